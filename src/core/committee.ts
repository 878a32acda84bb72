import type { ProcurementMethod } from './rules/selection-decisions.js';

/** A key counts as held only while its member has shown it within so many days (house rule). */
export const KEY_PROOF_DAYS = 7;

const COMPETITIVE: readonly ProcurementMethod[] = ['tender', 'quick-tender'];

/** Whether many may offer at once, so that a panel selects and five people hold the keys. */
export function isCompetitive(method: ProcurementMethod): boolean {
  return COMPETITIVE.includes(method);
}

/** How many open the offers: three for direct methods, five for tenders (house rule). */
export function committeeSize(method: ProcurementMethod): number {
  return isCompetitive(method) ? 5 : 3;
}

/** How many of them must come: a majority, 2 of 3 or 3 of 5. */
export function committeeThreshold(members: number): number {
  return Math.floor((members + 1) / 2);
}

/** Whether any one unit could open alone. */
export function oneUnitCouldOpen(units: readonly string[]): boolean {
  return units.some((unit) => units.filter((other) => other === unit).length >= committeeThreshold(units.length));
}

/** So many days vendors have to bring their recovery slips, once it is allowed (house rule; the database knows it too). */
export const SLIP_DAYS = 3;

/** Whether those who are left can no longer open. */
export function tooFewAreLeft(members: number, lost: number): boolean {
  return members - lost < committeeThreshold(members);
}

/** Slips end the wait only when every offer can be read; otherwise the window is kept open to its end. */
export function recoveryOpens({ slipsUntil, unread }: { readonly slipsUntil: Date; readonly unread: number }, now: Date): boolean {
  return unread === 0 || now > slipsUntil;
}
