import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { selectingRoles } from '../lots/selectors.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ObjectionRow } from './award.entity.js';
import type { ListAwardsDto } from './awards.dto.js';
import { awardView, type AwardView, type NamedAward } from './awards.views.js';

/** A line of the public list; amount in whole rupiah. */
export interface AwardLine {
  readonly id: string;
  readonly code: string;
  readonly lotId: string;
  readonly lot: string;
  readonly title: string;
  readonly category: string;
  readonly agency: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly amount: number;
  readonly ownerEstimate: number;
  readonly state: string;
  readonly decidedAt: Date;
  readonly standstillUntil: Date;
}

@Injectable()
export class AwardQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Newest first; the page first, then its names. */
  async latest({ limit = PAGE_SIZE, after }: ListAwardsDto): Promise<Page<AwardLine>> {
    const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [null, null];
    const rows = await this.database.rows<AwardLine>('awards.latest', `
      with p as materialized (
        select * from award where $1::timestamptz is null or (decided_at, id) < ($1, $2::uuid) order by decided_at desc, id desc limit $3)
      select p.id, p.code, p.lot_id as "lotId", l.code as lot, l.title, l.category, a.name as agency, p.vendor_id as "vendorId", v.name as vendor, p.amount,
        l.owner_estimate as "ownerEstimate", p.state, p.decided_at as "decidedAt", p.standstill_until as "standstillUntil"
      from p join lot l on l.id = p.lot_id join agency a on a.id = l.agency_id join vendor v on v.id = p.vendor_id
      order by p.decided_at desc, p.id desc`, [afterAt, afterId, limit + 1]);
    return pageOf(rows, limit, ({ decidedAt, id }) => [decidedAt.toISOString(), id]);
  }

  async one(by: Actor | null, id: string): Promise<AwardView> {
    const award = await this.database.row<NamedAward>('awards.one', `
      select w.id, w.code, w.lot_id as "lotId", w.evaluation_id as "evaluationId", w.offer_id as "offerId", w.vendor_id as "vendorId", w.amount, w.state,
        w.reason_code as "reasonCode", w.decided_at as "decidedAt", w.standstill_until as "standstillUntil", w.confirmed_at as "confirmedAt", w.version,
        l.agency_id as "agencyId", l.package_id as "packageId", l.code as lot, l.title, a.name as agency, v.name as vendor
      from award w join lot l on l.id = w.lot_id join agency a on a.id = l.agency_id join vendor v on v.id = w.vendor_id where w.id = $1`, [id]);
    must(award, 'award.not-found');
    const objections = await this.database.rows<ObjectionRow>('awards.objections', `
      select id, code, award_id as "awardId", vendor_id as "vendorId", grounds, body, state, filed_at as "filedAt", answer, answered_at as "answeredAt"
      from objection where award_id = $1 order by filed_at, id`, [id]);
    const selecting = await selectingRoles(this.database, by, 'objection.answer', award);
    return awardView(award, objections, by, await this.offering(by, award.lotId), selecting.length > 0, await this.clock.now());
  }

  private async offering(by: Actor | null, lotId: string): Promise<readonly string[]> {
    if (by === null || by.vendorIds.length === 0) return [];
    const rows = await this.database.rows<{ readonly vendorId: string }>('awards.offering', `
      select vendor_id as "vendorId" from opened_offer where lot_id = $1 and vendor_id = any($2::uuid[])`, [lotId, by.vendorIds]);
    return rows.map(({ vendorId }) => vendorId);
  }
}
