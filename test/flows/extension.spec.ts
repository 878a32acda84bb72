import type { Json } from '../support/client.js';
import { openBox } from '../support/committee.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const DAY = 86_400_000;
const REASON = 'Spesifikasi kemasan dijelaskan ulang kepada semua penyedia.';

describe('a closing time', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let tailor: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari', { categories: ['food'] });
    tailor = await aVendor(world, 'Konveksi Mulya', { categories: ['batik-uniforms'] });
  });
  afterAll(() => world.close());

  const later = (lot: Json, days: number) => new Date(Date.parse(lot.closesAt) + days * DAY).toISOString();
  const extend = (lot: Json, closesAt: string, by = office.officer) => by.post(`/lots/${lot.id}/extension`, { closesAt, reason: REASON });
  const heard = async (person: Person, kind: string) => (await person.get('/messages?limit=100')).expect(200).body.items.filter((item: Json) => item.kind === kind);
  const timerOf = async (lot: Json) => (await world.owner.query<{ due: Date }>(`select due_at as due from due_work where kind = 'lot.close' and subject = $1 and done_at is null`, [lot.id])).rows;

  it('moves later while the lot is open; what was sealed before stays valid, and the closer comes at the new hour', async () => {
    const lot = await aPublishedLot(world, office);
    (await offer(sari, lot, 24_000)).expect(201);
    const { body: extended } = (await extend(lot, later(lot, 3))).expect(201);
    expect(extended).toMatchObject({ state: 'published', closesAt: later(lot, 3), manifestHash: lot.manifestHash });
    expect(await timerOf(lot)).toEqual([{ due: new Date(Date.parse(later(lot, 3)) + 60_001) }]);
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 120_000));
    await world.dueWork();
    expect((await world.visitor.get(`/lots/${lot.id}`)).body.state).toBe('published');
    const budi = await aVendor(world, 'Dapur Budi');
    (await offer(budi, extended, 23_000)).expect(201);
    await world.clock.to(new Date(Date.parse(later(lot, 3)) + 60_002));
    await world.dueWork();
    await openBox(office.committee.slice(0, 2), lot.id);
    const { body } = (await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200);
    expect(body.items.map(({ vendor, fault }: Json) => [vendor, fault])).toEqual([['Dapur Budi', null], ['Dapur Sari', null]]);
  });

  it('is told to the whole trade and to whoever offered, and shown to everybody with its reason but without any offer', async () => {
    const [full, empty] = [await aPublishedLot(world, office), await aPublishedLot(world, office)];
    const leaver = await aVendor(world, 'Dapur Pindah', { categories: ['food'] });
    (await offer(leaver, full, 24_000)).expect(201);
    await world.owner.query(`update vendor set categories = '{masks}' where id = $1`, [leaver.vendorId]);
    for (const lot of [full, empty]) (await extend(lot, later(lot, 1))).expect(201);
    await world.dueWork();
    const about = async (person: Person) => (await heard(person, 'lot.extended')).map(({ text }: Json) => /LOT-\d{4}-\d{6}/.exec(text)?.[0]);
    expect(await about(sari)).toEqual(expect.arrayContaining([full.code, empty.code]));
    expect(await about(leaver)).toEqual([full.code]);
    expect(await about(tailor)).toEqual([]);
    const seen = async (lot: Json) => ((await world.visitor.get(`/lots/${lot.id}/history?limit=100`)).expect(200).body.items as Json[]).map(({ kind, words }) => [kind, words]);
    expect((await seen(full)).at(-1)).toEqual(['lot.extended', REASON]);
    expect(await seen(full)).toEqual(await seen(empty));
  });

  it('never moves earlier or to the same hour, nor by the hand of the PPK, nor after it has struck', async () => {
    const lot = await aPublishedLot(world, office);
    (await extend(lot, later(lot, -1))).expect(422, 'lot.only-later');
    (await extend(lot, lot.closesAt)).expect(422, 'lot.only-later');
    (await extend(lot, later(lot, 1), office.ppk)).expect(403, 'policy.not-permitted');
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 1));
    (await extend(lot, later(lot, 1))).expect(422, 'lot.hour-has-struck');
    await world.clock.forward(60_001);
    await world.dueWork();
    (await extend(lot, later(lot, 1))).expect(409, 'lot.cannot-extend');
    expect((await world.visitor.get(`/lots/${lot.id}`)).body.closesAt).toBe(lot.closesAt);
  });

  it('is kept by the database too: no earlier hour, no later one without its amendment, none after the hour', async () => {
    const lot = await aPublishedLot(world, office);
    const move = (days: number) => world.owner.query('update lot set closes_at = $2 where id = $1', [lot.id, later(lot, days)]);
    const amend = (days: number) => world.owner.query(`insert into lot_extension values ($1, $2, $3, 'Alasan', $4, lumbung_now())`, [lot.id, lot.closesAt, later(lot, days), office.officer.id]);
    await expect(move(-1)).rejects.toThrow('published lot');
    await expect(move(2)).rejects.toThrow('published lot');
    await expect(amend(-1)).rejects.toThrow('lot_extension_only_later');
    await amend(2);
    await expect(move(3)).rejects.toThrow('published lot');
    await move(2);
    await expect(world.owner.query('delete from lot_extension where lot_id = $1', [lot.id])).rejects.toThrow('append-only');
    const other = await aPublishedLot(world, office);
    await world.clock.to(new Date(Date.parse(other.closesAt) + 1));
    await expect(world.owner.query(`insert into lot_extension values ($1, $2, $3, 'Alasan', $4, lumbung_now())`, [other.id, other.closesAt, later(other, 2), office.officer.id]))
      .rejects.toThrow('extended while it is open');
  });
});
