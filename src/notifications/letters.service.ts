import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { Letters } from '../identity/letters.js';
import { Work } from '../platform/work.js';

/** A dead letter begins anew; who sent it again stays on record. */
@Injectable()
export class DeadLetters {
  constructor(private readonly work: Work, private readonly letters: Letters) {}

  sendAgain(by: Actor, id: string): Promise<{ readonly id: string; readonly state: 'waiting' }> {
    return this.work.run(by, async ({ db, now, record }) => {
      if (!(await mailAgain(db, id, now))) await this.letters.sendAgain(db, now, id);
      record('message.sent-again', { subject: id, facts: { mail: id } });
      return { id, state: 'waiting' };
    });
  }

  /** After a mail server was away for long: every dead notice of this class of failure, at most five hundred at a time. */
  sendAllAgain(by: Actor, failure: string | null): Promise<{ readonly letters: number }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const dead = await db.query<{ id: string }[]>(
        `select id from mail where state = 'dead' and ($1::text is null or failure = $1) order by changed_at, id limit 500 for update`, [failure]);
      for (const { id } of dead) {
        await mailAgain(db, id, now);
        record('message.sent-again', { subject: id, facts: { mail: id } });
      }
      return { letters: dead.length };
    });
  }
}

/** False when no mail has this id: then it is a private letter's, or nobody's. A trigger puts what waits again into the outbox. */
async function mailAgain(db: EntityManager, id: string, now: Date): Promise<boolean> {
  const [mail] = await db.query<{ state: string }[]>('select state from mail where id = $1 for update', [id]);
  if (mail === undefined) return false;
  must(mail.state === 'dead', 'letter.not-dead');
  await db.query(`update mail set state = 'waiting', round = round + 1, changed_at = $2 where id = $1`, [id, now]);
  return true;
}
