import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { INVOICE, ORDER, type InvoiceAction } from '../core/machines/order.js';
import type { Ability } from '../core/policy.js';
import { BudgetEntryRow } from '../lots/budget-entry.entity.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work, type Unit } from '../platform/work.js';
import { lockOrder, nextCode } from './order-lock.js';
import { InvoiceRow, OrderRow } from './order.entity.js';

/** What each payment step is called in the ledger, who may take it, and which move of the invoice it is (Permendagri 77/2020). */
export const PAYMENT_STEPS = {
  checking: { step: 'checked', action: 'check', ability: 'payment.check' },
  'payment-request': { step: 'spp', action: 'request-payment', ability: 'payment.request' },
  'payment-order': { step: 'spm', action: 'order-payment', ability: 'payment.order' },
  disbursement: { step: 'sp2d', action: 'disburse', ability: 'payment.disburse' },
  receipt: { step: 'received', action: 'confirm-receipt', ability: 'payment.confirm' },
} as const satisfies Record<string, { readonly step: string; readonly action: InvoiceAction; readonly ability: Ability }>;
export type PaymentDoor = keyof typeof PAYMENT_STEPS;

/** The money's way: invoice, check, SPP, SPM, SP2D, received (domain row 28). */
@Injectable()
export class OrderPayment {
  constructor(private readonly work: Work) {}

  invoice(by: Actor, orderId: string, vendorNumber: string): Promise<{ readonly id: string; readonly code: string; readonly amount: number }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { order, roles } = await lockOrder(db, by, 'invoice.send', orderId);
      const state = step(ORDER, order, 'invoice', roles, now);
      const [acceptance] = await db.query<{ payable: number }[]>('select payable from acceptance where order_id = $1', [orderId]);
      must(acceptance !== undefined && acceptance.payable > 0, 'order.nothing-to-pay');
      const { payable } = acceptance;
      const invoice: InvoiceRow = { id: newId(), code: await nextCode(db, 'INV', now), orderId, vendorNumber, amount: payable, state: INVOICE.start, sentAt: now, sentBy: by.personId, version: 1 };
      await add(db, InvoiceRow, invoice);
      await change(db, OrderRow, order, { state });
      record('invoice.sent', { subject: invoice.id, lot: order.lotId, facts: { order: orderId, amount: payable } });
      return { id: invoice.id, code: invoice.code, amount: payable };
    });
  }

  /** The treasurer finds a mistake: the invoice goes back to its vendor with the reason. */
  sendBack(by: Actor, invoiceId: string, reason: string): Promise<{ readonly state: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { order, invoice, roles } = await lockInvoice(db, by, 'payment.check', invoiceId);
      const state = step(INVOICE, invoice, 'return', roles, now);
      await db.query('insert into invoice_return (invoice_id, sent_at, sent_by, returned_at, returned_by, reason) values ($1, $2, $3, $4, $5, $6)',
        [invoiceId, invoice.sentAt, invoice.sentBy, now, by.personId, reason]);
      await change(db, InvoiceRow, invoice, { state });
      record('invoice.returned', { subject: invoiceId, lot: order.lotId, facts: { order: order.id }, detail: { reason } });
      return { state };
    });
  }

  /** Corrected, under its own or a new number; the amount is what was accepted, as before. */
  sendAgain(by: Actor, invoiceId: string, vendorNumber: string): Promise<{ readonly state: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { order, invoice, roles } = await lockInvoice(db, by, 'invoice.send', invoiceId);
      const state = step(INVOICE, invoice, 'send-again', roles, now);
      await change(db, InvoiceRow, invoice, { state, vendorNumber, sentAt: now, sentBy: by.personId });
      record('invoice.sent', { subject: invoiceId, lot: order.lotId, facts: { order: order.id, amount: invoice.amount } });
      return { state };
    });
  }

  advance(by: Actor, invoiceId: string, door: PaymentDoor, reference: string): Promise<{ readonly state: string }> {
    return this.work.run(by, async (unit) => {
      const { db, now, record } = unit;
      const { step: name, action, ability } = PAYMENT_STEPS[door];
      const { order, invoice, roles } = await lockInvoice(db, by, ability, invoiceId);
      const state = step(INVOICE, invoice, action, roles, now);
      await db.query('insert into payment_step (invoice_id, step, reference, done_by, done_at) values ($1, $2, $3, $4, $5)', [invoiceId, name, reference, by.personId, now]);
      await change(db, InvoiceRow, invoice, { state });
      if (name === 'sp2d') await pay(unit, order, invoice, reference, by, roles);
      else if (name === 'received') record('invoice.received', { subject: invoiceId, lot: order.lotId, facts: { order: order.id } });
      else record('invoice.advanced', { subject: invoiceId, lot: order.lotId, facts: { order: order.id, step: name } });
      return { state };
    });
  }
}

/** The invoice under lock, after its order. */
async function lockInvoice(db: EntityManager, by: Actor, ability: Ability, id: string) {
  const found = await db.findOneBy(InvoiceRow, { id });
  must(found, 'invoice.not-found');
  const { order, roles } = await lockOrder(db, by, ability, found.orderId);
  return { order, roles, invoice: (await lock(db, InvoiceRow, { id })) ?? found };
}

/** The one place where money leaves: once per invoice, once per SP2D number, never more than was accepted. */
async function pay({ db, now, record }: Unit, order: OrderRow, invoice: InvoiceRow, sp2d: string, by: Actor, roles: Parameters<typeof step>[3]): Promise<void> {
  const payment = newId();
  await db.query('insert into payment (id, invoice_id, sp2d_number, amount, paid_at, recorded_by) values ($1, $2, $3, $4, $5, $6)', [payment, invoice.id, sp2d, invoice.amount, now, by.personId]);
  await add(db, BudgetEntryRow, { id: newId(), budgetLineId: await budgetLineOf(db, order.lotId), lotId: order.lotId, kind: 'spend', amount: invoice.amount, at: now });
  await change(db, OrderRow, order, { state: step(ORDER, order, 'pay', roles, now) });
  record('invoice.paid', { subject: invoice.id, lot: order.lotId, facts: { order: order.id, amount: invoice.amount, payment } });
}

async function budgetLineOf(db: EntityManager, lotId: string): Promise<string> {
  const [{ id }] = await db.query<[{ id: string }]>('select p.budget_line_id as id from lot l join package p on p.id = l.package_id where l.id = $1', [lotId]);
  return id;
}
