import type { Machine } from '../machine.js';

export type VendorState = 'registered' | 'returned' | 'verified' | 'suspended';
export type VendorAction = 'verify' | 'return' | 'register-again' | 'suspend' | 'reinstate' | 'change-identity';

export interface Vendor {
  readonly state: VendorState;
}

/** A vendor's standing, decided by the cooperative office. Only the verified may offer. */
export const VENDOR: Machine<VendorState, VendorAction, Vendor> = {
  name: 'vendor',
  start: 'registered',
  steps: {
    verify: [{ from: 'registered', to: 'verified', by: ['cooperative-verifier'] }],
    return: [{ from: 'registered', to: 'returned', by: ['cooperative-verifier'] }],
    'register-again': [{ from: 'returned', to: 'registered', by: ['vendor'] }],
    suspend: [{ from: 'verified', to: 'suspended', by: ['cooperative-verifier'] }],
    reinstate: [{ from: 'suspended', to: 'verified', by: ['cooperative-verifier'] }],
    // Another NIB or NPWP may be another firm: the office looks again. A suspended vendor cannot leave its suspension this way.
    'change-identity': [{ from: 'verified', to: 'registered', by: ['vendor'] }],
  },
};
