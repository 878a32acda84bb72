import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { LetterKind, LetterState, ListLettersDto } from './letters.dto.js';

/** One letter on its way out of the house, without its text or address. `about` is the kind of event; null for a private letter. */
interface LetterRow {
  readonly id: string;
  readonly kind: LetterKind;
  readonly about: string | null;
  /** Null for a subscriber, who has no account. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly state: LetterState;
  readonly attempts: number;
  readonly failure: string | null;
  readonly changedAt: Date;
  readonly useful: boolean;
}

export interface LetterView extends Omit<LetterRow, 'useful'> {
  readonly can: { readonly sendAgain: boolean };
}

/** What administrators see of the letters that leave the house. */
@Injectable()
export class LetterQueries {
  constructor(private readonly database: Database) {}

  async letters({ state = 'dead', kind, failure, limit = PAGE_SIZE, after }: ListLettersDto): Promise<Page<LetterView>> {
    const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [null, null];
    const rows = await this.database.rows<LetterRow>('letters.in-state', `
      with notices as (
        select id, message_id, null::uuid as person_id, state, attempts, failure, changed_at, true as useful from mail
        where state = $1 and coalesce($2, 'notice') = 'notice' and ($3::text is null or failure = $3)
          and ($4::timestamptz is null or (changed_at, id) < ($4, $5::uuid)) order by changed_at desc, id desc limit $6),
      privates as (
        select id, null::uuid as message_id, person_id, $1 as state, attempts, failure, coalesce(died_at, sent_at, written_at) as changed_at,
          sealed is not null and useful_until > lumbung_now() as useful from letter
        where case $1 when 'dead' then died_at is not null when 'sent' then sent_at is not null else sent_at is null and died_at is null and sealed is not null end
          and coalesce($2, 'private') = 'private' and ($3::text is null or failure = $3)
          and ($4::timestamptz is null or (coalesce(died_at, sent_at, written_at), id) < ($4, $5::uuid))
        order by coalesce(died_at, sent_at, written_at) desc, id desc limit $6),
      page as (select * from notices union all select * from privates order by changed_at desc, id desc limit $6)
      select g.id, case when g.person_id is null then 'notice' else 'private' end as kind, m.template as about,
        case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person, g.state, g.attempts, g.failure, g.changed_at as "changedAt", g.useful
      from page g left join message m on m.id = g.message_id left join person p on p.id = coalesce(g.person_id, m.person_id)
      order by g.changed_at desc, g.id desc`, [state, kind ?? null, failure ?? null, afterAt, afterId, limit + 1]);
    const { items, next } = pageOf(rows, limit, ({ changedAt, id }) => [changedAt.toISOString(), id]);
    return { next, items: items.map(({ useful, ...letter }) => ({ ...letter, can: { sendAgain: letter.state === 'dead' && useful } })) };
  }
}
