import type { Category } from '../core/categories.js';
import type { KecamatanCode } from '../core/kecamatan.js';
import { rupiah, sum } from '../core/money.js';
import { middle, shareOf, shares } from '../core/shares.js';
import type { VendorClass } from '../core/vendor-class.js';
import { placeOf, type Place } from '../vendors/place.js';
import type { VendorKind } from './audit.dto.js';

/** Awards of one period, class and ownership, summed. Whole rupiah. */
export interface KindSum {
  readonly period: string;
  readonly vendorClass: VendorClass;
  readonly kopwan: boolean;
  readonly womenOwned: boolean;
  readonly count: number;
  readonly amount: number;
}

/** Price against owner estimate of all awards (both null), of one category or of one kecamatan. */
export interface PriceSum {
  readonly category: Category | null;
  readonly kecamatan: KecamatanCode | null;
  readonly count: number;
  readonly amount: number;
  readonly ownerEstimate: number;
  /** The two prices in the middle, in tenths of a percent of the owner estimate. */
  readonly lower: number;
  readonly upper: number;
}

/** Openings of the period by what lay in the box, and the awards with a single offer. */
export interface CompetitionSum {
  readonly opened: number;
  readonly without: number;
  readonly single: number;
  readonly singleAwards: number;
  readonly singleAmount: number;
}

/** Awards and rupiah of one kind of vendor, with their shares in tenths of a percent. */
export interface KindShare {
  readonly kind: VendorKind;
  readonly count: number;
  readonly amount: number;
  readonly countPermil: number;
  readonly amountPermil: number;
}

export interface Sums {
  readonly count: number;
  readonly amount: number;
  /** Micro, small, medium, cooperative: they share the whole and add up to 1000. */
  readonly kinds: readonly KindShare[];
  /** Kopwan and women-owned lie within those four; each is shared against the rest. */
  readonly amongThem: readonly KindShare[];
}

/** Amounts in whole rupiah, prices in tenths of a percent of the owner estimate. */
export interface PriceShare {
  readonly count: number;
  readonly amount: number;
  readonly ownerEstimate: number;
  /** Owner estimates minus prices; an award never lies above its estimate. */
  readonly saved: number;
  readonly medianPermil: number;
}

export interface SharesView {
  readonly from: string;
  readonly until: string;
  readonly by: 'month' | 'quarter' | 'year';
  readonly total: Sums;
  readonly periods: readonly (Sums & { readonly period: string })[];
  readonly competition: CompetitionSum & { readonly singlePermil: number };
  readonly prices: {
    readonly total: PriceShare | null;
    readonly categories: readonly (PriceShare & { readonly category: string })[];
    readonly kecamatan: readonly (PriceShare & { readonly kecamatan: Place })[];
  };
}

const CLASSES: readonly VendorClass[] = ['micro', 'small', 'medium', 'cooperative'];

export function sharesView(period: Pick<SharesView, 'from' | 'until' | 'by'>, kinds: readonly KindSum[], prices: readonly PriceSum[], competition: CompetitionSum): SharesView {
  const total = prices.find(({ category, kecamatan }) => category === null && kecamatan === null);
  return {
    ...period,
    total: sumsOf(kinds),
    periods: [...new Set(kinds.map((kind) => kind.period))].map((each) => ({ period: each, ...sumsOf(kinds.filter((kind) => kind.period === each)) })),
    competition: { ...competition, singlePermil: shareOf(competition.single, competition.opened) },
    prices: {
      total: total === undefined ? null : priceShare(total),
      categories: prices.flatMap((price) => (price.category === null ? [] : { category: price.category, ...priceShare(price) })),
      kecamatan: prices.flatMap((price) => (price.kecamatan === null ? [] : { kecamatan: placeOf(price.kecamatan), ...priceShare(price) })),
    },
  };
}

function sumsOf(all: readonly KindSum[]): Sums {
  const whole = { count: countOf(all), amount: amountOf(all) };
  const parts = CLASSES.map((kind) => all.filter(({ vendorClass }) => vendorClass === kind));
  const [countShares, amountShares] = [shares(parts.map(countOf)), shares(parts.map(amountOf))];
  const among = (kind: VendorKind, part: readonly KindSum[]): KindShare => ({
    kind, count: countOf(part), amount: amountOf(part),
    countPermil: shareOf(countOf(part), whole.count), amountPermil: shareOf(amountOf(part), whole.amount),
  });
  return {
    ...whole,
    kinds: CLASSES.map((kind, at) => ({
      kind, count: countOf(parts[at] ?? []), amount: amountOf(parts[at] ?? []), countPermil: countShares[at] ?? 0, amountPermil: amountShares[at] ?? 0,
    })),
    amongThem: [among('kopwan', all.filter(({ kopwan }) => kopwan)), among('women-owned', all.filter(({ womenOwned }) => womenOwned))],
  };
}

function countOf(part: readonly KindSum[]): number {
  return part.reduce((counted, { count }) => counted + count, 0);
}

function amountOf(part: readonly KindSum[]): number {
  return sum(part.map(({ amount }) => rupiah(amount)));
}

function priceShare({ count, amount, ownerEstimate, lower, upper }: PriceSum): PriceShare {
  return { count, amount, ownerEstimate, saved: ownerEstimate - amount, medianPermil: middle(lower, upper) };
}
