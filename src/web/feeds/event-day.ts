import type { BulletinView } from '../../bulletins/bulletins.views.js';
import type { Language } from '../../platform/http/language.js';
import type { CalendarDay } from './icalendar.js';

const TWO_HOURS = 2 * 3_600_000;

/** An event as a date of a calendar; one without an end takes two hours. */
export function eventDay(
  { code, title, titleEn, body, bodyEn, place, endsAt, changedAt }: Pick<BulletinView, 'code' | 'title' | 'titleEn' | 'body' | 'bodyEn' | 'place' | 'endsAt' | 'changedAt'>,
  startsAt: Date, language: Language, url: string,
): CalendarDay {
  const inEnglish = language === 'en';
  return {
    uid: `${code}@${new URL(url).hostname}`, title: (inEnglish ? titleEn : null) ?? title, text: (inEnglish ? bodyEn : null) ?? body, place: place ?? '', address: `${url}/kabar/${code}`,
    from: startsAt, until: endsAt ?? new Date(startsAt.getTime() + TWO_HOURS), stamp: changedAt, remindBefore: 1440,
  };
}
