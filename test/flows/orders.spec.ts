import pg from 'pg';
import type { Json } from '../support/client.js';
import { aConfirmedAward } from '../support/given-award.js';
import { anOffice, type Office } from '../support/given.js';
import { aVendor, type Person } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';

describe('an order', () => {
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
  const ship = (order: Json, quantity: number) => sari.post(`/orders/${order.id}/shipments`, { items: [{ orderItemId: order.items[0].id, quantity }], note: 'mobil boks B 9012' });
  const receive = (shipment: Json, order: Json, accepted: number, rejected = 0, rejectReason = '') =>
    office.receiver.post(`/shipments/${shipment.id}/delivery`, { items: [{ orderItemId: order.items[0].id, accepted, rejected, rejectReason }] });
  const delivered = async (): Promise<Json> => {
    const order = await signed();
    const { body: shipment } = (await ship(order, 200_000)).expect(201);
    expect((await receive(shipment, order, 200_000)).expect(201).body.state).toBe('delivered');
    return order;
  };
  const invoiced = async (): Promise<Json> => {
    const order = await delivered();
    (await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(201);
    return { order, ...(await sari.post(`/orders/${order.id}/invoice`, { vendorNumber: 'DS-014' })).expect(201).body };
  };
  const readyToPay = async (): Promise<Json> => {
    const invoice = await invoiced();
    (await office.treasurer.post(`/invoices/${invoice.id}/checking`, { reference: 'LP-001' })).expect(201);
    (await office.treasurer.post(`/invoices/${invoice.id}/payment-request`, { reference: 'SPP-001' })).expect(201);
    (await office.kpa.post(`/invoices/${invoice.id}/payment-order`, { reference: 'SPM-001' })).expect(201);
    return invoice;
  };

  it('goes from the letter to the rating, and both sides see one road', async () => {
    const invoice = await readyToPay();
    (await office.treasurer.post(`/invoices/${invoice.id}/disbursement`, { reference: 'SP2D-2026-0001' })).expect(201);
    (await sari.post(`/invoices/${invoice.id}/receipt`, { reference: 'Rekening koran' })).expect(201);
    const marks = { quality: 3, cost: 2, time: 3, service: 3, comment: 'Hangat dan tepat waktu' };
    (await sari.post(`/orders/${invoice.order.id}/ratings/buyer`, marks)).expect(201);
    expect((await office.ppk.post(`/orders/${invoice.order.id}/ratings/vendor`, marks)).expect(201).body.state).toBe('closed');
    const road = (await sari.get(`/orders/${invoice.order.id}/timeline`)).expect(200).body.items.map(({ what }: Json) => what);
    expect(new Set(road)).toEqual(new Set(['ordered', 'signed', 'shipped', 'received', 'accepted', 'invoiced', 'payment-checked', 'payment-spp', 'payment-spm', 'payment-sp2d', 'payment-received', 'rated-by-buyer', 'rated-by-vendor']));
    expect((await office.ppk.get(`/orders/${invoice.order.id}/timeline`)).body).toEqual((await sari.get(`/orders/${invoice.order.id}/timeline`)).body);
    const { rows } = await world.owner.query<{ state: string; spent: number }>(
      'select l.state, b.amount as spent from lot l join budget_entry b on b.lot_id = l.id and b.kind = $2 where l.id = $1', [invoice.order.lotId, 'spend']);
    expect(rows[0]).toEqual({ state: 'completed', spent: 4_800_000 });
  });

  it('counts on the pages of its buyer and its vendor, which anyone may read', async () => {
    const page = async (path: string) => (await (await fetch(`${world.url}${path}`)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    const { rows: [sum] } = await world.owner.query<{ awards: number; amount: number }>('select count(*)::int as awards, sum(amount)::bigint as amount from award where vendor_id = $1', [sari.vendorId]);
    const amount = `Rp ${Number(sum?.amount).toLocaleString('id-ID')}`;
    const buyer = await page(`/instansi/${office.agency.code}`);
    for (const told of [`Penetapan ${String(sum?.awards)} `, `Seluruhnya ${amount}`, 'Penawaran per lot 1 ', 'Penilaian penyedia', '96 % dari HPS']) expect(buyer).toContain(told);
    const vendor = await page(`/pelaku-usaha/${String(sari.vendorId)}`);
    for (const told of [`Lot dimenangkan ${String(sum?.awards)} `, `Nilai penetapan ${amount}`, `Sudah dibayar ${amount}`, 'Kiriman tepat waktu 1 dari 1', 'Penilaian pembeli']) expect(vendor).toContain(told);
    expect((await fetch(`${world.url}/instansi/TIDAK-ADA`, { headers: { accept: 'text/html' } })).status).toBe(404);
  });

  it('is invisible to a foreign agency and a foreign vendor', async () => {
    const order = await issued();
    const stranger = await anOffice(world);
    (await stranger.ppk.get(`/orders/${order.id}`)).expect(404, 'order.not-found');
    const rival = await aVendor(world, 'Dapur Lain');
    (await rival.post(`/orders/${order.id}/signature`)).expect(404, 'order.not-found');
  });

  it('skips no step', async () => {
    const order = await issued();
    (await ship(order, 1_000)).expect(409, 'order.cannot-ship');
    (await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(409, 'order.cannot-accept');
    (await sari.post(`/orders/${order.id}/invoice`, { vendorNumber: 'X' })).expect(409, 'order.cannot-invoice');
  });

  it('cannot ship more than was ordered, and may send rejected pieces again', async () => {
    const order = await signed();
    (await ship(order, 201_000)).expect(422, 'order.shipped-more-than-ordered');
    const { body: shipment } = (await ship(order, 200_000)).expect(201);
    (await receive(shipment, order, 190_000)).expect(422, 'delivery.every-piece-judged');
    (await receive(shipment, order, 190_000, 10_000)).expect(422, 'delivery.reason-missing');
    expect((await receive(shipment, order, 190_000, 10_000, 'Dingin')).expect(201).body.state).toBe('delivering');
    const { body: again } = (await ship(order, 10_000)).expect(201);
    expect((await receive(again, order, 10_000)).expect(201).body.state).toBe('delivered');
  });

  it('costs a permil for each day late', async () => {
    const order = await signed();
    const { body: shipment } = (await ship(order, 200_000)).expect(201);
    await world.clock.to(new Date('2026-04-13T03:00:00Z'));
    (await receive(shipment, order, 200_000)).expect(201);
    expect((await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(201).body).toMatchObject({ daysLate: 3, penalty: 14_400, payable: 4_785_600 });
  });

  it('is accepted once, however many hands press at once', async () => {
    const order = await delivered();
    const answers = await Promise.all(Array.from({ length: 6 }, () => office.ppk.post(`/orders/${order.id}/acceptance`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409 || status === 412)).toHaveLength(5);
  });

  it('is paid once, however many hands press at once', async () => {
    const invoice = await readyToPay();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => office.treasurer.post(`/invoices/${invoice.id}/disbursement`, { reference: `SP2D-X-${at}` })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await world.owner.query('select 1 from payment where invoice_id = $1', [invoice.id])).rowCount).toBe(1);
  });

  it('cannot be paid twice by the database\'s owner either, nor above what was accepted; without the constraint it could', async () => {
    const invoice = await readyToPay();
    const pay = (amount: number, number: string) => world.owner.query(
      `insert into payment (id, invoice_id, sp2d_number, amount, paid_at, recorded_by) values (gen_random_uuid(), $1, $2, $3, lumbung_now(), $4)`, [invoice.id, number, amount, office.treasurer.id]);
    await expect(pay(invoice.amount + 1, 'SP2D-A')).rejects.toThrow('more than was accepted');
    await pay(invoice.amount, 'SP2D-B');
    await expect(pay(1, 'SP2D-C')).rejects.toThrow('payment_invoice_id_key');
    await world.owner.query('alter table payment drop constraint payment_invoice_id_key');
    await pay(1, 'SP2D-D');
  });

  it('needs four eyes for the money', async () => {
    const invoice = await invoiced();
    (await office.treasurer.post(`/invoices/${invoice.id}/checking`, { reference: 'LP-002' })).expect(201);
    await world.owner.query(`insert into appointment (id, person_id, role, agency_id, decree_number, valid, created_at)
      values (gen_random_uuid(), $1, 'treasurer', $2, 'SK/rangkap', tstzrange('2020-01-01', null), lumbung_now())`, [office.kpa.id, office.agency.id]);
    (await office.kpa.post(`/invoices/${invoice.id}/payment-request`, { reference: 'SPP-002' })).expect(201);
    (await office.kpa.post(`/invoices/${invoice.id}/payment-order`, { reference: 'SPM-002' })).expect(422, 'payment.four-eyes');
  });

  it('would be accepted twice by two who only look first, were it not for the constraint: the control', async () => {
    const order = await delivered();
    await expect(lookThenAcceptTwice(world, office, order)).rejects.toThrow('acceptance_pkey');
    expect(await acceptancesOf(world, order)).toBe(1);
    const unguarded = await delivered();
    await world.owner.query('alter table acceptance drop constraint acceptance_pkey cascade');
    await lookThenAcceptTwice(world, office, unguarded);
    expect(await acceptancesOf(world, unguarded)).toBe(2);
  });
});

async function acceptancesOf(world: World, { id }: Json): Promise<number | null> {
  return (await world.owner.query('select 1 from acceptance where order_id = $1', [id])).rowCount;
}

/** What a program does that checks first and locks nothing: two connections both see no acceptance, then both write one. */
async function lookThenAcceptTwice(world: World, office: Office, { id }: Json): Promise<void> {
  const clients = [new pg.Client({ connectionString: world.databaseUrl }), new pg.Client({ connectionString: world.databaseUrl })];
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const looks = await Promise.all(clients.map((client) => client.query('select 1 from acceptance where order_id = $1', [id])));
    expect(looks.map(({ rows }) => rows.length)).toEqual([0, 0]);
    for (const client of clients) {
      await client.query(`insert into acceptance (order_id, code, accepted_at, accepted_by, days_late, penalty, payable)
        select id, next_code('BAST', 2026), lumbung_now(), $2, 0, 0, amount from purchase_order where id = $1`, [id, office.ppk.id]);
    }
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
