import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Sertifikat saya', lead: 'Surat yang tercatat untuk usaha Anda, dan bukti pekerjaan yang sudah selesai untuk dilampirkan ke mana saja.',
  papers: 'Surat usaha', paper: 'Surat', number: 'Nomor', validity: 'Berlaku',
  noEnd: 'Selama usaha berjalan', legal: 'Badan hukum koperasi', annual: 'Rapat anggota tahunan (RAT)', held: (on: string) => `Terakhir ${on}`, until: (on: string) => `sampai ${on}`, over: (on: string) => `Lewat sejak ${on}. Adakan RAT lalu ubah profil.`,
  verified: (on: string) => `Diperiksa dinas koperasi dan UMKM pada ${on}.`, unverified: 'Belum diverifikasi dinas koperasi dan UMKM.', amend: 'Ubah profil',
  works: 'Surat keterangan pengalaman', worksHint: 'Satu untuk tiap pesanan yang sudah ditandatangani berita acaranya (BAST). Siapa pun yang memegang tautannya dapat memeriksanya.', none: 'Belum ada pesanan yang selesai. Begitu BAST ditandatangani, suratnya ada di sini.',
  work: 'Pekerjaan', agency: 'Pembeli', accepted: 'Diterima', amount: 'Nilai', rating: 'Penilaian pembeli', unrated: 'Belum dinilai', points: (points: number) => `${String(points)} dari 12`,
  reference: 'Surat keterangan pengalaman', states: (vendor: string, agency: string) => `${vendor} telah menyelesaikan pekerjaan berikut untuk ${agency}.`, business: 'Usaha', order: 'Nomor pesanan', lot: 'Lot', bast: 'Berita acara serah terima',
  punctual: 'Tepat waktu', late: (days: number) => `Terlambat ${String(days)} hari`, timeliness: 'Ketepatan', items: 'Barang', item: 'Barang', ordered: 'Dipesan', received: 'Diterima', rejected: 'Ditolak',
  check: 'Surat ini dapat diperiksa siapa pun di', checkWhy: 'Isinya dibaca langsung dari catatan pengadaan setiap kali dibuka; cetakan yang berbeda dari halaman itu tidak berlaku.', qr: 'Kode QR menuju surat ini', print: 'Untuk mencetak atau menyimpan sebagai PDF, pakai menu Cetak di peramban.',
};

const english: typeof indonesian = {
  title: 'My certificates', lead: 'The papers recorded for your business, and proofs of finished work to enclose wherever they are asked for.',
  papers: 'Papers of the business', paper: 'Paper', number: 'Number', validity: 'Valid',
  noEnd: 'As long as the business runs', legal: 'Legal entity of the cooperative', annual: 'Annual meeting of members (RAT)', held: (on) => `Last held ${on}`, until: (on) => `until ${on}`, over: (on) => `Overdue since ${on}. Hold the meeting, then change the profile.`,
  verified: (on) => `Checked by the cooperative office on ${on}.`, unverified: 'Not verified by the cooperative office yet.', amend: 'Change the profile',
  works: 'References of delivered work', worksHint: 'One for each order whose acceptance (BAST) is signed. Anyone who holds its link can check it.', none: 'No order is finished yet. As soon as an acceptance is signed, its reference is here.',
  work: 'Work', agency: 'Buyer', accepted: 'Accepted', amount: 'Value', rating: 'Rating by the buyer', unrated: 'Not rated yet', points: (points) => `${String(points)} of 12`,
  reference: 'Reference of delivered work', states: (vendor, agency) => `${vendor} has completed the following work for ${agency}.`, business: 'Business', order: 'Order number', lot: 'Lot', bast: 'Acceptance (BAST)',
  punctual: 'On time', late: (days) => `${String(days)} days late`, timeliness: 'Timeliness', items: 'Goods', item: 'Goods', ordered: 'Ordered', received: 'Accepted', rejected: 'Rejected',
  check: 'Anyone can check this reference at', checkWhy: 'It is read from the procurement record each time it is opened; a print that differs from that page does not hold.', qr: 'QR code that leads to this reference', print: 'To print it or to keep it as PDF, use the browser’s print menu.',
};

export const REFERENCES: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
