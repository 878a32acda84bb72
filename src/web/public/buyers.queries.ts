import { Injectable } from '@nestjs/common';
import { must } from '../../core/broken-rule.js';
import type { AwardLine } from '../../awards/awards.queries.js';
import type { LotLine } from '../../lots/lots.queries.js';
import { Database } from '../../platform/database/database.js';

/** A buyer of the list: what it has open, and what it awarded this calendar year, in whole rupiah. */
export interface BuyerLine {
  readonly code: string;
  readonly name: string;
  readonly open: number;
  readonly awards: number;
  readonly amount: number;
  readonly vendors: number;
}

/** A buyer's year in numbers. Days and shares are null where nothing has come so far. */
export interface BuyerFigures extends BuyerLine {
  readonly id: string;
  readonly year: number;
  readonly enterprises: number;
  readonly cooperatives: number;
  readonly kopwan: number;
  readonly women: number;
  /** Awarded, as permil of the owner estimates. */
  readonly pricePermil: number | null;
  readonly offersPerLot: number | null;
  /** From the acceptance of the goods to the money. */
  readonly daysToPay: number | null;
  /** What vendors think of it, from 0 to 3. */
  readonly rating: number | null;
  readonly ratings: number;
}

/** How a vendor has done; amounts in whole rupiah, of all years. */
export interface VendorRecord {
  readonly awards: number;
  readonly amount: number;
  readonly paid: number;
  readonly delivered: number;
  readonly onTime: number;
  readonly rating: number | null;
  readonly ratings: number;
}

const YEAR = `with t as materialized (select lumbung_now() as at, date_trunc('year', lumbung_now() at time zone 'Asia/Jakarta') at time zone 'Asia/Jakarta' as since)`;
const OPEN = `(select count(*) from lot l where l.agency_id = a.id and l.state = 'published' and l.closes_at >= t.at)::int as open`;
const THIS_YEAR = `from award_history h where h.agency_id = a.id and h.decided_at >= t.since and h.state <> 'cancelled'`;
const MEAN = '(r.quality + r.cost + r.time + r.service) / 4.0';
const PAGE = 10;

/** Buyers and vendors in numbers that anyone may check against the awards. */
@Injectable()
export class BuyerQueries {
  constructor(private readonly database: Database) {}

  /** Agencies that ever published, the largest of this year first. */
  buyers(): Promise<BuyerLine[]> {
    return this.database.rows('web.buyers', `
      ${YEAR} select a.code, a.name, ${OPEN}, h.awards, h.amount, h.vendors
      from t, agency a, lateral (select count(*)::int as awards, coalesce(sum(h.amount), 0)::bigint as amount, count(distinct h.vendor_id)::int as vendors ${THIS_YEAR}) h
      where exists (select 1 from lot l where l.agency_id = a.id and l.published_at is not null) order by h.amount desc, a.name limit 200`);
  }

  async buyer(code: string): Promise<BuyerFigures> {
    const buyer = await this.database.row<BuyerFigures>('web.buyer', `
      ${YEAR} select a.id, a.code, a.name, ${OPEN}, extract(year from t.at at time zone 'Asia/Jakarta')::int as year, h.*, p."daysToPay", r.rating, r.ratings
      from t, agency a, lateral (
        select count(*)::int as awards, coalesce(sum(h.amount), 0)::bigint as amount, count(distinct h.vendor_id)::int as vendors,
          coalesce(sum(h.amount) filter (where h.vendor_class <> 'cooperative'), 0)::bigint as enterprises, coalesce(sum(h.amount) filter (where h.vendor_class = 'cooperative'), 0)::bigint as cooperatives,
          coalesce(sum(h.amount) filter (where h.kopwan), 0)::bigint as kopwan, coalesce(sum(h.amount) filter (where h.women_owned), 0)::bigint as women,
          round(sum(h.amount) * 1000 / nullif(sum(h.owner_estimate), 0))::int as "pricePermil", round(avg(h.offers), 1)::float as "offersPerLot" ${THIS_YEAR}) h,
        lateral (
        select round(avg(extract(epoch from y.paid_at - b.accepted_at) / 86400))::int as "daysToPay"
        from purchase_order o join acceptance b on b.order_id = o.id join invoice i on i.order_id = o.id join payment y on y.invoice_id = i.id where o.agency_id = a.id and y.paid_at >= t.since) p,
        lateral (select round(avg(${MEAN}), 1)::float as rating, count(*)::int as ratings from purchase_order o join rating r on r.order_id = o.id and r.side = 'vendor' where o.agency_id = a.id) r
      where a.code = $1`, [code]);
    must(buyer, 'agency.not-found');
    return buyer;
  }

  lotsOf(agencyId: string): Promise<LotLine[]> {
    return this.database.rows('web.buyer-lots', `
      with t as materialized (select lumbung_now() as at)
      select l.id, l.code, l.title, l.category, l.kecamatan, a.name as agency, l.owner_estimate as "ownerEstimate", l.deliver_by as "deliverBy", l.state, l.closes_at as "closesAt"
      from t, lot l join agency a on a.id = l.agency_id where l.agency_id = $1 and l.state = 'published' and l.closes_at >= t.at order by l.closes_at, l.id limit ${PAGE}`, [agencyId]);
  }

  /** The latest awards of a buyer or to a vendor. */
  awardsOf(whose: 'agency' | 'vendor', id: string): Promise<AwardLine[]> {
    return this.database.rows(`web.awards-of-${whose}`, `
      select w.id, w.code, w.lot_id as "lotId", l.code as lot, l.title, l.category, a.name as agency, w.vendor_id as "vendorId", v.name as vendor, w.amount,
        l.owner_estimate as "ownerEstimate", w.state, w.decided_at as "decidedAt", w.standstill_until as "standstillUntil"
      from award_history h join award w on w.id = h.award_id join lot l on l.id = w.lot_id join agency a on a.id = l.agency_id join vendor v on v.id = w.vendor_id
      where h.${whose}_id = $1 and w.state <> 'cancelled' order by h.decided_at desc, h.award_id desc limit 5`, [id]);
  }

  async vendorRecord(vendorId: string): Promise<VendorRecord> {
    const record = await this.database.row<VendorRecord>('web.vendor-record', `
      select (select count(*) from award where vendor_id = $1 and state <> 'cancelled')::int as awards,
        coalesce((select sum(amount) from award where vendor_id = $1 and state <> 'cancelled'), 0)::bigint as amount,
        coalesce((select sum(y.amount) from purchase_order o join invoice i on i.order_id = o.id join payment y on y.invoice_id = i.id where o.vendor_id = $1), 0)::bigint as paid,
        d.delivered, d."onTime", r.rating, r.ratings
      from (select count(*)::int as delivered, count(*) filter (where d.days_late = 0)::int as "onTime" from purchase_order o join delivery d on d.order_id = o.id where o.vendor_id = $1) d,
        (select round(avg(${MEAN}), 1)::float as rating, count(*)::int as ratings from purchase_order o join rating r on r.order_id = o.id and r.side = 'buyer' where o.vendor_id = $1) r`, [vendorId]);
    must(record, 'platform.unexpected');
    return record;
  }
}
