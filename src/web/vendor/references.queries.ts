import { Injectable } from '@nestjs/common';
import { must } from '../../core/broken-rule.js';
import { Database } from '../../platform/database/database.js';

/** A delivered work, as the vendor lists it. */
export interface ReferenceLine {
  readonly orderId: string;
  readonly title: string;
  readonly agency: string;
  readonly acceptedAt: Date;
  readonly daysLate: number;
  readonly amount: number;
  /** Of 12; null while the buyer has not rated. */
  readonly points: number | null;
}

export interface Reference extends Omit<ReferenceLine, 'points'> {
  readonly order: string;
  readonly lot: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly nib: string;
  /** Of the BAST. */
  readonly acceptance: string;
  readonly items: readonly { readonly name: string; readonly unit: string; readonly quantity: number; readonly received: number; readonly rejected: number }[];
  readonly marks: Readonly<Record<'quality' | 'cost' | 'time' | 'service', number>> | null;
}

const ACCEPTED = `purchase_order o join acceptance a on a.order_id = o.id join lot l on l.id = o.lot_id join agency g on g.id = o.agency_id
  left join rating r on r.order_id = o.id and r.side = 'buyer'`;
const LINE = `o.id as "orderId", l.title, g.name as agency, a.accepted_at as "acceptedAt", a.days_late as "daysLate", o.amount`;

/** What a vendor has delivered and a buyer has accepted: no person is named, and no remark is told. */
@Injectable()
export class ReferenceQueries {
  constructor(private readonly database: Database) {}

  ofVendor(vendorId: string): Promise<readonly ReferenceLine[]> {
    return this.database.rows<ReferenceLine>('web.references', `select ${LINE}, r.quality + r.cost + r.time + r.service as points from ${ACCEPTED}
      where o.vendor_id = $1 and o.state <> 'terminated' order by a.accepted_at desc, o.id desc limit 100`, [vendorId]);
  }

  async one(orderId: string): Promise<Reference> {
    const found = await this.database.row<Reference>('web.reference', `select ${LINE}, o.code as order, l.code as lot, v.id as "vendorId", v.name as vendor, v.nib, a.code as acceptance,
      (select json_agg(json_build_object('name', i.name, 'unit', i.unit, 'quantity', t.quantity, 'received', t.received, 'rejected', t.rejected) order by t.position)
        from order_item t join lot_item i on i.id = t.lot_item_id where t.order_id = o.id) as items,
      case when r.order_id is not null then json_build_object('quality', r.quality, 'cost', r.cost, 'time', r.time, 'service', r.service) end as marks
      from ${ACCEPTED} join vendor v on v.id = o.vendor_id where o.id = $1 and o.state <> 'terminated'`, [orderId]);
    must(found, 'order.not-found');
    return found;
  }
}
