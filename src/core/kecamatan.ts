import { must } from './broken-rule.js';

/** Kabupaten Bekasi by the area codes of the Ministry of Home Affairs; Kota Bekasi (32.75) is another government. */
export const REGENCY = { code: '32.16', name: 'Kabupaten Bekasi', seat: '32.16.20' } as const;

const names = {
  '32.16.01': 'Tarumajaya',
  '32.16.02': 'Babelan',
  '32.16.03': 'Sukawangi',
  '32.16.04': 'Tambelang',
  '32.16.05': 'Tambun Utara',
  '32.16.06': 'Tambun Selatan',
  '32.16.07': 'Cibitung',
  '32.16.08': 'Cikarang Barat',
  '32.16.09': 'Cikarang Utara',
  '32.16.10': 'Karangbahagia',
  '32.16.11': 'Cikarang Timur',
  '32.16.12': 'Kedungwaringin',
  '32.16.13': 'Pebayuran',
  '32.16.14': 'Sukakarya',
  '32.16.15': 'Sukatani',
  '32.16.16': 'Cabangbungin',
  '32.16.17': 'Muara Gembong',
  '32.16.18': 'Setu',
  '32.16.19': 'Cikarang Selatan',
  '32.16.20': 'Cikarang Pusat',
  '32.16.21': 'Serang Baru',
  '32.16.22': 'Cibarusah',
  '32.16.23': 'Bojongmangu',
} as const;

/** One of the 23 districts, by its code "32.16.nn". */
export type KecamatanCode = keyof typeof names;

export interface Kecamatan {
  readonly code: KecamatanCode;
  readonly name: string;
}

/** All 23 in the order of their codes. */
export const KECAMATAN: readonly Kecamatan[] = (Object.keys(names) as KecamatanCode[]).map((code) => ({ code, name: names[code] }));

/** A code of the list, or the broken rule 'kecamatan.unknown'. */
export function parseKecamatan(text: string): KecamatanCode {
  const code = text.trim();
  must(isKecamatan(code), 'kecamatan.unknown', { given: code });
  return code;
}

export function isKecamatan(code: string): code is KecamatanCode {
  return Object.hasOwn(names, code);
}

export function kecamatanName(code: KecamatanCode): string {
  return names[code];
}
