import type { Json } from '../support/client.js';
import { aConfirmedAward } from '../support/given-award.js';
import { anOffice, type Office } from '../support/given.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describe('the list of orders', () => {
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
});
