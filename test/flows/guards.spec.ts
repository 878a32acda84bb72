import { asTheApplication, copyOfARow } from '../support/as-the-application.js';
import type { Json } from '../support/client.js';
import { openBox, proven } from '../support/committee.js';
import { aConfirmedAward } from '../support/given-award.js';
import { anOpenedLot, aRankedLot } from '../support/given-opened.js';
import { anOffice, aPublishedLot, aReadyLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { anOfficial, aPerson, aVendor, type Person } from '../support/people.js';
import { anEnterprise } from '../support/vendor-forms.js';
import { MORNING, openWorld, type World } from '../support/world.js';

const UNRECORDED = 'platform.step-without-record';
const SECOND = 1000;

/** Every machine's table, a later state, what a second row must have of its own, and what is said to one that begins as it should. */
const BIRTHS: readonly (readonly [table: string, start: string, later: string, own: Readonly<Record<string, string>>, control: string])[] = [
  ['request', 'draft', 'accepted', { package_id: 'null' }, 'passes'],
  ['package', 'draft', 'announced', { ocid: `ocid || 'x'` }, 'passes'],
  ['lot', 'draft', 'awarded', { follows_lot_id: 'null' }, 'passes'],
  ['award', 'standstill', 'confirmed', { decided_at: 'lumbung_now()', standstill_until: `lumbung_now() + interval '5 days'` }, 'award.already-decided'],
  ['objection', 'open', 'rejected', { answered_at: 'null' }, 'objection.already-filed'],
  ['purchase_order', 'issued', 'paid', {}, 'order.already-issued'],
  ['invoice', 'sent', 'received', {}, 'invoice.already-sent'],
  ['vendor', 'registered', 'verified', { nib: `'9999999999999'`, npwp: 'null' }, 'passes'],
  ['report', 'received', 'closed', { once_index: 'sha256(once_index)', follow_up_index: 'sha256(follow_up_index)' }, 'passes'],
];

describe('the database, asked by the application past all its rules', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
  });
  beforeEach(() => world.clock.to(MORNING));
  afterAll(() => world.close());

  const asApp = (...statements: readonly string[]) => asTheApplication(world, ...statements);
  const moved = (table: string, { id }: Json, state: string) => `update ${table} set state = '${state}' where id = '${id}'`;
  const closed = async (lot: Json) => {
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60 * SECOND + 1));
    await world.dueWork();
  };

  it('announces no lot that closes in the past, and none without its reserved money', async () => {
    const lot = await aReadyLot(office);
    await proven(office.committee);
    const keys = `insert into lot_committee select '${lot.id}', c.position, c.person_id, k.id, k.public_key
      from package_committee c join member_key k on k.person_id = c.person_id and k.retired_at is null where c.package_id = '${lot.packageId}'`;
    const published = (closesAt: string) => `update lot set state = 'published', published_at = lumbung_now() - interval '1 day', published_by = '${office.officer.id}', closes_at = ${closesAt},
      manifest_hash = '\\x00' where id = '${lot.id}'`;
    const reserve = `insert into budget_entry select gen_random_uuid(), '${office.budgetLineId}', id, 'reserve', owner_estimate, lumbung_now() from lot where id = '${lot.id}'`;
    expect(await asApp(keys, published('lumbung_now()'), reserve)).toBe('lot.closes-in-the-past');
    expect(await asApp(keys, published(`lumbung_now() + interval '5 days'`))).toBe(UNRECORDED);
    expect(await asApp(keys, published(`lumbung_now() + interval '5 days'`), reserve)).toBe('passes');
  });

  it('closes no lot while offers may come, nor without the manifest; opens it only with minutes of every sealed offer', async () => {
    const lot = await aPublishedLot(world, office);
    (await offer(sari, lot, 24_000)).expect(201);
    const manifest = `insert into closing_manifest select '${lot.id}', lumbung_now(), array['00'], '\\x00'`;
    expect(await asApp(moved('lot', lot, 'closed'), manifest)).toBe('lot.still-open');
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60 * SECOND));
    expect(await asApp(moved('lot', lot, 'closed'), manifest)).toBe('lot.still-open');
    await world.clock.forward(1);
    expect(await asApp(moved('lot', lot, 'closed'))).toBe(UNRECORDED);
    expect(await asApp(moved('lot', lot, 'closed'), manifest)).toBe('passes');
    await closed(lot);
    const minutes = (offers: number) => `insert into opening values ('${lot.id}', lumbung_now(), 'BAP-X', ${offers})`;
    expect(await asApp(moved('lot', lot, 'opened'))).toBe(UNRECORDED);
    expect(await asApp(minutes(0), moved('lot', lot, 'opened'))).toBe(UNRECORDED);
    expect(await asApp(minutes(1), moved('lot', lot, 'opened'))).toBe(UNRECORDED);
    expect((await openBox(office.committee.slice(0, 2), lot.id)).body.state).toBe('opened');
  });

  it('neither judges nor awards without the papers, and awards only what the ranking says, with a whole standstill', async () => {
    const { lot } = await anOpenedLot(world, office);
    expect(await asApp(moved('lot', lot, 'evaluating'))).toBe(UNRECORDED);
    const ranked = await aRankedLot(world, office);
    expect(await asApp(moved('lot', ranked.lot, 'awarded'))).toBe(UNRECORDED);
    const award = (amount: string, decidedAt: string, standstill: string) => `
      insert into award (id, code, lot_id, evaluation_id, offer_id, vendor_id, amount, state, reason_code, decided_by, decided_at, standstill_until, version)
      select gen_random_uuid(), 'AWD-X', lot_id, evaluation_id, offer_id, vendor_id, ${amount}, 'standstill', 'lowest-valid-price', '${office.officer.id}', ${decidedAt}, ${decidedAt} + interval '${standstill}', 1
      from ranking where lot_id = '${ranked.lot.id}' and rank = 1`;
    const awarded = moved('lot', ranked.lot, 'awarded');
    expect(await asApp(award('corrected_total + 1', 'lumbung_now()', '5 days'), awarded)).toBe('award.unlike-its-ranking');
    expect(await asApp(award('corrected_total', 'lumbung_now()', '1 hour'), awarded)).toBe('award.without-standstill');
    expect(await asApp(award('corrected_total', `lumbung_now() - interval '6 days'`, '5 days'), awarded)).toBe('award.without-standstill');
    expect(await asApp(award('corrected_total', 'lumbung_now()', '5 days'), awarded)).toBe('passes');
  });

  it('neither shortens a standstill nor orders in it, and an award falls or stands only by an answer', async () => {
    const { lot, offerors } = await aRankedLot(world, office);
    const { body: award } = (await office.officer.post(`/lots/${lot.id}/award`)).expect(201);
    const order = (amount: number) => `
      insert into purchase_order (id, code, award_id, lot_id, vendor_id, agency_id, form, amount, state, issued_by, issued_at, deliver_by, version)
      select gen_random_uuid(), 'ORD-X', '${award.id}', id, '${award.vendorId}', agency_id, 'spk', ${amount}, 'issued', '${office.ppk.id}', lumbung_now(), deliver_by, 1 from lot where id = '${lot.id}'`;
    expect(await asApp(moved('award', award, 'confirmed'))).toBe('award.still-in-standstill');
    expect(await asApp(`update award set standstill_until = lumbung_now() where id = '${award.id}'`)).toMatch('permission denied');
    expect(await asApp(order(award.amount))).toBe('order.award-not-confirmed');
    for (const state of ['evaluating', 'ordered', 'failed']) expect(await asApp(moved('lot', lot, state))).toBe(UNRECORDED);
    for (const state of ['objected', 'cancelled']) expect(await asApp(moved('award', award, state))).toBe(UNRECORDED);
    const { body: objection } = (await offerors[1]?.vendor.post(`/awards/${award.id}/objections`, { grounds: 'collusion', body: 'Harga disepakati.' }))?.expect(201) ?? { body: null };
    for (const state of ['standstill', 'cancelled']) expect(await asApp(moved('award', award, state))).toBe(UNRECORDED);
    (await office.officer.post(`/objections/${objection.id}/answer`, { verdict: 'rejected', answer: 'Tidak terbukti.' })).expect(201);
    await world.clock.to(new Date(award.standstillUntil));
    expect(await asApp(moved('award', award, 'confirmed'))).toBe('award.still-in-standstill');
    await world.clock.forward(1);
    expect(await asApp(moved('award', award, 'confirmed'))).toBe('passes');
    await world.dueWork();
    expect(await asApp(order(award.amount - 1))).toBe('order.unlike-its-award');
    expect(await asApp(order(award.amount), moved('lot', lot, 'ordered'))).toBe('passes');
  });

  it('takes no step of an order, and none of the money, without its paper', async () => {
    const award = await aConfirmedAward(world, office, [sari]);
    const { body: { id } } = (await office.ppk.post(`/awards/${award.id}/order`)).expect(201);
    const { body: order } = (await sari.get(`/orders/${id}`)).expect(200);
    const refused = async (table: string, row: Json, state: string) => expect([state, await asApp(moved(table, row, state))]).toEqual([state, UNRECORDED]);
    (await sari.post(`/orders/${id}/signature`)).expect(201);
    expect(await asApp(`update purchase_order set amount = amount * 2 where id = '${id}'`)).toMatch('permission denied');
    await refused('purchase_order', order, 'delivering');
    const [item] = order.items;
    const { body: shipment } = (await sari.post(`/orders/${id}/shipments`, { items: [{ orderItemId: item.id, quantity: item.quantity }], note: '' })).expect(201);
    await refused('purchase_order', order, 'delivered');
    (await office.receiver.post(`/shipments/${shipment.id}/delivery`, { items: [{ orderItemId: item.id, accepted: item.quantity, rejected: 0, rejectReason: '' }] })).expect(201);
    await refused('purchase_order', order, 'delivering');
    await refused('purchase_order', order, 'accepted');
    (await office.ppk.post(`/orders/${id}/acceptance`)).expect(201);
    await refused('purchase_order', order, 'invoiced');
    const { body: invoice } = (await sari.post(`/orders/${id}/invoice`, { vendorNumber: 'DS-1' })).expect(201);
    await refused('purchase_order', order, 'paid');
    await refused('invoice', invoice, 'returned');
    for (const [state, door, person] of [['checked', 'checking', office.treasurer], ['spp', 'payment-request', office.treasurer], ['spm', 'payment-order', office.kpa],
      ['sp2d', 'disbursement', office.treasurer], ['received', 'receipt', sari]] as const) {
      await refused('invoice', invoice, state);
      (await person.post(`/invoices/${invoice.id}/${door}`, { reference: `${door}-1` })).expect(201);
    }
    await refused('purchase_order', order, 'closed');
    await refused('lot', award.lot, 'completed');
    (await office.ppk.post(`/orders/${id}/ratings/vendor`, { quality: 3, cost: 3, time: 3, service: 3, comment: '' })).expect(201);
    (await sari.get(`/orders/${id}`)).expect(200);
  });

  it('verifies no vendor whom the office did not decide about, today', async () => {
    const wati = await anOfficial(world, 'Wati', null, 'cooperative-verifier');
    const decided = async (door: string, body: Json) => (await wati.post(`/vendors/${vendor.id}/${door}`, body)).expect(201);
    const { body: vendor } = (await (await aPerson(world, 'Neneng')).post('/vendors', anEnterprise())).expect(201);
    for (const state of ['verified', 'returned']) expect(await asApp(moved('vendor', vendor, state))).toBe(UNRECORDED);
    await decided('verification', { decision: 'verified', reasonCode: 'evidence-complete', reason: 'Sesuai.' });
    expect(await asApp(moved('vendor', vendor, 'suspended'))).toBe(UNRECORDED);
    expect(await asApp(moved('vendor', vendor, 'registered'), moved('vendor', vendor, 'verified'))).toBe(UNRECORDED);
    expect(await asApp(moved('vendor', vendor, 'registered'))).toBe('passes');
  });

  it('lets nothing begin in the middle, neither the application nor the owner, who only loads registers of vendors', async () => {
    (await (await aPerson(world, 'Warga')).post('/reports', { body: 'Panitia meminta uang.' })).expect(201);
    for (const [table, start, later, own, control] of BIRTHS) {
      const born = (state: string) => copyOfARow(world, table, { id: 'gen_random_uuid()', code: `code || '-X'`, ...own, state: `'${state}'` });
      expect([table, await asApp(await born(later))]).toEqual([table, 'platform.false-start']);
      expect([table, await asApp(await born(start))]).toEqual([table, control]);
      if (table !== 'vendor') await expect(world.owner.query(await born(later))).rejects.toThrow(`cannot begin as ${later}`);
      else await world.owner.query(await born(later));
    }
  });
});
