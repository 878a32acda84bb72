import type { EntityManager } from 'typeorm';

/** True the first time a consumer meets a message; in the same transaction as the effect, so that the effect happens once. */
export async function firstTime(db: EntityManager, consumer: string, messageId: string, now: Date): Promise<boolean> {
  const taken = await db.query<unknown[]>(
    'insert into inbox (consumer, message_id, handled_at) values ($1, $2, $3) on conflict do nothing returning 1', [consumer, messageId, now]);
  return taken.length > 0;
}
