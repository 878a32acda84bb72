import type { Json } from '../support/client.js';
import { openBox, sharesOf } from '../support/committee.js';
import { anOffice, aPublishedLot, aReadyLot, type Office } from '../support/given.js';
import { anOpenedLot, aRankedLot } from '../support/given-opened.js';
import { offer } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const WHY = { reason: 'Rapat koordinasi ditiadakan.' };

describe('what is taken back before an award', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari', { categories: ['food'] });
  });
  afterAll(() => world.close());

  const reserved = async () => (await world.owner.query<{ reserved: number }>('select reserved from budget_line where id = $1', [office.budgetLineId])).rows[0]?.reserved;
  const stateOf = async (lot: Json) => (await office.ppk.get(`/lots/${lot.id}`)).expect(200).body.state;
  const heard = async (person: Person, kind: string) => (await person.get('/messages?limit=100')).expect(200).body.items.filter((item: Json) => item.kind === kind);
  const closed = async (lot: Json) => {
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
    await world.dueWork();
  };
  /** What the application's own role can read of the lot's offers. */
  const readByTheApp = async (lot: Json) => {
    await world.owner.query('set role lumbung_app');
    try {
      return (await world.owner.query('select envelope from offer where lot_id = $1', [lot.id])).rowCount;
    } finally {
      await world.owner.query('reset role');
    }
  };

  it('frees its money, tells everyone who offered, and keeps their offers sealed for ever', async () => {
    const before = await reserved();
    const lot = await aPublishedLot(world, office);
    const leaver = await aVendor(world, 'Dapur Pindah', { categories: ['food'] });
    for (const vendor of [sari, leaver]) (await offer(vendor, lot, 24_000)).expect(201);
    await world.owner.query(`update vendor set categories = '{masks}' where id = $1`, [leaver.vendorId]);
    expect((await office.ppk.post(`/lots/${lot.id}/cancellation`, WHY)).expect(201).body).toMatchObject({ state: 'cancelled', can: { cancel: false, retender: true } });
    expect(await reserved()).toBe(before);
    await world.dueWork();
    for (const vendor of [sari, leaver]) expect((await heard(vendor, 'lot.cancelled'))[0].text).toContain(lot.code);
    expect((await offer(sari, lot, 23_000, { version: 2 })).body.code).toBe('offer.lot-cancelled');
    await closed(lot);
    expect(await stateOf(lot)).toBe('cancelled');
    expect((await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200).body).toMatchObject({ sealed: true, items: [] });
    const history = (await world.visitor.get(`/lots/${lot.id}/history?limit=100`)).body.items as Json[];
    expect(history.at(-1)).toMatchObject({ kind: 'lot.cancelled', words: WHY.reason });
    expect(await (await fetch(`${world.url}/lot/${lot.code}`)).text()).toContain('tetap tersegel selamanya');
    expect(history.filter(({ kind }) => kind.startsWith('offer.'))).toEqual([]);
    expect(((await sari.get(`/lots/${lot.id}/history?limit=100`)).body.items as Json[]).map(({ kind }) => kind)).toContain('offer.submitted');
    expect(await readByTheApp(lot)).toBe(0);
  });

  it('stays shut when it was closed already: the budget holder may still take it back, no share is taken, and no hand opens it', async () => {
    const lot = await aPublishedLot(world, office);
    (await offer(sari, lot, 24_000)).expect(201);
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 1));
    (await office.ppk.post(`/lots/${lot.id}/cancellation`, WHY)).expect(422, 'lot.hour-has-passed');
    await closed(lot);
    (await office.ppk.post(`/lots/${lot.id}/cancellation`, WHY)).expect(409, 'lot.cannot-cancel');
    const [officer, witness] = office.committee;
    const shares = await Promise.all([officer, witness].map((holder) => sharesOf(holder as NonNullable<typeof holder>, lot.id)));
    (await office.officer.post(`/lots/${lot.id}/opening`, { answers: shares[0] })).expect(201);
    (await office.kpa.post(`/lots/${lot.id}/cancellation`, WHY)).expect(201);
    (await witness?.person.post(`/lots/${lot.id}/opening`, { answers: shares[1] }))?.expect(409, 'lot.cannot-open');
    const { rows: [sealed] } = await world.owner.query('select id, vendor_id from offer where lot_id = $1', [lot.id]);
    await expect(world.owner.query(`insert into opened_offer (id, lot_id, vendor_id, total, corrected_total, opened_at) values ($1, $2, $3, 1, 1, lumbung_now())`, [sealed?.id, lot.id, sealed?.vendor_id]))
      .rejects.toThrow('only the last version');
    await expect(world.owner.query(`insert into opening values ($1, lumbung_now(), 'BAP-X', 1)`, [lot.id])).rejects.toThrow('only a closed lot');
    await expect(world.owner.query(`update lot set state = 'closed' where id = $1`, [lot.id])).rejects.toThrow('cannot go from cancelled to closed');
    expect(await readByTheApp(lot)).toBe(0);
  });

  it('is read once it was opened: the control', async () => {
    const { lot } = await anOpenedLot(world, office);
    expect(await readByTheApp(lot)).toBe(2);
    (await office.kpa.post(`/lots/${lot.id}/cancellation`, WHY)).expect(201);
    expect((await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200).body.items).toHaveLength(2);
  });

  it('may be a whole package, whose requests are then free for another one under a new ocid', async () => {
    const before = await reserved();
    const lot = await aPublishedLot(world, office);
    const { body: parent } = await office.ppk.get(`/packages/${lot.packageId}`);
    const { rows: [request] } = await world.owner.query<{ id: string }>('select id from request where package_id = $1', [lot.packageId]);
    (await office.officer.post(`/packages/${lot.packageId}/cancellation`, WHY)).expect(403, 'policy.not-permitted');
    (await office.ppk.post('/packages', { title: 'Lagi', requestIds: [request?.id] })).expect(422, 'package.requests-not-free');
    expect((await office.ppk.post(`/packages/${lot.packageId}/cancellation`, WHY)).expect(201).body.state).toBe('cancelled');
    expect([await stateOf(lot), await reserved()]).toEqual(['cancelled', before]);
    (await office.ppk.post(`/packages/${lot.packageId}/cancellation`, WHY)).expect(409, 'package.cannot-cancel');
    await world.dueWork();
    for (const official of [office.officer, office.kpa, office.requester]) expect((await heard(official, 'package.cancelled'))[0].text).toContain(parent.code);
    const { body: anew } = (await office.ppk.post('/packages', { title: 'Lagi', requestIds: [request?.id] })).expect(201);
    expect(anew.ocid).not.toBe(parent.ocid);
    const kinds = ((await office.ppk.get(`/lots/${lot.id}/history?limit=100`)).body.items as Json[]).map(({ kind }) => kind);
    expect(kinds).toEqual(['request.drafted', 'request.submitted', 'request.accepted', 'package.assembled', 'package.planned', 'package.announced', 'lot.drafted', 'lot.prepared', 'lot.published', 'lot.cancelled', 'package.cancelled']);
  });

  it('is not a package of which one lot has been awarded; the others stay as they are', async () => {
    const { lot } = await aRankedLot(world, office);
    (await office.officer.post(`/lots/${lot.id}/award`)).expect(201);
    (await office.kpa.post(`/packages/${lot.packageId}/cancellation`, WHY)).expect(422, 'package.lot-stands');
    (await office.kpa.post(`/lots/${lot.id}/cancellation`, WHY)).expect(409, 'lot.cannot-cancel');
    expect(await stateOf(lot)).toBe('awarded');
  });

  it('may come again: a failed lot is tendered anew in its package, once', async () => {
    const lot = await aPublishedLot(world, office);
    (await office.ppk.post(`/lots/${lot.id}/retender`)).expect(422, 'lot.still-stands');
    await closed(lot);
    (await office.officer.post(`/lots/${lot.id}/failure`, { reasonCode: 'no-offers', reason: 'Tidak ada yang menawar.' })).expect(201);
    const { body: anew } = (await office.ppk.post(`/lots/${lot.id}/retender`)).expect(201);
    expect(anew).toMatchObject({ state: 'draft', followsLotId: lot.id, packageId: lot.packageId, ownerEstimate: lot.ownerEstimate, closesAt: null });
    expect(anew.items.map(({ name, quantity }: Json) => [name, quantity])).toEqual(lot.items.map(({ name, quantity }: Json) => [name, quantity]));
    (await office.ppk.post(`/lots/${lot.id}/retender`)).expect(409, 'lot.already-retendered');
    (await office.ppk.post(`/lots/${anew.id}/preparation`)).expect(201);
    await expect(world.owner.query('update lot set follows_lot_id = $2 where id = $1', [lot.id, anew.id])).rejects.toThrow('published lot');
    const standing = await aReadyLot(office);
    await expect(world.owner.query(`insert into lot (id, code, package_id, agency_id, title, category, description, kecamatan, address, deliver_by, owner_estimate, estimate_set_on, state, follows_lot_id, created_at, version)
      select gen_random_uuid(), 'LOT-X', package_id, agency_id, title, category, '', kecamatan, address, deliver_by, owner_estimate, estimate_set_on, 'draft', id, created_at, 1 from lot where id = $1`, [standing.id]))
      .rejects.toThrow('only what came to nothing');
  });

  it('tells those who offered when it fails unopened, and never shows what they offered', async () => {
    const lot = await aPublishedLot(world, office);
    (await offer(sari, lot, 24_000)).expect(201);
    await closed(lot);
    (await office.officer.post(`/lots/${lot.id}/failure`, { reasonCode: 'corruption', reason: 'Persekongkolan terbukti.' })).expect(201);
    await world.dueWork();
    expect((await heard(sari, 'lot.failed'))[0].text).toContain(lot.code);
    await expect(openBox(office.committee.slice(0, 1), lot.id)).rejects.toThrow('lot.cannot-open');
    expect(await readByTheApp(lot)).toBe(0);
  });
});
