import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Json } from '../support/client.js';
import { aConfirmedAward } from '../support/given-award.js';
import { anOffice, type Office } from '../support/given.js';
import { anOfficial, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describe('orders, their list and their pictures', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
  });
  afterAll(() => world.close());

  const issued = async (): Promise<Json> => {
    const award = await aConfirmedAward(world, office, [sari]);
    return (await office.ppk.post(`/awards/${award.id}/order`)).expect(201).body;
  };

  it('is read by its vendor and by its agency, the newest first, page by page, and by nobody else', async () => {
    const [older, newer] = [await issued(), await issued()];
    const first = (await sari.get('/orders?limit=1')).expect(200).body;
    expect(first.items).toMatchObject([{ id: newer.id, code: newer.code, state: 'issued', vendor: 'Dapur Sari' }]);
    expect((await sari.get(`/orders?limit=1&after=${first.next}`)).expect(200).body).toMatchObject({ items: [{ id: older.id }], next: null });
    expect((await office.ppk.get(`/orders?agencyId=${office.agency.id}&limit=2`)).expect(200).body.items).toMatchObject([{ id: newer.id }, { id: older.id }]);
    const stranger = await aVendor(world, 'Toko Lain');
    expect((await stranger.get('/orders')).expect(200).body.items).toEqual([]);
    (await stranger.get(`/orders?vendorId=${sari.vendorId}`)).expect(404, 'vendor.not-found');
    (await stranger.get(`/orders?agencyId=${office.agency.id}`)).expect(403, 'policy.not-permitted');
    (await office.ppk.get('/orders')).expect(404, 'vendor.not-found');
  });

  const shipped = async (): Promise<{ readonly order: Json; readonly shipment: Json }> => {
    const { id } = await issued();
    (await sari.post(`/orders/${id}/signature`)).expect(201);
    const order = (await sari.get(`/orders/${id}`)).expect(200).body;
    const { body: shipment } = (await sari.post(`/orders/${id}/shipments`, { items: [{ orderItemId: order.items[0].id, quantity: 200_000 }], note: '' })).expect(201);
    return { order, shipment };
  };
  const photo = (colour: string) => sharp({ create: { width: 48, height: 36, channels: 3, background: colour } }).jpeg().toBuffer();
  const formWith = (bytes: Buffer, fields: Readonly<Record<string, string>> = {}): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('photo', new File([new Uint8Array(bytes)], 'kamera.jpg', { type: 'image/jpeg' }));
    return form;
  };
  const attach = async (person: Person, shipment: Json, side: string, colour: string) => person.post(`/shipments/${shipment.id}/photos/${side}`, formWith(await photo(colour)));
  const picture = (id: string, person: Person | null, door = '') => fetch(`${world.url}/api/v1/${door}delivery-photos/${id}`, person === null ? {} : { headers: { cookie: `lumbung=${person.token}` } });

  it('holds pictures of what was sent and what arrived, for its two sides and the inspectorate, never for the public', async () => {
    const { order, shipment } = await shipped();
    const sent = (await attach(sari, shipment, 'sending', '#8c2f39')).expect(201).body;
    expect((await attach(sari, shipment, 'sending', '#8c2f39')).expect(201).body).toEqual(sent);
    (await attach(sari, shipment, 'sending', '#00ff00')).expect(422, 'delivery-photo.too-many');
    (await sari.post(`/shipments/${shipment.id}/photos/sending`, formWith(Buffer.from('<svg/>')))).expect(422, 'picture.unsupported');
    (await attach(sari, shipment, 'receiving', '#00ff00')).expect(403, 'policy.not-permitted');
    const [rival, stranger] = [await aVendor(world, 'Dapur Lain'), await anOffice(world)];
    (await attach(rival, shipment, 'sending', '#00ff00')).expect(404, 'order.not-found');
    (await attach(stranger.receiver, shipment, 'receiving', '#00ff00')).expect(404, 'order.not-found');
    for (const colour of ['#111111', '#222222', '#333333']) {
      await world.clock.forward(60_000);
      (await attach(office.receiver, shipment, 'receiving', colour)).expect(201);
    }
    (await attach(office.receiver, shipment, 'receiving', '#444444')).expect(422, 'delivery-photo.too-many');

    const { items } = (await office.ppk.get(`/shipments/${shipment.id}/photos`)).expect(200).body;
    expect((await sari.get(`/shipments/${shipment.id}/photos`)).expect(200).body.items).toEqual(items);
    expect(items.map(({ side, addedBy }: Json) => [side, addedBy])).toEqual([['sending', 'Dapur Sari'], ...Array.from({ length: 3 }, () => ['receiving', office.receiver.name])]);
    (await rival.get(`/shipments/${shipment.id}/photos`)).expect(404, 'shipment.not-found');
    const yuli = await anOfficial(world, 'Yuli', null, 'auditor');
    for (const [reader, door] of [[sari, ''], [office.ppk, ''], [yuli, 'audit/']] as const) {
      const bytes = Buffer.from(await (await picture(sent.id, reader, door)).arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(items[0].hash);
    }
    expect((await world.owner.query('select resource from audit_read')).rows).toEqual([{ resource: `audit/delivery-photos/${sent.id}` }]);
    for (const [reader, status] of [[rival, 404], [stranger.ppk, 404], [yuli, 404], [null, 401]] as const) expect((await picture(sent.id, reader)).status).toBe(status);
    (await world.visitor.get(`/files/${items[0].hash}`)).expect(404, 'file.not-found');

    const road = (await sari.get(`/orders/${order.id}/timeline`)).expect(200).body.items;
    expect(road.filter(({ photo: id }: Json) => id !== null).map(({ what }: Json) => what)).toEqual(['photographed-sending', ...Array.from({ length: 3 }, () => 'photographed-receiving')]);
    const history = (await world.visitor.get(`/lots/${order.lotId}/history?limit=100`)).body.items as Json[];
    const told = history.filter(({ kind }) => kind === 'delivery-photo.added');
    expect(told.map(({ facts, by }) => [facts.fileHash, by.role])).toEqual(items.map(({ hash, side }: Json) => [hash, side === 'sending' ? 'vendor' : 'receiver']));
    const page = async (cookie: string) => (await fetch(`${world.url}/lot/${order.lot}/riwayat?limit=100`, { headers: { accept: 'text/html', cookie } })).text();
    expect([(await page(`lumbung=${yuli.token}`)).includes(`/api/v1/audit/delivery-photos/${sent.id}`), (await page('')).includes('delivery-photos')]).toEqual([true, false]);
    for (const change of ['update delivery_photo set size = 1', 'delete from delivery_photo']) await expect(world.owner.query(change)).rejects.toThrow('append-only');
  });

  it('is received with a form that keeps its photos and its words while the count is mended; after that no photo is added', async () => {
    const { order, shipment } = await shipped();
    const path = `/kerja/pesanan/${String(order.id)}/terima/${String(shipment.id)}`;
    const headers = { accept: 'text/html', cookie: `lumbung=${office.receiver.token}` };
    const shown = async () => (await fetch(`${world.url}${path}`, { headers })).text();
    const send = async (text: string, accepted: string, bytes: Buffer) => {
      const own = Object.fromEntries(['_token', '_key'].map((name) => [name, new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '']));
      const form = formWith(bytes, { ...own, 'items.0.orderItemId': order.items[0].id, 'items.0.accepted': accepted, 'items.0.rejected': '0', 'items.0.rejectReason': 'Masih hangat' });
      form.append('photo2', new File([], ''));
      return fetch(`${world.url}${path}`, { method: 'POST', redirect: 'manual', headers, body: form });
    };
    const empty = await shown();
    expect(empty).toContain('capture="environment"');
    const tooLarge = await send(empty, '190', Buffer.alloc(10 * 1024 * 1024 + 1, 1));
    expect([tooLarge.status, (await tooLarge.text()).match(/Berkas lebih besar dari 10 MB|value="190"|value="Masih hangat"/g)?.length]).toEqual([422, 4]);
    const short = await send(empty, '190', await photo('#555555'));
    const again = await short.text();
    expect([short.status, again.includes('value="190"'), again.includes('value="Masih hangat"'), again.match(/\/api\/v1\/delivery-photos\//g)?.length, again.match(/type="file"/g)?.length]).toEqual([422, true, true, 1, 2]);
    expect((await send(again, '200', await photo('#666666'))).status).toBe(303);
    expect((await office.ppk.get(`/orders/${order.id}`)).body.state).toBe('delivered');
    expect((await office.ppk.get(`/shipments/${shipment.id}/photos`)).body.items).toHaveLength(2);
    (await attach(office.receiver, shipment, 'receiving', '#777777')).expect(409, 'delivery-photo.already-received');
    await expect(world.owner.query(`insert into delivery_photo select gen_random_uuid(), shipment_id, order_id, side, 3, repeat('a', 64), size, added_at, added_by from delivery_photo where shipment_id = $1 limit 1`, [shipment.id]))
      .rejects.toThrow('a photo after the receipt');
  });
});
