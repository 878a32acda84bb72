import { type Ware, ware } from './wares.js';

export const MASKS: readonly Ware[] = [
  ware('Masker kain dua lapis dewasa', 'piece', [3_500, 5_500], [500, 9000],
    'Dua lapis katun dengan kantong saringan, tali telinga lentur, jahitan rapi. Dapat dicuci berulang kali. Mengikuti SNI 8914:2020 tipe A.'),
  ware('Masker kain tiga lapis dewasa', 'piece', [5_000, 7_500], [400, 8000],
    'Tiga lapis katun rapat dengan penjepit hidung. Dikemas satu per satu dengan label bahan dan cara mencuci.'),
  ware('Masker kain anak', 'piece', [3_000, 5_000], [500, 8000],
    'Ukuran anak 6 sampai 12 tahun, katun lembut bermotif ceria, tali dapat diatur. Dua lapis, bisa dicuci.'),
  ware('Masker kain tali hijab', 'piece', [4_500, 7_000], [300, 5000],
    'Tali belakang kepala yang nyaman dipakai di atas atau di bawah kerudung. Bahan katun, dua lapis.'),
  ware('Masker kain motif Batik Bekasi', 'piece', [7_500, 12_500], [200, 2500],
    'Lapisan luar tekstil motif khas Bekasi, lapisan dalam katun polos. Cocok sebagai pasangan seragam dinas.'),
  ware('Masker kain bordir logo', 'piece', [6_500, 10_000], [200, 3000],
    'Masker katun dua lapis dengan bordir logo instansi. Contoh dibuatkan lebih dahulu untuk disetujui.'),
  ware('Paket masker kain isi lima', 'package', [17_500, 27_500], [100, 1800],
    'Lima lembar masker kain dua lapis dalam satu bungkus, lengkap dengan petunjuk pemakaian.'),
  ware('Masker kain lapisan dalam antiair liur', 'piece', [5_500, 9_000], [200, 3000],
    'Lapisan dalam mudah kering, lapisan luar katun. Daya serap dan kelunturan diuji sesuai SNI 8914:2020.'),
];
