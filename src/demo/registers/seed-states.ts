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
  'lot-published',
  'lot-closed',
  'lot-opened',
  'lot-evaluating',
  'lot-failed',
  'award-standstill',
  'award-objected',
  'order-issued',
  'order-signed',
  'order-delivering',
  'order-delivered',
  'order-accepted',
  'invoice-sent',
  'invoice-checked',
  'invoice-spp',
  'invoice-spm',
  'invoice-sp2d',
  'order-paid',
  'order-closed',
] as const;

export type SeedState = (typeof SEED_STATES)[number];

/** Has a scenario in this state come at least as far as that one? Failed and cancelled lots stand where they left the road. */
export function hasReached(state: SeedState, milestone: SeedState): boolean {
  return SEED_STATES.indexOf(state) >= SEED_STATES.indexOf(milestone);
}
