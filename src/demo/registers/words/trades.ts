import type { Category } from '../../../core/categories.js';

/** How a workshop or a kitchen begins its name. */
export const TRADE_NAMES: Readonly<Record<Category, readonly string[]>> = {
  food: [
    'Dapur', 'Katering', 'Warung Nasi', 'Nasi Uduk', 'Dapur Liwet', 'Rumah Makan', 'Aneka Kue', 'Jajanan Pasar', 'Dapur Betawi', 'Sajian',
    'Saung', 'Pawon', 'Nasi Box', 'Kue dan Nasi Box',
  ],
  masks: ['Konveksi', 'Rumah Jahit', 'Jahit', 'Masker Kain', 'Penjahit', 'Konveksi Rumahan'],
  'disaster-equipment': [
    'Perlengkapan Siaga', 'Tenda dan Terpal', 'Perlengkapan Lapangan', 'Sarana Tanggap', 'Tas dan Perlengkapan', 'Kerajinan Siaga',
    'Bengkel Perlengkapan', 'Paket Siaga', 'Tikar dan Selimut', 'Perkakas',
  ],
  'batik-uniforms': ['Batik', 'Sanggar Batik', 'Rumah Batik', 'Konveksi Seragam', 'Butik', 'Penjahit Seragam', 'Galeri Batik'],
};

/** The field a cooperative works in, as it stands in its name. */
export const COOPERATIVE_FIELDS: Readonly<Record<Category, readonly string[]>> = {
  food: ['Olahan Pangan', 'Boga', 'Pangan Lokal', 'Hasil Tani', 'Olahan Ikan'],
  masks: ['Sandang', 'Jahit', 'Konveksi', 'Busana'],
  'disaster-equipment': ['Perlengkapan Siaga', 'Anyaman', 'Kerajinan', 'Perbengkelan'],
  'batik-uniforms': ['Batik', 'Sandang Batik', 'Seragam', 'Kriya Kain'],
};
