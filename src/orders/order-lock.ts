import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize, type Ability } from '../core/policy.js';
import { lock } from '../platform/database/rows.js';
import { OrderRow } from './order.entity.js';

/** Locks an order for somebody who may act on it; anybody else does not find it. */
export async function lockOrder(db: EntityManager, by: Actor, ability: Ability, id: string): Promise<{ readonly order: OrderRow; readonly roles: readonly Role[] }> {
  const order = await lock(db, OrderRow, { id });
  must(order, 'order.not-found');
  return { order, roles: authorize(by, ability, order, 'order.not-found') };
}

export async function nextCode(db: EntityManager, series: string, now: Date): Promise<string> {
  const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', [series, now.getUTCFullYear()]);
  return code;
}
