import type { Language } from '../../platform/http/language.js';

const indonesian = {
  history: {
    title: 'Riwayat penetapan', lead: 'Siapa meminta, siapa menawar, siapa menang, mengapa, oleh siapa diputuskan, kapan, dan untuk berapa. Terbuka untuk siapa pun; nama orang hanya untuk Inspektorat.',
    filter: 'Saring', search: 'Kata atau kode', agency: 'Perangkat daerah', category: 'Kategori', kecamatan: 'Kecamatan tujuan', kind: 'Jenis penyedia', method: 'Cara pengadaan', state: 'Keadaan', from: 'Sejak', until: 'Sampai',
    any: 'Semua', single: 'Penawaran tunggal', onlySingle: 'Hanya penawaran tunggal', apply: 'Terapkan', csv: 'Unduh CSV', xlsx: 'Unduh Excel', printed: (at: string, asked: string) => `Dicetak ${at} dari Lumbung; saringan: ${asked === '' ? 'tanpa saringan' : asked}.`, print: 'Cetak halaman ini', shares: 'Porsi dan harga dalam gambar', none: 'Tidak ada penetapan yang cocok.', noneHint: 'Longgarkan saringan, atau perluas rentang tanggalnya.',
    decided: 'Ditetapkan', lot: 'Lot', winner: 'Pemenang', amount: 'Nilai', offers: 'Penawaran', reason: 'Alasan dan pemutus', ofEstimate: (percent: string) => `${percent}% dari HPS`, objections: (many: number) => `${String(many)} sanggah`, trail: 'Riwayat lot', compare: 'Bandingkan',
    kopwan: 'Kopwan', womenOwned: 'milik perempuan', clear: 'Hapus saringan',
  },
  kinds: { micro: 'Usaha mikro', small: 'Usaha kecil', medium: 'Usaha menengah', cooperative: 'Koperasi', kopwan: 'Kopwan', 'women-owned': 'Milik perempuan' },
  shares: {
    title: 'Porsi, harga, dan kecepatan', lead: 'Ke mana uang daerah pergi, bagaimana harga terhadap HPS, dan berapa lama penyedia menunggu. Penetapan yang dibatalkan tidak dihitung.',
    period: 'Masa', apply: 'Tampilkan', from: 'Sejak', until: 'Sampai', table: 'Lihat sebagai tabel', total: 'Seluruhnya', awards: (many: number) => `${String(many)} penetapan`,
    byKind: 'Porsi menurut jenis penyedia', among: 'Di antaranya', byPlace: 'Porsi menurut kecamatan tujuan', byCategory: 'Harga terhadap HPS (median) menurut kategori', pricePlace: 'Harga terhadap HPS (median) menurut kecamatan', toAward: 'Hari dari penutupan sampai penetapan', toPay: 'Hari dari tagihan sampai dibayar',
    days: (days: number) => `${days < 10 ? days.toFixed(1).replace('.', ',') : String(Math.round(days))} hari`, median: 'Median', slow: '10% terlama', month: 'Bulan', count: 'Banyaknya', amount: 'Nilai', share: 'Porsi', saved: 'Di bawah HPS',
    single: 'Penawaran tunggal', opened: 'Lot dibuka', without: 'Tanpa penawaran', none: 'Belum ada penetapan dalam masa ini.', note: 'Batang menunjukkan median; garis emas menunjukkan sepersepuluh yang terlama.', kind: 'Jenis', place: 'Kecamatan', history: 'Ke riwayat penetapan',
  },
  trail: {
    title: 'Riwayat lot', lead: 'Setiap langkah sebagai fakta yang tercatat. Sidiknya adalah daun dalam buku catatan yang hanya dapat bertambah; buktinya dapat diperiksa di luar situs ini.', none: 'Belum ada yang tercatat untuk umum.',
    proof: 'Bukti dalam buku catatan', leaf: 'Sidik (SHA-256)', by: 'Oleh', back: 'Ke halaman lot', log: 'Keadaan buku catatan', sealed: 'Selama lot tersegel, kejadian tentang penawaran tidak ditampilkan kepada siapa pun.',
  },
  compare: {
    title: 'Perbandingan penawaran', lead: 'Setiap penawaran baris demi baris, setelah koreksi aritmetik. Yang terendah di tiap baris ditandai.', item: 'Barang', estimate: 'HPS satuan', minutes: 'Berita acara pembukaan', proof: 'Berkas penetapan untuk dihitung ulang', whole: 'HPS', total: 'Jumlah setelah koreksi', offered: 'Tertulis', rank: 'Peringkat', invalid: 'Gugur', lowest: 'terendah', sealed: 'Penawaran masih tersegel. Halaman ini terisi setelah pembukaan.', none: 'Tidak ada penawaran yang masuk.', of: 'dari HPS', unread: 'Rincian tidak terbaca', back: 'Ke halaman lot',
  },
  receipt: {
    title: 'Periksa tanda terima', lead: 'Siapa pun yang memegang tanda terima dapat memeriksa bahwa penawarannya tercatat dan tidak berubah. Isi penawaran tidak ditampilkan.',
    hash: 'Sidik amplop', hashHint: '64 angka dan huruf, seperti tertulis di tanda terima.', code: 'Kode tanda terima', codeHint: 'Sepuluh angka dan huruf besar.', action: 'Periksa', found: 'Tanda terima ini benar.', lot: 'Lot', receivedAt: 'Diterima', placed: 'Sudah berada di dalam buku catatan', waiting: 'Sudah dicatat; tempatnya dalam buku catatan ditandatangani paling lambat satu menit lagi. Muat ulang halaman ini sesudahnya.',
    proof: 'Bukti untuk diperiksa sendiri', proofWhy: 'Simpan dua teks ini. Dengan perintah “lumbung verify” atau alat C2SP lain, siapa pun dapat memeriksanya tanpa situs ini.', leaf: 'Isi catatan', missing: 'Tanda terima tidak ditemukan', missingHint: 'Periksa kembali huruf dan angkanya. Kode dan sidik harus dari tanda terima yang sama. Bila keduanya benar dan tetap tidak ditemukan, laporkan ke Inspektorat: itu tidak boleh terjadi.',
  },
  log: {
    title: 'Buku catatan', lead: 'Semua kejadian tercatat dalam satu pohon yang hanya dapat bertambah (RFC 6962). Kepalanya ditandatangani paling lambat setiap menit, sehingga tak seorang pun dapat mengubah yang lalu tanpa ketahuan.',
    size: 'Banyaknya kejadian', root: 'Akar pohon', signedAt: 'Ditandatangani', freshAt: 'Terakhir dinyatakan terbaru', waiting: 'Menunggu tempat', witnesses: 'Saksi yang ikut menandatangani', keys: 'Kunci penanda tangan', origin: 'Nama buku',
    checkpoint: 'Kepala pohon yang ditandatangani', begun: 'Buku catatan belum dimulai', begunWhy: 'Kepala pertama ditandatangani segera setelah kejadian pertama.', receipt: 'Periksa tanda terima', how: 'Cara memeriksanya sendiri', steps: ['Unduh kepala pohon hari ini dan simpan.', 'Unduh lagi lain hari: bukti konsistensi menunjukkan bahwa yang lama adalah awal dari yang baru.', 'Ambil bukti sebuah kejadian dari riwayat lotnya dan periksa dengan “lumbung verify”.'],
  },
};

const english: typeof indonesian = {
  history: {
    title: 'Award history', lead: 'Who asked, who offered, who won, why, who decided, when, and for how much. Open to anyone; persons are named to the inspectorate only.',
    filter: 'Filter', search: 'Word or code', agency: 'Agency', category: 'Category', kecamatan: 'Delivered to', kind: 'Kind of vendor', method: 'Method', state: 'State', from: 'From', until: 'Until',
    any: 'All', single: 'Single offer', onlySingle: 'Single offers only', apply: 'Apply', csv: 'Download CSV', xlsx: 'Download Excel', printed: (at: string, asked: string) => `Printed ${at} from Lumbung; filter: ${asked === '' ? 'none' : asked}.`, print: 'Print this page', shares: 'Shares and prices in pictures', none: 'No award fits.', noneHint: 'Loosen a filter, or widen the dates.',
    decided: 'Decided', lot: 'Lot', winner: 'Winner', amount: 'Amount', offers: 'Offers', reason: 'Reason and decider', ofEstimate: (percent) => `${percent}% of the estimate`, objections: (many) => `${String(many)} objection(s)`, trail: 'History of the lot', compare: 'Compare',
    kopwan: 'women’s cooperative', womenOwned: 'women-owned', clear: 'Clear the filters',
  },
  kinds: { micro: 'Micro enterprises', small: 'Small enterprises', medium: 'Medium enterprises', cooperative: 'Cooperatives', kopwan: 'Women’s cooperatives', 'women-owned': 'Women-owned' },
  shares: {
    title: 'Shares, prices and pace', lead: 'Where the regency’s money goes, how prices lie against the owner estimate, and how long vendors wait. Cancelled awards do not count.',
    period: 'Period', apply: 'Show', from: 'From', until: 'Until', table: 'See as a table', total: 'In all', awards: (many) => `${String(many)} award(s)`,
    byKind: 'Shares by kind of vendor', among: 'Among them', byPlace: 'Shares by place of delivery', byCategory: 'Price against owner estimate (median) by category', pricePlace: 'Price against owner estimate (median) by place', toAward: 'Days from closing to award', toPay: 'Days from invoice to payment',
    days: (days) => `${days < 10 ? days.toFixed(1) : String(Math.round(days))} days`, median: 'Median', slow: 'Slowest 10%', month: 'Month', count: 'Count', amount: 'Amount', share: 'Share', saved: 'Below the estimate',
    single: 'Single offers', opened: 'Lots opened', without: 'Without offers', none: 'No award in this period.', note: 'Bars show the median; the golden line the slowest tenth.', kind: 'Kind', place: 'Place', history: 'To the award history',
  },
  trail: {
    title: 'History of the lot', lead: 'Every step as a recorded fact. Its fingerprint is a leaf of a log that can only grow; the proof can be checked away from this site.', none: 'Nothing recorded for the public yet.',
    proof: 'Proof in the log', leaf: 'Fingerprint (SHA-256)', by: 'By', back: 'To the lot', log: 'State of the log', sealed: 'While a lot is sealed, events about offers are shown to nobody.',
  },
  compare: {
    title: 'Comparison of offers', lead: 'Each offer line by line, after arithmetic correction. The lowest of each line is marked.', item: 'Item', estimate: 'Estimate a unit', minutes: 'Minutes of the opening', proof: 'The award’s file, to compute it again', whole: 'Owner estimate', total: 'Total after correction', offered: 'As written', rank: 'Rank', invalid: 'Not valid', lowest: 'lowest', sealed: 'The offers are still sealed. This page fills after the opening.', none: 'No offers came in.', of: 'of the estimate', unread: 'Details unreadable', back: 'To the lot',
  },
  receipt: {
    title: 'Check a receipt', lead: 'Whoever holds a receipt can check that the offer is recorded and unchanged. What the offer says is not shown.',
    hash: 'Envelope hash', hashHint: '64 digits and letters, as on the receipt.', code: 'Receipt code', codeHint: 'Ten digits and capital letters.', action: 'Check', found: 'This receipt is true.', lot: 'Lot', receivedAt: 'Received', placed: 'It has its place in the log', waiting: 'It is recorded; its place in the log is signed within a minute. Load this page again then.',
    proof: 'Proof to check yourself', proofWhy: 'Keep these two texts. With “lumbung verify” or another C2SP tool anyone can check them without this site.', leaf: 'The record', missing: 'No such receipt', missingHint: 'Check letters and digits once more. Code and hash must come from the same receipt. If both are right and it is still missing, tell the inspectorate: that must not happen.',
  },
  log: {
    title: 'The log', lead: 'All events stand in one tree that can only grow (RFC 6962). Its head is signed at least every minute, so that nobody changes the past unseen.',
    size: 'Events', root: 'Root of the tree', signedAt: 'Signed', freshAt: 'Last said to be the newest', waiting: 'Waiting for their place', witnesses: 'Witnesses that cosigned', keys: 'Signing keys', origin: 'Name of the log',
    checkpoint: 'Signed head of the tree', begun: 'The log has not begun', begunWhy: 'The first head is signed soon after the first event.', receipt: 'Check a receipt', how: 'How to check it yourself', steps: ['Download today’s head and keep it.', 'Download it another day: the proof of consistency shows that the old one is the beginning of the new one.', 'Take the proof of an event from its lot’s history and check it with “lumbung verify”.'],
  },
};

export const AUDIT: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
