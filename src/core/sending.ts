import type { Category } from './categories.js';
import type { LotState } from './machines/lot.js';
import type { VendorState } from './machines/vendor.js';
import { mayUseReserve, type VendorClass } from './vendor-class.js';

/** What a vendor sends: a sealed offer, or, without an envelope, its withdrawal. */
export interface Sending {
  readonly receivedAt: Date;
  /** The version it is to be, whether it names the announcement as it stands, and what its envelope was found to lack; null for a withdrawal. */
  readonly sealed: { readonly version: number; readonly fitsAnnouncement: boolean; readonly fault: string | null } | null;
}

/** What the door knows when it judges. */
export interface Door {
  readonly now: Date;
  /** Null where nothing was announced. */
  readonly lot: { readonly state: LotState; readonly closesAt: Date; readonly category: Category; readonly smallBusinessOnly: boolean } | null;
  readonly vendor: { readonly state: VendorState; readonly kind: VendorClass; readonly categories: readonly Category[] };
  readonly last: { readonly version: number; readonly withdrawn: boolean } | null;
}

/** How far a stamp may lie ahead of the database's clock or behind it, in milliseconds; the database function knows both. */
const AHEAD_MS = 500;
const BEHIND_MS = 60_000;

/**
 * The door's judgement of one sending: 'accepted', or the code of the refusal. The database's `submit_offer` judges the same in one round trip, under its
 * locks; a property test holds the two together.
 */
export function judgeSending({ receivedAt, sealed }: Sending, { now, lot, vendor, last }: Door): string {
  if (lot === null) return 'lot.not-found';
  if (receivedAt.getTime() > now.getTime() + AHEAD_MS) return 'offer.clock-apart';
  if (receivedAt.getTime() < now.getTime() - BEHIND_MS) return 'offer.received-too-long-ago';
  if (lot.state === 'cancelled' || lot.state === 'failed') return 'offer.lot-cancelled';
  if (Math.min(receivedAt.getTime(), now.getTime()) > lot.closesAt.getTime()) return 'offer.after-deadline';
  if (lot.state !== 'published') return 'offer.after-closing';
  if (sealed?.fitsAnnouncement === false) return 'offer.manifest-differs';
  if (sealed !== null && sealed.fault !== null) return sealed.fault;
  if (vendor.state !== 'verified') return 'offer.vendor-not-verified';
  if (!vendor.categories.includes(lot.category)) return 'offer.category-not-registered';
  if (lot.smallBusinessOnly && !mayUseReserve(vendor.kind)) return 'offer.reserved-for-small';
  if (sealed === null) return last === null || last.withdrawn ? 'offer.nothing-to-withdraw' : 'accepted';
  return sealed.version === (last?.version ?? 0) + 1 ? 'accepted' : 'offer.version-differs';
}
