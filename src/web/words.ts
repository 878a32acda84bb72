import type { Language } from '../platform/http/language.js';

const indonesian = {
  brand: 'Lumbung',
  place: 'Kabupaten Bekasi',
  skip: 'Lewati ke isi',
  demo: 'Peragaan: nama, harga, dan pembelian di sini buatan.',
  nav: { lots: 'Lot', awards: 'Penetapan', vendors: 'UMKM dan koperasi', buyers: 'Pembeli', bulletins: 'Kabar', help: 'Bantuan', signIn: 'Masuk' },
  navLabel: 'Menu utama',
  menu: 'Menu',
  languageLabel: 'Bahasa',
  footer: { trust: 'Mengapa dapat dipercaya', receipt: 'Periksa tanda terima', record: 'Buku catatan', history: 'Riwayat penetapan', shares: 'Porsi belanja', report: 'Lapor ke Inspektorat', accessibility: 'Aksesibilitas', privacy: 'Privasi', api: 'API', owner: 'Pemerintah Kabupaten Bekasi. Setiap langkah terbuka untuk dibaca siapa pun.' },
  otherLanguage: 'English',
  more: 'Tampilkan berikutnya',
  first: 'Kembali ke awal',
  kept: 'Tersimpan.',
  mend: 'Ada yang perlu diperbaiki',
  messages: 'Pesan',
  unread: 'belum dibaca',
  signOut: 'Keluar',
};

const english: typeof indonesian = {
  brand: 'Lumbung',
  place: 'Bekasi Regency',
  skip: 'Skip to content',
  demo: 'A demonstration: names, prices and purchases here are invented.',
  nav: { lots: 'Lots', awards: 'Awards', vendors: 'Enterprises and cooperatives', buyers: 'Buyers', bulletins: 'News', help: 'Help', signIn: 'Sign in' },
  navLabel: 'Main menu',
  menu: 'Menu',
  languageLabel: 'Language',
  footer: { trust: 'Why it can be trusted', receipt: 'Check a receipt', record: 'The record', history: 'History of awards', shares: 'Where the money goes', report: 'Report to the inspectorate', accessibility: 'Accessibility', privacy: 'Privacy', api: 'API', owner: 'Government of Bekasi Regency. Every step is open for anyone to read.' },
  otherLanguage: 'Bahasa Indonesia',
  more: 'Show the next',
  first: 'Back to the start',
  kept: 'Saved.',
  mend: 'Something needs mending',
  messages: 'Messages',
  unread: 'unread',
  signOut: 'Sign out',
};

/** The words that stand on every page. */
export const WORDS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
