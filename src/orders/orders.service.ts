import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { AwardRow } from '../awards/award.entity.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { ORDER } from '../core/machines/order.js';
import { rupiah } from '../core/money.js';
import { authorize } from '../core/policy.js';
import { contractFormFor } from '../core/rules/contract-decisions.js';
import type { ProcurementMethod } from '../core/rules/selection-decisions.js';
import { BudgetEntryRow } from '../lots/budget-entry.entity.js';
import { LotRow } from '../lots/lot.entity.js';
import { PackageRow } from '../lots/package.entity.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { lockOrder, nextCode } from './order-lock.js';
import { OrderRow } from './order.entity.js';
import type { RateDto } from './orders.dto.js';

/** The contract begins and ends: issued by the PPK, signed by the vendor, rated by both (domain rows 23-24 and 29). */
@Injectable()
export class Orders {
  constructor(private readonly work: Work) {}

  /** Turns the reserved money into a commitment (Perpres 16/2018 art. 52: no signature without budget). */
  issue(by: Actor, awardId: string): Promise<{ readonly id: string; readonly code: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const award = await db.findOneBy(AwardRow, { id: awardId });
      must(award, 'award.not-found');
      const lot = await lock(db, LotRow, { id: award.lotId });
      must(lot, 'award.not-found');
      const roles = authorize(by, 'order.issue', lot, 'award.not-found');
      must(award.state === 'confirmed', 'order.award-not-confirmed', { state: award.state });
      const state = step(LOT, lot, 'order', roles, now);
      const { budgetLineId, method } = await db.findOneByOrFail(PackageRow, { id: lot.packageId });
      await add(db, BudgetEntryRow, { id: newId(), budgetLineId, lotId: lot.id, kind: 'release', amount: lot.ownerEstimate, at: now });
      await add(db, BudgetEntryRow, { id: newId(), budgetLineId, lotId: lot.id, kind: 'commit', amount: award.amount, at: now });
      const order: OrderRow = {
        id: newId(), code: await nextCode(db, 'ORD', now), awardId, lotId: lot.id, vendorId: award.vendorId, agencyId: lot.agencyId,
        form: contractFormFor(rupiah(award.amount), method as ProcurementMethod, now).value, amount: award.amount, state: ORDER.start, issuedBy: by.personId, issuedAt: now, signedBy: null, signedAt: null,
        deliverBy: lot.deliverBy, version: 1,
      };
      await add(db, OrderRow, order);
      await db.query(`insert into order_item (id, order_id, lot_item_id, position, quantity, unit_price, line_total)
        select gen_random_uuid(), $1, o.lot_item_id, i.position, o.quantity, o.unit_price, o.line_total
        from offer_item o join lot_item i on i.id = o.lot_item_id where o.offer_id = $2`, [order.id, award.offerId]);
      await change(db, LotRow, lot, { state });
      record('order.issued', { subject: order.id, lot: lot.id, facts: { amount: order.amount, form: order.form, deliverBy: order.deliverBy } });
      return { id: order.id, code: order.code };
    });
  }

  sign(by: Actor, id: string): Promise<{ readonly state: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { order, roles } = await lockOrder(db, by, 'order.sign', id);
      const state = step(ORDER, order, 'sign', roles, now);
      await change(db, OrderRow, order, { state, signedBy: by.personId, signedAt: now });
      record('order.signed', { subject: id, lot: order.lotId, facts: {} });
      return { state };
    });
  }

  /** The PPK's rating closes the order and completes the lot; the facts come from the record, not from memory. */
  rateVendor(by: Actor, id: string, marks: RateDto): Promise<{ readonly state: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const found = await db.findOneBy(OrderRow, { id });
      must(found, 'order.not-found');
      const lot = await lock(db, LotRow, { id: found.lotId });
      const { order, roles } = await lockOrder(db, by, 'order.rate-vendor', id);
      const state = step(ORDER, order, 'close', roles, now);
      await keepRating(db, order.id, 'buyer', marks, by.personId, now);
      await change(db, OrderRow, order, { state });
      if (lot !== null) await change(db, LotRow, lot, { state: step(LOT, lot, 'complete', roles, now) });
      record('order.rated', { subject: id, lot: order.lotId, facts: ratingFacts('buyer', marks) });
      return { state };
    });
  }

  rateBuyer(by: Actor, id: string, marks: RateDto): Promise<{ readonly state: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { order } = await lockOrder(db, by, 'order.rate-buyer', id);
      must(order.state === 'paid' || order.state === 'closed', 'order.rated-too-early', { state: order.state });
      await keepRating(db, order.id, 'vendor', marks, by.personId, now);
      record('order.rated', { subject: id, lot: order.lotId, facts: ratingFacts('vendor', marks) });
      return { state: order.state };
    });
  }
}

function ratingFacts(side: 'buyer' | 'vendor', { quality, cost, time, service }: RateDto) {
  return { side, quality, cost, time, service };
}

async function keepRating(db: Parameters<typeof nextCode>[0], orderId: string, side: string, { quality, cost, time, service, comment }: RateDto, personId: string, now: Date): Promise<void> {
  await db.query(`insert into rating (order_id, side, quality, cost, time, service, days_late, rejected, comment, rated_by, rated_at)
    select $1, $2, $3, $4, $5, $6, a.days_late, coalesce((select sum(rejected) from order_item where order_id = $1), 0), $7, $8, $9 from acceptance a where a.order_id = $1`,
  [orderId, side, quality, cost, time, service, comment, personId, now]);
}
