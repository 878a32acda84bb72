import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Checkpoint } from '../log/checkpoint.js';
import { sameHash } from '../log/hash.js';
import { Tree } from '../log/tree.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { CONFIG } from '../platform/tokens.js';
import { KeptHead } from './kept-head.js';
import { storedTiles } from './stored-tiles.js';

/** Why nothing may be written: the log is shorter than what was seen of it, another one, or of another name. */
export type AlarmCode = 'log-behind' | 'log-differs' | 'log-of-another-origin';

/** What somebody outside the database saw of the log. */
interface Sighting {
  readonly origin: string;
  readonly size: number;
  readonly by: string;
}

interface State {
  readonly origin: string;
  readonly size: number;
}

const HERE = 'kept-head';

/**
 * A restored backup would begin a second history. Before the doors open, the log is compared with the newest head that was kept outside the database; while
 * it is not its continuation, the database itself refuses events and heads (`refuse_while_alarmed`), so that people read and nobody writes.
 */
@Injectable()
export class RestoreGuard implements OnApplicationBootstrap {
  private readonly kept: KeptHead;
  private readonly logger = new Logger('restore-guard');
  private atStart: Promise<void> | null = null;

  constructor(private readonly database: Database, @Inject(CONFIG) config: Config) {
    this.kept = new KeptHead(config.dataDirectory);
  }

  onApplicationBootstrap(): Promise<void> {
    return this.compared();
  }

  /** The comparison of this start, once. */
  compared(): Promise<void> {
    this.atStart ??= this.compare();
    return this.atStart;
  }

  /** Raises the alarm, or ends the one that this comparison raised before. */
  async compare(): Promise<void> {
    const head = this.kept.read();
    const code = head === null ? null : await this.codeFor(head);
    if (code !== null && head !== null) await this.raise(code, { origin: head.origin, size: head.size, by: HERE });
    else await this.end(HERE);
  }

  async isShut(): Promise<boolean> {
    return (await this.database.row('record.alarm', 'select 1 from log_alarm where ended_at is null and proven')) !== null;
  }

  async raise(code: AlarmCode, { origin, size, by }: Sighting): Promise<void> {
    const raised = await this.database.rows('record.raise-alarm', `
      insert into log_alarm (id, code, seen_origin, seen_size, seen_by, raised_at) values ($1, $2, $3, $4, $5, lumbung_now()) on conflict do nothing returning id`, [newId(), code, origin, size, by]);
    if (raised.length > 0) this.logger.error(`read-only: ${code}; ${by} saw ${size} entries of ${origin}. See "Setelah pemulihan / After a restore" in docs/running.md`);
  }

  /** A witness disagrees and shows nothing for it: somebody must look, and the house goes on. */
  async doubt(code: AlarmCode, { origin, size, by }: Sighting): Promise<void> {
    const raised = await this.database.rows('record.doubt', `
      insert into log_alarm (id, code, seen_origin, seen_size, seen_by, raised_at, proven) values ($1, $2, $3, $4, $5, lumbung_now(), false) on conflict do nothing returning id`, [newId(), code, origin, size, by]);
    if (raised.length > 0) this.logger.error(`${by} says ${code}, ${size} entries of ${origin}, and shows no signed head that differs. See "Witnesses" in docs/running.md`);
  }

  async end(by: string): Promise<void> {
    await this.database.rows('record.end-alarm', "update log_alarm set ended_at = lumbung_now(), ending = 'caught-up' where ended_at is null and seen_by = $1", [by]);
  }

  /** An alarm of a witness that is no longer asked ends: its operator was told to decide. */
  async endAllBut(askers: readonly string[]): Promise<void> {
    await this.database.rows('record.end-alarms', "update log_alarm set ended_at = lumbung_now(), ending = 'no-longer-asked' where ended_at is null and not seen_by = any($1)", [[HERE, ...askers]]);
  }

  /** Keeps a head that continues the kept one. */
  async keepNewest(): Promise<void> {
    const newest = await this.database.row<{ note: string; size: number }>('record.newest-note', 'select note, size from checkpoint order by size desc limit 1');
    if (newest === null || newest.size === this.kept.read()?.size) return;
    await this.compare();
    if (!(await this.isShut())) this.kept.keep(newest.note);
  }

  /** Null when the log here has this head among its own. */
  async codeFor(seen: Checkpoint): Promise<AlarmCode | null> {
    const state = await this.database.row<State>('record.state', 'select origin, size from log_state');
    if (state === null) return seen.size > 0 ? 'log-behind' : null;
    if (state.origin !== seen.origin) return 'log-of-another-origin';
    if (state.size < seen.size) return 'log-behind';
    const tree = await Tree.at(seen.size, storedTiles((sql, values) => this.database.rows('record.tile', sql, values))).catch(() => null);
    return tree !== null && sameHash(tree.root, seen.root) ? null : 'log-differs';
  }
}
