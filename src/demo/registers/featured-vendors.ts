import type { Category } from '../../core/categories.js';
import type { KecamatanCode } from '../../core/kecamatan.js';
import type { CooperativeType, EnterpriseSize } from './types.js';

/** The vendors who offer in the scenarios. Written by hand, so that people, products and stories can name them. */
export interface FeaturedEnterprise {
  readonly key: string;
  readonly name: string;
  readonly size: EnterpriseSize;
  readonly womenOwned: boolean;
  readonly kecamatan: KecamatanCode;
  readonly yearlySales: number;
  readonly capacities: readonly (readonly [Category, unitsPerWeek: number])[];
}

export interface FeaturedCooperative {
  readonly key: string;
  readonly name: string;
  readonly type: CooperativeType;
  readonly kopwan: boolean;
  readonly members: number;
  readonly womenMembers: number;
  readonly kecamatan: KecamatanCode;
  readonly capacities: readonly (readonly [Category, unitsPerWeek: number])[];
}

export const FEATURED_ENTERPRISES: readonly FeaturedEnterprise[] = [
  enterprise('dapur-sari', 'Dapur Ibu Sari', 'small', true, '32.16.20', 3_250_000_000, [['food', 3200]]),
  enterprise('selera-pantura', 'Katering Selera Pantura', 'small', true, '32.16.02', 4_100_000_000, [['food', 3500]]),
  enterprise('mpok-lilis', 'Nasi Uduk Mpok Lilis', 'micro', true, '32.16.06', 640_000_000, [['food', 750]]),
  enterprise('teh-entin', 'Dapur Sangu Liwet Teh Entin', 'micro', true, '32.16.22', 815_000_000, [['food', 900]]),
  enterprise('barokah-sajian', 'Katering Barokah Sajian', 'small', false, '32.16.09', 2_900_000_000, [['food', 2800]]),
  enterprise('bunda-marni', 'Kue Basah Bunda Marni', 'micro', true, '32.16.18', 480_000_000, [['food', 1200]]),
  enterprise('mulya-jaya', 'Konveksi Mulya Jaya', 'small', false, '32.16.08', 5_600_000_000, [['masks', 9000], ['batik-uniforms', 320]]),
  enterprise('teh-rosi', 'Rumah Jahit Teh Rosi', 'micro', true, '32.16.10', 390_000_000, [['masks', 2200]]),
  enterprise('jahit-rapi', 'Jahit Rapi Mandiri', 'micro', true, '32.16.06', 520_000_000, [['masks', 2600]]),
  enterprise('tunas-pantura', 'Konveksi Tunas Pantura', 'small', true, '32.16.01', 2_450_000_000, [['masks', 7500]]),
  enterprise('siaga-raharja', 'Siaga Raharja Perlengkapan', 'small', true, '32.16.19', 6_800_000_000, [['disaster-equipment', 580]]),
  enterprise('sinar-citarum', 'Terpal Sinar Citarum', 'small', false, '32.16.12', 3_700_000_000, [['disaster-equipment', 520]]),
  enterprise('tikar-muara', 'Anyaman Tikar Muara Lestari', 'micro', true, '32.16.17', 310_000_000, [['disaster-equipment', 240]]),
  enterprise('tenda-wira', 'Bengkel Tenda Wira Karya', 'small', false, '32.16.08', 4_900_000_000, [['disaster-equipment', 420]]),
  enterprise('perahu-teluk', 'Perahu dan Pelampung Teluk Mandiri', 'small', false, '32.16.17', 2_300_000_000, [['disaster-equipment', 160]]),
  enterprise('canting-bambu', 'Sanggar Batik Canting Bambu', 'small', true, '32.16.09', 2_750_000_000, [['batik-uniforms', 420]]),
  enterprise('kencana', 'Konveksi Seragam Kencana', 'small', true, '32.16.21', 7_200_000_000, [['batik-uniforms', 680]]),
  enterprise('mpok-nur', 'Batik Tulis Mpok Nur', 'micro', true, '32.16.18', 290_000_000, [['batik-uniforms', 60]]),
  enterprise('wibawa', 'Penjahit Seragam Wibawa', 'micro', false, '32.16.11', 730_000_000, [['batik-uniforms', 150]]),
  enterprise('ikan-gabus', 'Rumah Batik Ikan Gabus', 'micro', true, '32.16.02', 560_000_000, [['batik-uniforms', 120]]),
];

export const FEATURED_COOPERATIVES: readonly FeaturedCooperative[] = [
  cooperative('saluyu', 'Koperasi Produsen Olahan Pangan Saluyu', 'producer', 86, 61, '32.16.15', [['food', 2600]]),
  cooperative('rukun-boga', 'Koperasi Jasa Boga Rukun Makmur', 'service', 54, 33, '32.16.05', [['food', 3000]]),
  cooperative('guyub-sehat', 'Koperasi Produsen Masker Kain Guyub Sehat', 'producer', 118, 97, '32.16.07', [['masks', 15000]]),
  kopwan('jarum-mas', 'Kopwan Jarum Mas Babelan', 72, '32.16.02', [['masks', 8500]]),
  cooperative('tanggap', 'Koperasi Produsen Logistik Tanggap Bersama', 'producer', 64, 22, '32.16.13', [['disaster-equipment', 500]]),
  kopwan('teratai', 'Kopwan Batik Teratai Tambun', 93, '32.16.06', [['batik-uniforms', 460]]),
  cooperative('sauyunan', 'Koperasi Produsen Batik Sauyunan', 'producer', 47, 38, '32.16.22', [['batik-uniforms', 340]]),
  cooperative('sandang-lestari', 'Koperasi Pemasaran Sandang Lestari', 'marketing', 131, 58, '32.16.19', [['batik-uniforms', 500], ['masks', 6000]]),
];

/** The whole name of a featured vendor. An unknown key is a fault of the one who wrote it. */
export function featuredName(key: string): string {
  const found = [...FEATURED_ENTERPRISES, ...FEATURED_COOPERATIVES].find((vendor) => vendor.key === key);
  if (found === undefined) throw new Error(`No featured vendor is called ${key}.`);
  return found.name;
}

function enterprise(
  key: string,
  name: string,
  size: EnterpriseSize,
  womenOwned: boolean,
  kecamatan: KecamatanCode,
  yearlySales: number,
  capacities: FeaturedEnterprise['capacities'],
): FeaturedEnterprise {
  return { key, name, size, womenOwned, kecamatan, yearlySales, capacities };
}

function cooperative(
  key: string,
  name: string,
  type: CooperativeType,
  members: number,
  womenMembers: number,
  kecamatan: KecamatanCode,
  capacities: FeaturedCooperative['capacities'],
): FeaturedCooperative {
  return { key, name, type, kopwan: false, members, womenMembers, kecamatan, capacities };
}

function kopwan(key: string, name: string, members: number, kecamatan: KecamatanCode, capacities: FeaturedCooperative['capacities']): FeaturedCooperative {
  return { key, name, type: 'producer', kopwan: true, members, womenMembers: members, kecamatan, capacities };
}
