import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { isSealed, LOT } from '../core/machines/lot.js';
import { LotRow } from '../lots/lot.entity.js';
import { authorizeSelector } from '../lots/selectors.js';
import { OpenedOfferRow } from '../openings/opened-offer.entity.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { ConflictDeclarationRow, EvaluationRow, OfferCheckRow } from './evaluation.entity.js';
import type { CheckOfferDto } from './evaluations.dto.js';
import { latestEvaluation, wasOverturned } from './latest-evaluation.js';

/** A round of judging as those who judge see it begin. */
export interface RoundView {
  readonly id: string;
  readonly lotId: string;
  readonly round: number;
  readonly startedAt: string;
}

export interface CheckView extends CheckOfferDto {
  readonly offerId: string;
  readonly evaluationId: string;
}

/** Who judges declares, begins a round, and checks each offer (domain rows 13-15). */
@Injectable()
export class Evaluations {
  constructor(private readonly work: Work) {}

  /** After the opening only: who offered must be known before anyone can say to have no interest in them. */
  declare(by: Actor, lotId: string): Promise<{ readonly lotId: string; readonly declaredAt: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { lot } = await lockForEvaluation(db, by, lotId);
      must(!isSealed(lot.state), 'evaluation.offers-sealed', { state: lot.state });
      must(!(await hasDeclared(db, by, lotId)), 'evaluation.already-declared');
      await add(db, ConflictDeclarationRow, { lotId, personId: by.personId, declaredAt: now });
      record('evaluation.declared', { subject: lotId, lot: lotId, facts: {} });
      return { lotId, declaredAt: now.toISOString() };
    });
  }

  /** The first round moves the lot on; a later one follows only an award that an objection overturned. */
  start(by: Actor, lotId: string): Promise<RoundView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { lot, roles } = await lockForEvaluation(db, by, lotId);
      const latest = await latestEvaluation(db, lotId);
      if (lot.state === 'evaluating') must(latest !== null && (await wasOverturned(db, latest.id)), 'evaluation.already-started');
      else await change(db, LotRow, lot, { state: step(LOT, lot, 'evaluate', roles, now) });
      await expectDeclared(db, by, lotId);
      const row: EvaluationRow = { id: newId(), lotId, round: (latest?.round ?? 0) + 1, startedAt: now, startedBy: by.personId, finishedAt: null, result: null };
      await add(db, EvaluationRow, row);
      record('evaluation.started', { subject: lotId, lot: lotId, facts: { evaluation: row.id, round: row.round } });
      return { id: row.id, lotId, round: row.round, startedAt: now.toISOString() };
    });
  }

  /** A judgement may be corrected until the round is finished; the record keeps both. */
  check(by: Actor, offerId: string, { kind, passed, reasonCode, reason }: CheckOfferDto): Promise<CheckView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const offer = await db.findOneBy(OpenedOfferRow, { id: offerId });
      must(offer, 'opened-offer.not-found');
      await lockForEvaluation(db, by, offer.lotId, 'opened-offer.not-found');
      const evaluation = await runningRound(db, by, offer.lotId);
      must(offer.fault === null, 'evaluation.offer-has-fault', { fault: offer.fault });
      must(passed || reason !== '', 'evaluation.failure-needs-reason');
      const row: OfferCheckRow = { evaluationId: evaluation.id, offerId, kind, lotId: offer.lotId, passed, reasonCode, reason, checkedBy: by.personId, checkedAt: now };
      await db.upsert(OfferCheckRow, row, ['evaluationId', 'offerId', 'kind']);
      record('offer.checked', { subject: offerId, lot: offer.lotId, facts: { evaluation: evaluation.id, kind, passed, reason: reasonCode }, detail: { reason } });
      return { offerId, evaluationId: evaluation.id, kind, passed, reasonCode, reason };
    });
  }
}

/** The lot under lock, for somebody who may judge it. */
export async function lockForEvaluation(db: EntityManager, by: Actor, lotId: string, notFound = 'lot.not-found'): Promise<{ readonly lot: LotRow; readonly roles: readonly Role[] }> {
  const lot = await lock(db, LotRow, { id: lotId });
  must(lot, notFound);
  return { lot, roles: await authorizeSelector(db, by, 'offer.evaluate', lot, notFound) };
}

/** The round under way, for somebody who has declared. */
export async function runningRound(db: EntityManager, by: Actor, lotId: string): Promise<EvaluationRow> {
  const evaluation = await latestEvaluation(db, lotId);
  must(evaluation, 'evaluation.not-found');
  must(evaluation.finishedAt === null, 'evaluation.already-finished');
  await expectDeclared(db, by, lotId);
  return evaluation;
}

async function expectDeclared(db: EntityManager, by: Actor, lotId: string): Promise<void> {
  must(await hasDeclared(db, by, lotId), 'evaluation.not-declared');
}

function hasDeclared(db: EntityManager, by: Actor, lotId: string): Promise<boolean> {
  return db.existsBy(ConflictDeclarationRow, { lotId, personId: by.personId });
}
