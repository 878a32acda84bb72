import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListLotsDto, LotOrder } from './lots.dto.js';
import { LotQueries, type LotLine } from './lots.queries.js';

/** A lot that was looked for; with when it was published, for feeds. */
export interface FoundLot extends LotLine {
  readonly publishedAt: Date;
}

interface Sorting {
  readonly column: 'closes_at' | 'published_at' | 'owner_estimate';
  readonly direction: 'asc' | 'desc';
}

const SORTINGS: Readonly<Record<LotOrder, Sorting>> = {
  closing: { column: 'closes_at', direction: 'asc' },
  newest: { column: 'published_at', direction: 'desc' },
  largest: { column: 'owner_estimate', direction: 'desc' },
  smallest: { column: 'owner_estimate', direction: 'asc' },
};

const MOST_WORDS = 6;
const CODE = /^lot-\d{4}-\d{1,6}$/i;

/** Lots in any order, by words that may be misspelt. */
@Injectable()
export class LotSearch {
  constructor(private readonly database: Database, private readonly lots: LotQueries) {}

  /** The public list; without words and without an order of one's own it has a shorter way. */
  list(question: ListLotsDto): Promise<Page<LotLine>> {
    return question.sort === undefined && question.search === undefined ? this.lots.lotsForAnyone(question) : this.find(question);
  }

  async find({ show = 'open', sort, limit = PAGE_SIZE, ...question }: ListLotsDto): Promise<Page<FoundLot>> {
    const order = sort ?? (show === 'open' ? 'closing' : 'newest');
    const { column, direction } = SORTINGS[order];
    const { name, where, values } = asked(show, question, order, limit + 1);
    const rows = await this.database.rows<FoundLot & { readonly key: Date | number }>(name, `
      with t as materialized (select lumbung_now() as at),
      p as materialized (select l.* from lot l where ${where} order by l.${column} ${direction}, l.id ${direction} limit $1)
      select p.id, p.code, p.title, p.category, p.kecamatan, a.name as agency, p.owner_estimate as "ownerEstimate", p.deliver_by as "deliverBy", p.published_at as "publishedAt",
        case when p.state = 'published' and p.closes_at < (select at from t) then 'closed' else p.state end as state, p.closes_at as "closesAt", p.${column} as key
      from p join agency a on a.id = p.agency_id order by p.${column} ${direction}, p.id ${direction}`, values);
    const { items, next } = pageOf(rows, limit, ({ key, id }) => [key instanceof Date ? key.toISOString() : String(key), id]);
    return { items: items.map(({ key: _, ...line }) => line), next };
  }
}

/** Every word must be found, each as it is or as a misspelling of a word of the title; a lot's number finds the lot. */
function asked(show: 'open' | 'all', { category, kecamatan, search, after }: Pick<ListLotsDto, 'category' | 'kecamatan' | 'search' | 'after'>, order: LotOrder, most: number) {
  const { column, direction } = SORTINGS[order];
  const values: unknown[] = [most];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [show === 'open' ? `l.state = 'published' and l.closes_at >= (select at from t)` : 'l.published_at is not null'];
  const [afterAt, afterId] = afterKey(after, column === 'owner_estimate' ? KEY.whole : KEY.instant, KEY.id) ?? [];
  if (afterAt !== undefined) conditions.push(`(l.${column}, l.id) ${direction === 'asc' ? '>' : '<'} (${bind(afterAt)}::${column === 'owner_estimate' ? 'bigint' : 'timestamptz'}, ${bind(afterId)}::uuid)`);
  if (category !== undefined) conditions.push(`l.category = ${bind(category)}`);
  if (kecamatan !== undefined) conditions.push(`l.kecamatan = ${bind(kecamatan)}`);
  const words = wordsOf(search);
  if (search !== undefined && CODE.test(search)) conditions.push(`l.code = ${bind(search.toUpperCase())}`);
  else for (const word of words) {
    const bound = bind(word);
    conditions.push(`(l.search @@ plainto_tsquery('indonesian', ${bound}) or ${bound} <% l.title)`);
  }
  const parts = [show, order, afterAt === undefined ? '' : 'after', category === undefined ? '' : 'category', kecamatan === undefined ? '' : 'kecamatan', search !== undefined && CODE.test(search) ? 'code' : words.length];
  return { name: `lots.search.${parts.join('.')}`, where: conditions.join(' and '), values };
}

/** What has a letter or a digit; the rest of a long question says nothing new. */
function wordsOf(search = ''): readonly string[] {
  return search.split(/[^\p{L}\p{N}-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, MOST_WORDS);
}
