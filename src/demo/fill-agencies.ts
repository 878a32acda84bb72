import type pg from 'pg';
import { calendarDate, wibInstant } from '../core/calendar-date.js';
import { insertAll } from './bulk.js';
import { demoId } from './demo-ids.js';
import { agencies } from './registers/agencies.js';
import { budgetLines } from './registers/budget-lines.js';

/** Where the rows of agencies, units and budget lines are found by the registers' own codes. */
export interface Offices {
  agency(code: string): string;
  unit(code: string): string;
  budgetLine(code: string, year: number): string;
}

/** Ids are made of the codes, so that nobody has to look them up. Agencies have been there since the first day of `since`. */
export function officesSince(since: number): Offices {
  const bornAt = firstDay(since);
  return {
    agency: (code) => demoId(bornAt, 'agency', code),
    unit: (code) => demoId(bornAt, 'unit', code),
    budgetLine: (code, year) => demoId(firstDay(year), 'budget-line', code),
  };
}

/** Agencies with their units, and what they may spend in each of the years. */
export async function fillAgencies(owner: pg.Client, offices: Offices, since: Date, years: readonly number[]): Promise<void> {
  const all = agencies();
  await insertAll(owner, 'agency', all.map(({ code, name, satkerCode }) => ({ id: offices.agency(code), code, name, satker_code: satkerCode, created_at: since })));
  await insertAll(owner, 'agency_unit', all.flatMap(({ code, units }) => units.map((unit) => ({ id: offices.unit(unit.code), agency_id: offices.agency(code), name: unit.name }))));
  await insertAll(owner, 'budget_line', years.flatMap((year) => budgetLines(all, year)).map((line) => ({
    id: offices.budgetLine(line.code, line.year), agency_id: offices.agency(line.agencyCode), year: line.year, code: line.mak, name: line.name, ceiling: line.ceiling,
    reserved: 0, committed: 0, spent: 0,
  })));
}

function firstDay(year: number): Date {
  return wibInstant(calendarDate(`${year}-01-01`), 0);
}
