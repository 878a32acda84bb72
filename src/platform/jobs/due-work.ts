import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BrokenRule } from '../../core/broken-rule.js';
import { newId } from '../ids.js';

/** What may be due: each kind has one handler, registered by its room. */
export type DueKind = 'lot.close' | 'lot.clear-documents' | 'offer.open-documents' | 'award.confirm' | 'letter.send' | 'paper.warn';
type Handler = (subject: string) => Promise<void>;

/** A handler that takes longer than this is joined by a second one; both are idempotent. */
const CLAIM = '60 seconds';

interface DueTimer {
  readonly id: string;
  readonly kind: DueKind;
  readonly subject: string;
  readonly claimedUntil: Date;
}

/** Business timers are rows, so that the hand-set clock moves them and a restart loses none. */
export async function schedule(db: EntityManager, kind: DueKind, subject: string, dueAt: Date): Promise<void> {
  await db.query(
    `insert into due_work (id, kind, subject, due_at) values ($1, $2, $3, $4)
     on conflict (kind, subject) do update set due_at = excluded.due_at, done_at = null, attempts = 0`, [newId(), kind, subject, dueAt]);
}

/** A timer that is no longer needed. */
export async function unschedule(db: EntityManager, kind: DueKind, subject: string, now: Date): Promise<void> {
  await db.query('update due_work set done_at = $3 where kind = $1 and subject = $2 and done_at is null', [kind, subject, now]);
}

@Injectable()
export class DueWork {
  private readonly handlers = new Map<DueKind, Handler>();
  private readonly logger = new Logger('due-work');

  constructor(private readonly source: DataSource) {}

  register(kind: DueKind, handler: Handler): void {
    this.handlers.set(kind, handler);
  }

  /** Runs what is due, one after the other; answers how many it ran. Other workers pass over what this one has claimed. */
  async runDue(most = 100): Promise<number> {
    for (let ran = 0; ran < most; ran += 1) {
      const due = await this.claim();
      if (due === null) return ran;
      await this.finish(due);
    }
    return most;
  }

  /**
   * A claim is committed at once and lapses by itself, so that a handler holds no timer while it waits for its own locks,
   * and one that was killed is followed by another.
   */
  private async claim(): Promise<DueTimer | null> {
    const [due] = await returned<DueTimer>(this.source, `
      update due_work set attempts = attempts + 1, due_at = date_trunc('milliseconds', lumbung_now()) + interval '${CLAIM}'
      where id = (select id from due_work where done_at is null and due_at <= lumbung_now() order by due_at limit 1 for update skip locked)
      returning id, kind, subject, due_at as "claimedUntil"`);
    return due ?? null;
  }

  /** A handler is idempotent by its own lock and state; one that fails is tried again later, ever more rarely. A timer that was set anew meanwhile is left as it was set. */
  private async finish({ id, kind, subject, claimedUntil }: DueTimer): Promise<void> {
    try {
      const handler = this.handlers.get(kind);
      if (handler === undefined) throw new Error(`nobody handles ${kind}`);
      await handler(subject);
      await this.source.query('update due_work set done_at = lumbung_now() where id = $1 and due_at = $2 and done_at is null', [id, claimedUntil]);
    } catch (error) {
      this.logger.error(`${kind} ${subject}: ${error instanceof BrokenRule ? error.code : String(error)}`);
      await this.source.query(
        `update due_work set due_at = lumbung_now() + least(attempts, 60) * interval '10 seconds' where id = $1 and due_at = $2 and done_at is null`, [id, claimedUntil]);
    }
  }
}

/** TypeORM answers a writing statement with its rows and their number. */
async function returned<Row>(source: DataSource, sql: string): Promise<readonly Row[]> {
  const [rows] = await source.query<[readonly Row[], number]>(sql);
  return rows;
}
