import { identifierSentences } from './identifiers.js';
import type { Sentences } from './sentence.js';

/** What is said when money, dates, places, classes, numbers or dated rules are not as they must be. */
export const lawSentences: Sentences = {
  ...identifierSentences,

  'money.not-whole-rupiah': {
    id: 'Isi jumlah dalam rupiah bulat, tanpa sen dan tidak negatif.',
    en: 'Enter whole rupiah, without cents and not negative.',
  },
  'money.not-whole-thousandths': {
    id: 'Jumlah barang tidak boleh negatif, dengan paling banyak tiga angka di belakang koma.',
    en: 'A quantity is not negative and has three decimals at most.',
  },
  'money.not-whole-units': {
    id: 'Isi jumlah barang dengan bilangan bulat yang tidak negatif.',
    en: 'Enter a whole quantity that is not negative.',
  },
  'money.not-a-fraction': {
    id: 'Bagian {numerator}/{denominator} bukan pecahan bilangan bulat yang sah.',
    en: 'The share {numerator}/{denominator} is not a fraction of whole numbers.',
  },
  'money.too-large': {
    id: 'Jumlahnya terlalu besar untuk dihitung dengan tepat. Periksa harga dan jumlah barang.',
    en: 'The amount is too large to be counted exactly. Check price and quantity.',
  },

  'canonical.not-an-integer': {
    id: 'Catatan hanya memuat bilangan bulat; {given} tidak dapat dicatat.',
    en: 'The record holds whole numbers only; {given} cannot be recorded.',
  },
  'calendar.not-a-day': {
    id: 'Tanggal {given} tidak ada. Tulis seperti 2026-11-24.',
    en: 'There is no such day as {given}. Write it as 2026-11-24.',
  },
  'kecamatan.unknown': {
    id: 'Pilih salah satu dari 23 kecamatan di Kabupaten Bekasi.',
    en: 'Choose one of the 23 kecamatan of Kabupaten Bekasi.',
  },
  'category.unknown': {
    id: 'Pilih salah satu dari empat kategori: makanan dan minuman, masker nonmedis, perlengkapan bencana, seragam batik.',
    en: 'Choose one of the four categories: food and drink, non-medical masks, disaster equipment, batik uniforms.',
  },

  'vendor.larger-than-medium': {
    id: 'Nilai {amount:rupiah} melebihi batas usaha menengah ({ceiling:rupiah}). Lumbung melayani usaha mikro, kecil, menengah, dan koperasi.',
    en: '{amount:rupiah} is above the limit of a medium enterprise ({ceiling:rupiah}). Lumbung serves micro, small and medium enterprises and cooperatives.',
    basis: 'PP 7/2021 ps. 35',
  },
  'cooperative.members-not-whole': {
    id: 'Isi jumlah anggota dengan bilangan bulat yang tidak negatif.',
    en: 'Enter the number of members as a whole number that is not negative.',
  },
  'cooperative.more-women-than-members': {
    id: 'Anggota perempuan ({womenMembers}) tidak mungkin lebih banyak daripada seluruh anggota ({members}).',
    en: 'There cannot be more women ({womenMembers}) than members ({members}).',
  },

  'rules.not-in-force': {
    id: 'Aturan {rule} belum atau tidak lagi berlaku pada {on}.',
    en: 'The rule {rule} is not in force on {on}.',
  },
};
