import { must } from '../broken-rule.js';
import { addDays, wibDate, type CalendarDate } from '../calendar-date.js';
import type { Rupiah } from '../money.js';
import { CONTRACT_RULES } from './contract-rules.js';
import type { Certainty, RuleHistory, RuleUnit } from './rule.js';
import { SELECTION_RULES } from './selection-rules.js';
import { TAX_RULES } from './tax-rules.js';
import { VENDOR_RULES } from './vendor-rules.js';

/** Every rule by its code, through time. Codes are stable: decisions are stored with them. */
export const RULES = { ...SELECTION_RULES, ...CONTRACT_RULES, ...VENDOR_RULES, ...TAX_RULES } as const;

export type RuleCode = keyof typeof RULES;
type UnitOf<Code extends RuleCode> = (typeof RULES)[Code]['unit'];

/** Rupiah for amounts, true or false for yes-no rules, a whole number for the rest. */
export type RuleValue<Code extends RuleCode> = UnitOf<Code> extends 'rupiah' ? Rupiah : UnitOf<Code> extends 'yes-no' ? boolean : number;

/** One rule as it stands on one day. */
export interface Rule<Code extends RuleCode = RuleCode> {
  readonly code: Code;
  readonly id: string;
  readonly en: string;
  readonly unit: RuleUnit;
  readonly value: RuleValue<Code>;
  readonly validFrom: CalendarDate;
  /** The last day of this version, or null while no newer one is known. */
  readonly validTo: CalendarDate | null;
  readonly basis: string;
  readonly certainty: Certainty;
}

/** The law of one day. */
export interface RuleSet {
  readonly on: CalendarDate;
  /** The value of a rule; a rule that is not in force on that day breaks 'rules.not-in-force'. */
  value<Code extends RuleCode>(code: Code): RuleValue<Code>;
  rule<Code extends RuleCode>(code: Code): Rule<Code>;
  has(code: RuleCode): boolean;
  /** All rules in force, in the order of the tables. */
  all(): readonly Rule[];
}

/** The rules of the day in Bekasi at that instant. A lot is judged by those of its announcement: no change of law reaches back. */
export function rulesFor(at: Date): RuleSet {
  const on = wibDate(at);
  const rule = <Code extends RuleCode>(code: Code): Rule<Code> => {
    const found = ruleOn(code, on);
    must(found, 'rules.not-in-force', { rule: code, on });
    return found;
  };
  return {
    on,
    rule,
    value: (code) => rule(code).value,
    has: (code) => ruleOn(code, on) !== null,
    all: () => RULE_CODES.map((code) => ruleOn(code, on)).filter((found) => found !== null),
  };
}

/** Every code, in the order of the tables. */
export const RULE_CODES: readonly RuleCode[] = Object.keys(RULES) as RuleCode[];

/** All versions of one rule, oldest first: what changed when, and by which law. */
export function historyOf<Code extends RuleCode>(code: Code): readonly Rule<Code>[] {
  const { unit, id, en, versions }: RuleHistory = RULES[code];
  return versions.map(({ validFrom, endsOn, value, basis, certainty }, index) => {
    const next = versions[index + 1];
    const validTo = endsOn ?? (next === undefined ? null : addDays(next.validFrom, -1));
    return { code, id, en, unit, value: value as RuleValue<Code>, validFrom, validTo, basis, certainty };
  });
}

function ruleOn<Code extends RuleCode>(code: Code, on: CalendarDate): Rule<Code> | null {
  return historyOf(code).find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo)) ?? null;
}
