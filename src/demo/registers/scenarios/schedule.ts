import { roadTo, type SeedState } from '../seed-states.js';
import type { ScheduledState } from '../types.js';

interface Course {
  readonly code: string;
  readonly state: SeedState;
  readonly requestedDaysAgo: number;
  /** For a published lot only. */
  readonly closesInDays: number | null;
  readonly deliveryDays: number;
  readonly daysLate: number;
  /** Nothing is opened or judged where nobody offered. */
  readonly hasOffers: boolean;
}

/**
 * Each state on the road to the last one and how many days ago it was entered. Time to spare lies on the PPK's desk when the
 * last state cannot last, as a standstill cannot, and at the end when it can, as a paid order can.
 */
export function scheduleOf(course: Course): readonly ScheduledState[] {
  const road = roadTo(course.state).filter((state) => course.hasOffers || !NEEDS_OFFERS.has(state));
  const waits = road.map((state) => waitBefore(state, course));
  const spare = course.requestedDaysAgo - total(waits);
  if (spare < 1) throw new Error(`${course.code} needs ${1 - spare} more days to come this far.`);
  const onTheDesk = spare - Math.min(spare, restIn(course) ?? spare);
  return road.map((state, place) => ({
    state,
    daysAgo: course.requestedDaysAgo - total(waits.slice(0, place + 1)) - (place >= DECIDED_AT ? onTheDesk : 0),
  }));
}

/** Draft and submission come first; the third state of every road is what the PPK decided. */
const DECIDED_AT = 2;
const OFFER_DAYS = 10;
const NEEDS_OFFERS: ReadonlySet<SeedState> = new Set<SeedState>(['lot-opened', 'lot-evaluating']);

/** Days from the state before. A standstill of five days can end on a weekend or a feast, so eight pass before the confirmation. */
const WAITS: Readonly<Record<SeedState, number>> = {
  'request-draft': 0,
  'request-submitted': 0,
  'request-returned': 1,
  'request-rejected': 1,
  'request-accepted': 1,
  'package-planned': 1,
  'package-announced': 1,
  'lot-draft': 0,
  'lot-ready': 1,
  'lot-cancelled': 2,
  'package-cancelled': 3,
  'lot-published': 1,
  'lot-closed': OFFER_DAYS,
  'lot-opened': 1,
  'lot-evaluating': 0,
  'lot-failed': 2,
  'award-standstill': 2,
  'award-objected': 1,
  'award-overturned': 3,
  'award-confirmed': 8,
  'order-issued': 1,
  'order-signed': 1,
  'order-delivering': 0,
  'order-terminated': 0,
  'order-delivered': 0,
  'order-accepted': 2,
  'invoice-sent': 1,
  'invoice-returned': 1,
  'invoice-checked': 1,
  'invoice-spp': 1,
  'invoice-spm': 1,
  'invoice-sp2d': 2,
  'order-paid': 1,
  'order-closed': 2,
};

/** How many days a state that cannot last has lasted; the others last as long as there is time. */
const RECENT: Readonly<Partial<Record<SeedState, number>>> = {
  'lot-closed': 1,
  'lot-opened': 1,
  'lot-evaluating': 2,
  'award-standstill': 1,
  'award-objected': 1,
  'award-overturned': 2,
  'award-confirmed': 1,
  'order-issued': 1,
  'order-signed': 1,
  'order-delivering': 1,
  'order-delivered': 2,
  'order-accepted': 3,
  'invoice-sent': 2,
  'invoice-returned': 2,
  'invoice-checked': 2,
  'invoice-spp': 2,
  'invoice-spm': 2,
  'invoice-sp2d': 2,
};

/** Delivery is counted from the order, which is signed a day later; the goods leave halfway. An order that is terminated was due so many days before. */
function waitBefore(state: SeedState, { deliveryDays, daysLate }: Course): number {
  const untilShipped = Math.floor((deliveryDays - 1) / 2);
  if (state === 'order-delivering') return untilShipped;
  if (state === 'order-delivered' || state === 'order-terminated') return deliveryDays - 1 - untilShipped + daysLate;
  return WAITS[state];
}

function restIn({ state, closesInDays }: Course): number | undefined {
  return state === 'lot-published' && closesInDays !== null ? OFFER_DAYS - closesInDays : RECENT[state];
}

function total(days: readonly number[]): number {
  return days.reduce((sum, each) => sum + each, 0);
}
