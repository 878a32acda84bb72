import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { kindsShownTo, SEALED_KINDS, type Onlooker } from '../core/history/veil.js';
import { isSealed, type LotState } from '../core/machines/lot.js';
import { may } from '../core/policy.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { LotHistoryDto } from './audit.dto.js';
import { historyEntry, type HistoryActor, type HistoryEntry, type RecordedEvent } from './lot-history.views.js';
import { isAuditor, ReadingTrace } from './reading-trace.js';

interface LotHead {
  readonly id: string;
  readonly agencyId: string;
  readonly published: boolean;
  readonly state: LotState;
  readonly opened: boolean;
  /** The package and its requests: what came before the lot. */
  readonly before: readonly string[];
  /** The onlooker's own offers and refused attempts. */
  readonly own: readonly string[];
}

const FIELDS = 'e.id, e.kind, e.subject, e.actor, e.at, e.bytes, e.leaf_hash';
const SEALED = SEALED_KINDS.map((kind) => `'${kind}'`).join(', ');
/** Reasons that a lot's own page promises to everybody; other words are for the inspectorate. */
const PUBLIC_REASONS = "('lot.extended', 'lot.cancelled', 'lot.failed', 'package.cancelled', 'order.terminated')";

@Injectable()
export class LotHistoryQueries {
  constructor(private readonly database: Database, private readonly trace: ReadingTrace) {}

  /** From the request to the rating, oldest first, as far as this onlooker may see. A lot that is not theirs to see is not there. */
  async of(by: Actor | null, lotId: string, { limit = PAGE_SIZE, after }: LotHistoryDto): Promise<Page<HistoryEntry>> {
    const lot = await this.head(by, lotId);
    must(lot, 'lot.not-found');
    const onlooker = onlookerAt(lot, by);
    must(lot.published || onlooker !== 'anyone', 'lot.not-found');
    const key = afterKey(after, KEY.instant, KEY.id);
    if (isAuditor(by)) await this.trace.leave(by, `lots/${lotId}/history`);
    const page = pageOf(await this.events(lot, onlooker, key, limit + 1), limit, ({ at, id }) => [at.toISOString(), id]);
    const actors = await this.actors(lot, page.items, onlooker);
    return { items: page.items.map((event) => historyEntry(event, actors.get(event.actor), lot.agencyId)), next: page.next };
  }

  private head(by: Actor | null, lotId: string): Promise<LotHead | null> {
    return this.database.row<LotHead>('audit.history-lot', `
      select l.id, l.agency_id as "agencyId", l.published_at is not null as published, l.state,
        exists (select 1 from opening o where o.lot_id = l.id) as opened,
        array(select q.request_id from package_request q where q.package_id = l.package_id) || l.package_id as before,
        case when l.state in ('published', 'closed', 'cancelled', 'failed') then array(select o.id from unnest($2::uuid[]) v, offers_of_vendor(v) o where o.lot_id = l.id
          union all select t.id from refused_attempt t where t.vendor_id = any($2::uuid[]) and t.lot_id = l.id) else '{}' end as own
      from lot l where l.id = $1`, [lotId, by?.vendorIds ?? []]);
  }

  /** Before the opening the index that is walked holds no offers at all; a vendor's own come by their own ids. */
  private events(lot: LotHead, onlooker: Onlooker, key: readonly string[] | null, rows: number): Promise<RecordedEvent[]> {
    const opened = isOpened(lot);
    const beyond = '($3::timestamptz is null or (e.at, e.id) > ($3, $4::uuid)) order by e.at, e.id limit $5';
    return this.database.rows<RecordedEvent>(`audit.history-${opened ? 'opened' : 'sealed'}`, `
      with page as materialized (
        (select ${FIELDS} from event e where e.lot_id = $1 ${opened ? '' : `and e.kind not in (${SEALED})`} and e.kind = any($2::text[]) and ${beyond})
        union all
        (select ${FIELDS} from event e where e.subject = any($6::uuid[]) and e.lot_id is null and e.kind = any($2::text[]) and ${beyond})
        union all
        (select ${FIELDS} from event e where e.subject = any($7::uuid[]) and e.lot_id = $1 and e.kind in (${SEALED}) and ${beyond})
        order by at, id limit $5)
      select p.id, p.kind, p.subject, p.actor, p.at, p.bytes, encode(p.leaf_hash, 'hex') as "leafHash",
        case when $8 then coalesce(d.body->>'reason', d.body->>'body', d.body->>'answer') else d.body->>'reason' end as words,
        coalesce((select v.name from vendor v where v.id = (f.facts->>'vendor')::uuid),
          (select v.name from opened_offer o join vendor v on v.id = o.vendor_id where o.id = p.subject and p.kind = 'offer.checked')) as vendor
      from page p cross join lateral (select convert_from(p.bytes, 'UTF8')::jsonb->'facts' as facts) f
        left join event_detail d on d.event_id = p.id and ($8 or p.kind in ${PUBLIC_REASONS})
      order by p.at, p.id`,
    [lot.id, kindsShownTo(onlooker, opened), key?.[0] ?? null, key?.[1] ?? null, rows, lot.before, opened ? [] : lot.own, onlooker === 'auditor']);
  }

  /** Offices for everybody, names for the inspectorate. */
  private async actors(lot: LotHead, events: readonly RecordedEvent[], onlooker: Onlooker): Promise<ReadonlyMap<string, HistoryActor>> {
    const pseudonyms = [...new Set(events.map(({ actor }) => actor))].filter((actor) => KEY.id.test(actor));
    if (pseudonyms.length === 0) return new Map();
    const rows = await this.database.rows<HistoryActor>('audit.history-actors', `
      select p.pseudonym::text as pseudonym, case when $2 then p.name end as person,
        (select coalesce(json_agg(json_build_object('role', a.role, 'agencyId', a.agency_id, 'agency', g.name, 'from', lower(a.valid), 'until', upper(a.valid))), '[]')
          from appointment a left join agency g on g.id = a.agency_id where a.person_id = p.id and (a.agency_id is null or a.agency_id = $3)) as held,
        (select v.name from vendor_user u join vendor v on v.id = u.vendor_id join opened_offer o on o.vendor_id = v.id and o.lot_id = $4
          where u.person_id = p.id order by v.id limit 1) as vendor
      from person p where p.pseudonym = any($1::uuid[])`, [pseudonyms, onlooker === 'auditor', lot.agencyId, lot.id]);
    return new Map(rows.map((row) => [row.pseudonym, row]));
  }
}

function isOpened({ state, opened }: LotHead): boolean {
  return opened && !isSealed(state);
}

function onlookerAt(lot: LotHead, by: Actor | null): Onlooker {
  if (isAuditor(by)) return 'auditor';
  return by !== null && may(by, 'lot.see-unpublished', lot) ? 'agency' : 'anyone';
}
