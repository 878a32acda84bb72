import { Injectable, Logger } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { CLOCK } from '../core/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { detailsAgainstEvents } from './detail-check.js';
import { Heads } from './heads.js';
import { recordAgainstItself, type AskRows, type Difference } from './self-check.js';
import { SequencingPool } from './sequencing-pool.js';

const EVERY_MS = 3_600_000;
const CHECK_LOCK = 7_236_403;
/** So many are kept as examples; the number of all is kept beside them. */
const MOST_EXAMPLES = 20;

/** Once an hour offers, awards, orders, payments and budgets are made anew from the events and compared with the tables, and the record with itself. */
@Injectable()
export class CrossCheck {
  private readonly logger = new Logger('cross-check');

  constructor(private readonly pool: SequencingPool, private readonly database: Database, private readonly heads: Heads, private readonly work: Work) {}

  /** Checks when the last time is an hour ago; null when it is not, or when another worker is at it. */
  async checkWhenDue(): Promise<number | null> {
    const [last] = await this.pool.rows<{ at: Date; now: Date }>('select max(checked_at) as at, lumbung_now() as now from record_check having max(checked_at) is not null');
    return last !== undefined && last.now.getTime() - last.at.getTime() < EVERY_MS && last.now >= last.at ? null : this.check();
  }

  /** Answers how many rows differ; null when another worker is at it. A new number is an event of its own. */
  async check(): Promise<number | null> {
    const words = await detailsAgainstEvents((sql, values) => this.database.rows('record.details', sql, values));
    const found = await this.pool.transaction(async (db) => {
      // One snapshot, so that what is placed meanwhile is no difference.
      await db.query("set transaction isolation level repeatable read; set local statement_timeout = '10min'");
      const { rows: [lock] } = await db.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [CHECK_LOCK]);
      if (lock?.mine !== true) return null;
      const { rows: [before] } = await db.query<{ differences: number }>('select differences from record_check order by checked_at desc limit 1');
      const rows = [...await this.differences(async <Row extends object>(sql: string, values?: unknown[]) => (await db.query<Row & QueryResultRow>(sql, values)).rows), ...words];
      const id = newId();
      await db.query('insert into record_check (id, checked_at, differences, examples) values ($1, lumbung_now(), $2, $3)', [id, rows.length, JSON.stringify(rows.slice(0, MOST_EXAMPLES))]);
      return { id, differences: rows.length, changed: rows.length !== (before?.differences ?? 0) };
    });
    if (found === null) return null;
    const { id, differences, changed } = found;
    if (differences > 0) this.logger.error(`${differences} rows are not what their events make of them: record_check ${id}`);
    if (changed) await this.work.run(CLOCK, async ({ record }) => { record('record.compared', { subject: id, facts: { differences } }); });
    return differences;
  }

  /** Over a connection that sees one snapshot throughout; rows that hold words apart from their events need another role, and are looked at for themselves. */
  async differences(ask: AskRows): Promise<readonly Difference[]> {
    return [...await ask<Difference>('select what, subject, derived, stored from record_differences()'), ...await recordAgainstItself(ask, (origin) => this.heads.verifier(origin))];
  }
}
