import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListAuditAwardsDto, AwardFiltersDto } from './audit.dto.js';
import { awardFilter, stretchOf } from './award-filters.js';
import { historyLine, type HistoryLine, type HistoryRecord } from './award-history.views.js';

const BATCH = 200;
const LATEST = 2000;

/** Of a crowded lot the list names this many offers; the rest are at the lot. */
const NAMED_OFFERS = 20;

@Injectable()
export class AwardHistoryQueries {
  constructor(private readonly database: Database) {}

  /** Newest first: who asked, who offered, who won, why, who decided, when, for how much. Persons only `asAuditor`. */
  async awards({ limit = PAGE_SIZE, after, ...filters }: ListAuditAwardsDto, asAuditor: boolean): Promise<Page<HistoryLine>> {
    const rows = await this.page(filters, asAuditor, afterKey(after, KEY.instant, KEY.id), limit + 1);
    const page = pageOf(rows, limit, keyOf);
    return { items: page.items.map(historyLine), next: page.next };
  }

  /** The whole filtered list, batch after batch, so that a million lines need no more memory than two hundred. */
  async *everyAward(filters: AwardFiltersDto, asAuditor: boolean): AsyncGenerator<HistoryLine> {
    for (let last: HistoryRecord | undefined; ;) {
      const rows = await this.page(filters, asAuditor, last === undefined ? null : keyOf(last), BATCH);
      yield* rows.map(historyLine);
      last = rows.at(-1);
      if (rows.length < BATCH) return;
    }
  }

  /** A common word fills its page from the latest awards; a rare one is looked up in the index of words. Neither sorts all that ever matched. */
  private async page(filters: AwardFiltersDto, asAuditor: boolean, after: readonly string[] | null, rows: number): Promise<HistoryRecord[]> {
    const latest = filters.search === undefined ? [] : await this.pageFrom('latest', filters, asAuditor, after, rows);
    return latest.length === rows ? latest : this.pageFrom('all', filters, asAuditor, after, rows);
  }

  /** Page first, then join. A name that is not to be shown does not leave the database. */
  private pageFrom(of: 'latest' | 'all', filters: AwardFiltersDto, asAuditor: boolean, after: readonly string[] | null, rows: number): Promise<HistoryRecord[]> {
    const { name, sql, values } = awardFilter(filters);
    const { before, from } = stretchOf(filters, after);
    const [at, id, earliest, limit, auditor] = [1, 2, 3, 4, 5].map((place) => `$${values.length + place}`);
    const stretch = `(h.decided_at, h.award_id) < (${at}::timestamptz, ${id}::uuid) and h.decided_at >= ${earliest}::timestamptz`;
    const order = 'order by h.decided_at desc, h.award_id desc';
    const source = of === 'all' ? 'award_history' : `(select * from award_history h where ${stretch} ${order} limit ${LATEST})`;
    return this.database.rows<HistoryRecord>(`audit.awards.${name}.${of}`, `
      with h as materialized (select * from ${source} h where ${stretch} and ${sql} ${order} limit ${limit})
      select h.award_id as id, w.code, h.state, w.reason_code as "reasonCode", h.amount, h.owner_estimate as "ownerEstimate", h.price_permil as "pricePermil",
        h.decided_at as "decidedAt", w.standstill_until as "standstillUntil", w.confirmed_at as "confirmedAt", h.decided_role as "decidedRole",
        case when ${auditor} then (select p.name from person p where p.id = w.decided_by) end as "decidedBy",
        h.lot_id as "lotId", l.code as lot, l.title, h.category, h.kecamatan, h.method, k.ocid,
        h.agency_id as "agencyId", g.name as agency, h.vendor_id as "vendorId", v.name as vendor, h.vendor_class as "vendorClass", h.kopwan, h.women_owned as "womenOwned",
        h.offers as "offerCount",
        (select coalesce(json_agg(o order by o.rank nulls last, o."correctedTotal", o.id), '[]') from (
          select f.id, f.vendor_id as "vendorId", n.name as vendor, f.total, f.corrected_total as "correctedTotal", f.fault,
            r.valid, r.rank, coalesce(r.reason_codes, '{}') as "reasonCodes"
          from opened_offer f join vendor n on n.id = f.vendor_id left join ranking r on r.evaluation_id = w.evaluation_id and r.offer_id = f.id
          where f.lot_id = h.lot_id order by r.rank nulls last, f.corrected_total, f.id limit ${NAMED_OFFERS}) o) as offers,
        (select coalesce(json_agg(q order by q.code), '[]') from (
          select r.code, u.name as unit, case when ${auditor} then (select p.name from person p where p.id = r.requested_by) end as "requestedBy"
          from request r left join agency_unit u on u.id = r.unit_id where r.package_id = h.package_id) q) as requests,
        (select count(*)::int from objection b where b.award_id = h.award_id) as objections
      from h join award w on w.id = h.award_id join lot l on l.id = h.lot_id join package k on k.id = h.package_id join agency g on g.id = h.agency_id
        join vendor v on v.id = h.vendor_id
      ${order}`, [...values, ...before, from, rows, asAuditor]);
  }
}

function keyOf({ decidedAt, id }: HistoryRecord): readonly string[] {
  return [decidedAt.toISOString(), id];
}
