import type { InvoiceState, OrderState } from '../../core/machines/order.js';
import type { Language } from '../../platform/http/language.js';

const indonesian = {
  board: {
    title: 'Papan pesanan', lead: 'Semua pesanan perangkat daerah Anda, dari surat pesanan sampai penilaian.', agency: 'Perangkat daerah', show: 'Tampilkan', none: 'Belum ada pesanan.', noneWhy: 'Pesanan terbit setelah penetapan tetap; PPK menerbitkannya dari halaman evaluasi lot.',
    columns: [
      { name: 'Menunggu penyedia', states: ['issued', 'signed'] }, { name: 'Dikirim dan diterima', states: ['delivering', 'delivered'] },
      { name: 'Menunggu tagihan dan pembayaran', states: ['accepted', 'invoiced'] }, { name: 'Selesai', states: ['paid', 'closed', 'terminated'] },
    ] as readonly { readonly name: string; readonly states: readonly OrderState[] }[],
    order: 'Pesanan', vendor: 'Penyedia', amount: 'Nilai', due: 'Paling lambat tiba', state: 'Keadaan', empty: 'Kosong.', late: 'lewat batas',
  },
  state: { issued: 'Menunggu persetujuan penyedia', signed: 'Disetujui penyedia', delivering: 'Dalam pengiriman', delivered: 'Semua diterima', accepted: 'BAST terbit', invoiced: 'Ditagih', paid: 'Dibayar', closed: 'Selesai', terminated: 'Diputus' } satisfies Record<OrderState, string> as Record<string, string>,
  invoice: { sent: 'Menunggu pemeriksaan', returned: 'Dikembalikan ke penyedia', checked: 'Sudah diperiksa', spp: 'SPP diajukan', spm: 'SPM terbit', sp2d: 'SP2D terbit', received: 'Uang diterima' } satisfies Record<InvoiceState, string> as Record<string, string>,
  one: {
    title: 'Pesanan', back: 'Ke papan pesanan', lot: 'Lot', vendor: 'Penyedia', agency: 'Perangkat daerah', form: 'Bentuk kontrak', amount: 'Nilai', issued: 'Terbit', due: 'Paling lambat tiba', items: 'Barang', item: 'Barang', price: 'Harga satuan', ordered: 'Dipesan', shipped: 'Dikirim', received: 'Diterima', rejected: 'Ditolak', total: 'Jumlah',
    steps: 'Langkah Anda', noSteps: 'Saat ini tidak ada yang menunggu Anda pada pesanan ini.', story: 'Perjalanan pesanan', acceptance: 'Serah terima (BAST)', invoice: 'Tagihan', penalty: 'Denda', payable: 'Yang dibayar', daysLate: (days: number) => (days === 0 ? 'tepat waktu' : `terlambat ${String(days)} hari`), vendorNumber: 'Nomor penyedia', returned: 'Terakhir dikembalikan karena', terminated: 'Pesanan berakhir',
    shipments: 'Kiriman di jalan', shipment: 'Kiriman', receive: 'Terima kiriman', accept: 'Tanda tangani BAST', acceptWhy: 'Dengan BAST barang menjadi milik daerah dan penyedia dapat menagih. Denda keterlambatan dihitung sendiri.', sendBack: 'Kembalikan barang yang tidak sesuai', terminate: 'Putus pesanan', returnInvoice: 'Kembalikan tagihan', rate: 'Nilai penyedia',
    pay: { check: 'Catat hasil pemeriksaan', requestPayment: 'Ajukan SPP', orderPayment: 'Terbitkan SPM', disburse: 'Catat SP2D' },
    what: { ordered: 'Surat pesanan terbit', signed: 'Disetujui penyedia', shipped: 'Dikirim', 'photographed-sending': 'Foto barang yang dikirim', 'photographed-receiving': 'Foto barang yang tiba', received: 'Diterima', accepted: 'BAST ditandatangani', 'sent-back': 'Barang dikembalikan', terminated: 'Pesanan berakhir', invoiced: 'Ditagih', 'invoice-returned': 'Tagihan dikembalikan', 'payment-checked': 'Tagihan diperiksa', 'payment-spp': 'SPP diajukan', 'payment-spm': 'SPM terbit', 'payment-sp2d': 'SP2D terbit', 'payment-received': 'Uang diterima penyedia', 'rated-by-buyer': 'Penyedia dinilai', 'rated-by-vendor': 'Pembeli dinilai' } as Record<string, string>,
    units: 'satuan',
  },
  receive: { title: 'Terima kiriman', lead: 'Hitung dan periksa tiap barang. Yang diterima dan yang ditolak bersama-sama harus sama dengan yang dikirim.', shipped: (amount: string) => `Dikirim: ${amount}`, accepted: 'Diterima', rejected: 'Ditolak', why: 'Mengapa ditolak', whyHint: 'Wajib bila ada yang ditolak; penyedia membacanya.', action: 'Catat penerimaan', note: 'Catatan penyedia',
    photos: 'Foto barang yang tiba', photosWhy: (left: number) => `Boleh dikosongkan; paling banyak ${String(left)} foto. Ambil yang menunjukkan keadaan barang, terutama yang ditolak. Pembeli, penyedia, dan Inspektorat melihatnya; publik tidak.`, photo: (place: number) => `Foto ${String(place)}`, photoHint: 'JPEG, PNG, atau WebP, paling besar 10 MB.', keptPhotos: 'Foto yang sudah tersimpan', keptPhotoOf: (who: string, when: string) => `Foto dari ${who}, ${when}` },
  sendBack: { title: 'Kembalikan barang', lead: 'Barang yang sudah diterima tetapi ternyata tidak sesuai kembali ke penyedia dan harus dikirim lagi. Kosongkan yang tidak dikembalikan.', quantity: 'Dikembalikan', why: 'Mengapa', action: 'Kembalikan' },
  terminate: { title: 'Putus pesanan', lead: 'Yang sudah diterima tetap dibayar; sisanya batal dan uangnya dilepas. Penyedia diberi tahu dengan alasannya.', code: 'Dasar', reason: 'Penjelasan', action: 'Putus pesanan',
    codes: { 'not-signed-in-time': 'Tidak disetujui tepat waktu', 'not-delivered-in-time': 'Tidak dikirim tepat waktu', 'goods-not-conforming': 'Barang tidak sesuai', 'force-majeure': 'Keadaan kahar', 'need-ended': 'Kebutuhan berakhir', corruption: 'Korupsi, kolusi, atau nepotisme' } as Record<string, string> },
  returnInvoice: { title: 'Kembalikan tagihan', lead: 'Penyedia membaca alasannya dan mengirim tagihan yang benar.', reason: 'Apa yang harus diperbaiki', action: 'Kembalikan tagihan' },
  pay: {
    titles: { checking: 'Periksa tagihan', 'payment-request': 'Ajukan SPP', 'payment-order': 'Terbitkan SPM', disbursement: 'Catat SP2D' } as Record<string, string>,
    leads: { checking: 'Cocokkan tagihan dengan BAST dan dokumennya, lalu catat nomor lembar pemeriksaannya.', 'payment-request': 'SPP diajukan bendahara. Yang mengajukan tidak boleh memerintahkan.', 'payment-order': 'SPM memerintahkan pembayaran. Anda bukan orang yang mengajukan SPP-nya.', disbursement: 'Catat nomor SP2D setelah uang keluar. Setiap nomor hanya sekali, dan tidak pernah lebih dari yang diterima.' } as Record<string, string>,
    references: { checking: 'Nomor lembar pemeriksaan', 'payment-request': 'Nomor SPP', 'payment-order': 'Nomor SPM', disbursement: 'Nomor SP2D' } as Record<string, string>,
  },
  rate: { title: 'Nilai penyedia', lead: 'Penilaian menutup pesanan dan tampil di riwayat penyedia.', quality: 'Mutu', cost: 'Biaya', time: 'Waktu', service: 'Layanan', marks: [['3', 'Sangat baik'], ['2', 'Baik'], ['1', 'Cukup'], ['0', 'Kurang']] as readonly (readonly [string, string])[], comment: 'Catatan (boleh dikosongkan)', action: 'Simpan penilaian' },
  payments: {
    title: 'Pembayaran', lead: 'Tagihan menurut langkahnya. Penyedia menunggu; yang terlama dahulu.', none: 'Tidak ada tagihan yang berjalan.', noneWhy: 'Tagihan muncul di sini begitu penyedia mengirimnya setelah BAST.', invoice: 'Tagihan', vendor: 'Penyedia', amount: 'Nilai', since: 'Menunggu sejak', payable: 'Menurut BAST', open: 'Buka',
    groups: [{ state: 'sent', name: 'Untuk diperiksa' }, { state: 'checked', name: 'Untuk diajukan SPP' }, { state: 'spp', name: 'Menunggu SPM' }, { state: 'spm', name: 'Untuk dicatat SP2D' }, { state: 'sp2d', name: 'Menunggu pernyataan penyedia' }] as readonly { readonly state: string; readonly name: string }[],
  },
  budget: {
    title: 'Anggaran', lead: 'Setiap mata anggaran: yang sudah dibelanjakan, yang terikat pesanan, yang dicadangkan lot, yang dijanjikan untuk permintaan yang diterima, dan sisanya.', none: 'Belum ada mata anggaran.', noneWhy: 'KPA menambah mata anggaran; permintaan hanya dapat diterima bila sisanya cukup.', spent: 'Dibayar', committed: 'Terikat pesanan', reserved: 'Dicadangkan lot', promised: 'Dijanjikan', free: 'Sisa', ceiling: 'Pagu', add: 'Tambah mata anggaran', code: 'Kode rekening', name: 'Nama', year: 'Tahun', agency: 'Perangkat daerah', action: 'Simpan',
  },
};

const english: typeof indonesian = {
  board: {
    title: 'Orders board', lead: 'All orders of your agency, from the order letter to the rating.', agency: 'Agency', show: 'Show', none: 'No orders yet.', noneWhy: 'An order is issued once the award is final; the PPK issues it from the lot’s evaluation page.',
    columns: [
      { name: 'Waiting for the vendor', states: ['issued', 'signed'] }, { name: 'Sent and received', states: ['delivering', 'delivered'] },
      { name: 'Waiting for invoice and payment', states: ['accepted', 'invoiced'] }, { name: 'Done', states: ['paid', 'closed', 'terminated'] },
    ],
    order: 'Order', vendor: 'Vendor', amount: 'Amount', due: 'Due by', state: 'State', empty: 'Empty.', late: 'overdue',
  },
  state: { issued: 'Waiting for the vendor’s consent', signed: 'Signed by the vendor', delivering: 'On its way', delivered: 'All received', accepted: 'Accepted (BAST)', invoiced: 'Invoiced', paid: 'Paid', closed: 'Closed', terminated: 'Terminated' },
  invoice: { sent: 'To be checked', returned: 'Returned to the vendor', checked: 'Checked', spp: 'Payment requested (SPP)', spm: 'Payment ordered (SPM)', sp2d: 'Disbursed (SP2D)', received: 'Money arrived' },
  one: {
    title: 'Order', back: 'To the orders board', lot: 'Lot', vendor: 'Vendor', agency: 'Agency', form: 'Form of contract', amount: 'Amount', issued: 'Issued', due: 'Due by', items: 'Goods', item: 'Item', price: 'Unit price', ordered: 'Ordered', shipped: 'Shipped', received: 'Received', rejected: 'Rejected', total: 'Total',
    steps: 'Your steps', noSteps: 'Nothing waits for you on this order now.', story: 'Road of the order', acceptance: 'Acceptance (BAST)', invoice: 'Invoice', penalty: 'Penalty', payable: 'Payable', daysLate: (days) => (days === 0 ? 'on time' : `${String(days)} day(s) late`), vendorNumber: 'Vendor’s number', returned: 'Last returned because', terminated: 'The order ended',
    shipments: 'Shipments on their way', shipment: 'Shipment', receive: 'Receive shipment', accept: 'Sign the acceptance (BAST)', acceptWhy: 'With it the goods become the regency’s and the vendor can send an invoice. Lateness is reckoned by itself.', sendBack: 'Send back what does not conform', terminate: 'Terminate the order', returnInvoice: 'Return the invoice', rate: 'Rate the vendor',
    pay: { check: 'Record the check', requestPayment: 'Request payment (SPP)', orderPayment: 'Order payment (SPM)', disburse: 'Record the SP2D' },
    what: { ordered: 'Order letter issued', signed: 'Signed by the vendor', shipped: 'Shipped', 'photographed-sending': 'Photo of the goods sent', 'photographed-receiving': 'Photo of the goods as they arrived', received: 'Received', accepted: 'Acceptance signed (BAST)', 'sent-back': 'Goods sent back', terminated: 'Order ended', invoiced: 'Invoiced', 'invoice-returned': 'Invoice returned', 'payment-checked': 'Invoice checked', 'payment-spp': 'Payment requested (SPP)', 'payment-spm': 'Payment ordered (SPM)', 'payment-sp2d': 'Disbursed (SP2D)', 'payment-received': 'Money arrived', 'rated-by-buyer': 'Vendor rated', 'rated-by-vendor': 'Buyer rated' },
    units: 'units',
  },
  receive: { title: 'Receive a shipment', lead: 'Count and inspect each item. Accepted and rejected together must be what was shipped.', shipped: (amount) => `Shipped: ${amount}`, accepted: 'Accepted', rejected: 'Rejected', why: 'Why rejected', whyHint: 'Needed where something is rejected; the vendor reads it.', action: 'Record the receipt', note: 'Vendor’s note',
    photos: 'Photos of the goods as they arrived', photosWhy: (left) => `May be left empty; at most ${String(left)} photo(s). Show the state of the goods, above all of what is rejected. Buyer, vendor and inspectorate see them; the public does not.`, photo: (place) => `Photo ${String(place)}`, photoHint: 'JPEG, PNG or WebP, at most 10 MB.', keptPhotos: 'Photos kept already', keptPhotoOf: (who, when) => `Photo by ${who}, ${when}` },
  sendBack: { title: 'Send goods back', lead: 'Goods that were received but do not conform go back to the vendor, to be sent again. Leave empty what stays.', quantity: 'Sent back', why: 'Why', action: 'Send back' },
  terminate: { title: 'Terminate the order', lead: 'What was received is still paid; the rest falls and its money is free. The vendor is told why.', code: 'Ground', reason: 'Explanation', action: 'Terminate the order',
    codes: { 'not-signed-in-time': 'Not signed in time', 'not-delivered-in-time': 'Not delivered in time', 'goods-not-conforming': 'Goods do not conform', 'force-majeure': 'Force majeure', 'need-ended': 'The need has ended', corruption: 'Corruption, collusion or nepotism' } },
  returnInvoice: { title: 'Return the invoice', lead: 'The vendor reads why and sends a right one.', reason: 'What has to be mended', action: 'Return the invoice' },
  pay: {
    titles: { checking: 'Check the invoice', 'payment-request': 'Request payment (SPP)', 'payment-order': 'Order payment (SPM)', disbursement: 'Record the SP2D' },
    leads: { checking: 'Compare the invoice with the acceptance and its papers, then record the number of the check sheet.', 'payment-request': 'The treasurer asks for the payment. Who asks does not order.', 'payment-order': 'The SPM orders the payment. You are not the one who asked for it.', disbursement: 'Record the SP2D number once the money has left. Each number once, never more than was accepted.' },
    references: { checking: 'Number of the check sheet', 'payment-request': 'SPP number', 'payment-order': 'SPM number', disbursement: 'SP2D number' },
  },
  rate: { title: 'Rate the vendor', lead: 'The rating closes the order and shows in the vendor’s history.', quality: 'Quality', cost: 'Cost', time: 'Time', service: 'Service', marks: [['3', 'Very good'], ['2', 'Good'], ['1', 'Fair'], ['0', 'Poor']], comment: 'Remark (may be empty)', action: 'Keep the rating' },
  payments: {
    title: 'Payments', lead: 'Invoices by their step. Vendors wait; the longest waiting first.', none: 'No invoice is under way.', noneWhy: 'Invoices appear here when vendors send them after the acceptance.', invoice: 'Invoice', vendor: 'Vendor', amount: 'Amount', since: 'Waiting since', payable: 'By the acceptance', open: 'Open',
    groups: [{ state: 'sent', name: 'To be checked' }, { state: 'checked', name: 'To be requested (SPP)' }, { state: 'spp', name: 'Waiting for the SPM' }, { state: 'spm', name: 'To be recorded (SP2D)' }, { state: 'sp2d', name: 'Waiting for the vendor’s word' }],
  },
  budget: {
    title: 'Budget', lead: 'Each budget line: what is spent, committed by orders, reserved by lots, promised to accepted requests, and free.', none: 'No budget line yet.', noneWhy: 'The KPA adds them; a request can be accepted only where enough is free.', spent: 'Paid', committed: 'Committed', reserved: 'Reserved by lots', promised: 'Promised', free: 'Free', ceiling: 'Ceiling', add: 'Add a budget line', code: 'Account code', name: 'Name', year: 'Year', agency: 'Agency', action: 'Keep',
  },
};

export const ORDERS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
