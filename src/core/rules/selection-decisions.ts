import type { ProcurementKind } from '../categories.js';
import type { Rupiah } from '../money.js';
import { because, type Decision } from './decision.js';
import { rulesFor, type RuleCode } from './rule-set.js';

/** Perpres 16/2018 art. 38; mini-competition is a way of e-purchasing. */
export type ProcurementMethod = 'e-purchasing' | 'direct-procurement' | 'direct-appointment' | 'quick-tender' | 'tender';

/** The house buys goods and services; the law's other kinds are known so that its whole table can be checked. */
export type PurchaseKind = ProcurementKind | 'construction' | 'consultancy';

export interface Purchase {
  readonly kind: PurchaseKind;
  /** Budget ceiling or estimate with tax, in rupiah. */
  readonly value: Rupiah;
  /** Whether the national catalogue has it; then it is bought there. */
  readonly inCatalogue: boolean;
}

/** The usual method. Direct appointment and quick tender need circumstances that no amount shows (art. 38); an official names those. */
export function methodFor({ kind, value, inCatalogue }: Purchase, at: Date): Decision<'e-purchasing' | 'direct-procurement' | 'tender'> {
  const rules = rulesFor(at);
  const code = DIRECT_CEILINGS[kind];
  const facts = { value, kind, inCatalogue };
  if (inCatalogue && rules.value('e-purchasing.when-in-catalogue')) {
    return { value: 'e-purchasing', because: [because(rules, 'e-purchasing.when-in-catalogue', facts)] };
  }
  return { value: value <= rules.value(code) ? 'direct-procurement' : 'tender', because: [because(rules, code, facts)] };
}

/** Who runs the selection: the procurement officer alone, the PPK, or a panel (Pokja). */
export function officialFor(method: ProcurementMethod, value: Rupiah, at: Date): Decision<'procurement-officer' | 'ppk' | 'panel'> {
  const rules = rulesFor(at);
  switch (method) {
    case 'e-purchasing':
      return {
        value: value <= rules.value('e-purchasing.officer-ceiling') ? 'procurement-officer' : 'ppk',
        because: [because(rules, 'e-purchasing.officer-ceiling', { method, value })],
      };
    case 'direct-appointment':
      return {
        value: value <= rules.value('direct-appointment.officer-ceiling') ? 'procurement-officer' : 'panel',
        because: [because(rules, 'direct-appointment.officer-ceiling', { method, value })],
      };
    case 'direct-procurement':
      return { value: 'procurement-officer', because: [because(rules, 'direct-procurement.by-officer', { method, value })] };
    case 'quick-tender':
    case 'tender':
      return { value: 'panel', because: [because(rules, 'panel.least-members', { method, value })] };
  }
}

/** Whole days between publication and closing, at least. */
export function leastOfferDaysFor(method: ProcurementMethod, at: Date): Decision<number> {
  const rules = rulesFor(at);
  const code = `offer-days.${method}` as const;
  return { value: rules.value(code), because: [because(rules, code, { method })] };
}

/** Small purchases and e-purchasing need no owner estimate (art. 26 (7)). */
export function ownerEstimateNeededFor(method: ProcurementMethod, budgetCeiling: Rupiah, at: Date): Decision<boolean> {
  const rules = rulesFor(at);
  const code = 'owner-estimate.not-needed-up-to';
  return {
    value: method !== 'e-purchasing' && budgetCeiling > rules.value(code),
    because: [because(rules, code, { method, budgetCeiling })],
  };
}

/** Whether only micro and small enterprises and cooperatives may offer. A recorded reason can open the package to others. */
export function smallBusinessReserveFor(budgetCeiling: Rupiah, at: Date): Decision<boolean> {
  const rules = rulesFor(at);
  const code = 'small-business.reserve-ceiling';
  return { value: budgetCeiling <= rules.value(code), because: [because(rules, code, { budgetCeiling })] };
}

export interface ObjectionWindow {
  readonly calendarDays: number;
  /** False where the law knows no objection and the house grants it freely. */
  readonly byLaw: boolean;
}

/** How long the losers of an award may object. Art. 50 gives that right in tenders; elsewhere the house grants it and says so. */
export function objectionWindowFor(method: ProcurementMethod, at: Date): Decision<ObjectionWindow> {
  const rules = rulesFor(at);
  const byLaw = method === 'tender' || rules.value('objection.outside-tender');
  const codes: readonly RuleCode[] = ['objection.window', 'objection.outside-tender'];
  return {
    value: { calendarDays: rules.value('objection.window'), byLaw },
    because: codes.map((code) => because(rules, code, { method })),
  };
}

const DIRECT_CEILINGS = {
  goods: 'direct-procurement.ceiling',
  services: 'direct-procurement.ceiling',
  construction: 'direct-procurement.construction-ceiling',
  consultancy: 'direct-procurement.consultancy-ceiling',
} as const satisfies Record<PurchaseKind, RuleCode>;
