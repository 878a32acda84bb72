import type { Office } from './cast.js';
import type { Award, Lot, Order } from './documents.js';
import { expectSame } from './expectation.js';
import { money, type Stage } from './stage.js';
import type { Vendor } from './vendors.js';

/** The order letter turns reserved money into a commitment, and the vendor signs it. */
export async function ordered(office: Office, lot: Lot, award: Award, vendor: Vendor, form: string): Promise<Order> {
  await office.ppk.hears('award.confirmed', lot.code);
  const { id } = await office.ppk.post<{ readonly id: string }>(`/awards/${award.id}/order`);
  await vendor.person.hears('order.issued', lot.code);
  const order = await vendor.person.get<Order>(`/orders/${id}`);
  expectSame('pesanan / order', [order.state, order.form, order.amount], ['issued', form, award.amount]);
  await vendor.person.post(`/orders/${id}/signature`);
  await office.ppk.hears('order.signed', lot.code);
  vendor.person.does(`menyetujui pesanan ${order.code} senilai ${money(order.amount)} (bentuk kontrak: ${form})`, 'signs the order');
  return order;
}

export interface Load {
  /** Pieces of each item, in the order of the lot. */
  readonly pieces: readonly number[];
  /** Of these, so many are not accepted, and why. */
  readonly rejected?: readonly number[];
  readonly why?: string;
  readonly daysLate?: number;
  /** The order's state once this load has been counted. */
  readonly leads: 'delivering' | 'delivered';
}

/** A load is shipped, counted piece by piece, and what does not fit goes back. */
export async function delivered(office: Office, lot: Lot, order: Order, { person }: Vendor, { pieces, rejected = [], why = '', daysLate = 0, leads }: Load): Promise<void> {
  const sent = order.items.map(({ id }, at) => ({ orderItemId: id, quantity: (pieces[at] ?? 0) * 1000, back: (rejected[at] ?? 0) * 1000 })).filter(({ quantity }) => quantity > 0);
  const shipment = await person.post<{ readonly id: string; readonly code: string }>(`/orders/${order.id}/shipments`, {
    items: sent.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })), note: 'Mobil boks B 9012 FXA',
  });
  await office.receiver.hears('order.shipped', lot.code);
  person.does(`mengirim ${pieces.join(' + ')} dengan surat jalan ${shipment.code}`, 'ships');
  const counted = await office.receiver.post<{ readonly daysLate: number; readonly state: string }>(`/shipments/${shipment.id}/delivery`, {
    items: sent.map(({ orderItemId, quantity, back }) => ({ orderItemId, accepted: quantity - back, rejected: back, rejectReason: back > 0 ? why : '' })),
  });
  expectSame('penerimaan / receipt of goods', counted, { daysLate, state: leads });
  await person.hears('order.received', lot.code);
  office.receiver.does(why === '' ? `menerima semuanya${daysLate > 0 ? `, terlambat ${daysLate} hari` : ''}` : `menerima sebagian; ${rejected.join(' + ')} dikembalikan: ${why}`,
    why === '' ? 'receives all of it' : 'accepts a part; the rest goes back, with the reason');
}

export interface Payment {
  readonly daysLate: number;
  readonly penalty: number;
  readonly payable: number;
}

/** BAST, invoice, check, SPP, SPM, SP2D, money received; four eyes on the money. */
export async function paid(stage: Stage, office: Office, lot: Lot, order: Order, { person }: Vendor, { daysLate, penalty, payable }: Payment): Promise<void> {
  const minutes = await office.ppk.post<Payment & { readonly code: string }>(`/orders/${order.id}/acceptance`);
  expectSame('BAST / acceptance', { daysLate: minutes.daysLate, penalty: minutes.penalty, payable: minutes.payable }, { daysLate, penalty, payable: payable + (stage.control ? 1 : 0) });
  await person.hears('order.accepted', lot.code);
  office.ppk.does(`menerbitkan ${minutes.code}: dibayar ${money(payable)}${penalty > 0 ? ` setelah denda ${money(penalty)}` : ''}`, 'takes the goods over (BAST)');
  const invoice = await person.post<{ readonly id: string; readonly code: string; readonly amount: number }>(`/orders/${order.id}/invoice`, { vendorNumber: `NOTA-${order.code.slice(-4)}` });
  expectSame('tagihan / invoice', invoice.amount, payable);
  await office.treasurer.hears('invoice.sent', lot.code);
  person.does(`mengirim tagihan ${invoice.code}`, 'sends the invoice');
  const reference = (document: string) => ({ reference: `${document}/${order.code}` });
  await office.treasurer.post(`/invoices/${invoice.id}/checking`, reference('LP'));
  await office.treasurer.post(`/invoices/${invoice.id}/payment-request`, reference('SPP'));
  await office.treasurer.isRefused(`/invoices/${invoice.id}/payment-order`, reference('SPM'), 403, 'policy.not-permitted');
  await office.kpa.hears('invoice.advanced', lot.code);
  await office.kpa.post(`/invoices/${invoice.id}/payment-order`, reference('SPM'));
  await office.treasurer.post(`/invoices/${invoice.id}/disbursement`, reference('SP2D'));
  await office.treasurer.isRefused(`/invoices/${invoice.id}/disbursement`, reference('SP2D-2'), 409, 'invoice.cannot-disburse');
  await person.hears('invoice.paid', lot.code);
  office.treasurer.does(`memeriksa, mengajukan SPP dan mencairkan SP2D ${money(payable)} setelah SPM dari ${office.kpa.name}`, 'checks, requests (SPP) and, after the payment order (SPM), disburses (SP2D)');
  await person.post(`/invoices/${invoice.id}/receipt`, { reference: 'Rekening koran' });
  await office.treasurer.hears('invoice.received', lot.code);
  person.does('mengonfirmasi uangnya sudah masuk', 'confirms that the money has arrived');
}

/** Both sides rate each other; the order closes, and both have seen the same road. */
export async function rated(stage: Stage, office: Office, lot: Lot, order: Order, { person, name }: Vendor, road: readonly string[]): Promise<void> {
  const marks = { quality: 3, cost: 3, time: 2, service: 3, comment: 'Terima kasih, kerja samanya baik.' };
  await person.post(`/orders/${order.id}/ratings/buyer`, marks);
  const { state } = await office.ppk.post<{ readonly state: string }>(`/orders/${order.id}/ratings/vendor`, marks);
  const [theirs, ours] = await Promise.all([person, office.ppk].map((reader) => reader.get<{ readonly items: readonly { readonly what: string }[] }>(`/orders/${order.id}/timeline`)));
  expectSame('keadaan pesanan / state of the order', state, 'closed');
  expectSame('jalan pesanan bagi kedua pihak / the road, for both sides', theirs, ours);
  expectSame('jalan pesanan / the road of the order', (ours?.items ?? []).map(({ what }) => what).toSorted(), [...road].toSorted());
  await person.hears('order.rated', lot.code);
  expectSame('lot yang selesai / the completed lot', (await office.ppk.get<Lot>(`/lots/${lot.id}`)).state, 'completed');
  stage.narrator.step(office.ppk.called, `dan ${name} saling menilai; pesanan ditutup`, 'and the vendor rate each other; the order is closed');
}

/** Every entry that the timeline of a finished order has; one more for each shipment and receipt. */
export function roadOf(loads: number): readonly string[] {
  const moves = Array.from({ length: loads }, () => ['shipped', 'received']).flat();
  return ['ordered', 'signed', ...moves, 'accepted', 'invoiced', 'payment-checked', 'payment-spp', 'payment-spm', 'payment-sp2d', 'payment-received', 'rated-by-buyer', 'rated-by-vendor'];
}
