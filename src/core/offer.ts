import { documentsOf } from './offer-documents.js';
import { lineTotal, quantity, rupiah, sum, type Rupiah } from './money.js';

/** What a vendor was asked to price. */
export interface AskedItem {
  readonly id: string;
  /** Thousandths of the unit. */
  readonly quantity: number;
}

/** One line after arithmetic: as offered, and as it truly is. */
export interface OfferedLine {
  readonly lotItemId: string;
  readonly quantity: number;
  readonly unitPrice: Rupiah;
  readonly offeredLineTotal: Rupiah;
  readonly lineTotal: Rupiah;
}

/** An offer read: its total as written, its total as computed, its lines, and why it cannot be considered (null: it can). */
export interface ReadOffer {
  readonly total: Rupiah;
  readonly correctedTotal: Rupiah;
  readonly lines: readonly OfferedLine[];
  readonly fault: OfferFault | null;
}
export type OfferFault = 'offer.unreadable' | 'offer.items-differ' | 'offer.quantity-differs' | 'offer.total-is-zero' | 'offer.documents-unreadable';

/**
 * Reads the plaintext of an offer: `{ items: [{ lotItemId, quantity, unitPrice, lineTotal }], total, documents? }`, whole rupiah and thousandths.
 * Quantity and unit price bind; line totals and the sum are corrected (arithmetic correction, LKPP 12/2021). Never throws: what
 * cannot be read is a fault. The page runs this before sending, the opening runs it again.
 */
export function readOffer(document: unknown, asked: readonly AskedItem[]): ReadOffer {
  const lines = linesOf(document);
  const total = wholeOf(document, 'total');
  if (lines === null || total === null) return faulty('offer.unreadable', 0);
  const matches = lines.length === asked.length && asked.every(({ id }) => lines.filter(({ lotItemId }) => lotItemId === id).length === 1);
  if (!matches) return faulty('offer.items-differ', total);
  const whole = asked.every(({ id, quantity: wanted }) => lines.find(({ lotItemId }) => lotItemId === id)?.quantity === wanted);
  const read = corrected(lines, total);
  if (read === null) return faulty('offer.unreadable', total);
  if (documentsOf(document) === null) return { ...read, fault: 'offer.documents-unreadable' };
  if (!whole) return { ...read, fault: 'offer.quantity-differs' };
  return read.correctedTotal === 0 ? { ...read, fault: 'offer.total-is-zero' } : read;
}

interface WrittenLine {
  readonly lotItemId: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly lineTotal: number;
}

function linesOf(document: unknown): readonly WrittenLine[] | null {
  const items = field(document, 'items');
  if (!Array.isArray(items) || items.length > 1000) return null;
  const lines = items.map((item: unknown) => {
    const lotItemId = field(item, 'lotItemId');
    const asked = wholeOf(item, 'quantity');
    const unitPrice = wholeOf(item, 'unitPrice');
    const written = wholeOf(item, 'lineTotal');
    if (typeof lotItemId !== 'string' || asked === null || asked < 1 || unitPrice === null || written === null) return null;
    return { lotItemId, quantity: asked, unitPrice, lineTotal: written };
  });
  return lines.every((line) => line !== null) ? lines : null;
}

/** Null when the numbers leave the range that money can have. */
function corrected(lines: readonly WrittenLine[], total: number): ReadOffer | null {
  try {
    const counted = lines.map((line) => ({
      lotItemId: line.lotItemId, quantity: line.quantity, unitPrice: rupiah(line.unitPrice), offeredLineTotal: rupiah(line.lineTotal),
      lineTotal: lineTotal(quantity(line.quantity), rupiah(line.unitPrice)),
    }));
    return { total: rupiah(total), correctedTotal: sum(counted.map((line) => line.lineTotal)), lines: counted, fault: null };
  } catch {
    return null;
  }
}

function faulty(fault: OfferFault, total: number): ReadOffer {
  return { total: rupiah(total), correctedTotal: rupiah(0), lines: [], fault };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.prototype.hasOwnProperty.call(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function wholeOf(value: unknown, name: string): number | null {
  const found = field(value, name);
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null;
}
