import type { Machine } from '../machine.js';
import type { Role } from '../actor.js';

export type AwardState = 'standstill' | 'objected' | 'confirmed' | 'cancelled';
export type AwardAction = 'object' | 'reject-objection' | 'uphold-objection' | 'confirm' | 'cancel';

export interface Award {
  readonly state: AwardState;
  readonly standstillUntil: Date;
}

export type ObjectionState = 'open' | 'upheld' | 'rejected';
export interface Objection {
  readonly state: ObjectionState;
}

const EVALUATORS: readonly Role[] = ['procurement-officer', 'panel-member'];
const inStandstill = ({ standstillUntil }: Award, now: Date): boolean => now <= standstillUntil;

/** The decision, its objection period, its confirmation (domain rows 17-21; objections: Perpres 16/2018 art. 50, LKPP 12/2021). */
export const AWARD: Machine<AwardState, AwardAction, Award> = {
  name: 'award',
  start: 'standstill',
  steps: {
    object: [
      { from: 'standstill', to: 'objected', by: ['vendor'], when: inStandstill, else: 'award.standstill-over' },
    ],
    'reject-objection': [{ from: 'objected', to: 'standstill', by: EVALUATORS }],
    'uphold-objection': [{ from: 'objected', to: 'cancelled', by: EVALUATORS }],
    confirm: [{ from: 'standstill', to: 'confirmed', by: ['clock'], when: (award, now) => !inStandstill(award, now), else: 'award.still-in-standstill' }],
    cancel: [{ from: 'standstill', to: 'cancelled', by: EVALUATORS }],
  },
};

export const OBJECTION: Machine<ObjectionState, 'uphold' | 'reject', Objection> = {
  name: 'objection',
  start: 'open',
  steps: {
    uphold: [{ from: 'open', to: 'upheld', by: EVALUATORS }],
    reject: [{ from: 'open', to: 'rejected', by: EVALUATORS }],
  },
};
