import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Tanpa jaringan',
  lead: 'Telepon ini tidak tersambung, jadi halaman yang Anda minta belum dapat dibuka. Tidak ada yang hilang: halaman itu terbuka lagi begitu jaringan kembali.',
  forms: 'Formulir penawaran di telepon ini',
  formsHint: 'Dapat dibuka, diisi, dan disegel sekarang. Harga Anda hanya tersimpan di telepon ini.',
  again: 'Coba lagi',
  purpose: 'Pasar pengadaan Kabupaten Bekasi untuk UMKM dan koperasi',
};

const english: typeof indonesian = {
  title: 'No network',
  lead: 'This phone is not connected, so the page you asked for cannot be opened yet. Nothing is lost: it opens again as soon as the network is back.',
  forms: 'Offer forms on this phone',
  formsHint: 'They can be opened, filled in and sealed now. Your prices are kept on this phone only.',
  again: 'Try again',
  purpose: 'The marketplace of Bekasi Regency for small enterprises and cooperatives',
};

export const OFFLINE: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
