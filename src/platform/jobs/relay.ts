import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { eventKind, type EventName } from '../../core/events.js';
import { addJobs, JOB_OPTIONS, MAIL, MAIL_OPTIONS, NOTIFICATIONS, type JobOf } from './queues.js';

const BATCH = 200;

/**
 * Carries what a committed use case left in the outboxes to the queues. The row goes in the same transaction that adds the job,
 * so a crash can repeat a job but never lose one; consumers keep an inbox, so that a repetition has no second effect.
 * While the queue is away, the rows stay where they are.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly source: DataSource,
    @InjectQueue(NOTIFICATIONS) private readonly notifications: Queue<JobOf>,
    @InjectQueue(MAIL) private readonly mail: Queue<JobOf>,
  ) {}

  /** Moves at most so many rows of each outbox; answers how many it moved. */
  async carry(most = BATCH): Promise<number> {
    return (await this.carryEvents(most)) + (await this.carryMail(most));
  }

  private carryEvents(most: number): Promise<number> {
    return this.source.transaction(async (db) => {
      const rows = await db.query<{ id: string; kind: EventName }[]>(`
        with taken as (delete from outbox where event_id in (select event_id from outbox order by event_id limit $1 for update skip locked) returning event_id)
        select e.id, e.kind from taken join event e on e.id = taken.event_id order by e.id`, [most]);
      const told = rows.filter(({ kind }) => eventKind(kind).readers !== 'kept-for-audit');
      await addJobs(this.notifications, told.map(({ id }) => ({ jobId: id, id })), JOB_OPTIONS);
      return rows.length;
    });
  }

  private carryMail(most: number): Promise<number> {
    return this.source.transaction(async (db) => {
      const rows = await db.query<{ id: string; round: number }[]>(`
        with taken as (delete from mail_outbox where mail_id in (select mail_id from mail_outbox order by mail_id limit $1 for update skip locked) returning mail_id)
        select m.id, m.round from taken join mail m on m.id = taken.mail_id order by m.id`, [most]);
      await addJobs(this.mail, rows.map(({ id, round }) => ({ jobId: `${id}-${round}`, id })), MAIL_OPTIONS);
      return rows.length;
    });
  }
}
