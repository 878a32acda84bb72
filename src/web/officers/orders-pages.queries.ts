import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { agenciesFor, type Ability } from '../../core/policy.js';
import { Database } from '../../platform/database/database.js';

/** A shipment that nobody has received yet. Quantities in thousandths. */
export interface ShipmentOnItsWay {
  readonly id: string;
  readonly code: string;
  readonly orderId: string;
  readonly shippedAt: Date;
  readonly note: string;
  readonly items: readonly { readonly orderItemId: string; readonly name: string; readonly unit: string; readonly quantity: number }[];
}

/** An invoice under way, with what the acceptance says is payable. */
export interface WaitingInvoice {
  readonly id: string;
  readonly code: string;
  readonly orderId: string;
  readonly order: string;
  readonly vendor: string;
  readonly amount: number;
  readonly payable: number;
  readonly state: string;
  readonly since: Date;
}

export interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

@Injectable()
export class OrderPageQueries {
  constructor(private readonly database: Database) {}

  /** The agencies in which somebody may use this right. */
  agencies(by: Actor, ability: Ability): Promise<NamedAgency[]> {
    const agencies = agenciesFor(by, ability);
    return this.database.rows<NamedAgency>('web.own-agencies', 'select id, name from agency where $1 or id = any($2::uuid[]) order by name', [agencies === 'all', agencies === 'all' ? [] : agencies]);
  }

  shipmentsOnTheirWay(orderId: string): Promise<ShipmentOnItsWay[]> {
    return this.database.rows<ShipmentOnItsWay>('web.shipments', `
      select s.id, s.code, s.order_id as "orderId", s.shipped_at as "shippedAt", s.note,
        (select json_agg(json_build_object('orderItemId', i.id, 'name', l.name, 'unit', l.unit, 'quantity', t.quantity) order by i.position)
          from shipment_item t join order_item i on i.id = t.order_item_id join lot_item l on l.id = i.lot_item_id where t.shipment_id = s.id) as items
      from shipment s where s.order_id = $1 and not exists (select 1 from delivery d where d.shipment_id = s.id) order by s.shipped_at, s.id`, [orderId]);
  }

  async shipment(orderId: string, shipmentId: string): Promise<ShipmentOnItsWay> {
    const shipment = (await this.shipmentsOnTheirWay(orderId)).find(({ id }) => id === shipmentId);
    must(shipment, 'shipment.not-found');
    return shipment;
  }

  /** The longest waiting first. */
  invoices(by: Actor): Promise<WaitingInvoice[]> {
    const [checks, orders] = [agenciesFor(by, 'payment.check'), agenciesFor(by, 'payment.order')];
    const everywhere = checks === 'all' || orders === 'all';
    return this.database.rows<WaitingInvoice>('web.invoices', `
      select i.id, i.code, o.id as "orderId", o.code as order, v.name as vendor, i.amount, a.payable, i.state,
        coalesce((select max(s.done_at) from payment_step s where s.invoice_id = i.id), i.sent_at) as since
      from invoice i join purchase_order o on o.id = i.order_id join vendor v on v.id = o.vendor_id join acceptance a on a.order_id = o.id
      where i.state in ('sent', 'checked', 'spp', 'spm', 'sp2d') and ($1 or o.agency_id = any($2::uuid[])) order by since, i.id limit 200`,
    [everywhere, everywhere ? [] : [...checks, ...orders]]);
  }
}
