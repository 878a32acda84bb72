/** How far a scenario has come when the demo opens its doors, in the order of the work; each name is a machine and its state. */
export const SEED_STATES = [
  'request-draft',
  'request-submitted',
  'request-returned',
  'request-rejected',
  'request-accepted',
  'package-planned',
  'package-announced',
  'lot-draft',
  'lot-ready',
  'lot-cancelled',
  'package-cancelled',
  'lot-published',
  'lot-closed',
  'lot-opened',
  'lot-evaluating',
  'lot-failed',
  'award-standstill',
  'award-objected',
  'award-overturned',
  'award-confirmed',
  'order-issued',
  'order-signed',
  'order-delivering',
  'order-terminated',
  'order-delivered',
  'order-accepted',
  'invoice-sent',
  'invoice-returned',
  'invoice-checked',
  'invoice-spp',
  'invoice-spm',
  'invoice-sp2d',
  'order-paid',
  'order-closed',
] as const;

export type SeedState = (typeof SEED_STATES)[number];

/** Has a scenario in this state been in that one? Nobody but the failed has failed; the failed were evaluated. */
export function hasReached(state: SeedState, milestone: SeedState): boolean {
  if (milestone in LEFT_AT) return state === milestone;
  return SEED_STATES.indexOf(LEFT_AT[state] ?? state) >= SEED_STATES.indexOf(milestone);
}

/** Every state that leads to this one, and this one at the end. */
export function roadTo(state: SeedState): readonly SeedState[] {
  return SEED_STATES.filter((passed) => hasReached(state, passed));
}

/** Where those who did not go on left the road. */
const LEFT_AT: Readonly<Partial<Record<SeedState, SeedState>>> = {
  'request-returned': 'request-submitted',
  'request-rejected': 'request-submitted',
  'lot-cancelled': 'lot-ready',
  'package-cancelled': 'lot-ready',
  'lot-failed': 'lot-evaluating',
  'award-objected': 'award-standstill',
  'award-overturned': 'award-standstill',
  'order-terminated': 'order-delivering',
  'invoice-returned': 'invoice-sent',
};
