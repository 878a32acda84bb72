import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { calendarDate } from '../core/calendar-date.js';
import { daysLate, latenessPenalty } from '../core/calendar.js';
import { step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { ORDER, signatureIsOverdue } from '../core/machines/order.js';
import { lineTotal, quantity, rupiah, sum } from '../core/money.js';
import type { Ability } from '../core/policy.js';
import { BudgetEntryRow } from '../lots/budget-entry.entity.js';
import { LotRow } from '../lots/lot.entity.js';
import { PackageRow } from '../lots/package.entity.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work, type Unit } from '../platform/work.js';
import { lockOrder, nextCode } from './order-lock.js';
import { OrderRow } from './order.entity.js';
import type { TerminateDto } from './orders.dto.js';

/** What had been received when the order ended, and what of the commitment is free again. Whole rupiah. */
export interface EndingView {
  readonly state: 'terminated';
  readonly deliveredValue: number;
  readonly released: number;
  /** What is still paid for the delivered part, after the penalty. */
  readonly payable: number;
}

/** An order ends before all was accepted: the vendor refuses it, or the PPK terminates it (domain row 30; Perpres 16/2018 art. 57). */
@Injectable()
export class OrderEnding {
  constructor(private readonly work: Work) {}

  refuse(by: Actor, id: string, reason: string): Promise<EndingView> {
    return this.end(by, id, 'order.refuse', async (unit, order, roles) => finish(unit, order, by, step(ORDER, order, 'refuse', roles, unit.now), roles, 'vendor-refused', reason));
  }

  terminate(by: Actor, id: string, { reasonCode, reason }: TerminateDto): Promise<EndingView> {
    return this.end(by, id, 'order.terminate', async (unit, order, roles) => {
      const state = step(ORDER, order, 'terminate', roles, unit.now);
      must(reasonCode !== 'not-signed-in-time' || (order.state === 'issued' && signatureIsOverdue(order, unit.now)), 'order.may-still-be-signed');
      must(reasonCode !== 'not-delivered-in-time' || daysLate(calendarDate(order.deliverBy), unit.now) > 0, 'order.not-late-yet', { deliverBy: order.deliverBy });
      return finish(unit, order, by, state, roles, reasonCode, reason);
    });
  }

  /** The lot is locked before its order, as everywhere. */
  private end(by: Actor, id: string, ability: Ability, decide: (unit: Unit, order: OrderRow, roles: readonly Role[]) => Promise<EndingView>): Promise<EndingView> {
    return this.work.run(by, async (unit) => {
      const known = await unit.db.findOneBy(OrderRow, { id });
      if (known !== null) await lock(unit.db, LotRow, { id: known.lotId });
      const { order, roles } = await lockOrder(unit.db, by, ability, id);
      return decide(unit, order, roles);
    });
  }
}

/** What was received is accepted and stays payable; the rest of the commitment is free, and the lot may be tendered again. */
async function finish({ db, now, record }: Unit, order: OrderRow, by: Actor, state: 'terminated' | OrderRow['state'], roles: readonly Role[], reasonCode: string, reason: string): Promise<EndingView> {
  const deliveredValue = await valueReceived(db, order);
  const released = order.amount - deliveredValue;
  await db.query('insert into order_termination (order_id, reason_code, reason, delivered_value, released, ended_by, ended_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [order.id, reasonCode, reason, deliveredValue, released, by.personId, now]);
  await change(db, OrderRow, order, { state });
  const lot = await db.findOneByOrFail(LotRow, { id: order.lotId });
  const { budgetLineId } = await db.findOneByOrFail(PackageRow, { id: lot.packageId });
  if (released > 0) await add(db, BudgetEntryRow, { id: newId(), budgetLineId, lotId: lot.id, kind: 'uncommit', amount: released, at: now });
  record('order.terminated', { subject: order.id, lot: lot.id, facts: { reason: reasonCode, delivered: deliveredValue, released }, detail: { reason } });
  const payable = deliveredValue === 0 ? 0 : await acceptReceived({ db, now, record }, order, by, deliveredValue);
  const lotReason = reasonCode === 'vendor-refused' ? 'order-refused' : 'order-terminated';
  await change(db, LotRow, lot, { state: step(LOT, lot, 'abandon', roles, now) });
  record('lot.failed', { subject: lot.id, lot: lot.id, facts: { reason: lotReason }, detail: { reason } });
  return { state: 'terminated', deliveredValue, released, payable };
}

async function acceptReceived({ db, now, record }: Unit, order: OrderRow, by: Actor, deliveredValue: number): Promise<number> {
  const [{ late }] = await db.query<[{ late: number }]>('select max(days_late)::int as late from delivery where order_id = $1', [order.id]);
  const penalty = Math.min(deliveredValue, latenessPenalty(rupiah(deliveredValue), late));
  const code = await nextCode(db, 'BAST', now);
  const payable = deliveredValue - penalty;
  await db.query('insert into acceptance (order_id, code, accepted_at, accepted_by, days_late, penalty, payable) values ($1, $2, $3, $4, $5, $6, $7)', [order.id, code, now, by.personId, late, penalty, payable]);
  record('order.accepted', { subject: order.id, lot: order.lotId, facts: { minutes: code, daysLate: late, penalty, payable } });
  return payable;
}

/** A line received whole counts with its total as ordered, a part of it with its pieces. */
async function valueReceived(db: EntityManager, { id, amount }: OrderRow): Promise<number> {
  const lines = await db.query<{ quantity: number; received: number; unitPrice: number; lineTotal: number }[]>(
    'select quantity, received, unit_price as "unitPrice", line_total as "lineTotal" from order_item where order_id = $1 and received > 0', [id]);
  const value = sum(lines.map((line) => (line.received === line.quantity ? rupiah(line.lineTotal) : lineTotal(quantity(line.received), rupiah(line.unitPrice)))));
  return Math.min(amount, value);
}
