import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { calendarDate } from '../core/calendar-date.js';
import { daysLate, latenessPenalty } from '../core/calendar.js';
import { step } from '../core/machine.js';
import { ORDER } from '../core/machines/order.js';
import { rupiah } from '../core/money.js';
import { change } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { lockOrder, nextCode } from './order-lock.js';
import { OrderRow } from './order.entity.js';
import type { ReceiveDto, SendBackDto, ShipDto } from './orders.dto.js';

/** Goods move: shipped by the vendor, counted by the receiver, accepted by the PPK (domain rows 25-27). */
@Injectable()
export class OrderDelivery {
  constructor(private readonly work: Work) {}

  ship(by: Actor, id: string, { items, note }: ShipDto): Promise<{ readonly id: string; readonly code: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { order, roles } = await lockOrder(db, by, 'order.ship', id);
      if (order.state !== 'delivering') await change(db, OrderRow, order, { state: step(ORDER, order, 'ship', roles, now) });
      const shipment = { id: newId(), code: await nextCode(db, 'SJ', now) };
      await db.query('insert into shipment (id, code, order_id, shipped_at, shipped_by, note) values ($1, $2, $3, $4, $5, $6)', [shipment.id, shipment.code, id, now, by.personId, note]);
      const { length } = await db.query<unknown[]>(`
        insert into shipment_item (shipment_id, order_id, order_item_id, quantity)
        select $1, $2, s.item, s.quantity from unnest($3::uuid[], $4::bigint[]) as s (item, quantity) join order_item i on i.id = s.item and i.order_id = $2 returning 1`,
      [shipment.id, id, items.map(({ orderItemId }) => orderItemId), items.map(({ quantity }) => quantity)]);
      must(length === items.length, 'order.item-not-found');
      record('order.shipped', { subject: id, lot: order.lotId, facts: { shipment: shipment.id } });
      return shipment;
    });
  }

  /** Every shipped piece is accepted or rejected with a reason; when nothing is missing any more the order is delivered. */
  receive(by: Actor, shipmentId: string, { items }: ReceiveDto): Promise<{ readonly daysLate: number; readonly state: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const [shipment] = await db.query<{ order_id: string; items: number }[]>(
        'select order_id, (select count(*)::int from shipment_item where shipment_id = s.id) as items from shipment s where id = $1', [shipmentId]);
      must(shipment, 'shipment.not-found');
      const { order, roles } = await lockOrder(db, by, 'order.receive', shipment.order_id);
      must(order.state === 'delivering', 'order.cannot-complete-delivery', { state: order.state });
      must(items.length === shipment.items, 'delivery.every-piece-judged');
      must(items.every(({ rejected, rejectReason }) => rejected === 0 || rejectReason !== ''), 'delivery.reason-missing');
      const late = daysLate(calendarDate(order.deliverBy), now);
      await db.query('insert into delivery (shipment_id, order_id, received_at, received_by, days_late) values ($1, $2, $3, $4, $5)', [shipmentId, order.id, now, by.personId, late]);
      const { length } = await db.query<unknown[]>(`
        insert into delivery_item (shipment_id, order_item_id, accepted, rejected, reject_reason)
        select $1, d.item, d.accepted, d.rejected, d.reason from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::text[]) as d (item, accepted, rejected, reason)
        join shipment_item s on s.shipment_id = $1 and s.order_item_id = d.item returning 1`,
      [shipmentId, items.map((each) => each.orderItemId), items.map((each) => each.accepted), items.map((each) => each.rejected), items.map((each) => each.rejectReason)]);
      must(length === items.length, 'order.item-not-found');
      record('order.received', { subject: order.id, lot: order.lotId, facts: { shipment: shipmentId, daysLate: late, rejected: items.some(({ rejected }) => rejected > 0) } });
      const [{ missing }] = await db.query<[{ missing: number }]>('select count(*)::int as missing from order_item where order_id = $1 and received < quantity', [order.id]);
      if (missing > 0) return { daysLate: late, state: order.state };
      const state = step(ORDER, order, 'complete-delivery', roles, now);
      await change(db, OrderRow, order, { state });
      record('order.delivered', { subject: order.id, lot: order.lotId, facts: {} });
      return { daysLate: late, state };
    });
  }

  /** Between delivery and acceptance the PPK finds goods bad after all: they count as rejected, with a reason, and the vendor ships again. */
  sendBack(by: Actor, id: string, { items }: SendBackDto): Promise<{ readonly id: string; readonly state: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { order, roles } = await lockOrder(db, by, 'order.send-back', id);
      const state = step(ORDER, order, 'ship-again', roles, now);
      const goodsReturn = newId();
      await db.query('insert into goods_return (id, order_id, returned_at, returned_by) values ($1, $2, $3, $4)', [goodsReturn, id, now, by.personId]);
      const known = await db.query<{ id: string; received: number }[]>('select id, received from order_item where order_id = $1', [id]);
      const receivedOf = new Map(known.map((item) => [item.id, item.received]));
      must(items.every(({ orderItemId }) => receivedOf.has(orderItemId)), 'order.item-not-found');
      must(items.every(({ orderItemId, quantity }) => quantity <= (receivedOf.get(orderItemId) ?? 0)), 'order.returns-more-than-received');
      await db.query(`insert into goods_return_item (return_id, order_id, order_item_id, quantity, reason)
        select $1, $2, r.item, r.quantity, r.reason from unnest($3::uuid[], $4::bigint[], $5::text[]) as r (item, quantity, reason)`,
      [goodsReturn, id, items.map((each) => each.orderItemId), items.map((each) => each.quantity), items.map((each) => each.reason)]);
      await change(db, OrderRow, order, { state });
      record('order.sent-back', { subject: id, lot: order.lotId, facts: { goodsReturn, lines: items.length } });
      return { id: goodsReturn, state };
    });
  }

  /** BAST: the PPK takes the goods over; lateness costs 1 permil a day (Perpres 16/2018 art. 79), counted to the last delivery. */
  accept(by: Actor, id: string): Promise<{ readonly code: string; readonly daysLate: number; readonly penalty: number; readonly payable: number }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { order, roles } = await lockOrder(db, by, 'order.accept', id);
      const state = step(ORDER, order, 'accept', roles, now);
      const [{ late }] = await db.query<[{ late: number }]>('select max(days_late)::int as late from delivery where order_id = $1', [id]);
      const penalty = Math.min(order.amount, latenessPenalty(rupiah(order.amount), late));
      const code = await nextCode(db, 'BAST', now);
      const payable = order.amount - penalty;
      await db.query('insert into acceptance (order_id, code, accepted_at, accepted_by, days_late, penalty, payable) values ($1, $2, $3, $4, $5, $6, $7)', [id, code, now, by.personId, late, penalty, payable]);
      await change(db, OrderRow, order, { state });
      record('order.accepted', { subject: id, lot: order.lotId, facts: { minutes: code, daysLate: late, penalty, payable } });
      return { code, daysLate: late, penalty, payable };
    });
  }
}
