import type { Machine } from '../machine.js';

export type RequestState = 'draft' | 'submitted' | 'accepted' | 'returned' | 'rejected';
export type RequestAction = 'submit' | 'accept' | 'return' | 'reject';

export interface Request {
  readonly state: RequestState;
  readonly packageId: string | null;
}

/** An agency's need, until the PPK takes it on against a budget line (domain rows 1-2). */
export const REQUEST: Machine<RequestState, RequestAction, Request> = {
  name: 'request',
  start: 'draft',
  steps: {
    submit: [
      { from: 'draft', to: 'submitted', by: ['requester'] },
      { from: 'returned', to: 'submitted', by: ['requester'] },
    ],
    accept: [{ from: 'submitted', to: 'accepted', by: ['ppk'] }],
    return: [{ from: 'submitted', to: 'returned', by: ['ppk'] }],
    // An accepted need that no package buys is let go, and its money is free.
    reject: [
      { from: 'submitted', to: 'rejected', by: ['ppk'] },
      { from: 'accepted', to: 'rejected', by: ['ppk'], when: ({ packageId }) => packageId === null, else: 'request.in-a-package' },
    ],
  },
};
