import type { Machine } from '../machine.js';

export type PackageState = 'draft' | 'planned' | 'announced' | 'cancelled';
export type PackageAction = 'plan' | 'announce' | 'cancel' | 'replace';

export interface Package {
  readonly state: PackageState;
  readonly rupCode: string | null;
}

/** Requests merged into one purchase, planned by the PPK and announced by the PA or KPA; taken back with all its lots before an award (domain rows 3-4 and 22; Perpres 16/2018 art. 22). */
export const PACKAGE: Machine<PackageState, PackageAction, Package> = {
  name: 'package',
  start: 'draft',
  steps: {
    plan: [{ from: 'draft', to: 'planned', by: ['ppk'] }],
    announce: [{ from: 'planned', to: 'announced', by: ['pa', 'kpa'], when: ({ rupCode }) => rupCode !== null, else: 'package.needs-rup-code' }],
    // Whom it names may leave; a successor is named by the budget holder (Perpres 16/2018 art. 9).
    replace: (['draft', 'planned', 'announced'] as const).map((from) => ({ from, to: from, by: ['pa', 'kpa'] as const })),
    cancel: (['draft', 'planned', 'announced'] as const).map((from) => ({ from, to: 'cancelled' as const, by: ['ppk', 'pa', 'kpa'] as const })),
  },
};
