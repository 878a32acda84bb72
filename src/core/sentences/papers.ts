import type { Sentences } from './sentence.js';

/** What is said when a vendor hands in a certificate or permit, and when the office looks at it. */
export const vendorPaperSentences: Sentences = {
  'paper.not-found': { id: 'Surat tidak ditemukan.', en: 'There is no such paper.' },
  'paper.kind-unknown': { id: 'Jenis surat ini tidak dikenal.', en: 'This kind of paper is not known.' },
  'paper.file-missing': { id: 'Lampirkan pindaian suratnya: PDF, JPEG, PNG, atau WebP, paling besar 10 MB.', en: 'Enclose the scan: PDF, JPEG, PNG or WebP, at most 10 MB.' },
  'paper.file-lost': { id: 'Pindaian surat ini hilang dari penyimpanan. Beri tahu administrator.', en: 'The scan of this paper is missing from the store. Tell the administrator.' },
  'paper.not-of-category': { id: 'Surat ini untuk kategori yang tidak Anda jual. Tambahkan kategorinya pada profil lebih dahulu.', en: 'This paper belongs to a category that you do not sell in. Add the category to the profile first.' },
  'paper.not-valid-yet': { id: 'Surat ini belum berlaku. Ajukan setelah tanggal mulainya.', en: 'This paper is not valid yet. Hand it in once its first day has come.' },
  'paper.expired': { id: 'Surat ini sudah habis masa berlakunya.', en: 'This paper has expired.' },
  'paper.end-missing': { id: 'Surat jenis ini selalu punya tanggal berakhir. Isi tanggalnya.', en: 'A paper of this kind always ends. Enter its last day.' },
  'paper.ends-before-it-begins': { id: 'Tanggal berakhirnya lebih awal daripada tanggal mulainya.', en: 'It ends before it begins.' },
  'paper.term-too-long': { id: 'Surat jenis ini berlaku paling lama {years} tahun. Periksa kedua tanggalnya.', en: 'A paper of this kind is valid for {years} years at most. Check both dates.', basis: 'Peraturan BPOM 22/2018' },
  'paper.pirt-ends-otherwise': {
    id: 'Dua angka terakhir nomor P-IRT adalah tahun berakhirnya, dan itu tidak sama dengan tanggal yang diisi.',
    en: 'The last two digits of a P-IRT number are the year in which it ends, and that is not the year of the date.',
    basis: 'Peraturan BPOM 22/2018',
  },
  'paper.already-waiting': { id: 'Surat dengan nomor ini sudah menunggu pemeriksaan.', en: 'A paper of this number is waiting to be checked already.' },
  'paper.too-many': { id: 'Satu penyedia dapat menyimpan paling banyak {most} surat.', en: 'A vendor can keep {most} papers at most.' },
  'paper.reason-unfit': { id: 'Alasan ini tidak sesuai dengan keputusannya. Pilih salah satu: {reasons}.', en: 'This reason does not fit the decision. Choose one of: {reasons}.' },
  'paper.words-missing': { id: 'Tulis alasannya; pelaku usaha membacanya.', en: 'Give the reason in words; the vendor reads it.' },
};
