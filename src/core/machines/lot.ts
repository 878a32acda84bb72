import type { Machine } from '../machine.js';
import type { Role } from '../actor.js';

export type LotState =
  | 'draft' | 'ready' | 'published' | 'closed' | 'opened' | 'evaluating' | 'awarded' | 'ordered' | 'completed' | 'failed' | 'cancelled';
export type LotAction = 'prepare' | 'rework' | 'publish' | 'extend' | 'close' | 'open' | 'evaluate' | 'award' | 're-evaluate' | 'order' | 'complete' | 'fail' | 'abandon' | 'cancel';

export interface Lot {
  readonly state: LotState;
  /** The last instant at which an offer is in time; null until publication. */
  readonly closesAt: Date | null;
}

const EVALUATORS: readonly Role[] = ['procurement-officer', 'panel-member'];
const BUDGET_HOLDERS: readonly Role[] = ['pa', 'kpa'];

/** Seconds between the hour and the closing, in which offers received in time may still be stored. */
export const CLOSING_BARRIER_SECONDS = 60;

/**
 * The life of a lot (domain rows 5-22). Nothing leads back to draft once it was published. The PPK takes it back until its hour,
 * the budget holder until the award.
 */
export const LOT: Machine<LotState, LotAction, Lot> = {
  name: 'lot',
  start: 'draft',
  steps: {
    prepare: [{ from: 'draft', to: 'ready', by: ['ppk'] }],
    rework: [{ from: 'ready', to: 'draft', by: ['ppk'] }],
    publish: [{ from: 'ready', to: 'published', by: EVALUATORS, when: ({ closesAt }, now) => closesAt !== null && closesAt > now, else: 'lot.closes-in-the-past' }],
    extend: [{ from: 'published', to: 'published', by: EVALUATORS, when: isOpenForOffers, else: 'lot.hour-has-struck' }],
    close: [{ from: 'published', to: 'closed', by: ['clock'], when: isPastBarrier, else: 'lot.still-open' }],
    open: [{ from: 'closed', to: 'opened', by: [...EVALUATORS, 'opening-committee'] }],
    evaluate: [{ from: 'opened', to: 'evaluating', by: EVALUATORS }],
    award: [{ from: 'evaluating', to: 'awarded', by: EVALUATORS }],
    're-evaluate': [{ from: 'awarded', to: 'evaluating', by: EVALUATORS }],
    order: [{ from: 'awarded', to: 'ordered', by: ['ppk'] }],
    complete: [{ from: 'ordered', to: 'completed', by: ['ppk'] }],
    fail: (['closed', 'opened', 'evaluating', 'awarded'] as const).map((from) => ({ from, to: 'failed' as const, by: EVALUATORS })),
    abandon: [{ from: 'ordered', to: 'failed', by: ['ppk', 'vendor'] }],
    cancel: [
      ...(['draft', 'ready', 'published', 'closed', 'opened', 'evaluating'] as const).map((from) => ({ from, to: 'cancelled' as const, by: BUDGET_HOLDERS })),
      ...(['draft', 'ready'] as const).map((from) => ({ from, to: 'cancelled' as const, by: ['ppk'] as const })),
      { from: 'published', to: 'cancelled', by: ['ppk'], when: isOpenForOffers, else: 'lot.hour-has-passed' },
    ],
  },
};

/** Closed is computed, not stored: if every worker sleeps, the deadline still holds. The instant itself is in time. */
export function isOpenForOffers(lot: Lot, now: Date): boolean {
  return lot.state === 'published' && lot.closesAt !== null && now <= lot.closesAt;
}

/** What people see: a published lot whose hour has passed is closed, whether or not the closer has come by. */
export function shownState(lot: Lot, now: Date): LotState {
  return lot.state === 'published' && !isOpenForOffers(lot, now) ? 'closed' : lot.state;
}

/** Prices, vendors and their number are secret until the opening. */
export function isSealed(state: LotState): boolean {
  return state === 'draft' || state === 'ready' || state === 'published' || state === 'closed';
}

function isPastBarrier({ closesAt }: Lot, now: Date): boolean {
  return closesAt !== null && now.getTime() > closesAt.getTime() + CLOSING_BARRIER_SECONDS * 1000;
}
