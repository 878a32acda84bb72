import { addDays, wibInstant, type CalendarDate } from '../../core/calendar-date.js';
import { isWorkingDay } from '../../core/calendar.js';
import { HOLIDAYS } from '../../core/rules/holidays.js';
import type { Cast } from '../cast.js';
import type { Act } from '../dossier.js';
import { BULLETINS } from '../registers/bulletins.js';
import type { Rooms } from '../rooms.js';

/** The offices tell everybody what is new, and invite to the forum. */
export function announcing({ bulletins }: Rooms, cast: Cast, today: CalendarDate): readonly Act[] {
  return BULLETINS.map(({ daysAgo, hour, by, event, ...bulletin }) => {
    const at = wibInstant(addDays(today, -daysAgo), hour);
    const [first, last] = event === undefined ? [] : [event.from, event.until].map((of) => wibInstant(workingDay(addDays(today, event.inDays)), of));
    return {
      at,
      play: () => bulletins.publish(cast.ofRegency(by), { ...bulletin, ...(event === undefined || first === undefined || last === undefined ? {} : { place: event.place, startsAt: first, endsAt: last }) }),
    };
  });
}

function workingDay(date: CalendarDate): CalendarDate {
  return isWorkingDay(date, HOLIDAYS) ? date : workingDay(addDays(date, 1));
}
