import type { Facts } from '../broken-rule.js';
import type { RuleCode, RuleSet } from './rule-set.js';

/** One rule that led to a decision: its code, its article, and what went in, the rule's own value and first day among it. */
export interface Because {
  readonly code: RuleCode;
  readonly basis: string;
  readonly inputs: Facts;
}

/** What follows from the rules, and why; stored as it is, so that anybody can follow it years later. */
export interface Decision<Value> {
  readonly value: Value;
  readonly because: readonly Because[];
}

/** The reason that one rule gives, with the facts it was held against. */
export function because(rules: RuleSet, code: RuleCode, facts: Facts): Because {
  const { basis, value, validFrom } = rules.rule(code);
  return { code, basis, inputs: { ...facts, rule: value, validFrom } };
}
