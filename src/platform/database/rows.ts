import type { EntityManager, EntityTarget, FindOptionsWhere, InsertResult, QueryDeepPartialEntity } from 'typeorm';
import { must } from '../../core/broken-rule.js';

/** Any row that counts its changes. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Locks one row for this transaction and answers it; null when there is none. Fixed order: lot, budget, offer, order. */
export function lock<Row extends object>(db: EntityManager, target: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<Row | null> {
  return db.findOne(target, { where, lock: { mode: 'pessimistic_write' } });
}

/** Adds rows as they are. */
export function add<Row extends object>(db: EntityManager, target: EntityTarget<Row>, values: Row | readonly Row[]): Promise<InsertResult> {
  return db.insert(target, values as QueryDeepPartialEntity<Row>);
}

/** Changes a row only if nobody changed it since it was read, and answers the changed row; otherwise 'platform.changed-meanwhile' (412). */
export async function change<Row extends Versioned>(db: EntityManager, target: EntityTarget<Row>, row: Row, patch: Partial<Row>): Promise<Row> {
  const version = row.version + 1;
  const { affected } = await db.createQueryBuilder().update(target)
    .set({ ...patch, version } as QueryDeepPartialEntity<Row>)
    .where('id = :id and version = :known', { id: row.id, known: row.version })
    .execute();
  must(affected === 1, 'platform.changed-meanwhile');
  return { ...row, ...patch, version };
}
