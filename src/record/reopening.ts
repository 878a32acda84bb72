import { DataSource } from 'typeorm';
import { CLOCK } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { Tree } from '../log/tree.js';
import { connectionOptions } from '../platform/database/options.js';
import { EventSheet } from '../platform/events/record.js';

/** A log that ended, and the name of the one that follows it. */
export interface Reopened {
  readonly formerOrigin: string;
  readonly formerSize: number;
  readonly lostSize: number;
  readonly origin: string;
}

/**
 * After a restore that could not bring everything back: the log ends, and another one begins under a new name. Its first leaf cites the old head and how
 * much was seen of it; all events that are left follow. With the owner's rights, and only while the alarm stands.
 */
export async function reopenLog(databaseUrl: string): Promise<Reopened> {
  const source = new DataSource(connectionOptions(databaseUrl, 'lumbung_owner', []));
  await source.initialize();
  try {
    return await source.transaction(async (db) => {
      await db.query("set local statement_timeout = '30min'");
      await db.query('lock table log_state, leaf, tile, checkpoint, cosignature, pending in access exclusive mode');
      const [alarm] = await db.query<{ id: string; seenSize: number }[]>('select id, seen_size as "seenSize" from log_alarm where ended_at is null and proven for update');
      const [head] = await db.query<{ origin: string; size: number; root: Buffer; now: Date }[]>("select origin, size, root, date_trunc('milliseconds', lumbung_now()) as now from log_state");
      must(alarm !== undefined && head !== undefined, 'record.nothing-to-reopen');
      const { origin: formerOrigin, size: formerSize, root, now } = head;
      const [{ number }] = await db.query<[{ number: number }]>(`
        with ended as (insert into former_log (origin, size, root, note, lost_size, ended_at) select $1, $2, $3, (select note from checkpoint order by size desc limit 1), $4, $5)
        select count(*)::int + 2 as number from former_log`, [formerOrigin, formerSize, root, alarm.seenSize, now]);
      const origin = `${formerOrigin.replace(/\/\d+$/, '')}/${number}`;
      await db.query('truncate log_state, leaf, tile, checkpoint, cosignature, pending');
      await db.query("update log_alarm set ended_at = $2, ending = 'reopened' where id = $1", [alarm.id, now]);
      const sheet = new EventSheet(CLOCK.pseudonym, now);
      const first = sheet.record('record.reopened', { subject: alarm.id, facts: { formerSize, formerRoot: root.toString('hex'), lostSize: alarm.seenSize } });
      await sheet.write(db);
      const [{ hash }] = await db.query<[{ hash: Buffer }]>('select leaf_hash as hash from event where id = $1', [first]);
      const tree = Tree.empty();
      const { tiles } = tree.append([hash]);
      await db.query('insert into leaf (leaf_index, event_id) values (0, $1)', [first]);
      for (const { level, index, width, bytes } of tiles) await db.query('insert into tile (level, index, width, bytes) values ($1, $2, $3, $4)', [level, index, width, Buffer.from(bytes)]);
      await db.query('insert into log_state (origin, size, root) values ($1, 1, $2)', [origin, Buffer.from(tree.root)]);
      await db.query('delete from pending');
      await db.query('insert into pending (event_id) select id from event where id <> $1', [first]);
      return { formerOrigin, formerSize, lostSize: alarm.seenSize, origin };
    });
  } finally {
    await source.destroy();
  }
}
