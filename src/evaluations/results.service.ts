import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { missingChecks, rank, resultOf, type EvaluationResult, type JudgedOffer } from '../core/evaluation.js';
import { add } from '../platform/database/rows.js';
import { Work } from '../platform/work.js';
import { EvaluationRow, OfferCheckRow, RankingRow } from './evaluation.entity.js';
import { resultHash } from './evaluation-result.js';
import { lockForEvaluation, runningRound } from './evaluations.service.js';

/** A finished round and the hash under which it is in the record. */
export interface ResultView extends EvaluationResult {
  readonly finishedAt: string;
  readonly hash: string;
}

@Injectable()
export class EvaluationResults {
  constructor(private readonly work: Work) {}

  /** Ranks the offers and closes the round; from then on nothing in it can change. */
  finish(by: Actor, lotId: string): Promise<ResultView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { lot } = await lockForEvaluation(db, by, lotId);
      const { id, round } = await runningRound(db, by, lotId);
      const offers = await judgedOffers(db, lotId, id);
      const missing = offers.flatMap(missingChecks).length;
      must(missing === 0, 'evaluation.checks-missing', { missing });
      const places = rank({ ownerEstimate: lot.ownerEstimate, offers });
      const result = resultOf({ evaluation: id, lot: lotId, round, ownerEstimate: lot.ownerEstimate }, places);
      if (places.length > 0) await add(db, RankingRow, places.map((place) => ({ ...place, evaluationId: id, lotId })));
      await db.update(EvaluationRow, { id }, { finishedAt: now, result });
      const hash = resultHash(result);
      record('evaluation.finished', { subject: lotId, lot: lotId, facts: { evaluation: id, valid: places.filter(({ valid }) => valid).length, resultHash: hash } });
      return { ...result, finishedAt: now.toISOString(), hash };
    });
  }
}

async function judgedOffers(db: EntityManager, lotId: string, evaluationId: string): Promise<JudgedOffer[]> {
  const offers = await db.query<Omit<JudgedOffer, 'checks'>[]>(`
    select o.id as "offerId", o.vendor_id as "vendorId", o.corrected_total as "correctedTotal", o.fault, f.received_at as "receivedAt"
    from opened_offer o join offer f on f.id = o.id where o.lot_id = $1`, [lotId]);
  const checks = await db.findBy(OfferCheckRow, { evaluationId });
  return offers.map((offer) => ({ ...offer, checks: checks.filter(({ offerId }) => offerId === offer.offerId) }));
}
