import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, Once } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { asBrokenRule, isWorthRetrying } from './database/refusals.js';
import { EventSheet, type RecordFact } from './events/record.js';

/** What a use case works with: its transaction, the one instant it happens at, and the sheet of its events. */
export interface Unit {
  readonly db: EntityManager;
  readonly now: Date;
  readonly record: RecordFact;
}

const TRIES = 5;

/**
 * One use case = one transaction: lock, decide, save, record. No side effect inside but rows, so that it may be tried again.
 * A caller's idempotency key is kept in the same transaction; a repeated request is answered with the first answer.
 */
@Injectable()
export class Work {
  constructor(private readonly source: DataSource) {}

  async run<Answer>(by: Actor, useCase: (unit: Unit) => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction('READ COMMITTED', (db) => this.once(by, db, useCase));
      } catch (error) {
        if (attempt === TRIES || !isWorthRetrying(error)) throw asBrokenRule(error);
        await new Promise((resume) => setTimeout(resume, attempt * 10 * (0.5 + Math.random())));
      }
    }
  }

  private async once<Answer>(by: Actor, db: EntityManager, useCase: (unit: Unit) => Promise<Answer>): Promise<Answer> {
    const [{ now }] = await db.query<[{ now: Date }]>("select date_trunc('milliseconds', lumbung_now()) as now");
    if (by.once !== undefined) {
      const earlier = await takeKey(db, by, by.once, now);
      if (earlier !== null) return earlier.answer as Answer;
    }
    const sheet = new EventSheet(by.pseudonym, now);
    const answer = await useCase({ db, now, record: sheet.record });
    await sheet.write(db);
    if (by.once !== undefined) await keepAnswer(db, by, by.once, answer);
    return answer;
  }
}

/** Takes the key for this transaction, waiting for a twin still running; answers what the twin answered. */
async function takeKey(db: EntityManager, by: Actor, { route, key, fingerprint }: Once, now: Date): Promise<{ readonly answer: unknown } | null> {
  const print = Buffer.from(fingerprint());
  const taken = await db.query<unknown[]>(
    `insert into idempotency (actor, route, key, fingerprint, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [by.personId, route, key, print, now]);
  if (taken.length > 0) return null;
  const [earlier] = await db.query<[{ fingerprint: Buffer; answer: unknown }]>(
    'select fingerprint, answer from idempotency where actor = $1 and route = $2 and key = $3', [by.personId, route, key]);
  must(earlier.fingerprint.equals(print), 'idempotency.key-reused');
  return { answer: earlier.answer };
}

async function keepAnswer(db: EntityManager, by: Actor, { route, key }: Once, answer: unknown): Promise<void> {
  await db.query('update idempotency set answer = $4 where actor = $1 and route = $2 and key = $3',
    [by.personId, route, key, answer === undefined ? null : JSON.stringify(answer)]);
}
