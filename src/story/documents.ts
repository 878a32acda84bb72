import type { Committee } from '../sealer/context.js';

/** What the story reads of the house's answers, as any client would write it down. Quantities in thousandths, money in whole rupiah. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
}

export interface Lot {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly ownerEstimate: number;
  readonly closesAt: string;
  readonly manifestHash: string;
  readonly items: readonly Item[];
}

/** What an envelope for a lot is bound to. */
export interface Sealing {
  readonly lotId: string;
  readonly manifestHash: string;
  readonly committee: Committee;
}

/** The sealed envelopes of a closed lot, for one who holds a key. */
export interface Box extends Sealing {
  readonly member: number;
  readonly envelopes: readonly { readonly envelopeHash: string; readonly vendorId: string; readonly version: number; readonly envelope: string }[];
}

export interface OpenedOffer {
  readonly id: string;
  readonly vendorId: string;
  readonly total: number;
  readonly correctedTotal: number;
  readonly fault: string | null;
}

export interface RankedOffer {
  readonly offer: string;
  readonly vendor: string;
  readonly correctedTotal: number;
  readonly valid: boolean;
  readonly reasonCodes: readonly string[];
  readonly rank: number | null;
}

export interface Award {
  readonly id: string;
  readonly code: string;
  readonly lotId: string;
  readonly vendorId: string;
  readonly amount: number;
  readonly state: string;
  readonly standstillUntil: string;
}

export interface Order {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly form: string;
  readonly amount: number;
  readonly deliverBy: string;
  readonly items: readonly (Item & { readonly lineTotal: number; readonly received: number; readonly rejected: number })[];
}

export interface BudgetLine {
  readonly id: string;
  readonly ceiling: number;
  readonly reserved: number;
  readonly committed: number;
  readonly spent: number;
  readonly free: number;
}
