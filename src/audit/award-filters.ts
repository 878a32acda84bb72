import { calendarDate, wibInstant } from '../core/calendar-date.js';
import type { AwardFiltersDto } from './audit.dto.js';

type Filter = Exclude<keyof AwardFiltersDto, 'from' | 'until'>;

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

const CONDITIONS: Readonly<Record<Exclude<Filter, 'kind'>, (parameter: string) => string>> = {
  vendorId: ($) => `h.vendor_id = ${$}::uuid`,
  search: ($) => `h.search @@ plainto_tsquery('indonesian', ${$})`,
  singleOffer: () => 'h.offers = 1',
  state: ($) => `h.state = ${$}`,
  agencyId: ($) => `h.agency_id = ${$}::uuid`,
  kecamatan: ($) => `h.kecamatan = ${$}`,
  method: ($) => `h.method = ${$}`,
  category: ($) => `h.category = ${$}`,
};
const KIND_CONDITION = ($: string): string => `(h.vendor_class = ${$} or (${$} = 'kopwan' and h.kopwan) or (${$} = 'women-owned' and h.women_owned))`;

export function awardFilter(filters: AwardFiltersDto): AwardFilter {
  const leader = LEADERS.find((filter) => filters[filter] !== undefined);
  if (leader === undefined) return { name: 'all', sql: 'true', values: [] };
  const tests = LEADERS.map((filter, at) => {
    const parameter = `$${at + 1}`;
    const holds = filter === 'kind' ? kindCondition(leader === 'kind' ? filters.kind : undefined, parameter) : CONDITIONS[filter](parameter);
    // A parameter that its condition does not name still needs a type.
    return filter === leader ? `${holds} and ${parameter}::text is not null` : `(${parameter}::text is null or ${holds})`;
  });
  return {
    name: `by-${leader === 'kind' ? filters.kind : leader}`,
    sql: tests.join(' and '),
    values: LEADERS.map((filter) => filters[filter] ?? null),
  };
}

/** Where the list begins and ends in time: always there, so that the index is walked between them and nowhere else. */
export interface Stretch {
  /** Awards strictly before this instant and id, in the list's order. */
  readonly before: readonly [at: string, id: string];
  /** The earliest instant that belongs to it. */
  readonly from: string;
}

const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

/** Days are days in Bekasi, the last one counts whole; a page goes on after the key of the one before. */
export function stretchOf({ from, until }: AwardFiltersDto, after: readonly string[] | null): Stretch {
  const end = until === undefined ? null : endOfDay(until);
  const [at, id] = after ?? [];
  return {
    before: at !== undefined && id !== undefined && (end === null || new Date(at) < end) ? [at, id] : [end?.toISOString() ?? 'infinity', LOWEST_ID],
    from: from === undefined ? '-infinity' : startOfDay(from).toISOString(),
  };
}

/** As a leader each kind of vendor has a statement, and an index, of its own. */
function kindCondition(leading: AwardFiltersDto['kind'], parameter: string): string {
  if (leading === undefined) return KIND_CONDITION(parameter);
  return leading === 'kopwan' ? 'h.kopwan' : leading === 'women-owned' ? 'h.women_owned' : `h.vendor_class = ${parameter}`;
}

export function startOfDay(day: string): Date {
  return wibInstant(calendarDate(day), 0);
}

/** The instant at which the day is over: the first that no longer belongs to it. */
export function endOfDay(day: string): Date {
  return wibInstant(calendarDate(day), 24);
}
