import type { Sentences } from './sentence.js';

export const orderSentences: Sentences = {
  'order.not-found': { id: 'Pesanan tidak ditemukan.', en: 'There is no such order.' },
  'shipment.not-found': { id: 'Kiriman tidak ditemukan.', en: 'There is no such shipment.' },
  'invoice.not-found': { id: 'Tagihan tidak ditemukan.', en: 'There is no such invoice.' },
  'order.item-not-found': { id: 'Ada butir yang bukan bagian dari pesanan ini.', en: 'A line is not part of this order.' },
  'order.award-not-confirmed': { id: 'Pesanan baru dapat diterbitkan setelah masa sanggah selesai.', en: 'An order can be issued only after the standstill.' },
  'order.already-issued': { id: 'Pesanan untuk lot ini sudah terbit.', en: 'The order for this lot was issued already.' },
  'order.already-accepted': { id: 'BAST pesanan ini sudah terbit.', en: 'This order was accepted already.' },
  'order.already-rated': { id: 'Pesanan ini sudah Anda nilai.', en: 'You have rated this order already.' },
  'order.rated-too-early': { id: 'Penilaian dapat diberikan setelah pembayaran.', en: 'You can rate after the payment.' },
  'order.shipped-more-than-ordered': { id: 'Jumlah kiriman melebihi pesanan. Kurangi jumlahnya.', en: 'More is shipped than was ordered. Reduce the quantity.' },
  'order.received-more-than-shipped': { id: 'Jumlah diterima melebihi yang dikirim.', en: 'More is received than was shipped.' },
  'delivery.already-received': { id: 'Kiriman ini sudah diterima.', en: 'This shipment was received already.' },
  'delivery.every-piece-judged': { id: 'Setiap barang yang dikirim harus diterima atau ditolak.', en: 'Every shipped piece must be accepted or rejected.' },
  'delivery.reason-missing': { id: 'Tulis alasan untuk barang yang ditolak.', en: 'Give a reason for what is rejected.' },
  'invoice.already-sent': { id: 'Tagihan untuk pesanan ini sudah dikirim.', en: 'The invoice of this order was sent already.' },
  'payment.step-already-taken': { id: 'Langkah pembayaran ini sudah dilakukan.', en: 'This payment step was taken already.' },
  'payment.already-paid': { id: 'Tagihan ini sudah dibayar.', en: 'This invoice was paid already.' },
  'payment.sp2d-number-used': { id: 'Nomor SP2D ini sudah dipakai untuk tagihan lain.', en: 'This SP2D number was used for another invoice.' },
  'payment.four-eyes': { id: 'Yang mengajukan SPP tidak boleh menerbitkan SPM.', en: 'Who requests the payment (SPP) cannot order it (SPM).' },
  'payment.more-than-accepted': { id: 'Pembayaran melebihi nilai yang diterima dalam BAST.', en: 'The payment is more than what was accepted.' },
};
