import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize, may } from '../core/policy.js';
import { actingFor } from '../offers/offers.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListOrdersDto } from './orders.dto.js';
import { orderView, type AcceptanceView, type InvoiceView, type OrderedItem, type OrderHead, type OrderView, type TerminationView } from './orders.views.js';

/** A line of the list that a vendor, or an agency, keeps of its orders. */
export interface OrderLine {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly amount: number;
  readonly issuedAt: Date;
  readonly deliverBy: string;
  readonly lot: string;
  readonly title: string;
  readonly vendor: string;
  readonly agency: string;
}

/** One line of the road that vendor and buyer both see. */
export interface TimelineEntry {
  readonly what: string;
  readonly at: Date;
  readonly who: string;
  readonly daysLate: number | null;
  readonly quantity: number | null;
  /** The picture's id, on a line that tells of a photo of a shipment. */
  readonly photo: string | null;
}

@Injectable()
export class OrderQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The newest first: of the named agency, otherwise of the vendor that the person acts for. */
  async list(by: Actor, { agencyId, vendorId, after, limit = PAGE_SIZE }: ListOrdersDto): Promise<Page<OrderLine>> {
    if (agencyId !== undefined) authorize(by, 'order.see-as-buyer', { agencyId }, 'agency.not-found');
    const [side, of] = agencyId === undefined ? ['vendor', actingFor(by, vendorId)] : ['agency', agencyId];
    const [afterId] = afterKey(after, KEY.id) ?? [];
    const rows = await this.database.rows<OrderLine>(`orders.of-${side}${afterId === undefined ? '' : '.after'}`, `
      with p as materialized (select * from purchase_order where ${side}_id = $1 ${afterId === undefined ? '' : 'and id < $3'} order by id desc limit $2)
      select p.id, p.code, p.state, p.amount, p.issued_at as "issuedAt", p.deliver_by as "deliverBy", l.code as lot, l.title, v.name as vendor, a.name as agency
      from p join lot l on l.id = p.lot_id join vendor v on v.id = p.vendor_id join agency a on a.id = p.agency_id order by p.id desc`,
    afterId === undefined ? [of, limit + 1] : [of, limit + 1, afterId]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  async one(by: Actor, id: string): Promise<OrderView> {
    const order = await this.visible(by, id);
    const items = await this.database.rows<OrderedItem>('orders.items', `
      select o.id, i.name, i.unit, o.quantity, o.unit_price as "unitPrice", o.line_total as "lineTotal", o.shipped, o.received, o.rejected
      from order_item o join lot_item i on i.id = o.lot_item_id where o.order_id = $1 order by o.position`, [id]);
    const acceptance = await this.database.row<AcceptanceView>('orders.acceptance', `
      select code, accepted_at as "acceptedAt", days_late as "daysLate", penalty, payable from acceptance where order_id = $1`, [id]);
    const invoice = await this.database.row<InvoiceView>('orders.invoice', `
      select id, code, amount, state, sent_at as "sentAt", vendor_number as "vendorNumber",
        (select r.reason from invoice_return r where r.invoice_id = invoice.id order by r.sent_at desc limit 1) as "returnReason" from invoice where order_id = $1`, [id]);
    const termination = await this.database.row<TerminationView>('orders.termination', `
      select reason_code as "reasonCode", reason, delivered_value as "deliveredValue", released, ended_at as "endedAt" from order_termination where order_id = $1`, [id]);
    return orderView(order, { items, acceptance, invoice, termination }, by, await this.clock.now());
  }

  /** Ordered, signed, shipped, photographed, received, accepted, invoiced, each payment step: with times, people and days late. */
  async timeline(by: Actor, id: string): Promise<{ readonly items: readonly TimelineEntry[] }> {
    await this.visible(by, id);
    const items = await this.database.rows<TimelineEntry>('orders.timeline', `
      select s.what, s.at, p.name as who, s.late as "daysLate", s.quantity, s.photo from (
        select w.*, null::uuid as photo from (select 'ordered' as what, issued_at as at, issued_by as by, null::int as late, null::bigint as quantity from purchase_order where id = $1
        union all select 'signed', signed_at, signed_by, null, null from purchase_order where id = $1 and signed_at is not null
        union all select 'shipped', shipped_at, shipped_by, null, (select sum(quantity)::bigint from shipment_item where shipment_id = shipment.id) from shipment where order_id = $1
        union all select 'received', received_at, received_by, days_late, (select sum(accepted)::bigint from delivery_item i where i.shipment_id = delivery.shipment_id) from delivery where order_id = $1
        union all select 'accepted', accepted_at, accepted_by, days_late, null from acceptance where order_id = $1
        union all select 'sent-back', returned_at, returned_by, null, (select sum(quantity)::bigint from goods_return_item i where i.return_id = goods_return.id) from goods_return where order_id = $1
        union all select 'terminated', ended_at, ended_by, null, null from order_termination where order_id = $1
        union all select 'invoiced', r.sent_at, r.sent_by, null, null from invoice_return r join invoice i on i.id = r.invoice_id where i.order_id = $1
        union all select 'invoice-returned', r.returned_at, r.returned_by, null, null from invoice_return r join invoice i on i.id = r.invoice_id where i.order_id = $1
        union all select 'invoiced', sent_at, sent_by, null, null from invoice where order_id = $1 and state <> 'returned'
        union all select 'payment-' || t.step, t.done_at, t.done_by, null, null from payment_step t join invoice i on i.id = t.invoice_id where i.order_id = $1
        union all select 'rated-by-' || side, rated_at, rated_by, null, null from rating where order_id = $1) w
        union all select 'photographed-' || side, added_at, added_by, null, null, id from delivery_photo where order_id = $1
      ) s join person p on p.id = s.by order by s.at, s.what, s.photo`, [id]);
    return { items };
  }

  private async visible(by: Actor, id: string): Promise<OrderHead> {
    const order = await this.database.row<OrderHead>('orders.one', `
      select o.id, o.code, o.state, o.form, o.amount, o.deliver_by as "deliverBy", o.issued_at as "issuedAt", o.signed_at as "signedAt", o.agency_id as "agencyId",
        a.name as agency, o.vendor_id as "vendorId", v.name as vendor, o.lot_id as "lotId", l.code as lot, l.title
      from purchase_order o join agency a on a.id = o.agency_id join vendor v on v.id = o.vendor_id join lot l on l.id = o.lot_id where o.id = $1`, [id]);
    must(order !== null && (may(by, 'order.see-as-buyer', order) || may(by, 'order.see-as-vendor', order)), 'order.not-found');
    return order;
  }
}
