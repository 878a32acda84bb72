import { lineTotal, sum } from '../../../core/money.js';
import { scenarios } from '../scenarios.js';
import { hasReached, roadTo, type SeedState } from '../seed-states.js';
import type { Scenario } from '../types.js';
import { scheduleOf } from './schedule.js';

const all = scenarios();
const OBJECTION_DAYS = 5;
const entered = (scenario: Scenario, state: SeedState) => scenario.schedule.find((each) => each.state === state)?.daysAgo ?? null;
const waited = (scenario: Scenario, from: SeedState, to: SeedState) => (entered(scenario, from) ?? 0) - (entered(scenario, to) ?? 0);

describe('the road to a state', () => {
  it('passes no dead end that the scenario did not take', () => {
    expect(roadTo('request-rejected')).toEqual(['request-draft', 'request-submitted', 'request-rejected']);
    expect(roadTo('order-closed').filter((state) => /failed|cancelled|objected|returned|rejected|terminated/.test(state))).toEqual([]);
    expect(roadTo('award-objected').slice(-2)).toEqual(['award-standstill', 'award-objected']);
    expect(hasReached('award-objected', 'award-confirmed')).toBe(false);
    expect(hasReached('lot-cancelled', 'lot-published')).toBe(false);
  });
});

describe('the schedule of a scenario', () => {
  it('leads day by day from the request to its state, and is over before today', () => {
    for (const { schedule, state, requestedDaysAgo } of all) {
      expect(schedule[0]).toEqual({ state: 'request-draft', daysAgo: requestedDaysAgo });
      expect(schedule.at(-1)?.state).toBe(state);
      const days = schedule.map((each) => each.daysAgo);
      expect(days).toEqual([...days].sort((one, other) => other - one));
      expect(days.at(-1)).toBeGreaterThanOrEqual(1);
      expect(requestedDaysAgo).toBeLessThanOrEqual(150);
    }
  });

  it('opens a lot for three days at least, a tender for seven, and closes the published ones in the days to come', () => {
    for (const scenario of all.filter((each) => hasReached(each.state, 'lot-published'))) {
      const open = (scenario.publishedDaysAgo ?? 0) + (scenario.closesInDays ?? 0);
      expect([scenario.code, open >= (isTender(scenario) ? 7 : 3)]).toEqual([scenario.code, true]);
      expect((scenario.closesInDays ?? 0) > 0).toBe(scenario.state === 'lot-published');
    }
    for (const scenario of all.filter((each) => !hasReached(each.state, 'lot-published'))) {
      expect([scenario.publishedDaysAgo, scenario.closesInDays]).toEqual([null, null]);
    }
  });

  it('keeps a standstill running today, and lets a finished one run its five days and a weekend', () => {
    for (const scenario of all.filter((each) => each.state === 'award-standstill' || each.state === 'award-objected')) {
      expect(entered(scenario, 'award-standstill')).toBeLessThan(OBJECTION_DAYS);
    }
    for (const scenario of all.filter((each) => hasReached(each.state, 'award-confirmed'))) {
      expect(waited(scenario, 'award-standstill', 'award-confirmed')).toBeGreaterThanOrEqual(OBJECTION_DAYS + 2);
    }
  });

  it('delivers as many days late as the scenario says, and leaves no open order overdue', () => {
    for (const scenario of all.filter((each) => hasReached(each.state, 'order-issued'))) {
      const { deliveryDays, daysLate, state, code } = scenario;
      const arrived = hasReached(state, 'order-delivered');
      if (arrived) expect([code, waited(scenario, 'order-issued', 'order-delivered')]).toEqual([code, deliveryDays + daysLate]);
      else if (state === 'order-terminated') expect([code, waited(scenario, 'order-issued', 'order-terminated')]).toEqual([code, deliveryDays + daysLate]);
      else expect([code, (entered(scenario, 'order-issued') ?? 0) <= deliveryDays]).toEqual([code, true]);
    }
  });

  it('opens and judges nothing where nobody offered', () => {
    const [silent] = all.filter((each) => each.state === 'lot-failed' && each.offers.length === 0);
    expect(silent?.schedule.map((each) => each.state).slice(-2)).toEqual(['lot-closed', 'lot-failed']);
  });

  it('refuses a story that began too late to have come this far', () => {
    const late = { code: 'x', state: 'order-paid', requestedDaysAgo: 20, closesInDays: null, deliveryDays: 14, daysLate: 0, hasOffers: true } as const;
    expect(() => scheduleOf(late)).toThrow('x needs');
  });
});

/** A package above the ceiling of direct procurement (Perpres 16/2018 art 38). */
function isTender({ packageCode }: Scenario): boolean {
  const items = all.filter((each) => each.packageCode === packageCode).flatMap((each) => each.items);
  return sum(items.map((item) => lineTotal(item.quantity, item.unitEstimate))) > 200_000_000;
}
