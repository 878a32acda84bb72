import type { Role } from './actor.js';
import { must } from './broken-rule.js';
import { decidedByPanel } from './panel.js';
import type { ProcurementMethod } from './rules/selection-decisions.js';

/** The people named when a package was planned, by whom its lots may be announced, judged and awarded. */
export interface Selectors {
  readonly method: ProcurementMethod | null;
  readonly ppkId: string;
  readonly officerId: string | null;
  readonly panelIds: readonly string[];
}

/**
 * The role in which a person selects for a package, null for everybody else: its own procurement officer, in a tender the members of its own
 * panel (Perpres 16/2018 art. 12-13). Never its PPK, whatever else the PPK is appointed to.
 */
export function selectingRole(personId: string, { method, ppkId, officerId, panelIds }: Selectors): Role | null {
  if (personId === ppkId) return null;
  if (method !== null && decidedByPanel(method)) return panelIds.includes(personId) ? 'panel-member' : null;
  return personId === officerId ? 'procurement-officer' : null;
}

/** Of the roles that a person holds at the agency, the one in which it selects for this package. */
export function asSelector(personId: string, selectors: Selectors, roles: readonly Role[]): readonly [Role] {
  must(personId !== selectors.ppkId, 'package.ppk-selects-not');
  const role = selectingRole(personId, selectors);
  must(role !== null && roles.includes(role), 'package.not-its-selector');
  return [role];
}
