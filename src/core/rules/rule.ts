import { calendarDate, type CalendarDate } from '../calendar-date.js';

/** What a rule's value counts: 'permil' 50 is 5 %, 'yes-no' is true or false. */
export type RuleUnit = 'rupiah' | 'permil' | 'permil-a-day' | 'calendar-days' | 'working-days' | 'count' | 'yes-no';

/**
 * Where a number comes from.
 * 'text': read in the full text of the law. 'excerpt': read in an excerpt, a summary or a model document.
 * 'setting': commonly known, inferred, or chosen by the house; the regency confirms or changes it.
 */
export type Certainty = 'text' | 'excerpt' | 'setting';

/** One version of a rule, as it stood from one day to another. */
export interface Version {
  readonly validFrom: CalendarDate;
  /** The last day; null where only a newer version, if any, ends it. */
  readonly endsOn: CalendarDate | null;
  readonly value: number | boolean;
  /** Article of law, in Indonesian citation, or the practice that is followed. */
  readonly basis: string;
  readonly certainty: Certainty;
}

/** A rule through time, oldest version first. */
export interface RuleHistory<Unit extends RuleUnit = RuleUnit> {
  readonly unit: Unit;
  readonly id: string;
  readonly en: string;
  readonly versions: readonly Version[];
}

export function rule<Unit extends RuleUnit>(unit: Unit, id: string, en: string, ...versions: readonly (readonly Version[])[]): RuleHistory<Unit> {
  return { unit, id, en, versions: versions.flat() };
}

/** A version that holds from a day until a newer one, or until its own last day. */
export function since(from: string, value: number | boolean, basis: string, certainty: Certainty, endsOn?: string): readonly Version[] {
  return [{ validFrom: calendarDate(from), endsOn: endsOn === undefined ? null : calendarDate(endsOn), value, basis, certainty }];
}

type Told = readonly [value: number | boolean, certainty: Certainty];

/** The same article in the base law of 2018 and as amended in 2021 and 2025; null where the rule did not exist yet. */
export function perpres(article: string, in2018: Told | null, in2021: Told, in2025: Told): readonly Version[] {
  return [
    ...(in2018 === null ? [] : since('2018-03-22', in2018[0], `Perpres 16/2018 ${article}`, in2018[1])),
    ...since('2021-02-02', in2021[0], `Perpres 16/2018 jo. Perpres 12/2021 ${article}`, in2021[1]),
    ...since('2025-04-30', in2025[0], `Perpres 16/2018 jo. Perpres 12/2021 jo. Perpres 46/2025 ${article}`, in2025[1]),
  ];
}
