import type { Cast } from '../cast.js';
import type { Act, Dossier } from '../dossier.js';
import type { Rooms } from '../rooms.js';
import { winnerOf } from './delivering.js';

/** The invoice is sent, checked, asked for, ordered, disbursed and received; then both sides rate each other. */
export function paying(rooms: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const { orders, payment } = rooms;
  const { agencyCode, remark } = dossier.scenario;
  const treasurer = cast.official('treasurer', agencyCode);
  const head = cast.official('pa', agencyCode);
  const invoice = () => dossier.the('invoice');
  const number = (document: string) => `${String(dossier.number).padStart(4, '0')}/${document}/${agencyCode.toUpperCase()}/${dossier.year}`;
  return [
    ...dossier.on('invoice-sent', async () => dossier.keep('invoice', (await payment.invoice(await winnerOf(rooms, cast, dossier), dossier.the('order'), `TAG-${dossier.chosen(900, 'invoice') + 100}`)).id)),
    ...dossier.on('invoice-returned', () => payment.sendBack(treasurer, invoice(), remark ?? '')),
    ...dossier.on('invoice-checked', () => payment.advance(treasurer, invoice(), 'checking', number('LP'))),
    ...dossier.on('invoice-spp', () => payment.advance(treasurer, invoice(), 'payment-request', number('SPP-LS'))),
    ...dossier.on('invoice-spm', () => payment.advance(head, invoice(), 'payment-order', number('SPM-LS'))),
    ...dossier.on('invoice-sp2d', () => payment.advance(treasurer, invoice(), 'disbursement', number('SP2D'))),
    ...dossier.on('order-paid', async () => payment.advance(await winnerOf(rooms, cast, dossier), invoice(), 'receipt', 'Rekening koran')),
    ...dossier.on('order-closed', async () => orders.rateBuyer(await winnerOf(rooms, cast, dossier), dossier.the('order'), {
      quality: 3, cost: 2, time: 1 + dossier.chosen(3, 'paid in time'), service: 2 + dossier.chosen(2, 'service'), comment: 'Pembayaran diterima penuh; petugas gudang mudah dihubungi.',
    }), -70),
    ...dossier.on('order-closed', () => orders.rateVendor(cast.official('ppk', agencyCode), dossier.the('order'), marksFor(dossier))),
  ];
}

const COMMENTS = ['Barang jauh dari contoh yang disepakati.', 'Barang dapat dipakai, tetapi terlambat dan perlu sering diingatkan.', 'Sesuai pesanan, ada sedikit keterlambatan.', 'Sesuai pesanan, rapi dan tepat waktu.'] as const;

/** Marks from 0 to 3; lateness is a fact of the record, so punctuality follows it. */
function marksFor({ scenario: { rating, daysLate } }: Dossier) {
  const overall = rating ?? 2;
  return { quality: overall, cost: 2, time: daysLate > 0 ? Math.min(1, overall) : 3, service: overall, comment: COMMENTS[overall] ?? COMMENTS[2] };
}
