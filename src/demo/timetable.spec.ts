import { endOfObjectionWindow } from '../core/calendar.js';
import { addDays, calendarDate, daysBetween, wibDate, wibInstant, type CalendarDate } from '../core/calendar-date.js';
import { HOLIDAYS } from '../core/rules/holidays.js';
import { lineTotal, sum } from '../core/money.js';
import { scenarios } from './registers/scenarios.js';
import type { Scenario } from './registers/types.js';
import { timetableOf, type Timetable } from './timetable.js';

const DAY = 86_400_000;
const all = scenarios();
/** Start days of two years, every seventeenth, so that every day of the week comes; and the days after Idulfitri and New Year. */
const DAYS = [
  ...Array.from({ length: 43 }, (_, place) => addDays(calendarDate('2026-01-01'), place * 17)),
  ...Array.from({ length: 12 }, (_, place) => addDays(calendarDate('2026-03-20'), place)),
  ...Array.from({ length: 8 }, (_, place) => addDays(calendarDate('2026-12-30'), place)),
];
interface Story extends Timetable {
  readonly today: CalendarDate;
  readonly scenario: Scenario;
}
const STORIES: readonly Story[] = DAYS.flatMap((today) => all.map((scenario) => ({ today, scenario, ...timetableOf(scenario, today) })));

/** The stories, by their code and start day, of which something is not true. */
function exceptions(holds: (story: Story) => boolean): readonly string[] {
  return STORIES.filter((story) => !holds(story)).map(({ scenario, today }) => `${scenario.code} started on ${today}`);
}

describe('the timetable of a scenario', () => {
  it('leads through every state of its road, one after the other, and is over before the day of the start, whatever day that is', () => {
    expect(STORIES.length).toBeGreaterThan(4000);
    expect(exceptions(({ scenario, entered }) => [...entered.keys()].join() === scenario.schedule.map(({ state }) => state).join())).toEqual([]);
    expect(exceptions(({ entered }) => [...entered.values()].every((at, place, instants) => place === 0 || (instants[place - 1] as Date) < at))).toEqual([]);
    expect(exceptions(({ entered, today }) => [...entered.values()].every((at) => at < wibInstant(today, 0)))).toEqual([]);
  });

  it('leaves the days for offers that the law gives, and keeps the open lots open', () => {
    const published = (story: Story) => story.entered.get('lot-published')?.getTime() ?? null;
    expect(exceptions((story) => {
      const from = published(story);
      return from === null || (story.closesAt as Date).getTime() - from >= (isTender(story.scenario) ? 7 : 3) * DAY;
    })).toEqual([]);
    expect(exceptions(({ scenario, closesAt, today }) => scenario.state !== 'lot-published' || wibDate(closesAt as Date) > today)).toEqual([]);
  });

  it('moves an hour later while the lot is open, before today, and never from an hour that the law would find too early', () => {
    const moved = STORIES.filter(({ scenario }) => scenario.extendedFor !== null);
    expect(moved.length).toBe(2 * DAYS.length);
    expect(exceptions(({ extension, entered, closesAt, scenario, today }) => extension === null || (extension.at < extension.from && extension.at < wibInstant(today, 0)
      && extension.from < (closesAt as Date) && extension.from.getTime() - (entered.get('lot-published') as Date).getTime() >= (isTender(scenario) ? 7 : 3) * DAY))).toEqual([]);
  });

  it('ends an order for lateness only when it is late', () => {
    expect(exceptions(({ entered, deliverBy }) => { const ended = entered.get('order-terminated'); return ended === undefined || daysBetween(deliverBy, wibDate(ended)) > 0; })).toEqual([]);
  });

  it('confirms exactly when the standstill is over, and keeps a running one running for another day', () => {
    expect(exceptions(({ entered, scenario, today }) => {
      const decided = entered.get('award-standstill');
      if (decided === undefined || scenario.state === 'award-overturned') return true;
      const over = endOfObjectionWindow(decided, HOLIDAYS);
      const confirmed = entered.get('award-confirmed');
      return confirmed === undefined ? over > wibInstant(addDays(today, 1), 0) : confirmed.getTime() === over.getTime() + 1;
    })).toEqual([]);
  });

  it('is late by as many days as the scenario says', () => {
    expect(exceptions(({ entered, deliverBy, scenario }) => {
      const delivered = entered.get('order-delivered');
      return delivered === undefined || daysBetween(deliverBy, wibDate(delivered)) === scenario.daysLate;
    })).toEqual([]);
  });

  it('is the same each time', () => {
    for (const scenario of all) expect(timetableOf(scenario, calendarDate('2026-11-24'))).toEqual(timetableOf(scenario, calendarDate('2026-11-24')));
  });
});

/** A package above the ceiling of direct procurement (Perpres 16/2018 art 38). */
function isTender({ packageCode }: Scenario): boolean {
  return sum(all.filter((each) => each.packageCode === packageCode).flatMap(({ items }) => items).map((item) => lineTotal(item.quantity, item.unitEstimate))) > 200_000_000;
}
