import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database } from '../platform/database/database.js';
import { inTime, LETTERS, MAIL, NOTIFICATIONS, type JobOf, type QueueName } from '../platform/jobs/queues.js';

/** One queue as it stands; numbers are null while it does not answer. */
interface QueueView {
  readonly name: string;
  readonly answers: boolean;
  readonly waiting: number | null;
  readonly active: number | null;
  readonly delayed: number | null;
  readonly failed: number | null;
  /** When the job that has been waiting longest was added; null when none waits. */
  readonly oldestAt: Date | null;
}

/** What waits in our own tables, with the age of the oldest in whole seconds. */
interface TableView {
  readonly events: number;
  readonly mail: number;
  readonly oldestSeconds: number;
  readonly deadLetters: number;
  readonly overdueTimers: number;
}

export interface QueueHealth {
  readonly queues: readonly QueueView[];
  readonly tables: TableView;
}

/** How the queues are, for administrators. */
@Injectable()
export class QueueQueries {
  private readonly queues: readonly Queue<JobOf>[];

  constructor(
    private readonly database: Database,
    @InjectQueue(NOTIFICATIONS) notifications: Queue<JobOf>, @InjectQueue(MAIL) mail: Queue<JobOf>, @InjectQueue(LETTERS) letters: Queue<JobOf>,
  ) {
    this.queues = [notifications, mail, letters];
  }

  async health(): Promise<QueueHealth> {
    const [queues, tables] = await Promise.all([Promise.all(this.queues.map(viewOf)), this.tables()]);
    return { queues, tables };
  }

  /** Jobs that failed for good begin anew; letters have their own way, `letters/:id/sending`. */
  async revive(name: QueueName): Promise<void> {
    const queue = this.queues.find((each) => each.name === name);
    if (queue !== undefined) await inTime(queue.retryJobs({ state: 'failed' }));
  }

  private async tables(): Promise<TableView> {
    const row = await this.database.row<TableView>('queues.tables', `
      select (select count(*) from outbox)::int as events, (select count(*) from mail_outbox)::int as mail,
        coalesce(extract(epoch from lumbung_now() - (select min(e.at) from (select event_id from outbox order by event_id limit 1) o join event e on e.id = o.event_id)), 0)::int as "oldestSeconds",
        ((select count(*) from mail where state = 'dead') + (select count(*) from letter where died_at is not null))::int as "deadLetters",
        (select count(*) from due_work where done_at is null and due_at < lumbung_now() - interval '1 minute')::int as "overdueTimers"`);
    if (row === null) throw new Error('a select without a table has one row');
    return row;
  }
}

async function viewOf(queue: Queue<JobOf>): Promise<QueueView> {
  try {
    const [{ waiting = 0, active = 0, delayed = 0, failed = 0 }, [oldest]] = await inTime(Promise.all([
      queue.getJobCounts('waiting', 'active', 'delayed', 'failed'), queue.getJobs(['waiting'], 0, 0, true)]));
    return { name: queue.name, answers: true, waiting, active, delayed, failed, oldestAt: oldest === undefined ? null : new Date(oldest.timestamp) };
  } catch {
    return { name: queue.name, answers: false, waiting: null, active: null, delayed: null, failed: null, oldestAt: null };
  }
}
