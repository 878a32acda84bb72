import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { BulkJobOptions, Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { eventKind, type EventName } from '../../core/events.js';
import { MAIL, NOTIFICATIONS, type JobOf } from './queues.js';

const BATCH = 200;
/** Eight tries over some twenty minutes; then the job is dead and somebody is told. */
export const JOB_OPTIONS: BulkJobOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 5_000, jitter: 0.5 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 30 * 86_400 },
};

/**
 * Carries what a committed use case left in the outboxes to the queues. The row goes in the same transaction that adds the job,
 * so a crash can repeat a job but never lose one; consumers keep an inbox, so that a repetition has no second effect.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly source: DataSource,
    @InjectQueue(NOTIFICATIONS) private readonly notifications: Queue<JobOf>,
    @InjectQueue(MAIL) private readonly mail: Queue<JobOf>,
  ) {}

  /** Moves one batch of each outbox; answers how many rows it moved. */
  async carry(): Promise<number> {
    return (await this.carryEvents()) + (await this.carryMail());
  }

  private carryEvents(): Promise<number> {
    return this.source.transaction(async (db) => {
      const rows = await db.query<{ id: string; kind: EventName }[]>(`
        with taken as (delete from outbox where event_id in (select event_id from outbox order by event_id limit ${BATCH} for update skip locked) returning event_id)
        select e.id, e.kind from taken join event e on e.id = taken.event_id order by e.id`);
      const told = rows.filter(({ kind }) => eventKind(kind).readers !== 'kept-for-audit');
      await addAll(this.notifications, told.map(({ id }) => id));
      return rows.length;
    });
  }

  private carryMail(): Promise<number> {
    return this.source.transaction(async (db) => {
      const rows = await db.query<{ mail_id: string; attempts: number }[]>(`
        with taken as (delete from mail_outbox where mail_id in (select mail_id from mail_outbox order by mail_id limit ${BATCH} for update skip locked) returning mail_id)
        select m.id as mail_id, m.attempts from taken join mail m on m.id = taken.mail_id order by m.id`);
      await addAll(this.mail, rows.map(({ mail_id, attempts }) => (attempts === 0 ? mail_id : `${mail_id}-${attempts}`)), rows.map(({ mail_id }) => mail_id));
      return rows.length;
    });
  }
}

async function addAll(queue: Queue<JobOf>, jobIds: readonly string[], ids: readonly string[] = jobIds): Promise<void> {
  if (jobIds.length === 0) return;
  await queue.addBulk(jobIds.map((jobId, at) => ({ name: queue.name, data: { id: ids[at] ?? jobId }, opts: { ...JOB_OPTIONS, jobId } })));
}
