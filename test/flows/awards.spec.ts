import pg from 'pg';
import { anOffice, type Office } from '../support/given.js';
import { anotherRound, aRankedLot, type OpenedLot } from '../support/given-opened.js';
import { anAgency, anOfficial, aVendor } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';
import type { Json } from '../support/client.js';
import { newId } from '../../src/platform/ids.js';

const GROUNDS = { grounds: 'evaluation-error', body: 'Contoh barang kami sesuai spesifikasi.' };

describe('an award', () => {
  let world: World;
  let office: Office;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
  });
  beforeEach(() => world.clock.to(MORNING));
  afterAll(() => world.close());
  const awarded = async ({ lot }: OpenedLot): Promise<Json> => (await office.officer.post(`/lots/${lot.id}/award`)).expect(201).body;
  const stateOf = async (award: Json) => (await world.visitor.get(`/awards/${award.id}`)).expect(200).body.state;
  const endOfStandstill = (award: Json) => new Date(award.standstillUntil);
  const lotState = async ({ lot }: OpenedLot) => (await world.visitor.get(`/lots/${lot.id}`)).expect(200).body.state;

  it('goes to the cheapest valid offer, is public at once, and is final when the standstill ended without objection', async () => {
    const ranked = await aRankedLot(world, office);
    const award = await awarded(ranked);
    expect(award).toMatchObject({ offerId: ranked.offerors[0]?.offerId, vendorId: ranked.offerors[0]?.vendor.vendorId, amount: 4_600_000, state: 'standstill' });
    expect(award.code).toMatch(/^AWD-2026-\d{6}$/);
    expect((await world.visitor.get('/awards?limit=1')).expect(200).body.items[0]).toMatchObject({ id: award.id, vendor: 'Dapur 23000', state: 'standstill' });
    await world.clock.to(endOfStandstill(award));
    await world.dueWork();
    expect(await stateOf(award)).toBe('standstill');
    await world.clock.forward(1);
    await world.dueWork();
    expect(await stateOf(award)).toBe('confirmed');
    (await ranked.offerors[1]?.vendor.post(`/awards/${award.id}/objections`, GROUNDS))?.expect(409, 'award.cannot-object');
  });

  it('waits for every objection, and is confirmed after the last was rejected, though the window closed meanwhile', async () => {
    const ranked = await aRankedLot(world, office, [22_000, 23_000, 24_000]);
    const award = await awarded(ranked);
    const [, second, third] = ranked.offerors;
    const first = (await second?.vendor.post(`/awards/${award.id}/objections`, GROUNDS))?.expect(201).body;
    (await second?.vendor.post(`/awards/${award.id}/objections`, GROUNDS))?.expect(409, 'objection.already-filed');
    const last = (await third?.vendor.post(`/awards/${award.id}/objections`, GROUNDS))?.expect(201).body;
    const { body: seen } = await world.visitor.get(`/awards/${award.id}`);
    expect(seen.objections.map(({ grounds, body }: Json) => [grounds, body])).toEqual([['evaluation-error', null], ['evaluation-error', null]]);
    (await office.officer.post(`/objections/${first.id}/answer`, { verdict: 'rejected', answer: 'Contoh tidak sesuai.' })).expect(201);
    expect(await stateOf(award)).toBe('objected');
    await world.clock.to(new Date(endOfStandstill(award).getTime() + 3_600_000));
    await world.dueWork();
    expect(await stateOf(award)).toBe('objected');
    (await office.officer.post(`/objections/${last.id}/answer`, { verdict: 'rejected', answer: 'Contoh tidak sesuai.' })).expect(201);
    (await office.officer.post(`/objections/${last.id}/answer`, { verdict: 'upheld', answer: 'Berubah pikiran.' })).expect(409, 'objection.cannot-uphold');
    await world.dueWork();
    expect(await stateOf(award)).toBe('confirmed');
  });

  it('falls when an objection is upheld, and the lot is judged and awarded again', async () => {
    const ranked = await aRankedLot(world, office);
    const award = await awarded(ranked);
    const objection = (await ranked.offerors[1]?.vendor.post(`/awards/${award.id}/objections`, GROUNDS))?.expect(201).body;
    (await office.officer.post(`/objections/${objection.id}/answer`, { verdict: 'upheld', answer: 'Evaluasi diulang.' })).expect(201);
    expect([await stateOf(award), await lotState(ranked)]).toEqual(['cancelled', 'evaluating']);
    (await office.officer.post(`/lots/${ranked.lot.id}/award`)).expect(422, 'award.evaluation-overturned');
    expect((await anotherRound(office, ranked)).round).toBe(2);
    const again = await awarded(ranked);
    await world.clock.to(new Date(endOfStandstill(again).getTime() + 1));
    await world.dueWork();
    expect([await stateOf(award), await stateOf(again)]).toEqual(['cancelled', 'confirmed']);
  });

  it('is objected to only by who offered, in time, and decided only by who selects', async () => {
    const ranked = await aRankedLot(world, office);
    const stranger = await anOfficial(world, 'Yusuf', await anAgency(world, 'Dinas Kesehatan'), 'procurement-officer');
    (await stranger.post(`/lots/${ranked.lot.id}/award`)).expect(404, 'lot.not-found');
    (await office.ppk.post(`/lots/${ranked.lot.id}/award`)).expect(403);
    const award = await awarded(ranked);
    const outsider = await aVendor(world, 'Warung Jauh');
    (await outsider.post(`/awards/${award.id}/objections`, GROUNDS)).expect(422, 'objection.not-an-offeror');
    await world.clock.to(new Date(endOfStandstill(award).getTime() + 1));
    (await ranked.offerors[1]?.vendor.post(`/awards/${award.id}/objections`, GROUNDS))?.expect(422, 'award.standstill-over');
  });

  it('falls with a lot that failed, and the reserved money is free again', async () => {
    const reserved = async () => (await world.owner.query<{ reserved: number }>('select reserved from budget_line where id = $1', [office.budgetLineId])).rows[0]?.reserved ?? 0;
    const before = await reserved();
    const ranked = await aRankedLot(world, office);
    expect(await reserved()).toBe(before + 5_000_000);
    const award = await awarded(ranked);
    (await office.officer.post(`/lots/${ranked.lot.id}/failure`, { reasonCode: 'no-offers', reason: 'Tidak benar.' })).expect(422, 'lot.had-offers');
    (await office.officer.post(`/lots/${ranked.lot.id}/failure`, { reasonCode: 'evaluation-error', reason: 'Dokumen keliru.' })).expect(201);
    expect([await stateOf(award), await lotState(ranked), await reserved()]).toEqual(['cancelled', 'failed', before]);
    (await office.officer.post(`/lots/${ranked.lot.id}/failure`, { reasonCode: 'evaluation-error', reason: 'Dokumen keliru.' })).expect(409, 'lot.cannot-fail');
  });

  it('has no winner when nobody is valid', async () => {
    const ranked = await aRankedLot(world, office, [26_000]);
    (await office.officer.post(`/lots/${ranked.lot.id}/award`)).expect(422, 'award.no-valid-offer');
  });

  it('is found on exactly one page of the public list', async () => {
    await awarded(await aRankedLot(world, office));
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = (await world.visitor.get(`/awards?limit=2${after}`)).expect(200);
      seen.push(...body.items.map(({ id }: Json) => id));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    const { rows } = await world.owner.query<{ id: string }>('select id from award order by decided_at desc, id desc');
    expect(rows.length).toBeGreaterThan(2);
    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  it('decided from many windows at the same time stands once', async () => {
    const ranked = await aRankedLot(world, office);
    const answers = await Promise.all(Array.from({ length: 4 }, () => office.officer.post(`/lots/${ranked.lot.id}/award`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    expect(await standing(world, ranked)).toBe(1);
  });

  it('would stand twice for two who only look first, were it not for the index', async () => {
    const ranked = await aRankedLot(world, office);
    await expect(lookThenInsertTwice(world, ranked)).rejects.toThrow('award_one_standing_per_lot');
    await world.owner.query('delete from award where lot_id = $1', [ranked.lot.id]);
    await world.owner.query('drop index award_one_standing_per_lot');
    await lookThenInsertTwice(world, ranked);
    expect(await standing(world, ranked)).toBe(2);
  });
});

async function standing(world: World, { lot }: OpenedLot): Promise<number | undefined> {
  const { rows } = await world.owner.query<{ count: number }>(`select count(*)::int as count from award where lot_id = $1 and state <> 'cancelled'`, [lot.id]);
  return rows[0]?.count;
}

/** What a program does that checks first and locks nothing: two connections both see no award, then both insert one. */
async function lookThenInsertTwice(world: World, { lot, offerors: [winner] }: OpenedLot): Promise<void> {
  const clients = [new pg.Client({ connectionString: world.databaseUrl }), new pg.Client({ connectionString: world.databaseUrl })];
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const looks = await Promise.all(clients.map((client) => client.query(`select 1 from award where lot_id = $1 and state <> 'cancelled'`, [lot.id])));
    expect(looks.map(({ rows }) => rows.length)).toEqual([0, 0]);
    for (const client of clients) {
      await client.query(`insert into award (id, code, lot_id, evaluation_id, offer_id, vendor_id, amount, state, reason_code, decided_by, decided_at, standstill_until, version)
        select $1::uuid, $1::text, r.lot_id, r.evaluation_id, r.offer_id, r.vendor_id, r.corrected_total, 'standstill', 'lowest-valid-price', e.started_by, lumbung_now(), lumbung_now() + interval '5 days', 1
        from ranking r join evaluation e on e.id = r.evaluation_id where r.offer_id = $2`, [newId(), winner?.offerId]);
    }
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
