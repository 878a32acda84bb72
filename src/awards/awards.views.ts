import type { Actor } from '../core/actor.js';
import { canStep } from '../core/machine.js';
import { AWARD } from '../core/machines/award.js';
import { may } from '../core/policy.js';
import type { AwardRow, ObjectionRow } from './award.entity.js';

/** The decision, as its maker gets it back. Amounts in whole rupiah. */
export interface DecisionView extends Pick<AwardRow, 'id' | 'code' | 'lotId' | 'evaluationId' | 'offerId' | 'vendorId' | 'amount' | 'state' | 'reasonCode' | 'version'> {
  readonly decidedAt: string;
  readonly standstillUntil: string;
  readonly confirmedAt: string | null;
}

export function decisionView({ decidedBy: _by, offerValid: _valid, decidedAt, standstillUntil, confirmedAt, ...award }: AwardRow): DecisionView {
  return { ...award, decidedAt: decidedAt.toISOString(), standstillUntil: standstillUntil.toISOString(), confirmedAt: confirmedAt?.toISOString() ?? null };
}

/** An objection. Its words are for the two sides; to everybody else they are null. */
export interface ObjectionView extends Pick<ObjectionRow, 'id' | 'code' | 'awardId' | 'vendorId' | 'grounds' | 'state'> {
  readonly body: string | null;
  readonly answer: string | null;
  readonly filedAt: string;
  readonly answeredAt: string | null;
}

export function objectionView({ lotId: _lot, answeredBy: _by, filedAt, answeredAt, ...objection }: ObjectionRow): ObjectionView {
  return { ...objection, filedAt: filedAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null };
}

/** An award with its names, as read. */
export interface NamedAward extends AwardRow {
  readonly agencyId: string;
  readonly packageId: string;
  readonly lot: string;
  readonly title: string;
  readonly agency: string;
  readonly vendor: string;
}

/** An award as anyone sees it; only the objections' words and `can` depend on who looks. */
export interface AwardView extends DecisionView, Pick<NamedAward, 'lot' | 'title' | 'agency' | 'vendor'> {
  readonly objections: readonly ObjectionView[];
  readonly can: { readonly object: boolean; readonly answer: boolean; readonly fail: boolean };
}

/** `offering` are the vendors of the viewer that offered in this lot; `selects` says whether the viewer selects for it. */
export function awardView({ agencyId, packageId: _package, ...award }: NamedAward, objections: readonly ObjectionRow[], by: Actor | null, offering: readonly string[], selects: boolean, now: Date): AwardView {
  const reads = by !== null && may(by, 'objection.answer', { agencyId });
  const free = offering.some((vendorId) => !objections.some((objection) => objection.vendorId === vendorId));
  const open = award.state === 'standstill' || award.state === 'objected' ? { ...award, state: 'standstill' as const } : award;
  return {
    ...(decisionView(award) as DecisionView & Pick<NamedAward, 'lot' | 'title' | 'agency' | 'vendor'>),
    objections: objections.map((objection) => veiled(objectionView(objection), reads || by?.vendorIds.includes(objection.vendorId) === true)),
    can: {
      object: free && canStep(AWARD, open, 'object', ['vendor'], now),
      answer: selects && objections.some(({ state }) => state === 'open'),
      fail: selects && award.state === 'standstill',
    },
  };
}

function veiled(objection: ObjectionView, shown: boolean): ObjectionView {
  return shown ? objection : { ...objection, body: null, answer: null };
}
