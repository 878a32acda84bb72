import { Injectable } from '@nestjs/common';
import { must } from '../../core/broken-rule.js';
import type { LotState } from '../../core/machines/lot.js';
import type { LotLine } from '../../lots/lots.queries.js';
import { Database } from '../../platform/database/database.js';

/** A lot that this vendor may join, and whether it has. */
export interface OpenLot extends LotLine {
  readonly offered: boolean;
  /** How many weeks of the vendor's capacity it takes; null where no unit fits. */
  readonly weeks: number | null;
}

/** The last word of a vendor on a lot, and what became of it. */
export interface OwnOfferLine {
  readonly id: string;
  readonly lotId: string;
  readonly lot: string;
  readonly title: string;
  readonly agency: string;
  readonly kind: 'submitted' | 'withdrawn';
  readonly version: number;
  readonly code: string;
  readonly receivedAt: Date;
  readonly closesAt: Date;
  readonly state: LotState;
  readonly open: boolean;
  readonly won: boolean | null;
  /** The lot waits for this offer's recovery slip. */
  readonly slipWanted: boolean;
}

/** An invoice and how far its money has come. */
export interface MoneyLine {
  readonly orderId: string;
  readonly order: string;
  readonly title: string;
  readonly agency: string;
  readonly invoice: string | null;
  readonly state: string | null;
  readonly amount: number;
  readonly sentAt: Date | null;
  readonly paidAt: Date | null;
}

@Injectable()
export class VendorDeskQueries {
  constructor(private readonly database: Database) {}

  async vendor(id: string): Promise<{ readonly id: string; readonly name: string; readonly state: string }> {
    const vendor = await this.database.row<{ id: string; name: string; state: string }>('web.vendor-desk', 'select id, name, state from vendor where id = $1', [id]);
    must(vendor, 'vendor.not-found');
    return vendor;
  }

  async lotIdOf(code: string): Promise<string> {
    const lot = await this.database.row<{ id: string }>('web.lot-id', 'select id from lot where code = $1 and published_at is not null', [code]);
    must(lot, 'lot.not-found');
    return lot.id;
  }

  /** The number of the last version on a lot, and whether it is an offer that still stands. */
  async lastVersion(vendorId: string, lotId: string): Promise<{ readonly version: number; readonly stands: boolean }> {
    const last = await this.database.row<{ version: number; kind: string }>('web.last-version', 'select version, kind from offers_of_vendor($1) where lot_id = $2 and is_last', [vendorId, lotId]);
    return last === null ? { version: 0, stands: false } : { version: last.version, stands: last.kind === 'submitted' };
  }

  /** Which of somebody's vendors made an offer. */
  async vendorOfOffer(vendorIds: readonly string[], offerId: string): Promise<string> {
    const found = await this.database.row<{ id: string }>('web.vendor-of-offer', 'select v.id from unnest($1::uuid[]) v(id), offers_of_vendor(v.id) o where o.id = $2', [vendorIds, offerId]);
    must(found, 'own-receipt.not-found');
    return found.id;
  }

  /** Open lots in what the vendor sells, the nearest hour first. */
  openLots(vendorId: string): Promise<readonly OpenLot[]> {
    return this.database.rows<OpenLot>('web.open-lots', `
      with t as materialized (select lumbung_now() as at), o as materialized (select lot_id from offers_of_vendor($1) where is_last and kind = 'submitted')
      select l.id, l.code, l.title, l.category, l.kecamatan, a.name as agency, l.owner_estimate as "ownerEstimate", l.deliver_by as "deliverBy", l.state, l.closes_at as "closesAt",
        exists (select 1 from o where o.lot_id = l.id) as offered,
        (select max(ceil(i.quantity::numeric / c.per_week))::int from lot_item i join vendor_capacity c on c.vendor_id = v.id and c.category = l.category and c.unit = i.unit
          where i.lot_id = l.id) as weeks
      from t, vendor v join lot l on l.category = any (v.categories) join agency a on a.id = l.agency_id
      where v.id = $1 and l.state = 'published' and l.closes_at >= t.at order by l.closes_at, l.id limit 50`, [vendorId]);
  }

  /** The newest hundred; whether it won is known once the award is decided. */
  ownOffers(vendorId: string): Promise<readonly OwnOfferLine[]> {
    return this.database.rows<OwnOfferLine>('web.own-offers', `
      select o.id, o.lot_id as "lotId", l.code as lot, l.title, a.name as agency, o.kind, o.version, o.receipt_code as code, o.received_at as "receivedAt", l.closes_at as "closesAt",
        case when l.state = 'published' and l.closes_at < lumbung_now() then 'closed' else l.state end as state, l.state = 'published' and l.closes_at >= lumbung_now() as open,
        (select w.vendor_id = $1 from award w where w.lot_id = l.id and w.state <> 'cancelled') as won,
        l.state = 'closed' and exists (select 1 from lot_recovery r where r.lot_id = l.id and r.slips_until >= lumbung_now())
          and not exists (select 1 from recovery_slip s where s.offer_id = o.id) as "slipWanted"
      from offers_of_vendor($1) o join lot l on l.id = o.lot_id join agency a on a.id = l.agency_id where o.is_last order by o.received_at desc, o.id desc limit 100`, [vendorId]);
  }

  /** Every accepted delivery with its invoice and payment, the newest first. */
  money(vendorId: string): Promise<readonly MoneyLine[]> {
    return this.database.rows<MoneyLine>('web.vendor-money', `
      select o.id as "orderId", o.code as order, l.title, a.name as agency, i.code as invoice, i.state, coalesce(i.amount, b.payable) as amount, i.sent_at as "sentAt", y.paid_at as "paidAt"
      from purchase_order o join lot l on l.id = o.lot_id join agency a on a.id = o.agency_id join acceptance b on b.order_id = o.id
        left join invoice i on i.order_id = o.id left join payment y on y.invoice_id = i.id
      where o.vendor_id = $1 order by o.id desc limit 100`, [vendorId]);
  }
}
