import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { newId } from '../../src/platform/ids.js';
import { openBox } from '../support/committee.js';
import { offer, offerBody } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';
import type { Json } from '../support/client.js';

describe('an offer', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
  });
  afterAll(() => world.close());
  const afterBarrier = (lot: Json) => new Date(new Date(lot.closesAt).getTime() + 60_002);
  const backTo = async (lot: Json, act: () => Promise<void>) => {
    const before = world.clock.now();
    await act();
    await world.clock.to(before);
    return lot;
  };

  it('gets a receipt, can be replaced and withdrawn, and is unread by anybody before its hour', async () => {
    const lot = await aPublishedLot(world, office);
    const { body: receipt } = (await offer(sari, lot, 24_000)).expect(201);
    expect(receipt.code).toHaveLength(10);
    expect((await offer(sari, lot, 23_500, { version: 2 })).expect(201).body.version).toBe(2);
    expect((await office.officer.get(`/lots/${lot.id}/offers`)).expect(200).body).toEqual({ sealed: true, items: [], next: null });
    (await sari.post(`/lots/${lot.id}/offers/withdrawal`, {})).expect(201);
    (await sari.post(`/lots/${lot.id}/offers/withdrawal`, {})).expect(422, 'offer.nothing-to-withdraw');
    expect((await sari.get('/offers')).body.items.filter(({ lotId }: Json) => lotId === lot.id)).toHaveLength(3);
  });

  it('cannot be read by the application\'s own role before the opening', async () => {
    await world.owner.query('set role lumbung_app');
    const { rows } = await world.owner.query<{ seen: number }>('select count(*)::int as seen from offer');
    await world.owner.query('reset role');
    const { rows: all } = await world.owner.query<{ seen: number }>('select count(*)::int as seen from offer');
    expect(rows[0]?.seen).toBe(0);
    expect(all[0]?.seen).toBeGreaterThan(0);
  });

  it('sent twice with one key is one offer with one receipt', async () => {
    const lot = await aPublishedLot(world, office);
    const key = newId();
    const body = await offerBody(sari, lot, 24_000);
    const [first, second] = await Promise.all([1, 2].map(() => sari.post(`/lots/${lot.id}/offers`, body, { 'idempotency-key': key })));
    if (first === undefined || second === undefined) throw new Error('two were sent');
    expect(first.expect(201).body).toEqual(second.expect(201).body);
    (await offer(sari, lot, 20_000, { key })).expect(422, 'idempotency.key-reused');
  });

  it('is in time at the very instant of the hour and late one millisecond after, with a proof of the refusal', async () => {
    const lot = await aPublishedLot(world, office);
    await backTo(lot, async () => {
      await world.clock.to(new Date(lot.closesAt));
      (await offer(sari, lot, 24_000)).expect(201);
      await world.clock.forward(1);
      const refused = (await offer(sari, lot, 23_000, { version: 2 })).expect(422, 'offer.after-deadline');
      const { body: proofs } = (await sari.get('/offers/refusals')).expect(200);
      expect(proofs.items[0]).toMatchObject({ id: refused.body.facts.attempt, code: 'offer.after-deadline' });
      expect((await world.visitor.get(`/lots/${lot.id}`)).body.state).toBe('closed');
    });
  });

  /** A door that judges by another rule than the law's, while `act` runs. */
  const withAnotherDoor = async (rule: string, instead: string, act: () => Promise<void>) => {
    const { rows: [door] } = await world.owner.query<{ definition: string }>(`select pg_get_functiondef('submit_offer'::regproc) as definition`);
    const lawful = door?.definition ?? '';
    expect(lawful).toContain(rule);
    await world.owner.query(lawful.replace(rule, instead));
    try {
      await act();
    } finally {
      await world.owner.query(lawful);
    }
  };

  it('would be late at its very hour, were the door to shut at the hour: the control', async () => {
    const lot = await aPublishedLot(world, office);
    await backTo(lot, async () => {
      await world.clock.to(new Date(lot.closesAt));
      await withAnotherDoor('received > at_lot.closes_at', 'received >= at_lot.closes_at', async () => {
        (await offer(sari, lot, 24_000)).expect(422, 'offer.after-deadline');
      });
      (await offer(sari, lot, 24_000)).expect(201);
    });
  });

  it('would be taken one millisecond late, were it not for the function and for the trigger beneath it: the control', async () => {
    const lot = await aPublishedLot(world, office);
    await backTo(lot, async () => {
      await world.clock.to(new Date(Date.parse(lot.closesAt) + 1));
      await withAnotherDoor('received > at_lot.closes_at', 'false', async () => {
        (await offer(sari, lot, 24_000)).expect(503, 'offer.not-stored');
        await world.owner.query('alter table offer disable trigger offer_in_time');
        (await offer(sari, lot, 24_000)).expect(201);
        await world.owner.query('alter table offer enable trigger offer_in_time');
      });
      (await offer(sari, lot, 23_000, { version: 2 })).expect(422, 'offer.after-deadline');
    });
  });

  it('cannot be smuggled in late by the database\'s owner either', async () => {
    const lot = await aPublishedLot(world, office);
    await expect(world.owner.query(`insert into offer (id, lot_id, vendor_id, version, kind, format, envelope, envelope_hash, received_at, stored_at, submitted_by, idempotency_key, receipt_code)
      values ($1, $2, $3, 1, 'submitted', 1, 'x1', sha256('x1'), $4::timestamptz + interval '1 millisecond', $4, $5, 'smuggled-key', 'ABCDEFGHJK')`,
    [newId(), lot.id, sari.vendorId, lot.closesAt, sari.id])).rejects.toThrow('after the hour');
  });

  it.each([
    ['an unverified vendor', { state: 'registered' as const }, 'offer.vendor-not-verified'],
    ['a vendor of another trade', { categories: ['masks'] }, 'offer.category-not-registered'],
    ['a medium enterprise', { size: 'medium' as const }, 'offer.reserved-for-small'],
  ])('from %s is refused with its reason', async (_who, traits, code) => {
    const vendor = await aVendor(world, 'Usaha Lain', traits);
    (await offer(vendor, await aPublishedLot(world, office), 24_000)).expect(422, code);
  });

  it('waits alone when the closing of its lot hangs, and holds up nobody who came at the same moment', async () => {
    const [hanging, free] = [await aPublishedLot(world, office), await aPublishedLot(world, office)];
    const [waits, goes] = [await offerBody(sari, hanging, 24_000), await offerBody(sari, free, 24_000)];
    await world.owner.query('select pg_advisory_lock(hashtextextended($1::text, 0))', [hanging.id]);
    const answered: string[] = [];
    const send = async (lot: Json, body: Json) => {
      const answer = await sari.post(`/lots/${lot.id}/offers`, body);
      answered.push(lot.id);
      return answer;
    };
    const stuck = send(hanging, waits);
    (await send(free, goes)).expect(201);
    (await send(free, await offerBody(sari, free, 23_000, 2))).expect(201);
    expect(answered).toEqual([free.id, free.id]);
    await world.owner.query('select pg_advisory_unlock(hashtextextended($1::text, 0))', [hanging.id]);
    (await stuck).expect(201);
    expect(answered).toEqual([free.id, free.id, hanging.id]);
  });

  it('for terms that changed, or over a newer version, is refused', async () => {
    const lot = await aPublishedLot(world, office);
    (await offer(sari, { ...lot, manifestHash: '0'.repeat(64) }, 24_000)).expect(422, 'offer.manifest-differs');
    (await offer(sari, lot, 24_000, { version: 3 })).expect(422, 'offer.version-differs');
  });

  it('appears to all at once when enough key holders have come, and none of them can read it alone', async () => {
    const lot = await aPublishedLot(world, office);
    const kopwan = await aVendor(world, 'Kopwan Mekar Sari', { kind: 'cooperative' });
    const { body: first } = (await offer(sari, lot, 24_000)).expect(201);
    const { body: second } = (await offer(kopwan, lot, 23_000)).expect(201);
    await backTo(lot, async () => {
      (await office.officer.post(`/lots/${lot.id}/opening`, { answers: [] })).expect(409, 'lot.cannot-open');
      (await office.officer.get(`/lots/${lot.id}/box`)).expect(404, 'closing-manifest.not-found');
      await world.clock.to(afterBarrier(lot));
      await world.dueWork();
      const { body: manifest } = (await world.visitor.get(`/lots/${lot.id}/closing-manifest`)).expect(200);
      expect(manifest.seals).toEqual([first.envelopeHash, second.envelopeHash].sort());
      const [officer, witness] = office.committee;
      if (officer === undefined || witness === undefined) throw new Error('no committee');
      expect((await openBox([officer], lot.id)).body).toMatchObject({ state: 'waiting', confirmed: 1, threshold: 2 });
      expect((await openBox([officer], lot.id)).body).toMatchObject({ state: 'waiting', confirmed: 1, threshold: 2 });
      expect((await world.visitor.get(`/lots/${lot.id}/offers`)).body).toEqual({ sealed: true, items: [], next: null });
      expect((await openBox([witness], lot.id)).body).toMatchObject({ state: 'opened', offers: 2, wrongShares: [] });
      const { body: opened } = (await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200);
      expect(opened.items.map(({ vendor, correctedTotal }: Json) => [vendor, correctedTotal])).toEqual([['Kopwan Mekar Sari', 4_600_000], ['Dapur Sari', 4_800_000]]);
    });
  });

  it('either counts before the closing or is refused, never lost between, when many arrive around the closing', async () => {
    const lot = await aPublishedLot(world, office);
    const vendors: Awaited<ReturnType<typeof aVendor>>[] = [];
    for (let at = 0; at < 12; at += 1) vendors.push(await aVendor(world, `Warung ${at}`));
    await backTo(lot, async () => {
      await world.clock.to(new Date(lot.closesAt));
      const inTime = await Promise.all(vendors.slice(0, 6).map((vendor) => offer(vendor, lot, 22_000)));
      await world.clock.to(afterBarrier(lot));
      const [late] = await Promise.all([Promise.all(vendors.slice(6).map((vendor) => offer(vendor, lot, 21_000))), world.dueWork()]);
      expect(inTime.map(({ status }) => status)).toEqual(Array(6).fill(201));
      expect(late.map(({ status }) => status)).toEqual(Array(6).fill(422));
      expect((await world.visitor.get(`/lots/${lot.id}/closing-manifest`)).body.seals).toHaveLength(6);
    });
  });
});
