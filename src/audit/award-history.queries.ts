import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListAuditAwardsDto, AwardFiltersDto } from './audit.dto.js';
import { awardFilter } from './award-filters.js';
import { historyLine, type HistoryLine, type HistoryRecord } from './award-history.views.js';

const BATCH = 200;

/** Of a crowded lot the list names this many offers; the rest are at the lot. */
const NAMED_OFFERS = 20;

@Injectable()
export class AwardHistoryQueries {
  constructor(private readonly database: Database) {}

  /** Newest first: who asked, who offered, who won, why, who decided, when, for how much. Persons only `asAuditor`. */
  async awards({ limit = PAGE_SIZE, after, ...filters }: ListAuditAwardsDto, asAuditor: boolean): Promise<Page<HistoryLine>> {
    const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [null, null];
    const rows = await this.page(filters, asAuditor, afterAt ?? null, afterId ?? null, limit + 1);
    const page = pageOf(rows, limit, ({ decidedAt, id }) => [decidedAt.toISOString(), id]);
    return { items: page.items.map(historyLine), next: page.next };
  }

  /** The whole filtered list, batch after batch, so that a million lines need no more memory than two hundred. */
  async *everyAward(filters: AwardFiltersDto, asAuditor: boolean): AsyncGenerator<HistoryLine> {
    for (let last: HistoryRecord | undefined; ;) {
      const rows = await this.page(filters, asAuditor, last?.decidedAt.toISOString() ?? null, last?.id ?? null, BATCH);
      yield* rows.map(historyLine);
      last = rows.at(-1);
      if (rows.length < BATCH) return;
    }
  }

  /** Page first, then join. A name that is not to be shown does not leave the database. */
  private page(filters: AwardFiltersDto, asAuditor: boolean, afterAt: string | null, afterId: string | null, rows: number): Promise<HistoryRecord[]> {
    const { name, sql, values } = awardFilter(filters);
    const [at, id, limit, auditor] = [1, 2, 3, 4].map((place) => `$${values.length + place}`);
    return this.database.rows<HistoryRecord>(`audit.awards.${name}`, `
      with h as materialized (
        select * from award_history h where (${at}::timestamptz is null or (h.decided_at, h.award_id) < (${at}, ${id}::uuid)) and ${sql}
        order by h.decided_at desc, h.award_id desc limit ${limit})
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
      order by h.decided_at desc, h.award_id desc`, [...values, afterAt, afterId, rows, asAuditor]);
  }
}
