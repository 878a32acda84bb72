import { Injectable } from '@nestjs/common';
import { wibDate } from '../core/calendar-date.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { SharesDto } from './audit.dto.js';
import { endOfDay, startOfDay } from './award-filters.js';
import { sharesView, type CompetitionSum, type KindSum, type PriceSum, type SharesView } from './shares.views.js';

const PERIODS = { month: `'YYYY-MM'`, quarter: `'YYYY-"Q"Q'`, year: `'YYYY'` } as const;

@Injectable()
export class ShareQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Who got the regency's money, how often somebody offered alone, and how prices lie against the owner estimate. Cancelled awards count nowhere. */
  async shares({ from, until, by = 'month' }: SharesDto): Promise<SharesView> {
    const year = wibDate(await this.clock.now()).slice(0, 4);
    const [first, last] = [from ?? `${year}-01-01`, until ?? `${year}-12-31`];
    const between = [startOfDay(first), endOfDay(last)];
    const [kinds, prices, competition] = await Promise.all([this.kinds(by, between), this.prices(between), this.competition(between)]);
    return sharesView({ from: first, until: last, by }, kinds, prices, competition);
  }

  private kinds(by: keyof typeof PERIODS, between: readonly Date[]): Promise<KindSum[]> {
    return this.database.rows<KindSum>(`audit.shares-by-${by}`, `
      with m as materialized (
        select decided_month, vendor_class, kopwan, women_owned, count(*) as count, sum(amount) as amount
        from award_history where decided_at >= $1 and decided_at < $2 and state not in ('cancelled', 'terminated') group by decided_month, vendor_class, kopwan, women_owned)
      select to_char(decided_month, ${PERIODS[by]}) as period, vendor_class as "vendorClass", kopwan, women_owned as "womenOwned",
        sum(count)::bigint as count, sum(amount)::bigint as amount
      from m group by 1, 2, 3, 4 order by 1, 2, 3, 4`, between);
  }

  /** The medians come from a count of equal prices, so that a million awards need no sorting. */
  private prices(between: readonly Date[]): Promise<PriceSum[]> {
    return this.database.rows<PriceSum>('audit.shares-prices', `
      with equal as materialized (
        select category, kecamatan, price_permil, count(*) as n, sum(amount) as amount, sum(owner_estimate) as estimate
        from award_history where decided_at >= $1 and decided_at < $2 and state not in ('cancelled', 'terminated') group by category, kecamatan, price_permil),
      s as (select category, kecamatan, price_permil, sum(n) as n, sum(amount) as amount, sum(estimate) as estimate
        from equal group by grouping sets ((price_permil), (category, price_permil), (kecamatan, price_permil))),
      w as (select *, sum(n) over (partition by category, kecamatan order by price_permil) as upto, sum(n) over (partition by category, kecamatan) as whole from s)
      select category, kecamatan, sum(n)::bigint as count, sum(amount)::bigint as amount, sum(estimate)::bigint as "ownerEstimate",
        min(price_permil) filter (where upto * 2 >= whole) as lower, min(price_permil) filter (where upto * 2 > whole) as upper
      from w group by category, kecamatan order by category, kecamatan`, between);
  }

  private async competition(between: readonly Date[]): Promise<CompetitionSum> {
    const sum = await this.database.row<CompetitionSum>('audit.shares-competition', `
      select o.*, h.* from
        (select count(*) as opened, count(*) filter (where offers = 0) as without, count(*) filter (where offers = 1) as single
          from opening where opened_at >= $1 and opened_at < $2) o,
        (select count(*) as "singleAwards", coalesce(sum(amount), 0)::bigint as "singleAmount"
          from award_history where offers = 1 and decided_at >= $1 and decided_at < $2 and state not in ('cancelled', 'terminated')) h`, between);
    return sum ?? { opened: 0, without: 0, single: 0, singleAwards: 0, singleAmount: 0 };
  }
}
