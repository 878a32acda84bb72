import { createHash } from 'node:crypto';
import type { Json } from '../support/client.js';
import { aScan, paperForm } from '../support/papers.js';
import { anAgency, anOfficial, aVendor, type Person } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';

const HALAL = { kind: 'halal', number: 'ID 3216 0000 0123 45678', issuer: 'BPJPH', validFrom: '2025-02-01' };
const PIRT = { kind: 'p-irt', number: '2063216010001-30', issuer: 'DPMPTSP Kabupaten Bekasi', validFrom: '2025-04-02', validUntil: '2030-04-02' };
const RIGHT = { decision: 'checked', reasonCode: 'found-at-issuer', reason: '', version: 1 };
const WRONG = { decision: 'refused', reasonCode: 'number-differs', reason: 'Nomor pada pindaian berbeda.', version: 1 };

describe('the papers of a vendor', () => {
  let world: World;
  let sari: Person & { readonly vendorId: string };
  let wulan: Person;
  beforeAll(async () => {
    world = await openWorld();
    wulan = await anOfficial(world, 'Wulan', null, 'cooperative-verifier');
  });
  beforeEach(async () => {
    await world.clock.to(MORNING);
    sari = await aVendor(world, 'Dapur Sari', { categories: ['food'] });
  });
  afterAll(() => world.close());

  const hand = (fields: Readonly<Record<string, string>>, scan?: Buffer) => sari.post(`/vendors/${sari.vendorId}/papers`, paperForm(fields, scan));
  const handed = async (fields: Readonly<Record<string, string>>): Promise<string> => (await hand(fields)).expect(201).body.id as string;
  const judge = (id: string, judgement: object, by = wulan) => by.post(`/papers/${id}/decision`, judgement);
  const shown = async (by: { get: Person['get'] }): Promise<Json[]> => (await by.get(`/vendors/${sari.vendorId}/papers`)).expect(200).body.items;
  const heard = async (person: Person): Promise<string[]> => {
    await world.dueWork();
    return ((await person.get('/messages?limit=100')).expect(200).body.items as Json[]).map(({ kind }) => kind);
  };

  it('wait for the office with their scan, and stand on the public page once they are found right: number and term, never the scan', async () => {
    const halal = await handed(HALAL);
    expect(await handed(HALAL)).toBe(halal);
    (await hand(HALAL, aScan('lain'))).expect(409, 'paper.already-waiting');
    const pirt = await handed(PIRT);
    expect([await shown(world.visitor), await heard(wulan)]).toEqual([[], expect.arrayContaining(['paper.submitted'])]);
    const queue = (await wulan.get('/papers?limit=100')).expect(200).body.items as Json[];
    expect(queue.filter(({ vendor }) => vendor.id === sari.vendorId).map(({ id, others, number }) => [id, number, others])).toEqual([[halal, 'ID32160000012345678', []], [pirt, '2063216010001-30', []]]);
    const scan = await fetch(`${world.url}/api/v1/papers/${halal}/scan`, { headers: { cookie: `lumbung=${wulan.token}` } });
    const bytes = Buffer.from(await scan.arrayBuffer());
    expect([createHash('sha256').update(bytes).digest('hex'), scan.headers.get('content-type'), scan.headers.get('content-disposition')]).toEqual([queue.find(({ id }) => id === halal)?.scan.hash, 'application/pdf', `attachment; filename="surat-${halal}.pdf"`]);
    const rival = await aVendor(world, 'Dapur Lain');
    (await rival.get(`/papers/${halal}/scan`)).expect(404, 'paper.not-found');
    (await world.visitor.get(`/papers/${halal}/scan`)).expect(401);
    (await judge(halal, RIGHT, rival)).expect(403, 'policy.not-permitted');

    (await judge(halal, RIGHT)).expect(201);
    (await judge(halal, RIGHT)).expect(412, 'platform.changed-meanwhile');
    (await judge(pirt, { ...WRONG, reason: '' })).expect(422, 'paper.words-missing');
    (await judge(pirt, { ...WRONG, reasonCode: 'found-at-issuer' })).expect(422, 'paper.reason-unfit');
    (await judge(pirt, WRONG)).expect(201);
    expect(await shown(world.visitor)).toMatchObject([{ id: halal, number: 'ID32160000012345678', validUntil: null, state: 'checked', scan: null, submittedAt: null }]);
    expect((await shown(sari)).map(({ state, reason }) => [state, reason])).toEqual(expect.arrayContaining([['checked', null], ['refused', WRONG.reason]]));
    expect(await heard(sari)).toEqual(expect.arrayContaining(['paper.checked', 'paper.refused']));
    const page = await (await fetch(`${world.url}/pelaku-usaha/${sari.vendorId}`)).text();
    expect([page.includes('ID32160000012345678'), page.includes('2063216010001-30'), page.includes(`/papers/${halal}`)]).toEqual([true, false, false]);

    // What turns out to be withdrawn goes again; a refused one does not come back.
    (await judge(halal, { decision: 'refused', reasonCode: 'withdrawn', reason: 'Dicabut BPJPH.', version: 2 })).expect(201);
    expect(await shown(world.visitor)).toEqual([]);
    (await judge(halal, { ...RIGHT, version: 3 })).expect(409, 'paper.cannot-check');
  });

  it('are refused at the door when number, term, category or scan is not right; the office sees who else named the same number', async () => {
    (await hand({ ...HALAL, number: 'ID12' })).expect(422, 'identifier.halal-pattern');
    (await hand({ ...PIRT, validUntil: '2029-04-02' })).expect(422, 'paper.pirt-ends-otherwise');
    (await hand({ ...PIRT, validUntil: '' })).expect(422, 'paper.end-missing');
    (await hand({ ...HALAL, kind: 'batikmark' })).expect(422, 'paper.not-of-category');
    (await hand({ ...HALAL, kind: 'sihir' })).expect(400, 'request.unfit');
    (await hand(HALAL, Buffer.from('<svg/>'))).expect(422, 'paper.unsupported');
    (await hand(HALAL, Buffer.alloc(10 * 1024 * 1024 + 1))).expect(422, 'file.too-large');
    (await sari.post(`/vendors/${sari.vendorId}/papers`, new FormData())).expect(422, 'file.missing');
    const budi = await aVendor(world, 'Warung Budi', { categories: ['food'] });
    (await budi.post(`/vendors/${sari.vendorId}/papers`, paperForm(HALAL))).expect(404, 'vendor.not-found');
    const { body: same } = (await budi.post(`/vendors/${budi.vendorId}/papers`, paperForm({ ...HALAL, number: 'ID32160000099999999' }))).expect(201);
    await handed({ ...HALAL, number: 'ID32160000099999999' });
    expect((await wulan.get(`/papers/${same.id}`)).expect(200).body.others).toMatchObject([{ name: 'Dapur Sari' }]);
    await world.owner.query('insert into vendor_user (person_id, vendor_id, since) values ($1, $2, lumbung_now())', [wulan.id, budi.vendorId]);
    (await judge(same.id, RIGHT)).expect(422, 'vendor.own-affair');
    (await (await anOfficial(world, 'Dewi', await anAgency(world), 'procurement-officer')).get('/papers')).expect(403, 'policy.not-permitted');
  });

  it('warn their vendor once, thirty days before they end, and leave the public page the day after', async () => {
    const slhs = await handed({ kind: 'slhs', number: '503/SLHS/2025', issuer: 'Dinas Kesehatan', validFrom: '2025-05-01', validUntil: '2026-05-01' });
    (await judge(slhs, RIGHT)).expect(201);
    await world.clock.to(new Date('2026-04-01T00:59:00Z'));
    expect(await heard(sari)).not.toContain('paper.expiring');
    await world.clock.to(new Date('2026-04-01T01:00:00Z'));
    expect((await heard(sari)).filter((kind) => kind === 'paper.expiring')).toHaveLength(1);
    const { body: { items: [message] } } = (await sari.get('/messages?limit=1')).expect(200);
    expect(JSON.stringify(message)).toContain('SLHS 503/SLHS/2025');
    expect(JSON.stringify(message)).toContain('01-05-2026');
    expect(await shown(world.visitor)).toMatchObject([{ endsSoon: true, expired: false }]);
    await world.clock.to(new Date('2026-05-01T16:59:59Z'));
    expect(await shown(world.visitor)).toHaveLength(1);
    await world.clock.to(new Date('2026-05-01T17:00:00Z'));
    expect([await shown(world.visitor), (await shown(sari))[0]?.expired]).toEqual([[], true]);
    expect((await heard(sari)).filter((kind) => kind === 'paper.expiring')).toHaveLength(1);
  });

  it('change only by a decision that is on record, and begin as waiting: the database says so too', async () => {
    const id = await handed(HALAL);
    await expect(world.owner.query(`update vendor_paper set state = 'checked', decided_by = submitted_by, decided_at = submitted_at, reason_code = 'x' where id = $1`, [id])).rejects.toThrow('without its record');
    (await judge(id, WRONG)).expect(201);
    await expect(world.owner.query(`update vendor_paper set state = 'waiting', decided_by = null, decided_at = null, reason_code = null where id = $1`, [id])).rejects.toThrow();
    const { rows: [right] } = await world.owner.query<{ may: boolean }>(`select has_column_privilege('lumbung_app', 'vendor_paper', 'number', 'update') as may`);
    expect(right?.may).toBe(false);
  });
});
