import type { AppointedRole } from '../../core/actor.js';
import type { Category } from '../../core/categories.js';
import type { KecamatanCode } from '../../core/kecamatan.js';
import type { VendorState } from '../../core/machines/vendor.js';
import type { Quantity, Rupiah } from '../../core/money.js';
import type { SeedState } from './seed-states.js';

/** What a vendor can make in a week, in the unit that a form of its category starts with. */
export interface Capacity {
  readonly category: Category;
  /** A unit code of the category, such as 'portion'. */
  readonly unit: string;
  readonly perWeek: Quantity;
}

/** What an enterprise and a cooperative have in common. The name is unique across both registers. */
export interface Vendor {
  readonly name: string;
  /** 13 digits, invented: see numbers.ts. */
  readonly nib: string;
  /** 16 digits with a leading 0, invented: see numbers.ts. */
  readonly npwp: string;
  readonly womenOwned: boolean;
  readonly kecamatan: KecamatanCode;
  readonly address: string;
  /** None to two of the four. */
  readonly categories: readonly Category[];
  /** One entry for each of `categories`, in the same order. */
  readonly capacities: readonly Capacity[];
  readonly state: VendorState;
  /** Whoever is verified or suspended was verified within a week after. */
  readonly registeredDaysAgo: number;
}

export type CooperativeType = 'producer' | 'consumer' | 'marketing' | 'service' | 'savings-and-loan';

export interface Cooperative extends Vendor {
  readonly kind: 'cooperative';
  readonly type: CooperativeType;
  readonly members: number;
  readonly womenMembers: number;
  /** A women's cooperative: every member is a woman. */
  readonly kopwan: boolean;
  readonly nikKoperasi: string;
  readonly legalNumber: string;
  /** Day of the last yearly members' meeting (RAT), such as '2026-03-14'. */
  readonly ratDate: string;
}

/** PP 7/2021 art 35 by yearly sales: micro to 2 billion, small to 15, medium to 50. */
export type EnterpriseSize = 'micro' | 'small' | 'medium';

export interface Enterprise extends Vendor {
  readonly kind: 'enterprise';
  readonly size: EnterpriseSize;
  readonly yearlySales: Rupiah;
}

export interface Product {
  readonly vendorNib: string;
  readonly category: Category;
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly priceFrom: Rupiah;
  readonly weeklyCapacity: Quantity;
}

export interface AgencyUnit {
  readonly code: string;
  readonly name: string;
}

export interface Agency {
  readonly code: string;
  readonly name: string;
  readonly satkerCode: string;
  /** Where the agency sits and usually takes delivery. */
  readonly kecamatan: KecamatanCode;
  readonly address: string;
  readonly units: readonly AgencyUnit[];
}

export interface BudgetLine {
  readonly code: string;
  readonly agencyCode: string;
  readonly year: number;
  readonly mak: string;
  readonly name: string;
  /** What the line is meant to buy. */
  readonly category: Category;
  readonly ceiling: Rupiah;
}

/** One appointment by decree. No agency means the whole regency; no unit means the whole agency. */
export interface DemoAppointment {
  readonly role: AppointedRole;
  readonly agencyCode: string | null;
  readonly unitCode: string | null;
  readonly decreeNumber: string;
}

export interface DemoPerson {
  readonly name: string;
  /** What stands on the door, in Indonesian. */
  readonly position: string;
  readonly email: string;
  /** E.164, from a range that looks unassigned. */
  readonly phone: string;
  /** Where an official works, which may differ from the scope of an appointment. */
  readonly homeUnitCode: string | null;
  readonly appointments: readonly DemoAppointment[];
  /** The vendor this person acts for; officials act for none. */
  readonly vendorName: string | null;
  /** One of the accounts printed at the start. Together they play every role. */
  readonly introduced: boolean;
}

export interface ScenarioItem {
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  readonly quantity: Quantity;
  /** The owner's estimate of one unit, tax included. */
  readonly unitEstimate: Rupiah;
}

export interface ScenarioOffer {
  readonly vendorName: string;
  /** Thousandths of the estimate that the vendor asks, 820 to 1000. */
  readonly permille: number;
  /** Why the evaluators turn the offer down, in Indonesian; null when it passes. */
  readonly rejectedFor: string | null;
}

/** What a vendor that offered and did not win holds against the decision. */
export interface ScenarioObjection {
  readonly vendorName: string;
  readonly grounds: 'evaluation-error' | 'breach-of-rules';
  readonly body: string;
  /** What the panel answered; null while it is open. */
  readonly answer: { readonly verdict: 'upheld' | 'rejected'; readonly text: string } | null;
}

export interface PriceSource {
  readonly kind: 'market-survey' | 'catalogue' | 'past-contract';
  readonly source: string;
}

/** One state on a scenario's road and the day it was entered. */
export interface ScheduledState {
  readonly state: SeedState;
  readonly daysAgo: number;
}

export interface Scenario {
  readonly code: string;
  /** Lots of one package share this code; most packages have one lot. */
  readonly packageCode: string;
  readonly title: string;
  readonly category: Category;
  readonly agencyCode: string;
  readonly unitCode: string;
  readonly budgetLineCode: string;
  /** Why the agency needs it, in Indonesian. */
  readonly reason: string;
  /** How many people it serves. */
  readonly beneficiaries: number;
  readonly deliveryKecamatan: KecamatanCode;
  readonly deliveryAddress: string;
  readonly items: readonly ScenarioItem[];
  /** Two places where the estimate was checked. */
  readonly priceSources: readonly [PriceSource, PriceSource];
  readonly state: SeedState;
  readonly offers: readonly ScenarioOffer[];
  /** Reason of a return, rejection, failure, cancellation or termination. */
  readonly remark: string | null;
  readonly objection: ScenarioObjection | null;
  /** Why the hour was moved two days later while the lot was open; null when it was not. */
  readonly extendedFor: string | null;
  /** Every state on the road to `state`, oldest first, `state` last. */
  readonly schedule: readonly ScheduledState[];
  readonly requestedDaysAgo: number;
  /** Null when it was never published. */
  readonly publishedDaysAgo: number | null;
  /** Days from today until offers close, negative once they have; null when it was never published. */
  readonly closesInDays: number | null;
  /** Days between the order and the agreed delivery. */
  readonly deliveryDays: number;
  readonly daysLate: number;
  /** 0 (bad) to 3 (very good), for a rated lot only. */
  readonly rating: number | null;
}
