import { calendarDate, wibInstant } from '../core/calendar-date.js';
import type { AwardFiltersDto } from './audit.dto.js';

type Filter = keyof AwardFiltersDto;

/** The part of a statement that keeps the filters, its values, and the name that tells such statements apart. */
export interface AwardFilter {
  readonly name: string;
  /** Conditions on `h`, an award_history; its parameters begin at `$1`. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Filters with an index of their own, the sharpest first. The first one given stands bare in the statement, so that its index is walked in the
 * list's order at any number of awards; the others are tested row by row. So there is one statement for each leader, not one for each combination.
 */
const LEADERS: readonly Filter[] = ['vendorId', 'search', 'singleOffer', 'state', 'agencyId', 'kind', 'kecamatan', 'method', 'category'];
const ORDER: readonly Filter[] = [...LEADERS, 'from', 'until'];

const CONDITIONS: Readonly<Record<Exclude<Filter, 'kind'>, (parameter: string) => string>> = {
  vendorId: ($) => `h.vendor_id = ${$}::uuid`,
  search: ($) => `h.search @@ plainto_tsquery('indonesian', ${$})`,
  singleOffer: () => 'h.offers = 1',
  state: ($) => `h.state = ${$}`,
  agencyId: ($) => `h.agency_id = ${$}::uuid`,
  kecamatan: ($) => `h.kecamatan = ${$}`,
  method: ($) => `h.method = ${$}`,
  category: ($) => `h.category = ${$}`,
  from: ($) => `h.decided_at >= ${$}::timestamptz`,
  until: ($) => `h.decided_at < ${$}::timestamptz`,
};
const KIND_CONDITION = ($: string): string => `(h.vendor_class = ${$} or (${$} = 'kopwan' and h.kopwan) or (${$} = 'women-owned' and h.women_owned))`;

export function awardFilter(filters: AwardFiltersDto): AwardFilter {
  const given = ORDER.filter((filter) => filters[filter] !== undefined);
  if (given.length === 0) return { name: 'all', sql: 'true', values: [] };
  const leader = LEADERS.find((filter) => given.includes(filter));
  const tests = ORDER.map((filter, at) => {
    const parameter = `$${at + 1}`;
    const holds = filter === 'kind' ? kindCondition(leader === 'kind' ? filters.kind : undefined, parameter) : CONDITIONS[filter](parameter);
    // A parameter that its condition does not name still needs a type.
    return filter === leader ? `${holds} and ${parameter}::text is not null` : `(${parameter}::text is null or ${holds})`;
  });
  return {
    name: leader === 'kind' ? `by-${filters.kind}` : leader === undefined ? 'by-period' : `by-${leader}`,
    sql: tests.join(' and '),
    values: ORDER.map((filter) => valueOf(filter, filters)),
  };
}

/** As a leader each kind of vendor has a statement, and an index, of its own. */
function kindCondition(leading: AwardFiltersDto['kind'], parameter: string): string {
  if (leading === undefined) return KIND_CONDITION(parameter);
  return leading === 'kopwan' ? 'h.kopwan' : leading === 'women-owned' ? 'h.women_owned' : `h.vendor_class = ${parameter}`;
}

/** Days are days in Bekasi; the last one counts whole. */
function valueOf(filter: Filter, filters: AwardFiltersDto): string | null {
  const value = filters[filter];
  if (value === undefined) return null;
  if (filter === 'from') return startOfDay(value).toISOString();
  if (filter === 'until') return endOfDay(value).toISOString();
  return value;
}

/** Nothing was bought here before; PostgreSQL and JavaScript write years before the first differently. */
const EARLIEST = '2000-01-01';

export function startOfDay(day: string): Date {
  return wibInstant(calendarDate(day < EARLIEST ? EARLIEST : day), 0);
}

/** The instant at which the day is over: the first that no longer belongs to it. */
export function endOfDay(day: string): Date {
  return wibInstant(calendarDate(day < EARLIEST ? EARLIEST : day), 24);
}
