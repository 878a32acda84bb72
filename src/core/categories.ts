import { must } from './broken-rule.js';

/** What the law calls the purchase: barang or jasa lainnya. */
export type ProcurementKind = 'goods' | 'services';

/** A unit people order in; quantities count its thousandths. */
export interface UnitOfMeasure {
  readonly code: string;
  readonly id: string;
  readonly en: string;
}

/** A category by its code, as rows and requests carry it. */
export type Category = 'food' | 'masks' | 'disaster-equipment' | 'batik-uniforms';

/** What the house knows about one category. */
export interface CategoryTerms {
  readonly code: Category;
  readonly id: string;
  readonly en: string;
  readonly procurementKind: ProcurementKind;
  /** OCDS 1.1.5, closed codelist procurementCategory. */
  readonly mainProcurementCategory: ProcurementKind;
  /** The usual units, the first being the one a form starts with. */
  readonly units: readonly [UnitOfMeasure, ...UnitOfMeasure[]];
}

const unit = {
  portion: { code: 'portion', id: 'porsi', en: 'portion' },
  box: { code: 'box', id: 'kotak', en: 'box' },
  package: { code: 'package', id: 'paket', en: 'package' },
  piece: { code: 'piece', id: 'buah', en: 'piece' },
  sheet: { code: 'sheet', id: 'lembar', en: 'sheet' },
  set: { code: 'set', id: 'set', en: 'set' },
  garment: { code: 'garment', id: 'potong', en: 'garment' },
  suit: { code: 'suit', id: 'setel', en: 'suit' },
  metre: { code: 'metre', id: 'meter', en: 'metre' },
  kilogram: { code: 'kilogram', id: 'kilogram', en: 'kilogram' },
} as const satisfies Record<string, UnitOfMeasure>;

/** The four categories the regency buys from its own UMKM and cooperatives. */
export const CATEGORIES: readonly CategoryTerms[] = [
  // Catering (jasa boga) counts among "jasa lainnya"; the other three deliver goods.
  category('food', 'Makanan dan minuman', 'Food and drink', 'services', [unit.portion, unit.box, unit.package, unit.kilogram]),
  category('masks', 'Masker nonmedis', 'Non-medical masks', 'goods', [unit.piece, unit.box, unit.package]),
  category('disaster-equipment', 'Perlengkapan penanggulangan bencana', 'Disaster equipment', 'goods', [
    unit.piece, unit.set, unit.package, unit.sheet, unit.metre, unit.kilogram,
  ]),
  category('batik-uniforms', 'Seragam batik Bekasi', 'Batik Bekasi uniforms', 'goods', [unit.garment, unit.suit, unit.metre]),
];

/** A code of the list, or the broken rule 'category.unknown'. */
export function parseCategory(text: string): Category {
  const code = text.trim();
  must(isCategory(code), 'category.unknown', { given: code, known: CATEGORIES.map((each) => each.code) });
  return code;
}

export function isCategory(code: string): code is Category {
  return CATEGORIES.some((each) => each.code === code);
}

export function termsOf(code: Category): CategoryTerms {
  const terms = CATEGORIES.find((each) => each.code === code);
  must(terms, 'category.unknown', { given: code });
  return terms;
}

function category(
  code: Category,
  id: string,
  en: string,
  kind: ProcurementKind,
  units: readonly [UnitOfMeasure, ...UnitOfMeasure[]],
): CategoryTerms {
  return { code, id, en, procurementKind: kind, mainProcurementCategory: kind, units };
}
