import type { RequestState } from '../../core/machines/request.js';
import type { Language } from '../../platform/http/language.js';

const indonesian = {
  list: { title: 'Permintaan', lead: 'Apa yang dibutuhkan perangkat daerah Anda, dari mata anggaran mana, dan sampai di mana.', add: 'Buat permintaan', products: 'Mulai dari produk UMKM', none: 'Belum ada permintaan.', noneWhy: 'Mulailah dari produk yang sudah dibuat UMKM dan koperasi Bekasi, atau tulis kebutuhan sendiri.', request: 'Permintaan', estimate: 'Perkiraan', needed: 'Dibutuhkan', state: 'Keadaan', all: 'Semua', filter: 'Saring keadaan' },
  state: { draft: 'Draf', submitted: 'Menunggu PPK', accepted: 'Diterima', returned: 'Dikembalikan', rejected: 'Ditolak' } satisfies Record<RequestState, string> as Record<string, string>,
  products: { title: 'Cari produk', lead: 'Produk UMKM dan koperasi yang sudah diverifikasi. Pilih satu sebagai awal permintaan; siapa pun yang memenuhi syarat tetap dapat menawar.', search: 'Apa yang dicari', action: 'Cari', use: 'Minta seperti ini', from: 'mulai', perWeek: 'per minggu', none: 'Tidak ada produk yang cocok.', noneWhy: 'Coba kata lain, atau tulis kebutuhan tanpa produk.', without: 'Tulis tanpa produk' },
  form: {
    addTitle: 'Buat permintaan', editTitle: 'Ubah permintaan', agency: 'Perangkat daerah', unit: 'Unit kerja', noUnit: 'Seluruh perangkat daerah', title: 'Nama kebutuhan', titleHint: 'Misalnya: Nasi kotak rapat koordinasi UMKM.', category: 'Kategori', reason: 'Alasan', reasonHint: 'Untuk apa dan mengapa sekarang. Dibaca PPK.', beneficiaries: 'Banyaknya penerima manfaat', needed: 'Dibutuhkan tanggal', kecamatan: 'Kecamatan tujuan', address: 'Alamat tujuan', budget: 'Mata anggaran', free: 'sisa',
    items: 'Yang dibutuhkan', item: (at: number) => `Barang ${String(at)}`, name: 'Nama barang', specification: 'Spesifikasi', unit_: 'Satuan', quantity: 'Jumlah', price: 'Perkiraan harga satuan', more: 'Tambah barang', keep: 'Simpan draf', emptyRow: 'Baris yang dikosongkan tidak ikut disimpan.', choose: 'Pilih',
  },
  one: { back: 'Ke daftar permintaan', edit: 'Ubah', submit: 'Ajukan ke PPK', submitWhy: 'Setelah diajukan, PPK memutuskan. Selama itu permintaan tidak dapat diubah.', decide: 'Putusan PPK', accept: 'Terima', return: 'Kembalikan untuk diperbaiki', reject: 'Tolak', reason: 'Alasan', action: 'Simpan putusan', estimate: 'Perkiraan seluruhnya', items: 'Barang', quantity: 'Jumlah', price: 'Harga satuan', toPackage: 'Masukkan ke paket', specification: 'Spesifikasi', beneficiaries: 'Penerima manfaat' },
};

const english: typeof indonesian = {
  list: { title: 'Requests', lead: 'What your agency needs, from which budget line, and how far it has come.', add: 'Make a request', products: 'Begin with a product', none: 'No requests yet.', noneWhy: 'Begin with what enterprises and cooperatives of Bekasi make already, or write a need of your own.', request: 'Request', estimate: 'Estimate', needed: 'Needed', state: 'State', all: 'All', filter: 'Filter by state' },
  state: { draft: 'Draft', submitted: 'Waits for the PPK', accepted: 'Accepted', returned: 'Returned', rejected: 'Rejected' },
  products: { title: 'Search products', lead: 'Products of verified enterprises and cooperatives. Take one as a beginning; anyone who meets the terms may still offer.', search: 'What you look for', action: 'Search', use: 'Ask for the like', from: 'from', perWeek: 'a week', none: 'No product fits.', noneWhy: 'Try another word, or write the need without a product.', without: 'Write without a product' },
  form: {
    addTitle: 'Make a request', editTitle: 'Change a request', agency: 'Agency', unit: 'Unit', noUnit: 'The whole agency', title: 'Name of the need', titleHint: 'Such as: meal boxes for a meeting.', category: 'Category', reason: 'Reason', reasonHint: 'What for, and why now. The PPK reads it.', beneficiaries: 'How many people it is for', needed: 'Needed on', kecamatan: 'Delivered to', address: 'Address', budget: 'Budget line', free: 'free',
    items: 'What is needed', item: (at) => `Item ${String(at)}`, name: 'Name', specification: 'Specification', unit_: 'Unit', quantity: 'Quantity', price: 'Estimated unit price', more: 'Add an item', keep: 'Keep the draft', emptyRow: 'Rows left empty are not kept.', choose: 'Choose',
  },
  one: { back: 'To the requests', edit: 'Change', submit: 'Submit to the PPK', submitWhy: 'Once submitted the PPK decides; until then it cannot be changed.', decide: 'The PPK’s decision', accept: 'Accept', return: 'Return for correction', reject: 'Reject', reason: 'Reason', action: 'Keep the decision', estimate: 'Estimate in all', items: 'Goods', quantity: 'Quantity', price: 'Unit price', toPackage: 'Put into a package', specification: 'Specification', beneficiaries: 'Beneficiaries' },
};

export const REQUESTS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
