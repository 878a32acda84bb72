import { InjectQueue } from '@nestjs/bullmq';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Queue } from 'bullmq';
import type { FastifyReply } from 'fastify';
import { Clock, TOLERATED_DRIFT_MS } from './clock.js';
import { Database } from './database/database.js';
import { Anyone } from './http/can.js';
import { inTime, NOTIFICATIONS } from './jobs/queues.js';

/** Messages that lie longer than this mean that no worker runs, or that its queue is away. */
const LONGEST_WAIT_SECONDS = 60;
const QUEUE_PATIENCE_MS = 1_000;

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, because the database answers and the clocks agree.
 * A warning says what an administrator should look at, while people are served all the same.
 */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly clock: Clock, private readonly database: Database, @InjectQueue(NOTIFICATIONS) private readonly queue: Queue) {}

  @Anyone()
  @Get('healthz')
  alive() {
    return { state: 'alive' };
  }

  @Anyone()
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { apartMs, steppedBack } = await this.clock.drift().catch(() => ({ apartMs: null, steppedBack: false }));
    const faults = [
      ...(apartMs === null ? ['database'] : []),
      ...(apartMs !== null && apartMs > TOLERATED_DRIFT_MS ? ['clock-drift'] : []),
      ...(steppedBack ? ['clock-stepped-back'] : []),
    ];
    const warnings = [
      ...(apartMs !== null && (await this.oldestMessageSeconds()) > LONGEST_WAIT_SECONDS ? ['messages-waiting'] : []),
      ...(await this.queueAnswers() ? [] : ['queue-away']),
      ...(apartMs === null ? [] : await this.alarmsOfTheRecord()),
    ];
    void reply.header('cache-control', 'no-store').status(faults.length === 0 ? 200 : 503);
    return { state: faults.length === 0 ? 'ready' : 'not-ready', faults, warnings, clockApartMs: apartMs };
  }

  /** Steps are taken and recorded all the same; their messages wait in the outbox. */
  private queueAnswers(): Promise<boolean> {
    return inTime(this.queue.count(), QUEUE_PATIENCE_MS).then(() => true, () => false);
  }

  /** The log is not the one that was last seen, so nothing is written; or tables are not what their events make of them; or nobody has compared them. */
  private async alarmsOfTheRecord(): Promise<readonly string[]> {
    const found = await this.database.row<{ alarm: string | null; doubted: boolean; differences: number | null; late: boolean | null }>('health.record', `
      select (select code from log_alarm where ended_at is null and proven) as alarm, exists (select 1 from log_alarm where ended_at is null and not proven) as doubted, c.differences, c.checked_at < lumbung_now() - interval '3 hours' as late
      from (select 1) one left join lateral (select differences, checked_at from record_check order by checked_at desc limit 1) c on true`);
    return [
      ...(found?.alarm ? ['read-only', found.alarm] : []),
      ...(found?.doubted === true ? ['witness-disagrees'] : []),
      ...((found?.differences ?? 0) > 0 ? ['record-differs'] : []),
      ...(found?.late === true ? ['record-unchecked'] : []),
    ];
  }

  /** How long the oldest event has been waiting to be carried to its queue. */
  private async oldestMessageSeconds(): Promise<number> {
    const oldest = await this.database.row<{ seconds: number }>('health.oldest-message', `
      select extract(epoch from lumbung_now() - e.at)::int as seconds from (select event_id from outbox order by event_id limit 1) o join event e on e.id = o.event_id`);
    return oldest?.seconds ?? 0;
  }
}
