import { addDays, daysBetween, isWeekend, wibDate, wibInstant, type CalendarDate } from './calendar-date.js';
import { fractionOf, type Rupiah } from './money.js';

/** Days off besides Saturdays and Sundays; `rules/holidays.ts` holds those of the nation. */
export interface Holidays {
  has(date: CalendarDate): boolean;
}

/** Offices in Bekasi close at this hour, West Indonesia Time. */
export const WORKING_DAY_ENDS_AT = 16;

export function isWorkingDay(date: CalendarDate, holidays: Holidays): boolean {
  return !isWeekend(date) && !holidays.has(date);
}

/** The working day that lies so many working days after the date (0 or more; 0 is the date itself, working or not). */
export function addWorkingDays(date: CalendarDate, days: number, holidays: Holidays): CalendarDate {
  let day = date;
  for (let left = days; left > 0; left -= isWorkingDay(day, holidays) ? 1 : 0) day = addDays(day, 1);
  return day;
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, holidays: Holidays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += isWorkingDay(day, holidays) ? 1 : 0;
  return count;
}

/**
 * The last instant to object: 5 calendar days after the winner was announced, moved on to a working day, at the end of its hours.
 * The day count is a rule ('objection.window'), so a dated rule set may hand in another one.
 */
export function endOfObjectionWindow(announcedAt: Date, holidays: Holidays, calendarDays = 5): Date {
  return endOfWindow(announcedAt, calendarDays, holidays);
}

/** The last instant to answer objections: 3 calendar days after the window closed, by the same way of ending ('objection.answer'). */
export function endOfAnswerWindow(windowClosedAt: Date, holidays: Holidays, calendarDays = 3): Date {
  return endOfWindow(windowClosedAt, calendarDays, holidays);
}

/** Calendar days after the due date on which it happened; anything up to the end of the due date is in time. */
export function daysLate(dueDate: CalendarDate, at: Date): number {
  return Math.max(0, daysBetween(dueDate, wibDate(at)));
}

/**
 * Damages for lateness: so many permil a calendar day of the contract value, or of the late part's value, without PPN;
 * rounded half up, once (Perpres 16/2018 art. 79 (4)-(5); the rule 'lateness.penalty' knows the permil). The law sets no cap.
 */
export function latenessPenalty(amountExclPpn: Rupiah, days: number, permilPerDay = 1): Rupiah {
  return fractionOf(amountExclPpn, days * permilPerDay, 1000);
}

/** Working days from the day an owner estimate was set to the day offers close. */
export function ownerEstimateAge(setAt: Date, closesAt: Date, holidays: Holidays): number {
  return workingDaysBetween(wibDate(setAt), wibDate(closesAt), holidays);
}

/** An owner estimate counts for 28 working days (Perpres 16/2018 art. 26 (8); rule 'owner-estimate.maximum-age'). */
export function ownerEstimateIsFresh(setAt: Date, closesAt: Date, holidays: Holidays, workingDays = 28): boolean {
  return setAt <= closesAt && ownerEstimateAge(setAt, closesAt, holidays) <= workingDays;
}

function endOfWindow(from: Date, calendarDays: number, holidays: Holidays): Date {
  let last = addDays(wibDate(from), calendarDays);
  while (!isWorkingDay(last, holidays)) last = addDays(last, 1);
  return wibInstant(last, WORKING_DAY_ENDS_AT);
}
