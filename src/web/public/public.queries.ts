import { Injectable } from '@nestjs/common';
import { must } from '../../core/broken-rule.js';
import { Database } from '../../platform/database/database.js';
import type { YearFigures } from './home.page.js';

/** The dates of a lot's road; null where it has not come so far. */
export interface LotStory {
  readonly id: string;
  readonly agency: string;
  readonly agencyCode: string;
  readonly ocid: string;
  readonly package: string;
  readonly method: string | null;
  readonly announcedAt: Date | null;
  readonly openedAt: Date | null;
  /** Too few keys were left: an opening by recovery slips was asked for. */
  readonly recovery: boolean;
  readonly decidedAt: Date | null;
  readonly standstillUntil: Date | null;
  readonly confirmedAt: Date | null;
  readonly vendorId: string | null;
  readonly vendor: string | null;
  readonly amount: number | null;
  readonly orderedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly invoicedAt: Date | null;
  readonly paidAt: Date | null;
}

@Injectable()
export class PublicQueries {
  constructor(private readonly database: Database) {}

  /** By the code that people see. Unpublished lots are not there. */
  async storyOf(code: string): Promise<LotStory> {
    const story = await this.database.row<LotStory>('web.lot-story', `
      select l.id, a.name as agency, a.code as "agencyCode", p.ocid, p.code as package, p.method, p.announced_at as "announcedAt", o.opened_at as "openedAt", exists (select 1 from lot_recovery x where x.lot_id = l.id) as recovery,
        w.decided_at as "decidedAt", w.standstill_until as "standstillUntil", w.confirmed_at as "confirmedAt", w.vendor_id as "vendorId", v.name as vendor, w.amount,
        r.issued_at as "orderedAt", (select max(d.received_at) from delivery d where d.order_id = r.id) as "deliveredAt", b.accepted_at as "acceptedAt",
        i.sent_at as "invoicedAt", y.paid_at as "paidAt"
      from lot l join agency a on a.id = l.agency_id join package p on p.id = l.package_id
        left join opening o on o.lot_id = l.id left join award w on w.lot_id = l.id and w.state <> 'cancelled' left join vendor v on v.id = w.vendor_id
        left join purchase_order r on r.lot_id = l.id left join acceptance b on b.order_id = r.id left join invoice i on i.order_id = r.id
        left join payment y on y.invoice_id = i.id
      where l.code = $1 and l.published_at is not null`, [code]);
    must(story, 'lot.not-found');
    return story;
  }

  /** Awards of this calendar year in Bekasi, by who won; whole rupiah. */
  async yearFigures(): Promise<YearFigures> {
    const figures = await this.database.row<YearFigures>('web.year', `
      with t as materialized (select extract(year from lumbung_now() at time zone 'Asia/Jakarta')::int as year),
      w as materialized (
        select v.kind, v.women_owned, coalesce(c.kopwan, false) as kopwan, a.amount from t, award a join vendor v on v.id = a.vendor_id left join cooperative c on c.vendor_id = v.id
        where a.state <> 'cancelled' and a.decided_at >= make_timestamptz(t.year, 1, 1, 0, 0, 0, 'Asia/Jakarta'))
      select (select year from t) as year, coalesce(sum(amount), 0)::bigint as "all", coalesce(sum(amount) filter (where kind = 'enterprise'), 0)::bigint as enterprises,
        coalesce(sum(amount) filter (where kind = 'cooperative'), 0)::bigint as cooperatives, coalesce(sum(amount) filter (where kopwan), 0)::bigint as kopwan,
        coalesce(sum(amount) filter (where women_owned), 0)::bigint as women from w`);
    must(figures, 'platform.unexpected');
    return figures;
  }
}
