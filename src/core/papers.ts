import { must } from './broken-rule.js';
import { addDays, calendarDate, daysBetween, wibInstant, type CalendarDate } from './calendar-date.js';
import type { Category } from './categories.js';
import { parseBpomNumber, parseHalalNumber, parsePirt, pirtEndsIn } from './identifiers.js';

export type PaperKind = 'halal' | 'p-irt' | 'bpom' | 'slhs' | 'sni-8914' | 'sni' | 'batikmark' | 'tkdn';

/** What the house knows about one kind of paper. */
export interface PaperTerms {
  readonly code: PaperKind;
  /** What it is about; null for one of any category. */
  readonly category: Category | null;
  readonly id: string;
  readonly en: string;
  /** An example of its number, or what stands in its place. */
  readonly example: string;
  /** Whether it always has a last day. A halal certificate holds as long as ingredients and process stay the same; a test report tells of one day. */
  readonly ends: boolean;
  /** It is given for so many years at most; null where the law sets no term that we know. */
  readonly years: number | null;
}

/** The kinds, by category: food and drink, masks, disaster equipment, batik, any. */
export const PAPER_KINDS: readonly PaperTerms[] = [
  { code: 'halal', category: 'food', id: 'Sertifikat halal', en: 'Halal certificate', example: 'ID32110000123456789', ends: false, years: null },
  { code: 'p-irt', category: 'food', id: 'Izin pangan rumah tangga (P-IRT)', en: 'Home industry food permit (P-IRT)', example: '2063216010001-30', ends: true, years: 5 },
  { code: 'bpom', category: 'food', id: 'Izin edar BPOM', en: 'BPOM distribution permit', example: 'MD 123456789012', ends: true, years: 5 },
  { code: 'slhs', category: 'food', id: 'Sertifikat laik higiene sanitasi (SLHS)', en: 'Hygiene and sanitation certificate (SLHS)', example: '503/SLHS/2026', ends: true, years: null },
  { code: 'sni-8914', category: 'masks', id: 'Laporan uji masker kain (SNI 8914)', en: 'Test report of cloth masks (SNI 8914)', example: 'LHU-2026/0123', ends: false, years: null },
  { code: 'sni', category: 'disaster-equipment', id: 'Sertifikat SNI barang', en: 'SNI certificate of goods', example: 'SNI 01-2026/0456', ends: true, years: null },
  { code: 'batikmark', category: 'batik-uniforms', id: 'Sertifikat Batikmark', en: 'Batikmark certificate', example: 'BM-2026/0789', ends: false, years: null },
  { code: 'tkdn', category: null, id: 'Sertifikat TKDN', en: 'Local content certificate (TKDN)', example: '1234/TKDN/2026', ends: true, years: null },
];

/** The kinds whose numbers have a form. */
const PARSED: Readonly<Partial<Record<PaperKind, (text: string) => string>>> = { halal: parseHalalNumber, 'p-irt': parsePirt, bpom: parseBpomNumber };

/** A paper as it is handed in. */
export interface HandedPaper {
  readonly kind: PaperKind;
  readonly number: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** Its vendor is told so many days before it ends. */
export const DAYS_OF_WARNING = 30;

export function paperTerms(kind: PaperKind): PaperTerms {
  const terms = PAPER_KINDS.find(({ code }) => code === kind);
  must(terms, 'paper.kind-unknown');
  return terms;
}

/** The kinds that a vendor of these categories may hand in. */
export function papersFor(categories: readonly Category[]): readonly PaperTerms[] {
  return PAPER_KINDS.filter(({ category }) => category === null || categories.includes(category));
}

/** The kinds that bear on a lot of this category. */
export function papersAbout(category: Category): readonly PaperKind[] {
  return papersFor([category]).map(({ code }) => code);
}

/** The number as the house writes it. Breaks the rule of its kind. */
export function paperNumber(kind: PaperKind, text: string): string {
  return (PARSED[kind] ?? ((written) => written.trim().toUpperCase()))(text);
}

/** The paper with its number as the house writes it, when it holds today. */
export function paperHandedIn({ kind, number, ...days }: HandedPaper, today: CalendarDate): HandedPaper {
  const { ends, years } = paperTerms(kind);
  const written = paperNumber(kind, number);
  const validFrom = calendarDate(days.validFrom);
  must(validFrom <= today, 'paper.not-valid-yet');
  if (days.validUntil === null) {
    must(!ends, 'paper.end-missing');
    return { kind, number: written, validFrom, validUntil: null };
  }
  const validUntil = calendarDate(days.validUntil);
  must(validUntil >= validFrom, 'paper.ends-before-it-begins');
  must(validUntil >= today, 'paper.expired');
  must(years === null || validUntil <= inYears(validFrom, years), 'paper.term-too-long', { years });
  must(kind !== 'p-irt' || Number(validUntil.slice(0, 4)) === pirtEndsIn(parsePirt(written)), 'paper.pirt-ends-otherwise');
  return { kind, number: written, validFrom, validUntil };
}

/** In the morning of the day on which its warning is due. */
export function warningOf(validUntil: string): Date {
  return wibInstant(addDays(calendarDate(validUntil), -DAYS_OF_WARNING), 8);
}

/** Whether it holds on that day. */
export function holdsOn({ validFrom, validUntil }: Pick<HandedPaper, 'validFrom' | 'validUntil'>, day: CalendarDate): boolean {
  return validFrom <= day && (validUntil === null || validUntil >= day);
}

/** Days that are left, the last one not counted; negative when it is over. */
export function daysLeft(validUntil: string, today: CalendarDate): number {
  return daysBetween(today, calendarDate(validUntil));
}

/** The same day so many years later, as text to compare with; a 29th of February sorts before the 1st of March. */
function inYears(day: CalendarDate, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
}
