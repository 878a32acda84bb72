import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Kode penyegel dan sidiknya', lead: 'Kode inilah yang menyegel penawaran di peramban Anda. Sidik setiap berkasnya dicatat dalam buku catatan umum sebelum disajikan, sehingga kode yang lain dapat dibuktikan palsu.',
  how: 'Bandingkan sendiri', compare: 'Hitung sidik berkas yang Anda terima, lalu cari di daftar di bawah.', prove: 'Buktikan bahwa sidik itu tercatat, tanpa mempercayai situs ini. KEY adalah kunci buku catatan yang Anda simpan; tertulis juga di /api/v1/log.',
  elsewhere: 'Lakukan dari jaringan lain juga: telepon tetangga, kantor koperasi, warnet. Kode palsu biasanya hanya dikirim kepada satu orang.',
  limit: 'Berkas yang diunduh dengan curl bisa berbeda dari yang dijalankan peramban. Yang pasti adalah menyimpan berkas dari peramban (Alat pengembang, Jaringan, sealer.mjs, Simpan), atau menyegel dengan mesin dari berkas yang sudah diperiksa.',
  records: 'Sidik yang tercatat, terbaru dahulu', ofLot: (lot: string) => `Sidik yang berlaku selama ${lot} dapat ditawar`, toLot: 'Ke halaman lot', all: 'Semua sidik yang tercatat', none: 'Belum ada sidik yang tercatat.',
  since: 'Disajikan sejak', hashes: 'Sidik SHA-256, alamat, dan ukuran dalam bita', proof: 'Isi catatan dan buktinya (JSON)', log: 'Buku catatan', trust: 'Mengapa dapat dipercaya',
};

const english: typeof indonesian = {
  title: 'The sealing code and its hashes', lead: 'This is the code that seals offers in your browser. The hash of each file went into the public record before it was served, so that other code can be proved false.',
  how: 'Compare it yourself', compare: 'Take the hash of the file that you were served, and look for it in the list below.', prove: 'Prove that this hash is on record, without believing this site. KEY is the key of the log that you kept; it also stands under /api/v1/log.',
  elsewhere: 'Do it from another network too: a neighbour’s phone, the cooperative office, an internet café. False code is usually served to one person only.',
  limit: 'What curl fetches may differ from what a browser runs. Certain is the file saved from the browser (developer tools, network, sealer.mjs, save), or sealing by machine from a file that was checked.',
  records: 'Hashes on record, the newest first', ofLot: (lot: string) => `Hashes in force while offers for ${lot} could be made`, toLot: 'To the lot', all: 'All hashes on record', none: 'No hashes are on record yet.',
  since: 'Served since', hashes: 'SHA-256 hashes, addresses, and sizes in bytes', proof: 'The entry and its proof (JSON)', log: 'The record', trust: 'Why it can be trusted',
};

export const SEALER: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
