import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BrokenRule } from '../../core/broken-rule.js';
import { newId } from '../ids.js';

/** What may be due: each kind has one handler, registered by its room. */
export type DueKind = 'lot.close' | 'award.confirm' | 'letter.send';
type Handler = (subject: string) => Promise<void>;

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

  /** Runs what is due, one after the other; answers how many it ran. Other workers skip what this one holds. */
  async runDue(most = 100): Promise<number> {
    for (let ran = 0; ran < most; ran += 1) {
      if (!(await this.runNext())) return ran;
    }
    return most;
  }

  private runNext(): Promise<boolean> {
    return this.source.transaction(async (db) => {
      const [due] = await db.query<{ id: string; kind: DueKind; subject: string }[]>(
        `select id, kind, subject from due_work where done_at is null and due_at <= lumbung_now() order by due_at limit 1 for update skip locked`);
      if (due === undefined) return false;
      await this.finish(db, due);
      return true;
    });
  }

  /** A handler is idempotent by its own lock and state; one that fails is tried again later, ever more rarely. */
  private async finish(db: EntityManager, { id, kind, subject }: { readonly id: string; readonly kind: DueKind; readonly subject: string }): Promise<void> {
    try {
      const handler = this.handlers.get(kind);
      if (handler === undefined) throw new Error(`nobody handles ${kind}`);
      await handler(subject);
      await db.query('update due_work set done_at = lumbung_now() where id = $1', [id]);
    } catch (error) {
      this.logger.error(`${kind} ${subject}: ${error instanceof BrokenRule ? error.code : String(error)}`);
      await db.query(`update due_work set attempts = attempts + 1, due_at = lumbung_now() + least(attempts + 1, 60) * interval '10 seconds' where id = $1`, [id]);
    }
  }
}
