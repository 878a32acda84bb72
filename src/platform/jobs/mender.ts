import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EVENTS, eventKind, type EventName } from '../../core/events.js';

const TOLD = (Object.keys(EVENTS) as EventName[]).filter((kind) => eventKind(kind).readers !== 'kept-for-audit');

/**
 * A queue may lose its jobs, a Redis its memory. All that must still happen stands in the tables: what nobody has dealt with for longer than
 * its tries may take goes back into its outbox. Consumers keep an inbox, so doing this once too often harms nobody.
 */
@Injectable()
export class Mender {
  constructor(private readonly source: DataSource) {}

  async mend(): Promise<void> {
    await this.source.query(`
      insert into outbox (event_id) select e.id from event e
      where e.kind = any($1) and e.at between lumbung_now() - interval '7 days' and lumbung_now() - interval '15 minutes'
        and not exists (select 1 from inbox i where i.consumer = 'notifications' and i.message_id = e.id)
      on conflict do nothing`, [TOLD]);
    await this.source.query(`
      with forgotten as (
        update mail set round = round + 1, changed_at = date_trunc('milliseconds', lumbung_now())
        where state = 'waiting' and changed_at < lumbung_now() - interval '2 hours' and not exists (select 1 from mail_outbox o where o.mail_id = mail.id) returning id)
      insert into mail_outbox (mail_id) select id from forgotten on conflict do nothing`);
    await this.source.query(`delete from subscription where confirmed_at is null and asked_at < lumbung_now() - interval '7 days'`);
    await this.source.query('delete from rate_limit where expire < extract(epoch from lumbung_now()) * 1000');
    await this.source.query(`delete from visit_sketch where day < (lumbung_now() at time zone 'Asia/Jakarta')::date`);
    await this.source.query('update letter set sealed = null where sealed is not null and useful_until <= lumbung_now()');
  }
}
