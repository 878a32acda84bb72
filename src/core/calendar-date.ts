import { must } from './broken-rule.js';

/** A day of the calendar in West Indonesia Time, "YYYY-MM-DD"; such texts sort as days do. */
export type CalendarDate = string & { readonly is: 'calendar-date' };

const DAY = 86_400_000;
/** Asia/Jakarta: UTC+7 all year (Keppres 41/1987). */
const WIB_OFFSET = 7 * 3_600_000;

/** A day that exists, or the broken rule 'calendar.not-a-day'. */
export function calendarDate(text: string): CalendarDate {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  must(!Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text), 'calendar.not-a-day', { given: text });
  return text as CalendarDate;
}

/** The day on the wall calendar in Bekasi at that instant. */
export function wibDate(at: Date): CalendarDate {
  return new Date(at.getTime() + WIB_OFFSET).toISOString().slice(0, 10) as CalendarDate;
}

/** The instant at which the clock in Bekasi shows this hour (0 to 24, fractions allowed) of that day. */
export function wibInstant(date: CalendarDate, hour: number): Date {
  return new Date(midnightUtc(date) - WIB_OFFSET + Math.round(hour * 3_600_000));
}

/** So many calendar days later, or earlier. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(midnightUtc(date) + days * DAY).toISOString().slice(0, 10) as CalendarDate;
}

/** How many calendar days `to` lies after `from`; negative when before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (midnightUtc(to) - midnightUtc(from)) / DAY;
}

export function isWeekend(date: CalendarDate): boolean {
  const weekday = new Date(midnightUtc(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function midnightUtc(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
