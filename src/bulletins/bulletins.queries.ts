import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { BulletinRow } from './bulletin.entity.js';
import type { ListBulletinsDto, ListKeptBulletinsDto } from './bulletins.dto.js';
import { bulletinView, type BulletinLine, type BulletinView } from './bulletins.views.js';

/** One of the most read, with how many read it this month. */
export interface ReadBulletin {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly reads: number;
}

/** A row with the instant at which the database read it. */
type ReadRow = BulletinRow & { readonly readAt: Date };

/** What its keepers see of each, shown or not. */
export interface KeptBulletin extends BulletinLine {
  readonly state: 'planned' | 'shown' | 'hidden';
  readonly reads: number;
}

const LINE = `b.id, b.code, b.kind, b.title, split_part(b.body, E'\\n\\n', 1) as lead, b.title_en as "titleEn", split_part(b.body_en, E'\\n\\n', 1) as "leadEn",
  b.place, b.starts_at as "startsAt", b.ends_at as "endsAt", b.shown_from as "shownFrom", b.shown_until as "shownUntil"`;
const WHOLE = `select id, code, kind, title, body, title_en as "titleEn", body_en as "bodyEn", place, starts_at as "startsAt", ends_at as "endsAt", shown_from as "shownFrom",
  shown_until as "shownUntil", written_at as "writtenAt", written_by as "writtenBy", changed_at as "changedAt", version, lumbung_now() as "readAt" from bulletin b`;
const SHOWN = 'b.shown_from <= t.at and (b.shown_until is null or b.shown_until > t.at)';
const NOW = 'with t as materialized (select lumbung_now() as at)';

@Injectable()
export class BulletinQueries {
  constructor(private readonly database: Database) {}

  /** What is shown now, the newest first. */
  async shown({ kind, limit = PAGE_SIZE, after }: ListBulletinsDto): Promise<Page<BulletinLine>> {
    const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [null, null];
    const rows = await this.database.rows<BulletinLine>('bulletins.shown', `
      ${NOW} select ${LINE} from bulletin b, t
      where ${SHOWN} and ($1::text is null or b.kind = $1) and ($2::timestamptz is null or (b.shown_from, b.id) < ($2, $3::uuid))
      order by b.shown_from desc, b.id desc limit $4`, [kind ?? null, afterAt, afterId, limit + 1]);
    return pageOf(rows, limit, ({ shownFrom, id }) => [shownFrom.toISOString(), id]);
  }

  /** Events that are not over yet, the next one first. */
  coming(limit: number): Promise<BulletinLine[]> {
    return this.database.rows('bulletins.coming', `
      ${NOW} select ${LINE} from bulletin b, t
      where ${SHOWN} and b.kind = 'event' and coalesce(b.ends_at, b.starts_at + interval '2 hours') > t.at order by b.starts_at, b.id limit $1`, [limit]);
  }

  mostRead(limit: number): Promise<ReadBulletin[]> {
    return this.database.rows('bulletins.most-read', `
      ${NOW} select b.code, b.title, b.title_en as "titleEn", r.reads from t join bulletin_reads r on r.month = date_trunc('month', t.at at time zone 'Asia/Jakarta')::date
        join bulletin b on b.id = r.bulletin_id
      where ${SHOWN} order by r.reads desc, b.shown_from desc limit $1`, [limit]);
  }

  async byCode(code: string): Promise<BulletinView> {
    return this.seenBy(null, await this.database.row<ReadRow>('bulletins.by-code', `${WHOLE} where b.code = $1`, [code]));
  }

  async one(viewer: Actor | null, id: string): Promise<BulletinView> {
    return this.seenBy(viewer, await this.database.row<ReadRow>('bulletins.one', `${WHOLE} where b.id = $1`, [id]));
  }

  /** All of them for their keepers, the latest written first. */
  async kept({ limit = PAGE_SIZE, after }: ListKeptBulletinsDto): Promise<Page<KeptBulletin>> {
    const [afterId] = afterKey(after, KEY.id) ?? [null];
    const rows = await this.database.rows<KeptBulletin>('bulletins.kept', `
      ${NOW} select ${LINE}, case when ${SHOWN} then 'shown' when b.shown_from > t.at and (b.shown_until is null or b.shown_until > b.shown_from) then 'planned' else 'hidden' end as state,
        coalesce((select sum(reads) from bulletin_reads r where r.bulletin_id = b.id), 0)::int as reads
      from bulletin b, t where $1::uuid is null or b.id < $1 order by b.id desc limit $2`, [afterId, limit + 1]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** Keepers see it before it is shown and after, others only meanwhile. */
  private seenBy(viewer: Actor | null, row: ReadRow | null): BulletinView {
    must(row, 'bulletin.not-found');
    const { readAt, ...written } = row;
    const bulletin = bulletinView(written, viewer, readAt);
    must(bulletin.can.amend || (row.shownFrom <= readAt && (row.shownUntil === null || row.shownUntil > readAt)), 'bulletin.not-found');
    return bulletin;
  }
}
