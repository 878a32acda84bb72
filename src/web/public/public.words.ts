import type { LotOrder } from '../../lots/lots.dto.js';
import type { LotState } from '../../core/machines/lot.js';
import type { Language } from '../../platform/http/language.js';

const indonesian = {
  home: {
    lead: 'Kabupaten Bekasi berbelanja dari UMKM dan koperasinya sendiri: makanan dan minuman, masker nonmedis, peralatan kebencanaan, dan seragam Batik Bekasi. Setiap langkah tercatat dan dapat dibaca siapa pun, tanpa akun.',
    open: 'Lot yang sedang dibuka',
    noneOpen: 'Hari ini belum ada lot yang dibuka. Lot baru muncul di sini begitu diumumkan.',
    allLots: 'Lihat semua lot',
    awards: 'Penetapan terbaru',
    noAwards: 'Belum ada penetapan.',
    allAwards: 'Lihat semua penetapan',
    year: (year: number) => `Belanja yang ditetapkan tahun ${String(year)}`,
    figures: { all: 'Seluruhnya', enterprises: 'Untuk UMKM', cooperatives: 'Untuk koperasi', kopwan: 'Di antaranya Kopwan', women: 'Usaha milik perempuan' },
    how: 'Bagaimana caranya',
    steps: ['Instansi menulis kebutuhan dan mengumumkannya di sini.', 'UMKM dan koperasi menawar; tak seorang pun dapat membaca penawaran sebelum jamnya.', 'Penawaran dibuka bersama, dinilai dengan alasan, dan yang terendah dan memenuhi syarat menang.', 'Barang dikirim, diterima, dan dibayar; setiap tanggalnya terlihat.'],
  },
  lots: {
    title: 'Lot', openTitle: 'Lot yang dibuka', lead: 'Belanja Kabupaten Bekasi yang dapat diikuti UMKM dan koperasi. Melihat lot tidak perlu akun.',
    filter: 'Cari dan saring', search: 'Kata yang dicari', category: 'Kategori', anyCategory: 'Semua kategori', kecamatan: 'Kecamatan tujuan', anyKecamatan: 'Semua kecamatan',
    show: 'Tampilkan', open: 'Yang masih dibuka', all: 'Semua lot', sort: 'Urutkan', orders: { closing: 'Batas terdekat', newest: 'Terbaru', largest: 'HPS terbesar', smallest: 'HPS terkecil' } satisfies Record<LotOrder, string>, apply: 'Terapkan', follow: 'Ikuti lot seperti ini', byMail: 'Lewat surel', byFeed: 'Umpan Atom (RSS)', byCalendar: 'Kalender batas waktu', none: 'Tidak ada lot yang cocok.', noneHint: 'Coba kata lain, hapus saringan, atau tampilkan semua lot.',
    agency: 'Instansi', estimate: 'HPS', deliverTo: 'Kirim ke', closes: 'Batas penawaran',
  },
  lot: {
    estimate: 'Harga perkiraan sendiri (HPS)', deliverTo: 'Dikirim ke', deliverBy: 'Paling lambat tiba', closes: 'Batas penawaran', agency: 'Instansi', code: 'Nomor lot', package: 'Paket (OCID)',
    method: 'Cara pengadaan', items: 'Yang dibutuhkan', item: 'Barang', quantity: 'Jumlah', specification: 'Spesifikasi', story: 'Perjalanan lot', description: 'Keterangan',
    fingerprint: 'Sidik pengumuman', fingerprintWhy: 'Hitungan SHA-256 atas semua yang diumumkan. Setiap penawaran menyebutnya, sehingga pengumuman tidak dapat diganti diam-diam.', sealer: 'Sidik kode penyegel yang berlaku untuk lot ini',
    sealed: 'Sebelum pembukaan tak seorang pun melihat penawaran, bahkan jumlahnya.', staysSealed: 'Lot ini berakhir sebelum pembukaan. Penawaran yang masuk tetap tersegel selamanya.', offers: 'Penawaran', vendor: 'Pelaku usaha', total: 'Nilai', fault: 'Tidak memenuhi syarat', winner: 'Pemenang', result: 'Hasil',
    recompute: 'Unduh berkas untuk menghitung ulang penetapan ini',
    noOffers: 'Tidak ada penawaran yang masuk.', toOffer: 'Buat penawaran', howToOffer: 'Cara menawar', back: 'Kembali ke daftar lot', history: 'Riwayat setiap langkah', compare: 'Bandingkan penawaran', recovery: 'Pembukaan dengan kartu pemulihan', trust: 'Mengapa dapat dipercaya',
  },
  steps: {
    announced: 'Paket diumumkan', published: 'Lot dibuka untuk penawaran', closed: 'Penawaran ditutup', opened: 'Penawaran dibuka bersama', awarded: 'Pemenang ditetapkan', confirmed: 'Masa sanggah selesai',
    ordered: 'Pesanan diterbitkan', delivered: 'Barang diterima', accepted: 'Serah terima (BAST)', invoiced: 'Tagihan dikirim', paid: 'Dibayar', failed: 'Lot gagal', cancelled: 'Lot dibatalkan', expected: 'diperkirakan',
  },
  state: {
    draft: 'Draf', ready: 'Siap', published: 'Dibuka', closed: 'Ditutup', opened: 'Penawaran dibuka', evaluating: 'Dinilai', awarded: 'Ditetapkan', ordered: 'Dipesan', completed: 'Selesai', failed: 'Gagal', cancelled: 'Dibatalkan',
  } satisfies Record<LotState, string>,
  method: { 'e-purchasing': 'E-purchasing', 'direct-procurement': 'Pengadaan langsung', 'direct-appointment': 'Penunjukan langsung', 'quick-tender': 'Tender cepat', tender: 'Tender' } as Record<string, string>,
  awards: { title: 'Penetapan', lead: 'Siapa yang menang, berapa nilainya, dan siapa yang membeli. Yang terbaru dahulu.', to: 'untuk', saving: 'di bawah HPS', history: 'Saring dan unduh riwayatnya', shares: 'Porsi UMKM, koperasi, dan kecamatan', standstill: 'Masa sanggah sampai', state: { standstill: 'Masa sanggah', objected: 'Disanggah', confirmed: 'Tetap', cancelled: 'Dibatalkan' } as Record<string, string> },
  vendors: {
    title: 'UMKM dan koperasi', lead: 'Pelaku usaha Kabupaten Bekasi yang sudah diverifikasi dinas koperasi.', search: 'Nama atau nomor', kind: 'Jenis', anyKind: 'Semua', cooperative: 'Koperasi', enterprise: 'UMKM', kopwan: 'Kopwan (koperasi wanita)', women: 'Milik perempuan',
    size: { micro: 'Usaha mikro', small: 'Usaha kecil', medium: 'Usaha menengah' } as Record<string, string>, none: 'Tidak ada yang cocok.', products: 'Produk', priceFrom: 'mulai', perWeek: 'per minggu', members: 'Anggota', womenMembers: 'anggota perempuan', since: 'Diverifikasi', categories: 'Kategori', kecamatan: 'Kecamatan', noProducts: 'Belum ada produk yang dipajang.', suspended: 'Sedang ditangguhkan', back: 'Kembali ke daftar',
  },
  notFound: { title: 'Halaman tidak ditemukan', text: 'Alamatnya mungkin salah ketik atau halamannya sudah pindah.', way: 'Cari dari daftar lot' },
  problem: { title: 'Belum berhasil', code: 'Kode', way: 'Ke daftar lot' },
};

const english: typeof indonesian = {
  home: {
    lead: 'Bekasi Regency buys from its own small enterprises and cooperatives: food and drink, non-medical masks, disaster equipment and Batik Bekasi uniforms. Every step is recorded and open for anyone to read, without an account.',
    open: 'Open lots',
    noneOpen: 'No lot is open today. New lots appear here as soon as they are announced.',
    allLots: 'See all lots',
    awards: 'Latest awards',
    noAwards: 'No awards yet.',
    allAwards: 'See all awards',
    year: (year: number) => `Awarded in ${String(year)}`,
    figures: { all: 'In all', enterprises: 'To small enterprises', cooperatives: 'To cooperatives', kopwan: 'Of these, women’s cooperatives', women: 'Women-owned enterprises' },
    how: 'How it works',
    steps: ['An agency writes what it needs and announces it here.', 'Enterprises and cooperatives offer; nobody can read an offer before its hour.', 'Offers are opened together and judged with reasons; the lowest that meets the terms wins.', 'Goods are delivered, accepted and paid; each date can be seen.'],
  },
  lots: {
    title: 'Lots', openTitle: 'Open lots', lead: 'What Bekasi Regency buys, open to small enterprises and cooperatives. No account is needed to look.',
    filter: 'Search and filter', search: 'Words to look for', category: 'Category', anyCategory: 'All categories', kecamatan: 'Deliver to district', anyKecamatan: 'All districts',
    show: 'Show', open: 'Still open', all: 'All lots', sort: 'Sort by', orders: { closing: 'Closing soonest', newest: 'Newest', largest: 'Largest estimate', smallest: 'Smallest estimate' }, apply: 'Apply', follow: 'Follow lots like these', byMail: 'By e-mail', byFeed: 'Atom feed (RSS)', byCalendar: 'Calendar of deadlines', none: 'No lot matches.', noneHint: 'Try another word, clear a filter, or show all lots.',
    agency: 'Agency', estimate: 'Owner estimate', deliverTo: 'Deliver to', closes: 'Offers until',
  },
  lot: {
    estimate: 'Owner estimate', deliverTo: 'Delivered to', deliverBy: 'Arrives by', closes: 'Offers until', agency: 'Agency', code: 'Lot number', package: 'Package (OCID)',
    method: 'Method', items: 'What is needed', item: 'Item', quantity: 'Quantity', specification: 'Specification', story: 'The lot’s story', description: 'Notes',
    fingerprint: 'Fingerprint of the announcement', fingerprintWhy: 'SHA-256 over all that was announced. Every offer names it, so the announcement cannot be changed unseen.', sealer: 'Hashes of the sealing code in force for this lot',
    sealed: 'Before the opening nobody sees the offers, not even how many there are.', staysSealed: 'This lot ended before its opening. Offers that came in stay sealed for ever.', offers: 'Offers', vendor: 'Vendor', total: 'Amount', fault: 'Does not meet the terms', winner: 'Winner', result: 'Outcome',
    recompute: 'Download the file to compute this award again',
    noOffers: 'No offers came in.', toOffer: 'Make an offer', howToOffer: 'How to offer', back: 'Back to the lots', history: 'Every step on record', compare: 'Compare the offers', recovery: 'Opening by recovery slips', trust: 'Why it can be trusted',
  },
  steps: {
    announced: 'Package announced', published: 'Open for offers', closed: 'Offers closed', opened: 'Offers opened together', awarded: 'Winner decided', confirmed: 'Objection period over',
    ordered: 'Order issued', delivered: 'Goods received', accepted: 'Accepted (BAST)', invoiced: 'Invoice sent', paid: 'Paid', failed: 'Lot failed', cancelled: 'Lot cancelled', expected: 'expected',
  },
  state: {
    draft: 'Draft', ready: 'Ready', published: 'Open', closed: 'Closed', opened: 'Offers opened', evaluating: 'Being judged', awarded: 'Awarded', ordered: 'Ordered', completed: 'Completed', failed: 'Failed', cancelled: 'Cancelled',
  },
  method: { 'e-purchasing': 'E-purchasing', 'direct-procurement': 'Direct procurement', 'direct-appointment': 'Direct appointment', 'quick-tender': 'Quick tender', tender: 'Tender' },
  awards: { title: 'Awards', lead: 'Who won, for how much, and who buys. Newest first.', to: 'to', saving: 'below the estimate', history: 'Filter and download the history', shares: 'Shares of enterprises, cooperatives and districts', standstill: 'Objections until', state: { standstill: 'Objection period', objected: 'Objected', confirmed: 'Final', cancelled: 'Cancelled' } },
  vendors: {
    title: 'Enterprises and cooperatives', lead: 'Vendors of Bekasi Regency, verified by the cooperative office.', search: 'Name or number', kind: 'Kind', anyKind: 'All', cooperative: 'Cooperative', enterprise: 'Enterprise', kopwan: 'Kopwan (women’s cooperative)', women: 'Women-owned',
    size: { micro: 'Micro enterprise', small: 'Small enterprise', medium: 'Medium enterprise' }, none: 'Nothing matches.', products: 'Products', priceFrom: 'from', perWeek: 'a week', members: 'Members', womenMembers: 'women', since: 'Verified', categories: 'Categories', kecamatan: 'District', noProducts: 'No products shown yet.', suspended: 'Suspended', back: 'Back to the list',
  },
  notFound: { title: 'Page not found', text: 'The address may be mistyped, or the page has moved.', way: 'Look in the list of lots' },
  problem: { title: 'That did not work', code: 'Code', way: 'To the list of lots' },
};

/** The words of the public pages. */
export const PUBLIC: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
