import type { Language } from '../../platform/http/language.js';

const indonesian = {
  list: { title: 'Pesanan', none: 'Belum ada pesanan. Pesanan terbit sesudah masa sanggah lot yang Anda menangkan berakhir.', due: 'Paling lambat tiba', agency: 'Pembeli', amount: 'Nilai' },
  back: 'Semua pesanan', signLead: 'Baca barang, harga, dan tanggalnya. Dengan menyetujui, Anda terikat untuk mengirim.', sign: 'Setujui pesanan', refuse: 'Tolak pesanan', ship: 'Catat pengiriman', invoice: 'Kirim tagihan', invoiceAgain: 'Perbaiki dan kirim lagi tagihan', confirm: 'Uang sudah diterima', rate: 'Nilai pembeli',
  refusing: { title: 'Tolak pesanan', lead: 'Pesanan berakhir dan pembeli diberi tahu. Penolakan tercatat.', reason: 'Mengapa Anda menolak?' },
  shipping: { title: 'Catat pengiriman', lead: 'Tulis yang Anda kirim sekarang. Boleh sebagian; sisanya dikirim kemudian.', left: (amount: string) => `Belum dikirim: ${amount}`, quantity: 'Dikirim sekarang', note: 'Catatan untuk penerima (boleh kosong)', noteHint: 'Misalnya nama pengantar dan nomor teleponnya.', photo: 'Foto barang yang dikirim (boleh kosong)', photoHint: 'JPEG, PNG, atau WebP, paling besar 10 MB. Pembeli dan Inspektorat melihatnya; publik tidak. Bila ada isian yang harus diperbaiki, pilih fotonya sekali lagi.' },
  invoicing: { title: 'Kirim tagihan', lead: (amount: string) => `Nilainya ${amount}, sesuai barang yang diterima dan dikurangi denda bila ada.`, number: 'Nomor tagihan Anda', numberHint: 'Nomor pada kuitansi atau faktur Anda sendiri.', returned: 'Tagihan dikembalikan karena' },
  confirming: { title: 'Uang sudah diterima', lead: 'Cocokkan dengan rekening Anda, lalu tulis nomor mutasinya.', reference: 'Nomor mutasi atau bukti bank' },
  rating: { title: 'Nilai pembeli', lead: 'Penilaian Anda membantu usaha lain dan memperbaiki cara instansi membeli.', quality: 'Kejelasan kebutuhan', cost: 'Kewajaran nilai', time: 'Kecepatan terima dan bayar', service: 'Sikap petugas', marks: [['3', 'Sangat baik'], ['2', 'Baik'], ['1', 'Cukup'], ['0', 'Buruk']] as readonly (readonly [string, string])[], comment: 'Keterangan (boleh kosong)' },
  money: { title: 'Uang saya', lead: 'Setiap serah terima, tagihannya, dan sampai di mana uangnya.', none: 'Belum ada serah terima. Sesudah barang diterima dan BAST ditandatangani, uangnya dapat diikuti di sini.', waiting: 'Belum dibayar', paid: 'Sudah dibayar', order: 'Pesanan', amount: 'Nilai', state: 'Keadaan', date: 'Tanggal', toInvoice: 'Belum ditagih' },
};

const english: typeof indonesian = {
  list: { title: 'Orders', none: 'No orders yet. An order is issued after the objection period of a lot you won.', due: 'Due by', agency: 'Buyer', amount: 'Amount' },
  back: 'All orders', signLead: 'Read the goods, prices and dates. By agreeing you are bound to deliver.', sign: 'Agree to the order', refuse: 'Refuse the order', ship: 'Record a shipment', invoice: 'Send the invoice', invoiceAgain: 'Mend the invoice and send it again', confirm: 'The money has arrived', rate: 'Rate the buyer',
  refusing: { title: 'Refuse the order', lead: 'The order ends and the buyer is told. The refusal is recorded.', reason: 'Why do you refuse?' },
  shipping: { title: 'Record a shipment', lead: 'Write what you send now. It may be a part; the rest follows later.', left: (amount: string) => `Not sent yet: ${amount}`, quantity: 'Sent now', note: 'Note to the receiver (may be empty)', noteHint: 'Such as the driver’s name and phone number.', photo: 'Photo of the goods sent (may be empty)', photoHint: 'JPEG, PNG or WebP, at most 10 MB. The buyer and the inspectorate see it; the public does not. If something has to be mended, choose the photo once more.' },
  invoicing: { title: 'Send the invoice', lead: (amount: string) => `It amounts to ${amount}, by what was accepted and less the penalty where there is one.`, number: 'Your invoice number', numberHint: 'The number on your own receipt or invoice.', returned: 'The invoice was returned because' },
  confirming: { title: 'The money has arrived', lead: 'Compare with your account, then write the number of the transfer.', reference: 'Number of the transfer' },
  rating: { title: 'Rate the buyer', lead: 'Your rating helps other businesses, and the way agencies buy.', quality: 'Clearness of the need', cost: 'Fairness of the estimate', time: 'Speed of acceptance and payment', service: 'Conduct of the officials', marks: [['3', 'Very good'], ['2', 'Good'], ['1', 'Fair'], ['0', 'Bad']], comment: 'Comment (may be empty)' },
  money: { title: 'My money', lead: 'Every acceptance, its invoice, and how far its money has come.', none: 'No acceptance yet. Once goods are accepted (BAST), their money can be followed here.', waiting: 'Not paid yet', paid: 'Paid', order: 'Order', amount: 'Amount', state: 'State', date: 'Date', toInvoice: 'Not invoiced yet' },
};

export const VENDOR_ORDERS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
