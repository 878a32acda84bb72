import type { EntityManager } from 'typeorm';
import { EvaluationRow } from './evaluation.entity.js';

/** The last round of a lot; null before the first. */
export function latestEvaluation(db: EntityManager, lotId: string): Promise<EvaluationRow | null> {
  return db.findOne(EvaluationRow, { where: { lotId }, order: { round: 'DESC' } });
}

/** Whether an award on this round was cancelled: then its result no longer stands. */
export async function wasOverturned(db: EntityManager, evaluationId: string): Promise<boolean> {
  const [{ overturned }] = await db.query<[{ overturned: boolean }]>(
    `select exists (select 1 from award where evaluation_id = $1 and state = 'cancelled') as overturned`, [evaluationId]);
  return overturned;
}
