import type pg from 'pg';
import { calendarDate, wibInstant, type CalendarDate } from '../core/calendar-date.js';
import { fillAgencies, officesSince, type Offices } from './fill-agencies.js';
import { keepPictures } from './fill-pictures.js';
import { fillPapers } from './fill-papers.js';
import { fillPeople, knownPeople, type KnownPerson } from './fill-people.js';
import { fillVendors, registeredVendors, type RegisteredVendor } from './fill-vendors.js';
import type { Ground } from './ground.js';

/** Everybody and everything that is there on a day before anything is bought. */
export interface Inhabitants {
  readonly today: CalendarDate;
  /** Agencies, people and decrees have been there since this instant: the first of the year before. */
  readonly since: Date;
  readonly years: readonly number[];
  readonly offices: Offices;
  readonly vendors: readonly RegisteredVendor[];
  readonly people: readonly KnownPerson[];
}

export function inhabitantsOn(today: CalendarDate): Inhabitants {
  const year = Number(today.slice(0, 4));
  const since = wibInstant(calendarDate(`${year - 1}-01-01`), 0);
  return { today, since, years: [year - 1, year], offices: officesSince(year - 1), vendors: registeredVendors(today), people: knownPeople(since) };
}

/** Writes them all, as the owner, in the transaction under way. */
export async function fillRegisters(owner: pg.Client, { keys, config }: Ground, { today, years, since, offices, vendors, people }: Inhabitants): Promise<void> {
  await fillAgencies(owner, offices, since, years);
  await fillVendors(owner, vendors, await keepPictures(config));
  await fillPeople(owner, keys, since, people, offices, vendors);
  await fillPapers(owner, config, today, people, vendors);
}
