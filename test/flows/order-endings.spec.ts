import type { Json } from '../support/client.js';
import { aConfirmedAward } from '../support/given-award.js';
import { anOffice, type Office } from '../support/given.js';
import { anOfficial, aVendor, type Person } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';

const DAY = 86_400_000;
const WHY = { reason: 'Dapur kami terkena banjir.' };

/** Two hundred boxes at 24,000: 4,800,000 in all. */
describe('an order that does not go straight', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let yuli: Person;
  beforeAll(async () => { world = await openWorld(); });
  beforeEach(async () => {
    await world.clock.to(MORNING);
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    yuli = await anOfficial(world, 'Yuli', null, 'auditor');
  });
  afterAll(() => world.close());

  /** Another last day each time, since what everybody reads is made once a second. */
  const countedUntil = async (day: string) => (await yuli.get(`/audit/shares?from=2026-01-01&until=${day}`)).expect(200).body.total.count;
  const issued = async (): Promise<Json> => {
    const award = await aConfirmedAward(world, office, [sari]);
    const { body } = (await office.ppk.post(`/awards/${award.id}/order`)).expect(201);
    return (await office.ppk.get(`/orders/${body.id}`)).expect(200).body;
  };
  const signed = async (): Promise<Json> => {
    const order = await issued();
    (await sari.post(`/orders/${order.id}/signature`)).expect(201);
    return order;
  };
  const delivered = async (order: Json, quantity: number, rejected = 0): Promise<Json> => {
    const { body: shipment } = (await sari.post(`/orders/${order.id}/shipments`, { items: [{ orderItemId: order.items[0].id, quantity }], note: '' })).expect(201);
    const items = [{ orderItemId: order.items[0].id, accepted: quantity - rejected, rejected, rejectReason: rejected > 0 ? 'Dingin' : '' }];
    return (await office.receiver.post(`/shipments/${shipment.id}/delivery`, { items })).expect(201).body;
  };
  const terminate = (order: Json, reasonCode: string) => office.ppk.post(`/orders/${order.id}/termination`, { reasonCode, reason: 'Sesuai berita acara.' });
  const money = async () => (await world.owner.query('select reserved, committed, spent from budget_line where id = $1', [office.budgetLineId])).rows[0];
  const heard = async (person: Person) => ((await person.get('/messages?limit=100')).expect(200).body.items as Json[]).map(({ kind }) => kind);
  const lotState = async (order: Json) => (await world.visitor.get(`/lots/${order.lotId}`)).expect(200).body.state;

  it('is refused by its vendor before signing: the money is free, all are told, the award history shows it, and the lot comes again', async () => {
    const order = await issued();
    expect([await money(), await countedUntil('2026-12-31')]).toEqual([{ reserved: 0, committed: 4_800_000, spent: 0 }, 1]);
    const rival = await aVendor(world, 'Dapur Lain');
    (await rival.post(`/orders/${order.id}/refusal`, WHY)).expect(404, 'order.not-found');
    (await sari.post(`/orders/${order.id}/refusal`, { reason: ' ' })).expect(400);
    expect((await sari.post(`/orders/${order.id}/refusal`, WHY)).expect(201).body).toEqual({ state: 'terminated', deliveredValue: 0, released: 4_800_000, payable: 0 });
    expect([await money(), await lotState(order), await countedUntil('2026-12-30')]).toEqual([{ reserved: 0, committed: 0, spent: 0 }, 'failed', 0]);
    (await sari.post(`/orders/${order.id}/signature`)).expect(409, 'order.cannot-sign');
    (await sari.post(`/orders/${order.id}/refusal`, WHY)).expect(409, 'order.cannot-refuse');
    (await sari.post(`/orders/${order.id}/invoice`, { vendorNumber: 'X' })).expect(422, 'order.nothing-to-pay');
    await world.dueWork();
    for (const official of [office.ppk, office.kpa, office.treasurer]) expect(await heard(official)).toContain('order.terminated');
    expect((await yuli.get('/audit/awards?state=terminated')).expect(200).body.items).toMatchObject([{ lot: { id: order.lotId }, state: 'terminated' }]);
    expect((await yuli.get(`/audit/awards?state=confirmed&vendorId=${sari.vendorId}`)).expect(200).body.items).toEqual([]);
    const history = (await world.visitor.get(`/lots/${order.lotId}/history?limit=100`)).body.items as Json[];
    expect(history.find(({ kind }) => kind === 'order.terminated')).toMatchObject({ words: WHY.reason, by: { role: 'vendor' } });
    expect((await office.ppk.get(`/orders/${order.id}`)).body.termination).toMatchObject({ reasonCode: 'vendor-refused', reason: WHY.reason, released: 4_800_000 });
    expect((await office.ppk.post(`/lots/${order.lotId}/retender`)).expect(201).body).toMatchObject({ state: 'draft', followsLotId: order.lotId });
  });

  it('is ended by the PPK when it is not signed in time, and not a moment sooner', async () => {
    const order = await issued();
    (await terminate(order, 'not-signed-in-time')).expect(422, 'order.may-still-be-signed');
    await world.clock.to(new Date(Date.parse(order.issuedAt) + 7 * DAY));
    (await terminate(order, 'not-signed-in-time')).expect(422, 'order.may-still-be-signed');
    await world.clock.forward(1);
    (await office.officer.post(`/orders/${order.id}/termination`, { reasonCode: 'not-signed-in-time', reason: 'x' })).expect(403, 'policy.not-permitted');
    (await terminate(order, 'not-signed-in-time')).expect(201);
    await world.dueWork();
    expect(await heard(sari)).toContain('order.terminated');
  });

  it('is ended in the middle: what was received is accepted and paid with its penalty, the rest of the money is free', async () => {
    const order = await signed();
    (await terminate(order, 'not-delivered-in-time')).expect(422, 'order.not-late-yet');
    await world.clock.to(new Date('2026-04-12T03:00:00Z'));
    expect((await delivered(order, 50_000, 10_000)).daysLate).toBe(2);
    expect((await terminate(order, 'not-delivered-in-time')).expect(201).body).toEqual({ state: 'terminated', deliveredValue: 960_000, released: 3_840_000, payable: 958_080 });
    expect(await money()).toEqual({ reserved: 0, committed: 960_000, spent: 0 });
    (await sari.post(`/orders/${order.id}/shipments`, { items: [{ orderItemId: order.items[0].id, quantity: 1_000 }], note: '' })).expect(409, 'order.cannot-ship');
    (await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(409, 'order.cannot-accept');
    expect((await office.ppk.post(`/lots/${order.lotId}/retender`)).body.code).toBe('lot.above-package-ceiling');
    const { body: invoice } = (await sari.post(`/orders/${order.id}/invoice`, { vendorNumber: 'DS-1' })).expect(201);
    expect(invoice.amount).toBe(958_080);
    (await office.treasurer.post(`/invoices/${invoice.id}/checking`, { reference: 'LP-001' })).expect(201);
    (await office.treasurer.post(`/invoices/${invoice.id}/payment-request`, { reference: 'SPP-001' })).expect(201);
    (await office.kpa.post(`/invoices/${invoice.id}/payment-order`, { reference: 'SPM-001' })).expect(201);
    (await office.treasurer.post(`/invoices/${invoice.id}/disbursement`, { reference: 'SP2D-001' })).expect(201);
    expect([await money(), (await sari.get(`/orders/${order.id}`)).body.state]).toEqual([{ reserved: 0, committed: 960_000, spent: 958_080 }, 'terminated']);
    const road = ((await sari.get(`/orders/${order.id}/timeline`)).body.items as Json[]).map(({ what }) => what);
    expect(road).toEqual(expect.arrayContaining(['terminated', 'accepted', 'payment-sp2d']));
  });

  it('ends early in the database only with its reason and a reckoning that adds up, and never after the acceptance', async () => {
    const order = await signed();
    const end = () => world.owner.query(`update purchase_order set state = 'terminated' where id = $1`, [order.id]);
    await expect(end()).rejects.toThrow('its reckoning');
    await world.owner.query('begin');
    await world.owner.query(`insert into order_termination values ($1, 'need-ended', 'Alasan', 0, 4700000, $2, lumbung_now())`, [order.id, office.ppk.id]);
    await expect(end()).rejects.toThrow('its reckoning');
    await world.owner.query('rollback');
    await delivered(order, 200_000);
    (await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(201);
    (await terminate(order, 'need-ended')).expect(409, 'order.cannot-terminate');
    expect(await lotState(order)).toBe('ordered');
  });

  it('goes back before the acceptance where goods are bad after all, and is shipped again', async () => {
    const order = await signed();
    const sendBack = (quantity: number) => office.ppk.post(`/orders/${order.id}/returns`, { items: [{ orderItemId: order.items[0].id, quantity, reason: 'Kemasan bocor' }] });
    (await sendBack(1_000)).expect(409, 'order.cannot-ship-again');
    expect((await delivered(order, 200_000)).state).toBe('delivered');
    (await sendBack(200_001)).expect(422, 'order.returns-more-than-received');
    (await sari.post(`/orders/${order.id}/returns`, { items: [] })).expect(403);
    expect((await sendBack(20_000)).expect(201).body.state).toBe('delivering');
    await world.dueWork();
    expect(await heard(sari)).toContain('order.sent-back');
    (await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(409, 'order.cannot-accept');
    expect((await sari.get(`/orders/${order.id}`)).body.items[0]).toMatchObject({ shipped: 200_000, received: 180_000, rejected: 20_000 });
    (await sari.post(`/orders/${order.id}/shipments`, { items: [{ orderItemId: order.items[0].id, quantity: 20_001 }], note: '' })).expect(422, 'order.shipped-more-than-ordered');
    expect((await delivered(order, 20_000)).state).toBe('delivered');
    expect((await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(201).body.payable).toBe(4_800_000);
    const late = world.owner.query(`insert into goods_return values (gen_random_uuid(), $1, lumbung_now(), $2) returning id`, [order.id, office.ppk.id]);
    const { rows: [row] } = await late;
    await expect(world.owner.query(`insert into goods_return_item values ($1, $2, $3, 1, 'Terlambat')`, [row?.id, order.id, order.items[0].id])).rejects.toThrow('between delivery and acceptance');
  });

  it('has its invoice sent back with a reason, corrected, and sent again', async () => {
    const order = await signed();
    await delivered(order, 200_000);
    (await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(201);
    const { body: invoice } = (await sari.post(`/orders/${order.id}/invoice`, { vendorNumber: 'DS-1' })).expect(201);
    (await sari.post(`/invoices/${invoice.id}/resending`, { vendorNumber: 'DS-1B' })).expect(409, 'invoice.cannot-send-again');
    (await office.ppk.post(`/invoices/${invoice.id}/return`, WHY)).expect(403, 'policy.not-permitted');
    await world.clock.forward(DAY);
    expect((await office.treasurer.post(`/invoices/${invoice.id}/return`, { reason: 'Nomor rekening kosong.' })).expect(201).body.state).toBe('returned');
    (await office.treasurer.post(`/invoices/${invoice.id}/checking`, { reference: 'LP-001' })).expect(409, 'invoice.cannot-check');
    await world.dueWork();
    expect(await heard(sari)).toContain('invoice.returned');
    expect((await sari.get(`/orders/${order.id}`)).body).toMatchObject({ invoice: { state: 'returned', returnReason: 'Nomor rekening kosong.' }, can: { sendInvoiceAgain: true } });
    await world.clock.forward(DAY);
    (await sari.post(`/invoices/${invoice.id}/resending`, { vendorNumber: 'DS-1B' })).expect(201);
    const road = ((await sari.get(`/orders/${order.id}/timeline`)).body.items as Json[]).map(({ what }) => what).filter((what) => what.includes('invoice'));
    expect(road).toEqual(['invoiced', 'invoice-returned', 'invoiced']);
    expect((await sari.get(`/orders/${order.id}`)).body.invoice).toMatchObject({ state: 'sent', vendorNumber: 'DS-1B', amount: 4_800_000 });
    (await office.treasurer.post(`/invoices/${invoice.id}/checking`, { reference: 'LP-001' })).expect(201);
    (await office.treasurer.post(`/invoices/${invoice.id}/return`, WHY)).expect(409, 'invoice.cannot-return');
  });
});
