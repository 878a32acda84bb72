import type { Language } from '../../platform/http/language.js';
import type { DutyKind } from './duties.js';

interface DutyWords {
  /** What is to be done. */
  readonly what: string;
  /** Why it is yours. */
  readonly why: string;
}

const indonesian = {
  title: 'Ruang kerja',
  hello: (name: string) => `Selamat datang, ${name}.`,
  waiting: (many: number) => (many === 1 ? 'Satu hal menunggu Anda.' : `${String(many)} hal menunggu Anda.`),
  late: 'Sudah lewat waktunya', soon: 'Hari ini dan besok', next: 'Berikutnya', undated: 'Tanpa tanggal, yang terlama dahulu',
  due: 'Paling lambat', since: 'Menunggu sejak', now: 'Sekarang', more: 'Masih ada yang lain setelah ini selesai.',
  nothing: 'Tidak ada yang menunggu Anda.',
  nothingWhy: 'Begitu ada yang perlu Anda putuskan, buka, terima, atau bayar, ia muncul di halaman ini beserta alasannya dan tanggalnya. Kabar yang sama masuk ke kotak pesan Anda.',
  rooms: 'Ruang Anda',
  letters: (many: string) => `${many} surat tidak terkirim`,
  ownKey: 'Kunci pembuka Anda',
  duties: {
    'mend-request': { what: 'Lengkapi dan ajukan permintaan', why: 'Permintaan ini masih draf atau dikembalikan PPK kepada Anda.' },
    'decide-request': { what: 'Putuskan permintaan', why: 'Unit pemohon menunggu: diterima, dikembalikan, atau ditolak. Tanggal ini hari barang dibutuhkan.' },
    'assemble-package': { what: 'Masukkan ke dalam paket', why: 'Permintaan sudah diterima tetapi belum ada paket yang membelinya.' },
    'plan-package': { what: 'Rencanakan paket', why: 'Tentukan pejabat pengadaan, Pokja bila perlu, dan panitia pembukaan.' },
    'announce-package': { what: 'Umumkan paket di RUP', why: 'Paket sudah direncanakan PPK; lotnya baru boleh diumumkan setelah Anda mengumumkan paket.' },
    'replace-person': { what: 'Tunjuk pengganti', why: 'Seorang yang ditunjuk pada paket ini sudah tidak menjabat.' },
    'draft-lot': { what: 'Buat lot', why: 'Paket belum mempunyai lot yang dapat ditawar.' },
    'prepare-lot': { what: 'Siapkan lot', why: 'Lot masih draf: HPS, sumber harga, dan rinciannya perlu dinyatakan siap.' },
    'publish-lot': { what: 'Umumkan lot', why: 'Lot siap dan paketnya sudah diumumkan; Anda yang memilih penyedianya.' },
    'show-key': { what: 'Tunjukkan kunci pembuka', why: 'Lot hanya dapat diumumkan bila setiap anggota panitia menunjukkan kuncinya dalam tujuh hari terakhir.' },
    'open-lot': { what: 'Buka penawaran', why: 'Jamnya sudah lewat; kotak menunggu bagian kunci Anda.' },
    'allow-recovery': { what: 'Izinkan pembukaan dengan kartu', why: 'Pemegang kunci yang tersisa tidak cukup; pejabat pengadaan meminta pembukaan dengan kartu pemulihan penyedia.' },
    'open-by-slips': { what: 'Buka penawaran dengan kartu', why: 'Waktu penyedia menyerahkan kartu pemulihan sudah lewat.' },
    'evaluate-lot': { what: 'Nilai penawaran', why: 'Penawaran sudah dibuka dan menunggu pemeriksaan administrasi dan teknis.' },
    'decide-award': { what: 'Tetapkan pemenang', why: 'Evaluasi selesai dan peringkatnya sudah ada.' },
    'answer-objection': { what: 'Jawab sanggah', why: 'Penyedia menyanggah penetapan; sebelum dijawab, pembelian berhenti.' },
    'issue-order': { what: 'Terbitkan pesanan', why: 'Masa sanggah selesai dan penetapan sudah tetap. Tanggal ini batas barang tiba.' },
    'receive-shipment': { what: 'Terima kiriman', why: 'Barang sedang di jalan: hitung, periksa, dan catat yang diterima.' },
    'accept-order': { what: 'Tanda tangani serah terima (BAST)', why: 'Semua barang sudah diterima. Penyedia baru dapat menagih setelah BAST.' },
    'check-invoice': { what: 'Periksa tagihan', why: 'Penyedia menagih; cocokkan dengan BAST.' },
    'request-payment': { what: 'Ajukan SPP', why: 'Tagihan sudah diperiksa.' },
    'order-payment': { what: 'Terbitkan SPM', why: 'Bendahara mengajukan SPP dan menunggu perintah membayar.' },
    disburse: { what: 'Catat SP2D', why: 'SPM sudah terbit; catat nomor SP2D begitu uang keluar.' },
    'rate-vendor': { what: 'Nilai penyedia', why: 'Pesanan sudah dibayar; penilaian menutupnya.' },
    'verify-vendor': { what: 'Verifikasi pendaftaran', why: 'Pelaku usaha ini belum dapat menawar sebelum diverifikasi.' },
    'check-paper': { what: 'Periksa surat', why: 'Sertifikat atau izin ini menunggu dicocokkan dengan pindaiannya.' },
    'examine-report': { what: 'Periksa laporan warga', why: 'Pelapor menunggu jawaban Inspektorat.' },
    'mend-letters': { what: 'Kirim ulang surat yang gagal', why: 'Surat tidak sampai ke penerimanya.' },
  } satisfies Record<DutyKind, DutyWords>,
};

const english: typeof indonesian = {
  title: 'My desk',
  hello: (name) => `Welcome, ${name}.`,
  waiting: (many) => (many === 1 ? 'One thing waits for you.' : `${String(many)} things wait for you.`),
  late: 'Overdue', soon: 'Today and tomorrow', next: 'Next', undated: 'Without a date, the longest waiting first',
  due: 'By', since: 'Waiting since', now: 'Now', more: 'There is more once these are done.',
  nothing: 'Nothing waits for you.',
  nothingWhy: 'As soon as there is something for you to decide, open, receive or pay, it appears here with its reason and its date. The same news comes to your messages.',
  rooms: 'Your rooms',
  letters: (many) => `${many} letter(s) did not arrive`,
  ownKey: 'Your opening key',
  duties: {
    'mend-request': { what: 'Complete and submit a request', why: 'It is still a draft, or the PPK returned it to you.' },
    'decide-request': { what: 'Decide a request', why: 'The unit waits: accepted, returned or rejected. The date is when the goods are needed.' },
    'assemble-package': { what: 'Put into a package', why: 'The request is accepted, but no package buys it yet.' },
    'plan-package': { what: 'Plan a package', why: 'Name the procurement officer, a panel where needed, and the opening committee.' },
    'announce-package': { what: 'Announce a package (RUP)', why: 'The PPK has planned it; its lots may be published only after you announce it.' },
    'replace-person': { what: 'Name a successor', why: 'Somebody whom this package names serves no longer.' },
    'draft-lot': { what: 'Draft a lot', why: 'The package has no lot that vendors can offer for.' },
    'prepare-lot': { what: 'Make a lot ready', why: 'It is still a draft: owner estimate, price sources and details have to stand.' },
    'publish-lot': { what: 'Publish a lot', why: 'It is ready and its package announced; the selection is yours.' },
    'show-key': { what: 'Show your opening key', why: 'A lot can be published only when each member has shown their key within seven days.' },
    'open-lot': { what: 'Open offers', why: 'The hour has passed; the box waits for your share of the key.' },
    'allow-recovery': { what: 'Allow an opening by slips', why: 'Too few key holders are left; the officer asks for an opening by the vendors’ recovery slips.' },
    'open-by-slips': { what: 'Open offers by slips', why: 'The days in which vendors hand in their recovery slips are over.' },
    'evaluate-lot': { what: 'Judge offers', why: 'The offers are open and wait for their administrative and technical checks.' },
    'decide-award': { what: 'Decide the award', why: 'The evaluation is finished and ranked.' },
    'answer-objection': { what: 'Answer an objection', why: 'A vendor objects; the purchase stands still until you answer.' },
    'issue-order': { what: 'Issue the order', why: 'The standstill is over and the award confirmed. The date is when the goods are due.' },
    'receive-shipment': { what: 'Receive a shipment', why: 'Goods are on their way: count, inspect, and record what you accept.' },
    'accept-order': { what: 'Sign the acceptance (BAST)', why: 'All goods have arrived. The vendor can send an invoice only after it.' },
    'check-invoice': { what: 'Check an invoice', why: 'The vendor asks for payment; compare it with the acceptance.' },
    'request-payment': { what: 'Request payment (SPP)', why: 'The invoice has been checked.' },
    'order-payment': { what: 'Order payment (SPM)', why: 'The treasurer asked for payment and waits for your order.' },
    disburse: { what: 'Record the disbursement (SP2D)', why: 'Payment is ordered; record the SP2D number when the money leaves.' },
    'rate-vendor': { what: 'Rate the vendor', why: 'The order is paid; the rating closes it.' },
    'verify-vendor': { what: 'Verify a registration', why: 'This vendor cannot offer before it is verified.' },
    'check-paper': { what: 'Check a paper', why: 'This certificate or permit waits to be compared with its scan.' },
    'examine-report': { what: 'Examine a report', why: 'Whoever reported waits for the inspectorate’s answer.' },
    'mend-letters': { what: 'Send failed letters again', why: 'They did not reach their readers.' },
  },
};

export const DESK: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
