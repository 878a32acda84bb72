import type { Language } from '../../platform/http/language.js';

const indonesian = {
  desk: {
    back: 'Ke paket', public: 'Halaman umum', sheet: 'Lembar evaluasi', recovery: 'Pemegang kunci kurang?', trail: 'Riwayat', next: 'Langkah berikut', estimate: 'HPS', setOn: 'HPS ditetapkan', deliverBy: 'Paling lambat tiba', address: 'Dikirim ke', closes: 'Batas penawaran', package: 'Paket', ppk: 'PPK', officer: 'Pejabat pengadaan', panel: 'Pokja', committee: 'Panitia pembukaan', method: 'Cara pengadaan',
    proven: 'kunci siap', unproven: 'kunci belum ditunjukkan', items: 'Barang', item: 'Barang', quantity: 'Jumlah', price: 'HPS satuan', sources: 'Sumber harga', noSources: 'Belum ada. HPS berdiri di atas paling sedikit dua sumber.', source: 'Sumber', kind: 'Jenis', observed: 'Dilihat', amount: 'Untuk seluruh lot', waits: 'Saat ini tidak ada langkah Anda pada lot ini.',
    edit: 'Ubah draf', prepare: 'Nyatakan siap', prepareWhy: 'Siap berarti: HPS tidak lebih tua dari 28 hari kerja dan berdiri di atas paling sedikit dua sumber harga.', rework: 'Kembalikan menjadi draf', publish: 'Umumkan lot', publishWhy: 'Setelah diumumkan, isi lot tidak dapat diubah dan uangnya dicadangkan.', extend: 'Undur batas penawaran', cancel: 'Batalkan lot', retender: 'Tenderkan ulang', retenderWhy: 'Draf baru dengan isi yang sama, untuk diperbarui lalu diumumkan.', toSheet: 'Buka lembar evaluasi',
  },
  form: { addTitle: 'Buat lot', editTitle: 'Ubah lot', title: 'Nama lot', description: 'Keterangan', descriptionHint: 'Jam kirim, kemasan, cara pasang: apa yang perlu diketahui penawar.', kecamatan: 'Kecamatan tujuan', address: 'Alamat tujuan', deliverBy: 'Paling lambat tiba', setOn: 'HPS ditetapkan tanggal', sources: 'Sumber harga', sourcesWhy: 'Di mana harga ini terlihat, untuk seluruh lot. Paling sedikit dua sebelum lot dinyatakan siap.', sourceAt: (at: number) => `Sumber ${String(at)}`, source: 'Sumber', kind: 'Jenis', observed: 'Dilihat tanggal', amount: 'Harga untuk seluruh lot', more: 'Tambah sumber', keep: 'Simpan lot',
    kinds: { 'market-survey': 'Survei pasar', catalogue: 'Katalog', 'past-contract': 'Kontrak lalu', 'regional-unit-price': 'Standar satuan harga daerah', quotation: 'Surat penawaran' } as Record<string, string> },
  publish: { title: 'Umumkan lot', lead: 'Mulai saat ini siapa pun dapat menawar sampai batasnya. Batas hanya dapat diundur, tidak dimajukan.', closes: 'Batas penawaran (WIB)', closesHint: 'Detik terakhir penawaran masih tepat waktu.', action: 'Umumkan lot', keys: 'Kunci panitia pembukaan' },
  extend: { title: 'Undur batas penawaran', lead: 'Semua yang berminat diberi tahu. Alasannya dibaca siapa pun.', closes: 'Batas baru (WIB)', reason: 'Alasan', action: 'Undur' },
};

const english: typeof indonesian = {
  desk: {
    back: 'To the package', public: 'Public page', sheet: 'Evaluation sheet', recovery: 'Too few key holders?', trail: 'History', next: 'Next step', estimate: 'Owner estimate', setOn: 'Estimate set on', deliverBy: 'Due by', address: 'Delivered to', closes: 'Closes', package: 'Package', ppk: 'PPK', officer: 'Procurement officer', panel: 'Panel', committee: 'Opening committee', method: 'Method',
    proven: 'key ready', unproven: 'key not shown', items: 'Goods', item: 'Item', quantity: 'Quantity', price: 'Unit estimate', sources: 'Price sources', noSources: 'None yet. An estimate stands on at least two.', source: 'Source', kind: 'Kind', observed: 'Seen', amount: 'For the whole lot', waits: 'You have no step on this lot now.',
    edit: 'Change the draft', prepare: 'Declare it ready', prepareWhy: 'Ready means: the estimate is not older than 28 working days and stands on at least two sources.', rework: 'Take back to draft', publish: 'Publish the lot', publishWhy: 'Once published it cannot be changed, and its money is reserved.', extend: 'Move the closing time', cancel: 'Cancel the lot', retender: 'Tender again', retenderWhy: 'A new draft with the same content, to be brought up to date and published.', toSheet: 'Open the evaluation sheet',
  },
  form: { addTitle: 'Draft a lot', editTitle: 'Change a lot', title: 'Name of the lot', description: 'Description', descriptionHint: 'Hours, packing, installation: what whoever offers must know.', kecamatan: 'Delivered to', address: 'Address', deliverBy: 'Due by', setOn: 'Estimate set on', sources: 'Price sources', sourcesWhy: 'Where this price was seen, for the whole lot. At least two before the lot is declared ready.', sourceAt: (at) => `Source ${String(at)}`, source: 'Source', kind: 'Kind', observed: 'Seen on', amount: 'Price for the whole lot', more: 'Add a source', keep: 'Keep the lot',
    kinds: { 'market-survey': 'Market survey', catalogue: 'Catalogue', 'past-contract': 'Past contract', 'regional-unit-price': 'Regional unit price', quotation: 'Quotation' } },
  publish: { title: 'Publish the lot', lead: 'From now on anyone may offer until it closes. The time can only move later.', closes: 'Closes (WIB)', closesHint: 'The last instant at which an offer is in time.', action: 'Publish the lot', keys: 'Keys of the opening committee' },
  extend: { title: 'Move the closing time', lead: 'All who are interested are told. Anyone reads the reason.', closes: 'New time (WIB)', reason: 'Reason', action: 'Move it' },
};

export const LOTS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
