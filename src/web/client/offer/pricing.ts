import { lineTotal, quantity, rupiah, rupiahText, sum, type Rupiah } from '../../../core/money.js';
import { typedRupiah } from '../../../core/typed-numbers.js';

export interface AskedLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
}

/** One line as it is typed so far; null where the price cannot be read. */
export interface PricedLine extends AskedLine {
  readonly unitPrice: Rupiah | null;
  readonly lineTotal: Rupiah | null;
}

export interface Pricing {
  readonly lines: readonly PricedLine[];
  /** Null until every line has its price. */
  readonly total: Rupiah | null;
}

export function pricingOf(asked: readonly AskedLine[], typed: Readonly<Record<string, string>>): Pricing {
  const lines = asked.map((line) => priced(line, typedRupiah(typed[line.id] ?? '')));
  return { lines, total: totalOf(lines) };
}

/** The document that is sealed, in the form that `readOffer` reads. */
export function documentOf({ lines, total }: Pricing, statements: readonly string[], files: readonly { readonly name: string; readonly size: number; readonly hash: string }[]) {
  return {
    items: lines.map(({ id, quantity: asked, unitPrice, lineTotal: line }) => ({ lotItemId: id, quantity: asked, unitPrice: Number(unitPrice), lineTotal: Number(line) })),
    total: Number(total), statements: statements.slice().sort(),
    ...(files.length === 0 ? {} : { documents: files.map(({ name, size, hash }) => ({ name, size, hash })) }),
  };
}

export function text(amount: Rupiah | number | null): string {
  return amount === null ? '–' : rupiahText(rupiah(amount));
}

function priced(line: AskedLine, typed: number | null): PricedLine {
  try {
    const unitPrice = typed === null || typed === 0 ? null : rupiah(typed);
    return { ...line, unitPrice, lineTotal: unitPrice === null ? null : lineTotal(quantity(line.quantity), unitPrice) };
  } catch {
    return { ...line, unitPrice: null, lineTotal: null };
  }
}

function totalOf(lines: readonly PricedLine[]): Rupiah | null {
  const totals = lines.map((line) => line.lineTotal);
  try {
    return totals.every((total) => total !== null) ? sum(totals) : null;
  } catch {
    return null;
  }
}
