import { endOfObjectionWindow } from '../core/calendar.js';
import { addDays, calendarDate, daysBetween, wibDate, wibInstant, type CalendarDate } from '../core/calendar-date.js';
import { HOLIDAYS } from '../core/rules/holidays.js';
import { lineTotal, sum } from '../core/money.js';
import { scenarios } from './registers/scenarios.js';
import type { Scenario } from './registers/types.js';
import { timetableOf } from './timetable.js';

const all = scenarios();
/** Start days of two years, every thirteenth, so that every day of the week comes; and the weeks around Idulfitri and New Year whole. */
const DAYS = [
  ...Array.from({ length: 56 }, (_, place) => addDays(calendarDate('2026-01-01'), place * 13)),
  ...Array.from({ length: 20 }, (_, place) => addDays(calendarDate('2026-03-16'), place)),
  ...Array.from({ length: 14 }, (_, place) => addDays(calendarDate('2026-12-24'), place)),
];
const onEveryDay = (look: (today: CalendarDate, scenario: Scenario) => void) => DAYS.forEach((today) => all.forEach((scenario) => look(today, scenario)));

describe('the timetable of a scenario', () => {
  it('leads through every state of its road, one after the other, and is over before the day of the start, whatever day that is', () => {
    onEveryDay((today, scenario) => {
      const instants = [...timetableOf(scenario, today).entered];
      expect(instants.map(([state]) => state)).toEqual(scenario.schedule.map(({ state }) => state));
      for (const [place, [state, at]] of instants.entries()) {
        const before = instants[place - 1]?.[1] ?? new Date(0);
        if (before >= at) throw new Error(`${scenario.code} enters ${state} before the state before, when it starts on ${today}`);
      }
      expect(instants.at(-1)?.[1].getTime()).toBeLessThan(wibInstant(today, 0).getTime());
    });
  });

  it('leaves the days for offers that the law gives, and confirms exactly when the standstill is over', () => {
    onEveryDay((today, scenario) => {
      const { entered, closesAt } = timetableOf(scenario, today);
      const published = entered.get('lot-published');
      if (published !== undefined && closesAt !== null) {
        expect(closesAt.getTime() - published.getTime()).toBeGreaterThanOrEqual((isTender(scenario) ? 7 : 3) * 86_400_000);
        if (scenario.state === 'lot-published') expect(wibDate(closesAt) > today).toBe(true);
      }
      const decided = entered.get('award-standstill');
      if (decided === undefined) return;
      const over = endOfObjectionWindow(decided, HOLIDAYS);
      if (entered.has('award-confirmed')) expect(entered.get('award-confirmed')?.getTime()).toBe(over.getTime() + 1);
      else if (scenario.state !== 'award-overturned') expect(over.getTime()).toBeGreaterThan(wibInstant(addDays(today, 1), 0).getTime());
    });
  });

  it('is late by as many days as the scenario says', () => {
    onEveryDay((today, scenario) => {
      const { entered, deliverBy } = timetableOf(scenario, today);
      const delivered = entered.get('order-delivered');
      if (delivered !== undefined) expect(daysBetween(deliverBy, wibDate(delivered))).toBe(scenario.daysLate);
    });
  });

  it('is the same each time', () => {
    for (const scenario of all) expect(timetableOf(scenario, calendarDate('2026-11-24'))).toEqual(timetableOf(scenario, calendarDate('2026-11-24')));
  });
});

/** A package above the ceiling of direct procurement (Perpres 16/2018 art 38). */
function isTender({ packageCode }: Scenario): boolean {
  return sum(all.filter((each) => each.packageCode === packageCode).flatMap(({ items }) => items).map((item) => lineTotal(item.quantity, item.unitEstimate))) > 200_000_000;
}
