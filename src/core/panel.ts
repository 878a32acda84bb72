import { isCompetitive } from './committee.js';
import type { ProcurementMethod } from './rules/selection-decisions.js';

/** In a tender the panel (Pokja) decides together, by majority; otherwise the procurement officer alone (Perpres 16/2018 art. 13). */
export function decidedByPanel(method: ProcurementMethod): boolean {
  return isCompetitive(method);
}

/** More than half; a panel is odd, so there is no tie. The database counts in the same way. */
export function panelMajority(members: number): number {
  return Math.floor(members / 2) + 1;
}
