import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { endOfObjectionWindow } from '../core/calendar.js';
import { step } from '../core/machine.js';
import { AWARD } from '../core/machines/award.js';
import { LOT, type LotState } from '../core/machines/lot.js';
import { decidedByPanel } from '../core/panel.js';
import { authorize } from '../core/policy.js';
import { HOLIDAYS } from '../core/rules/holidays.js';
import type { ProcurementMethod } from '../core/rules/selection-decisions.js';
import { RankingRow } from '../evaluations/evaluation.entity.js';
import { latestEvaluation, wasOverturned } from '../evaluations/latest-evaluation.js';
import { LotRow } from '../lots/lot.entity.js';
import { PackageRow } from '../lots/package.entity.js';
import { authorizeSelector } from '../lots/selectors.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { schedule } from '../platform/jobs/due-work.js';
import { Work, type Unit } from '../platform/work.js';
import { AwardRow } from './award.entity.js';
import { decisionView, type DecisionView } from './awards.views.js';

/** The only method of choice so far: the lowest valid price. */
const REASON = 'lowest-valid-price';

/** The officer alone, where no panel is asked: the first of the ranking wins, and a standstill begins in which those who offered may object (domain rows 17-18). */
@Injectable()
export class Awards {
  constructor(private readonly work: Work) {}

  decide(by: Actor, lotId: string): Promise<DecisionView> {
    return this.work.run(by, async (unit) => {
      const { db, now } = unit;
      const lot = await lock(db, LotRow, { id: lotId });
      must(lot, 'lot.not-found');
      const state = step(LOT, lot, 'award', authorize(by, 'award.decide', lot, 'lot.not-found'), now);
      const { method } = await db.findOneByOrFail(PackageRow, { id: lot.packageId });
      must(!decidedByPanel(method as ProcurementMethod), 'award.needs-panel-majority');
      await authorizeSelector(db, by, 'award.decide', lot, 'lot.not-found');
      return awardTo(unit, lot, await winnerOf(db, lotId), by, state);
    });
  }
}

/** The award itself, however it was decided. */
export async function awardTo({ db, now, record }: Unit, lot: LotRow, { evaluationId, offerId, vendorId, correctedTotal: amount }: RankingRow, by: Actor, state: LotState): Promise<DecisionView> {
  const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['AWD', now.getUTCFullYear()]);
  const standstillUntil = endOfObjectionWindow(now, HOLIDAYS);
  const row: AwardRow = {
    id: newId(), code, lotId: lot.id, evaluationId, offerId, vendorId, offerValid: true, amount, state: AWARD.start, reasonCode: REASON,
    decidedBy: by.personId, decidedAt: now, standstillUntil, confirmedAt: null, version: 1,
  };
  await add(db, AwardRow, row);
  await change(db, LotRow, lot, { state });
  await schedule(db, 'award.confirm', row.id, afterStandstill(row));
  record('award.decided', { subject: row.id, lot: lot.id, facts: { offer: offerId, vendor: vendorId, amount, reason: REASON, standstillUntil } });
  return decisionView(row);
}

/** The first instant at which the standstill is over. */
export function afterStandstill({ standstillUntil }: Pick<AwardRow, 'standstillUntil'>): Date {
  return new Date(standstillUntil.getTime() + 1);
}

/** The first of the last finished ranking. */
export async function winnerOf(db: EntityManager, lotId: string): Promise<RankingRow> {
  const evaluation = await latestEvaluation(db, lotId);
  must(evaluation !== null && evaluation.finishedAt !== null, 'award.evaluation-not-finished');
  must(!(await wasOverturned(db, evaluation.id)), 'award.evaluation-overturned');
  const winner = await db.findOneBy(RankingRow, { evaluationId: evaluation.id, rank: 1 });
  must(winner, 'award.no-valid-offer');
  return winner;
}
