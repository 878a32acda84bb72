import type { Language } from '../platform/http/language.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

/** Made once: making a format costs twenty times what using it costs. */
const inBekasi = (options: Intl.DateTimeFormatOptions) => ({ id: new Intl.DateTimeFormat(LOCALE.id, { timeZone: 'Asia/Jakarta', ...options }), en: new Intl.DateTimeFormat(LOCALE.en, { timeZone: 'Asia/Jakarta', ...options }) });
const MOMENT = inBekasi({ dateStyle: 'long', timeStyle: 'short' });
const SHORT_MOMENT = inBekasi({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const CLOCK_TIME = inBekasi({ hour: '2-digit', minute: '2-digit' });
const DATE = inBekasi({ dateStyle: 'long' });
const APART = { id: new Intl.RelativeTimeFormat(LOCALE.id, { numeric: 'auto' }), en: new Intl.RelativeTimeFormat(LOCALE.en, { numeric: 'auto' }) };

/** "25 November 2026 pukul 15.00 WIB". */
export function moment(at: Date | string, language: Language): string {
  return `${MOMENT[language].format(new Date(at))} WIB`;
}

/** "25 Nov 2026, 15.00 WIB", for narrow places. */
export function shortMoment(at: Date | string, language: Language): string {
  return `${SHORT_MOMENT[language].format(new Date(at))} WIB`;
}

/** "15.00 WIB". */
export function hour(at: Date | string, language: Language): string {
  return `${CLOCK_TIME[language].format(new Date(at))} WIB`;
}

/** "25 November 2026", of a calendar date or an instant in Bekasi. */
export function day(at: Date | string, language: Language): string {
  const instant = typeof at === 'string' && at.length === 10 ? new Date(`${at}T05:00:00Z`) : new Date(at);
  return DATE[language].format(instant);
}

/** "Kamis, 26 November 2026, 09.00–15.00 WIB"; over several days both are said whole. */
export function hours(from: Date, until: Date | null, language: Language): string {
  const zone = { timeZone: 'Asia/Jakarta' } as const;
  const date = new Intl.DateTimeFormat(LOCALE[language], { ...zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const begins = `${date.format(from)}, ${CLOCK_TIME[language].format(from)}`;
  if (until === null) return `${begins} WIB`;
  return calendarDay(from) === calendarDay(until) ? `${begins}–${hour(until, language)}` : `${begins} – ${date.format(until)}, ${hour(until, language)}`;
}

/** The parts of a leaf of the calendar: "Nov", "26", "Kam". */
export function calendarLeaf(at: Date, language: Language): { readonly month: string; readonly date: string; readonly weekday: string } {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'Asia/Jakarta', ...options }).format(at);
  return { month: part({ month: 'short' }), date: part({ day: 'numeric' }), weekday: part({ weekday: 'short' }) };
}

/** "lusa", "dalam 3 hari", "2 jam yang lalu". */
export function relative(at: Date | string, now: Date, language: Language): string {
  const words = APART[language];
  const apart = new Date(at).getTime() - now.getTime();
  if (Math.abs(apart) < HOUR) return words.format(Math.trunc(apart / 60_000), 'minute');
  if (Math.abs(apart) < DAY) return words.format(Math.trunc(apart / HOUR), 'hour');
  return words.format(calendarDay(new Date(at)) - calendarDay(now), 'day');
}

function calendarDay(at: Date): number {
  return Math.floor((at.getTime() + 7 * HOUR) / DAY);
}
