import type { Category } from '../../core/categories.js';
import { type KecamatanCode, kecamatanName } from '../../core/kecamatan.js';
import type { Draw } from './draw.js';
import type { CooperativeType } from './types.js';
import { FIRST_WISHES, FLOWERS, SECOND_WISHES } from './words/names.js';
import { COOPERATIVE_FIELDS } from './words/trades.js';

/** Such as "Koperasi Produsen Batik Mekar Saluyu" or "Koperasi Simpan Pinjam Karya Amanah Cibitung". */
export function cooperativeName(draw: Draw, type: CooperativeType, category: Category | null, kecamatan: KecamatanCode): string {
  const field = category !== null && NAMED_AFTER_FIELD.includes(type) && draw.chance(85) ? ` ${draw.oneOf(COOPERATIVE_FIELDS[category])}` : '';
  const place = draw.chance(25) ? ` ${kecamatanName(kecamatan)}` : '';
  return `${KINDS[type]}${field} ${draw.oneOf(FIRST_WISHES)} ${draw.oneOf(SECOND_WISHES)}${place}`;
}

/** Such as "Kopwan Kenanga Setu". */
export function kopwanName(draw: Draw, kecamatan: KecamatanCode): string {
  return `Kopwan ${draw.oneOf(FLOWERS)} ${kecamatanName(kecamatan)}`;
}

/** Those who make or sell together say what; those who shop or save together do not. */
const NAMED_AFTER_FIELD: readonly CooperativeType[] = ['producer', 'marketing'];

const KINDS: Readonly<Record<CooperativeType, string>> = {
  producer: 'Koperasi Produsen',
  consumer: 'Koperasi Konsumen',
  marketing: 'Koperasi Pemasaran',
  service: 'Koperasi Jasa',
  'savings-and-loan': 'Koperasi Simpan Pinjam',
};
