import { endOfObjectionWindow, isWorkingDay } from '../core/calendar.js';
import { addDays, wibDate, wibInstant, type CalendarDate } from '../core/calendar-date.js';
import { HOLIDAYS } from '../core/rules/holidays.js';
import { chosenBy } from './demo-ids.js';
import { hasReached, type SeedState } from './registers/seed-states.js';
import type { Scenario } from './registers/types.js';

/** When a scenario entered each state of its road, and the dates that its papers name. Everything but a closing to come is over before `today` begins. */
export interface Timetable {
  readonly entered: ReadonlyMap<SeedState, Date>;
  /** The last instant for offers; null when it was never published. */
  readonly closesAt: Date | null;
  /** The hour as it was first announced and when it was moved to `closesAt`; null when it was not. */
  readonly extension: { readonly from: Date; readonly at: Date } | null;
  readonly deliverBy: CalendarDate;
}

/**
 * Turns the days of a scenario into instants on working days and in office hours. Where a feast lengthens a standstill, the whole
 * story begins as many days earlier as it needs.
 */
export function timetableOf(scenario: Scenario, today: CalendarDate): Timetable {
  for (let older = 0; older <= MOST_OLDER; older += 1) {
    const entered = walk(scenario, today, older);
    if (entered === null) continue;
    const closesAt = closingOf(scenario, today, entered);
    return { entered, closesAt, extension: extensionOf(scenario, entered, closesAt), deliverBy: deliveryDay(scenario, entered, closesAt) };
  }
  throw new Error(`${scenario.code} cannot come this far before ${today}.`);
}

const MOST_OLDER = 30;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** One millisecond after the last instant to object the award is confirmed; a minute and one after the last for offers the box is shut. */
const BARRIER = MINUTE + 1;

/** From and until which hour in Bekasi a state is usually entered. */
const HOURS: Readonly<Partial<Record<SeedState, readonly [from: number, until: number]>>> = {
  'request-draft': [8, 10], 'request-submitted': [10, 12], 'package-planned': [11, 13], 'package-announced': [13, 15], 'lot-published': [9, 11],
  'lot-closed': [14, 14], 'lot-opened': [9, 10], 'lot-evaluating': [10.5, 11.5], 'lot-failed': [13, 15], 'award-standstill': [13, 15],
  'order-delivering': [6, 8], 'order-delivered': [9, 11.5], 'order-terminated': [9, 14],
};
const OFFICE: readonly [number, number] = [8.5, 14.5];

/** Null when the last state would be entered only today or later. */
function walk({ schedule, code, packageCode }: Scenario, today: CalendarDate, older: number): ReadonlyMap<SeedState, Date> | null {
  const entered = new Map<SeedState, Date>();
  let last = new Date(0);
  for (const { state, daysAgo } of schedule) {
    // Lots of one package are asked, accepted and announced together.
    const name = hasReached('package-announced', state) ? packageCode : code;
    const planned = state === 'award-confirmed' ? confirmation(last) : hourOf(state, officeDay(addDays(today, -daysAgo - older), today), name);
    last = planned > last ? planned : new Date(last.getTime() + (20 + chosenBy(30, name, state, 'late')) * MINUTE + chosenBy(MINUTE, name, state, 'later'));
    if (state === 'lot-closed' && last !== planned) return null;
    entered.set(state, last);
    if (state === 'lot-closed') last = new Date(last.getTime() + BARRIER);
  }
  return last < wibInstant(today, 0) ? entered : null;
}

/** Offices rest at weekends and on feasts: what falls there was done on the nearest working day, unless that is further than two days. */
function officeDay(date: CalendarDate, today: CalendarDate): CalendarDate {
  return [0, -1, 1, -2].map((days) => addDays(date, days)).find((day) => day < today && isWorkingDay(day, HOLIDAYS)) ?? date;
}

function hourOf(state: SeedState, day: CalendarDate, name: string): Date {
  const [from, until] = HOURS[state] ?? OFFICE;
  if (from === until) return wibInstant(day, from);
  const start = wibInstant(day, from).getTime();
  return new Date(start + chosenBy((until - from) * 60 * MINUTE, name, state));
}

function confirmation(decidedAt: Date): Date {
  return new Date(endOfObjectionWindow(decidedAt, HOLIDAYS).getTime() + 1);
}

/** A closing to come falls on a working day at two in the afternoon. */
function closingOf({ closesInDays }: Scenario, today: CalendarDate, entered: ReadonlyMap<SeedState, Date>): Date | null {
  if (!entered.has('lot-published')) return null;
  const closed = entered.get('lot-closed');
  if (closed !== undefined) return closed;
  return wibInstant(workingDayFrom(addDays(today, closesInDays ?? 1)), 14);
}

/** Moved from two days before, on the day after the announcement. */
function extensionOf({ extendedFor }: Scenario, entered: ReadonlyMap<SeedState, Date>, closesAt: Date | null): Timetable['extension'] {
  const published = entered.get('lot-published');
  if (extendedFor === null || closesAt === null || published === undefined) return null;
  return { from: new Date(closesAt.getTime() - 2 * DAY), at: new Date(published.getTime() + DAY + chosenBy(90, extendedFor) * MINUTE) };
}

/** Counted back from the delivery where there was one, else from the order, else from when the order may be expected; then it is a working day. */
function deliveryDay({ deliveryDays, daysLate, requestedDaysAgo }: Scenario, entered: ReadonlyMap<SeedState, Date>, closesAt: Date | null): CalendarDate {
  const delivered = entered.get('order-delivered');
  if (delivered !== undefined) return addDays(wibDate(delivered), -daysLate);
  const issued = entered.get('order-issued');
  if (issued !== undefined) return addDays(wibDate(issued), deliveryDays);
  const [first] = entered.values();
  const ordered = closesAt === null ? addDays(wibDate(first as Date), requestedDaysAgo + DAYS_TO_CLOSING + DAYS_TO_ORDER) : addDays(wibDate(closesAt), DAYS_TO_ORDER);
  return workingDayFrom(addDays(ordered, deliveryDays));
}

/** From a closing to the order, and from a need that is not published yet to its closing. */
const DAYS_TO_ORDER = 12;
const DAYS_TO_CLOSING = 14;

function workingDayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day, HOLIDAYS)) day = addDays(day, 1);
  return day;
}
