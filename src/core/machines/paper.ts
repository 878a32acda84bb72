import { wibDate } from '../calendar-date.js';
import type { Machine } from '../machine.js';

export type PaperState = 'waiting' | 'checked' | 'refused';

export interface Paper {
  readonly state: PaperState;
  /** The last day on which it holds; null for one that does not end by itself. */
  readonly validUntil: string | null;
}

/** A certificate or permit of a vendor, looked at by the cooperative office. One that was checked is refused when it turns out to be withdrawn or false. */
export const PAPER: Machine<PaperState, 'check' | 'refuse', Paper> = {
  name: 'paper',
  start: 'waiting',
  steps: {
    check: [{ from: 'waiting', to: 'checked', by: ['cooperative-verifier'], when: ({ validUntil }, now) => validUntil === null || validUntil >= wibDate(now), else: 'paper.expired' }],
    refuse: [{ from: 'waiting', to: 'refused', by: ['cooperative-verifier'] }, { from: 'checked', to: 'refused', by: ['cooperative-verifier'] }],
  },
};
