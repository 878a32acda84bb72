import type { Machine } from '../machine.js';

export type ReportState = 'received' | 'examined' | 'closed';

/** A report to the inspectorate by anyone (Perpres 16/2018 art. 77). */
export const REPORT: Machine<ReportState, 'examine' | 'close', { readonly state: ReportState }> = {
  name: 'report',
  start: 'received',
  steps: {
    examine: [{ from: 'received', to: 'examined', by: ['auditor'] }],
    close: [{ from: 'examined', to: 'closed', by: ['auditor'] }],
  },
};
