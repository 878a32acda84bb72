import { must } from './broken-rule.js';
import type { Rupiah } from './money.js';
import { rulesFor } from './rules/rule-set.js';

/** Usaha mikro, kecil, menengah (PP 7/2021 art. 35). */
export type EnterpriseSize = 'micro' | 'small' | 'medium';

/** What was measured: capital for a new registration, yearly sales for firms that existed before PP 7/2021 and for its favours. */
export type SizeMeasure = 'capital' | 'sales';

/** The size of an enterprise by one of the two measures, in rupiah; above medium it is no UMKM and breaks 'vendor.larger-than-medium'. */
export function enterpriseSize(measure: SizeMeasure, amount: Rupiah, at: Date): EnterpriseSize {
  const rules = rulesFor(at);
  const size = SIZES.find((each) => amount <= rules.value(`enterprise.${each}.${measure}-ceiling`));
  must(size, 'vendor.larger-than-medium', { measure, amount, ceiling: rules.value(`enterprise.medium.${measure}-ceiling`) });
  return size;
}

export type VendorClass = EnterpriseSize | 'cooperative';

/** Whether a vendor may offer where a package is kept for the small: micro, small, cooperative; medium may not (Perpres 12/2021 art. 65 (1)). */
export function mayUseReserve(vendor: VendorClass): boolean {
  return vendor !== 'medium';
}

export interface Membership {
  readonly members: number;
  readonly womenMembers: number;
}

/** Whole numbers, and no more women than members; 'cooperative.members-not-whole' or 'cooperative.more-women-than-members'. */
export function checkMembership({ members, womenMembers }: Membership): void {
  const whole = [members, womenMembers].every((count) => Number.isSafeInteger(count) && count >= 0);
  must(whole, 'cooperative.members-not-whole', { members: String(members), womenMembers: String(womenMembers) });
  must(womenMembers <= members, 'cooperative.more-women-than-members', { members, womenMembers });
}

/**
 * A women's cooperative (Kopwan) says so of itself, and every one of its members is a woman. The law gives no share;
 * all is the only one that needs no argument, and the register can prove it.
 */
export function isKopwan(declared: boolean, { members, womenMembers }: Membership): boolean {
  return declared && members > 0 && womenMembers === members;
}

const SIZES: readonly EnterpriseSize[] = ['micro', 'small', 'medium'];
