import type pg from 'pg';
import { eventKind, type EventName } from '../core/events.js';

/** What is older has long been read and cleared away. */
const KEPT_DAYS = 30;

interface Settled {
  readonly id: string | null;
  readonly kind: EventName | null;
  readonly recent: boolean;
  readonly next: Date | null;
}

/**
 * Empties the outbox: messages reach the inboxes at their hour, by the same hand that writes them every day; only the queue is
 * skipped, and with it the e-mail, which would be news of months ago. Answers when the next timer is due.
 */
export async function settle(owner: pg.Client, today: Date, tell: (eventId: string) => Promise<void>): Promise<Date | null> {
  const { rows } = await owner.query<Settled>({ name: 'demo.settle', values: [today], text: `
    with taken as (delete from outbox returning event_id),
      told as (select e.id, e.kind, e.at > $1::timestamptz - interval '${KEPT_DAYS} days' as recent from taken join event e on e.id = taken.event_id)
    select told.id, told.kind, told.recent, timer.next from (select min(due_at) as next from due_work where done_at is null) timer left join told on true order by told.id` });
  await Promise.all(rows.flatMap(({ id, kind, recent }) => (id !== null && kind !== null && recent && eventKind(kind).readers !== 'kept-for-audit' ? [tell(id)] : [])));
  return rows[0]?.next ?? null;
}

/** No letter leaves for what is past: what was to be mailed is taken back, and what is older than a few days has been read. */
export async function settleInboxes(owner: pg.Client, now: Date): Promise<void> {
  await owner.query('delete from mail_outbox');
  await owner.query('delete from mail');
  await owner.query(`update message set read_at = created_at + interval '5 hours' where created_at < $1::timestamptz - interval '4 days'`, [now]);
}
