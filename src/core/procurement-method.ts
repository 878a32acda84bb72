import type { Rupiah } from './money.js';
import { rulesFor, type RuleCode } from './rules/rule-set.js';

export type ProcurementMethod = 'e-purchasing' | 'direct-procurement' | 'direct-appointment' | 'quick-tender' | 'tender';

/** Why a rule led to a decision: its code, its article, the version in force, and what it was given. */
export interface Because {
  readonly code: RuleCode;
  readonly basis: string;
  readonly inputs: Readonly<Record<string, string | number>>;
}

/** The method for goods and services of this value at this time: direct procurement up to the ceiling, a tender above. */
export function methodOf(value: Rupiah, at: Date): { readonly method: 'direct-procurement' | 'tender'; readonly because: readonly Because[] } {
  const { code, basis, value: ceiling, validFrom } = rulesFor(at).rule('direct-procurement.ceiling');
  return { method: value <= ceiling ? 'direct-procurement' : 'tender', because: [{ code, basis, inputs: { value, ceiling, validFrom } }] };
}

/** Full days that offers must be possible, by method, at the time of publication. */
export function leastOfferDays(method: ProcurementMethod, at: Date): number {
  return rulesFor(at).value(`offer-days.${method}`);
}
