import type { Sentence, Sentences } from './sentence.js';

/** What is wrong with a number, and where to find the right one. The number itself is never repeated: it may be personal. */
export const identifierSentences: Sentences = {
  'identifier.nib-not-13-digits': length('NIB terdiri dari 13 angka', 'A NIB has 13 digits'),

  'identifier.npwp-not-15-or-16-digits': length('NPWP terdiri dari 15 angka (lama) atau 16 angka (baru)', 'An NPWP has 15 digits (old) or 16 (new)'),
  'identifier.npwp-check-digit': {
    id: 'Angka pemeriksa NPWP tidak cocok. Periksa sembilan angka pertama; biasanya satu angka salah ketik.',
    en: 'The check digit of the NPWP does not match. Check its first nine digits; usually one of them is mistyped.',
  },

  'identifier.nik-not-16-digits': length('NIK terdiri dari 16 angka', 'A NIK has 16 digits'),
  'identifier.nik-area': {
    id: 'Enam angka pertama NIK harus kode provinsi, kabupaten/kota, dan kecamatan. Periksa dengan KTP.',
    en: 'The first six digits of a NIK are the codes of province, regency and district. Check the identity card.',
  },
  'identifier.nik-birth-date': {
    id: 'Angka ke-7 sampai ke-12 NIK harus tanggal lahir (perempuan: tanggal ditambah 40). Periksa dengan KTP.',
    en: 'Digits 7 to 12 of a NIK are the date of birth (for women the day plus 40). Check the identity card.',
  },
  'identifier.nik-serial': {
    id: 'Empat angka terakhir NIK tidak boleh 0000. Periksa dengan KTP.',
    en: 'The last four digits of a NIK cannot be 0000. Check the identity card.',
  },

  'identifier.nip-not-18-digits': length('NIP terdiri dari 18 angka', 'A NIP has 18 digits'),
  'identifier.nip-birth-date': {
    id: 'Delapan angka pertama NIP harus tanggal lahir (tahun, bulan, tanggal).',
    en: 'The first eight digits of a NIP are the date of birth (year, month, day).',
  },
  'identifier.nip-appointment': {
    id: 'Angka ke-9 sampai ke-14 NIP harus tahun dan bulan pengangkatan (PPPK: bulan 21), setelah tahun lahir.',
    en: 'Digits 9 to 14 of a NIP are year and month of appointment (contract staff: month 21), after the year of birth.',
  },
  'identifier.nip-sex': {
    id: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).',
    en: 'Digit 15 of a NIP is 1 (man) or 2 (woman).',
  },

  'identifier.nik-koperasi-not-10-to-20-digits': length('Nomor Induk Koperasi terdiri dari 10 sampai 20 angka', 'The number of a cooperative has 10 to 20 digits'),
  'identifier.bank-account-not-8-to-16-digits': length('Nomor rekening terdiri dari 8 sampai 16 angka', 'A bank account has 8 to 16 digits'),

  'identifier.kd-rup-not-8-digits': length('Kode RUP terdiri dari 8 angka, seperti di SiRUP', 'A RUP code has 8 digits, as SiRUP shows it'),
  'identifier.satker-pattern': {
    id: 'Kode satuan kerja berbentuk seperti 2.07.3.32.0.00.09.0000, dengan titik.',
    en: 'The code of an agency looks like 2.07.3.32.0.00.09.0000, with its dots.',
  },
  'identifier.budget-line-pattern': {
    id: 'Kode mata anggaran berbentuk seperti 2.07.02.2.01.0003.5.1.02.01.01.0052: program, kegiatan, subkegiatan, lalu rekening.',
    en: 'A budget line looks like 2.07.02.2.01.0003.5.1.02.01.01.0052: program, activity, sub-activity, then account.',
  },

  'identifier.pirt-not-15-digits': length('Nomor P-IRT terdiri dari 15 angka, dengan dua angka terakhir tahun berakhirnya', 'A P-IRT number has 15 digits, the last two being the year it ends', 'Peraturan BPOM 22/2018'),
  'identifier.pirt-packaging': {
    id: 'Angka pertama P-IRT adalah jenis kemasan, 1 sampai 8.',
    en: 'The first digit of a P-IRT number is the kind of packaging, 1 to 8.',
    basis: 'Peraturan BPOM 22/2018',
  },
  'identifier.pirt-food-kind': {
    id: 'Angka ke-2 dan ke-3 P-IRT adalah jenis pangan, tidak mungkin 00.',
    en: 'Digits 2 and 3 of a P-IRT number are the kind of food and cannot be 00.',
    basis: 'Peraturan BPOM 22/2018',
  },
  'identifier.pirt-regency': {
    id: 'Angka ke-4 sampai ke-7 P-IRT adalah kode provinsi dan kabupaten/kota, misalnya 3216.',
    en: 'Digits 4 to 7 of a P-IRT number are the code of province and regency, such as 3216.',
    basis: 'Peraturan BPOM 22/2018',
  },
  'identifier.bpom-pattern': {
    id: 'Nomor izin edar BPOM berbentuk MD atau ML diikuti 12 angka.',
    en: 'The number of a BPOM permit is MD or ML and 12 digits.',
  },
  'identifier.halal-pattern': {
    id: 'Nomor sertifikat halal berbentuk ID diikuti 14 sampai 20 angka.',
    en: 'The number of a halal certificate is ID and 14 to 20 digits.',
  },
};

function length(id: string, en: string, basis?: string): Sentence {
  return {
    id: `${id}; yang diisi {length} karakter. Spasi, titik, dan tanda hubung boleh ada.`,
    en: `${en}; {length} characters were entered. Spaces, dots and hyphens do no harm.`,
    ...(basis === undefined ? {} : { basis }),
  };
}
