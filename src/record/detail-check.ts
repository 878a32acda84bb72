import { detailHash } from '../platform/events/record.js';
import type { AskRows, Difference } from './self-check.js';

interface Written {
  readonly id: string;
  readonly said: string;
  readonly salt: Buffer | null;
  readonly body: Readonly<Record<string, string>> | null;
}

const AT_ONCE = 2_000;

/** Words that lie apart from their event are those it was recorded with. An empty body was erased, as the law on personal data may demand: its hash stays. */
export async function detailsAgainstEvents(ask: AskRows): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after !== null;) {
    const rows: readonly Written[] = await ask<Written>(PAGE, [after, AT_ONCE]);
    for (const { id, said, salt, body } of rows) {
      const erased = body !== null && Object.keys(body).length === 0;
      if (!erased && (salt === null || body === null || detailHash(salt, body) !== said)) found.push({ what: 'detail', subject: id, derived: null, stored: null });
    }
    after = rows.length < AT_ONCE ? null : rows.at(-1)?.id ?? null;
  }
  return found;
}

/** Events whose words lie apart, and words of an event that has none. Read as bytes: what was tampered with may be no text at all. */
const PAGE = `
  select e.id, encode(substring(e.bytes from p.place + 10 for 64), 'escape') as said, d.salt, d.body
  from event e cross join lateral (select position('"detail":"'::bytea in e.bytes) as place) p left join event_detail d on d.event_id = e.id
  where e.id > $1 and (p.place > 0 or d.event_id is not null) order by e.id limit $2`;
