import type { Json } from './client.js';
import { aConfirmedAward } from './given-award.js';
import type { Office } from './given.js';
import type { Person } from './people.js';
import type { World } from './world.js';

/** The whole way of one purchase, from the lot to the money in the vendor's account. */
export async function aPaidInvoice(world: World, office: Office, vendor: Person): Promise<Json> {
  const award = await aConfirmedAward(world, office, [vendor]);
  const { body: { id } } = (await office.ppk.post(`/awards/${award.id}/order`)).expect(201);
  (await vendor.post(`/orders/${id}/signature`)).expect(201);
  const { body: order } = (await office.ppk.get(`/orders/${id}`)).expect(200);
  const { body: shipment } = (await vendor.post(`/orders/${id}/shipments`, { items: [{ orderItemId: order.items[0].id, quantity: 200_000 }], note: 'mobil boks' })).expect(201);
  (await office.receiver.post(`/shipments/${shipment.id}/delivery`, { items: [{ orderItemId: order.items[0].id, accepted: 200_000, rejected: 0, rejectReason: '' }] })).expect(201);
  (await office.ppk.post(`/orders/${id}/acceptance`)).expect(201);
  const { body: invoice } = (await vendor.post(`/orders/${id}/invoice`, { vendorNumber: 'DS-014' })).expect(201);
  for (const [by, step] of [[office.treasurer, 'checking'], [office.treasurer, 'payment-request'], [office.kpa, 'payment-order'], [office.treasurer, 'disbursement'], [vendor, 'receipt']] as const) {
    (await by.post(`/invoices/${invoice.id}/${step}`, { reference: `REF-${step}-${invoice.id.slice(-12)}` })).expect(201);
  }
  return invoice;
}
