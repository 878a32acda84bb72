import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { wibDate, type CalendarDate } from '../core/calendar-date.js';
import { holdsOn, type PaperKind } from '../core/papers.js';
import { may } from '../core/policy.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { KeptFile } from '../platform/files/download.js';
import { PrivateFileStore } from '../platform/files/file-store.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListPapersDto } from './vendor-papers.dto.js';
import { insiderPaper, officePaper, publicPaper, type OfficeRecord, type PaperRecord, type PaperView, type ValidPaper, type WaitingPaper } from './vendor-papers.views.js';

const FIELDS = `p.id, p.kind, p.number, p.issuer, p.valid_from as "validFrom", p.valid_until as "validUntil", p.state, p.submitted_at as "submittedAt", p.decided_at as "decidedAt",
  p.reason_code as "reasonCode", p.media_type as "mediaType", p.size, p.file_hash as hash, p.version,
  (select d.body->>'reason' from event_detail d where d.event_id = p.decision_id) as reason`;
const FIRST = ['1970-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000'];

@Injectable()
export class VendorPaperQueries {
  constructor(private readonly database: Database, private readonly files: PrivateFileStore, private readonly clock: Clock) {}

  /** To everybody what the office has found right and holds today; to the vendor itself and to the office all, with what became of it. */
  async of(by: Actor | null, vendorId: string): Promise<{ readonly items: readonly PaperView[] }> {
    const insider = isInsider(by, vendorId);
    const vendor = await this.database.row<{ state: string }>('papers.vendor', 'select state from vendor where id = $1', [vendorId]);
    must(vendor !== null && (insider || vendor.state === 'verified' || vendor.state === 'suspended'), 'vendor.not-found');
    const rows = await this.database.rows<PaperRecord>(`papers.of${insider ? '' : '.checked'}`, `
      select ${FIELDS} from vendor_paper p where p.vendor_id = $1 ${insider ? '' : "and p.state = 'checked'"} order by p.submitted_at desc, p.id desc`, [vendorId]);
    const today = wibDate(await this.clock.now());
    return { items: insider ? rows.map((row) => insiderPaper(row, today)) : rows.filter((row) => holdsOn(row, today)).map((row) => publicPaper(row, today)) };
  }

  /** The office's queue: who has waited longest comes first, with whoever else named the same number. */
  async waiting(by: Actor, { limit = PAGE_SIZE, after }: ListPapersDto): Promise<Page<WaitingPaper>> {
    const now = await this.clock.now();
    const rows = await this.database.rows<OfficeRecord & { readonly since: string }>('papers.waiting', `
      with p as materialized (select * from vendor_paper where state = 'waiting' and (submitted_at, id) > ($1::timestamptz, $2::uuid) order by submitted_at, id limit $3)
      select ${FIELDS}, ${OFFICE_FIELDS}, to_char(p.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since
      from p join vendor v on v.id = p.vendor_id order by p.submitted_at, p.id`, [...(afterKey(after, KEY.instant, KEY.id) ?? FIRST), limit + 1]);
    const page = pageOf(rows, limit, ({ since, id }) => [since, id]);
    return { items: page.items.map(({ since: _, ...row }) => officePaper(row, by, now)), next: page.next };
  }

  /** One paper as the office judges it. */
  async one(by: Actor, id: string): Promise<WaitingPaper> {
    const row = await this.database.row<OfficeRecord>('papers.one',
      `select ${FIELDS}, ${OFFICE_FIELDS} from vendor_paper p join vendor v on v.id = p.vendor_id where p.id = $1`, [id]);
    must(row, 'paper.not-found');
    return officePaper(row, by, await this.clock.now());
  }

  async scan(by: Actor, id: string): Promise<KeptFile> {
    const row = await this.database.row<{ vendorId: string; hash: string; mediaType: string }>('papers.scan',
      'select vendor_id as "vendorId", file_hash as hash, media_type as "mediaType" from vendor_paper where id = $1', [id]);
    must(row !== null && isInsider(by, row.vendorId), 'paper.not-found');
    const bytes = await this.files.read(row.hash);
    must(bytes, 'paper.file-lost');
    return { bytes, mediaType: row.mediaType };
  }

  /** What the office found right, of these kinds, and held on that day; for rooms that judge offers. */
  async heldOn(vendorIds: readonly string[], kinds: readonly PaperKind[], day: CalendarDate): Promise<readonly ValidPaper[]> {
    return this.database.rows<ValidPaper>('papers.held-on', `
      select p.vendor_id as "vendorId", p.kind, p.number, p.issuer, p.valid_from as "validFrom", p.valid_until as "validUntil", p.decided_at as "checkedAt"
      from vendor_paper p where p.vendor_id = any($1::uuid[]) and p.kind = any($2::text[]) and p.state = 'checked'
        and p.valid_from <= $3::date and (p.valid_until is null or p.valid_until >= $3::date) order by p.vendor_id, p.kind, p.valid_until desc nulls first`, [vendorIds, kinds, day]);
  }
}

const OFFICE_FIELDS = `json_build_object('id', v.id, 'code', v.code, 'name', v.name) as vendor,
  coalesce((select json_agg(distinct jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name)) from vendor_paper s join vendor o on o.id = s.vendor_id
    where s.kind = p.kind and s.number = p.number and s.vendor_id <> p.vendor_id), '[]') as others`;

function isInsider(by: Actor | null, vendorId: string): boolean {
  return by !== null && (may(by, 'paper.submit', { vendorId }) || may(by, 'paper.check'));
}
