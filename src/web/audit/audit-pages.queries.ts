import { Injectable } from '@nestjs/common';
import { must } from '../../core/broken-rule.js';
import { Database } from '../../platform/database/database.js';

/** Days of one month's awards or payments: the middle one and the slowest tenth. */
export interface MonthOfDays {
  readonly month: string;
  readonly count: number;
  readonly median: number;
  readonly slow: number;
}

/** One line of one offer, as the opening wrote it. Quantities in thousandths, money in whole rupiah. */
export interface ComparedLine {
  readonly offerId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly offeredLineTotal: number;
  readonly lineTotal: number;
}

export interface LotName {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

@Injectable()
export class AuditPageQueries {
  constructor(private readonly database: Database) {}

  /** From the closing of the box to the decision. */
  daysToAward(from: Date, until: Date): Promise<MonthOfDays[]> {
    return this.database.rows<MonthOfDays>('web.days-to-award', `
      select to_char(a.decided_at at time zone 'Asia/Jakarta', 'YYYY-MM') as month, count(*)::int as count,
        percentile_cont(0.5) within group (order by extract(epoch from a.decided_at - l.closes_at) / 86400) as median,
        percentile_cont(0.9) within group (order by extract(epoch from a.decided_at - l.closes_at) / 86400) as slow
      from award a join lot l on l.id = a.lot_id where a.state <> 'cancelled' and a.decided_at >= $1 and a.decided_at < $2 group by 1 order by 1`, [from, until]);
  }

  /** From the vendor's invoice to the money. */
  daysToPay(from: Date, until: Date): Promise<MonthOfDays[]> {
    return this.database.rows<MonthOfDays>('web.days-to-pay', `
      select to_char(y.paid_at at time zone 'Asia/Jakarta', 'YYYY-MM') as month, count(*)::int as count,
        percentile_cont(0.5) within group (order by extract(epoch from y.paid_at - i.sent_at) / 86400) as median,
        percentile_cont(0.9) within group (order by extract(epoch from y.paid_at - i.sent_at) / 86400) as slow
      from payment y join invoice i on i.id = y.invoice_id where y.paid_at >= $1 and y.paid_at < $2 group by 1 order by 1`, [from, until]);
  }

  /** By the code that people see. */
  async lotNamed(code: string): Promise<LotName> {
    const lot = await this.database.row<LotName>('web.lot-named', 'select id, code, title from lot where code = $1', [code]);
    must(lot, 'lot.not-found');
    return lot;
  }

  /** The opened offers line by line; nothing while the lot is sealed, for these rows are written by the opening only. */
  linesOf(lotId: string): Promise<ComparedLine[]> {
    return this.database.rows<ComparedLine>('web.compared-lines', `
      select offer_id as "offerId", lot_item_id as "itemId", quantity, unit_price as "unitPrice", offered_line_total as "offeredLineTotal", line_total as "lineTotal"
      from offer_item where lot_id = $1`, [lotId]);
  }
}
