import { termsOf, type Category } from '../core/categories.js';
import { wordFor, type Word } from '../core/history/words.js';
import type { KecamatanCode } from '../core/kecamatan.js';
import type { VendorClass } from '../core/vendor-class.js';
import { placeOf, type Place } from '../vendors/place.js';

/** An offer that was opened, and where it stood in the evaluation behind the award. Whole rupiah. */
export interface OfferLine {
  readonly id: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly total: number;
  readonly correctedTotal: number;
  readonly fault: string | null;
  /** Null when it stood in another round only. */
  readonly valid: boolean | null;
  readonly rank: number | null;
  readonly reasonCodes: readonly string[];
}

export interface RequestLine {
  readonly code: string;
  readonly unit: string | null;
  /** The person, for auditors; null for everybody else. */
  readonly requestedBy: string | null;
}

/** An award as the statement brings it. */
export interface HistoryRecord {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly reasonCode: string;
  readonly amount: number;
  readonly ownerEstimate: number;
  readonly pricePermil: number;
  readonly decidedAt: Date;
  readonly standstillUntil: Date;
  readonly confirmedAt: Date | null;
  readonly decidedRole: string | null;
  readonly decidedBy: string | null;
  readonly lotId: string;
  readonly lot: string;
  readonly title: string;
  readonly category: Category;
  readonly kecamatan: KecamatanCode;
  readonly method: string;
  readonly ocid: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly vendorClass: VendorClass;
  readonly kopwan: boolean;
  readonly womenOwned: boolean;
  readonly offerCount: number;
  readonly offers: readonly OfferLine[];
  readonly requests: readonly RequestLine[];
  readonly objections: number;
}

/** A line of the award history. Money in whole rupiah; `pricePermil` is the price in tenths of a percent of the owner estimate. */
export interface HistoryLine {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly decidedAt: string;
  readonly standstillUntil: string;
  readonly confirmedAt: string | null;
  readonly lot: { readonly id: string; readonly code: string; readonly title: string; readonly category: Category; readonly kecamatan: Place; readonly method: string; readonly ocid: string };
  readonly askedBy: { readonly agencyId: string; readonly agency: string; readonly requests: readonly RequestLine[] };
  /** The first twenty by rank; `offerCount` counts all. */
  readonly offers: readonly (OfferLine & { readonly won: boolean })[];
  readonly offerCount: number;
  readonly singleOffer: boolean;
  /** What the vendor was on the day of the decision. */
  readonly winner: { readonly vendorId: string; readonly vendor: string; readonly class: VendorClass; readonly kopwan: boolean; readonly womenOwned: boolean };
  readonly amount: number;
  readonly ownerEstimate: number;
  readonly pricePermil: number;
  readonly reasonCode: string;
  readonly reason: Word;
  readonly objections: number;
  /** The office; the person is named to auditors only. */
  readonly decidedBy: { readonly role: string | null; readonly office: Word; readonly person: string | null };
}

export function historyLine(record: HistoryRecord): HistoryLine {
  const { id, code, state, vendorId, vendor, agencyId, agency, offers, requests, decidedRole, decidedBy } = record;
  return {
    id, code, state,
    decidedAt: record.decidedAt.toISOString(), standstillUntil: record.standstillUntil.toISOString(), confirmedAt: record.confirmedAt?.toISOString() ?? null,
    lot: { id: record.lotId, code: record.lot, title: record.title, category: record.category, kecamatan: placeOf(record.kecamatan), method: record.method, ocid: record.ocid },
    askedBy: { agencyId, agency, requests },
    offers: offers.map((offer) => ({ ...offer, won: offer.vendorId === vendorId })),
    offerCount: record.offerCount,
    singleOffer: record.offerCount === 1,
    winner: { vendorId, vendor, class: record.vendorClass, kopwan: record.kopwan, womenOwned: record.womenOwned },
    amount: record.amount, ownerEstimate: record.ownerEstimate, pricePermil: record.pricePermil,
    reasonCode: record.reasonCode, reason: wordFor(record.reasonCode), objections: record.objections,
    decidedBy: { role: decidedRole, office: officeWord(decidedRole, agency), person: decidedBy },
  };
}

export function categoryWord(category: Category): string {
  return termsOf(category).id;
}

function officeWord(role: string | null, agency: string): Word {
  const { id, en } = wordFor(role ?? 'official');
  return { id: `${id}, ${agency}`, en: `${en}, ${agency}` };
}
