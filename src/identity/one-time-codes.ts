import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { add } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { PersonalData } from '../platform/personal-data.js';
import { OneTimeCodeRow } from './one-time-code.entity.js';

type Purpose = OneTimeCodeRow['purpose'];

const MINUTE = 60_000;
/** An invitation waits a week for its reader, a recovery half an hour. */
const LIVES: Readonly<Record<Purpose, number>> = { invite: 7 * 24 * 60 * MINUTE, recover: 30 * MINUTE };
const MOST_ATTEMPTS = 5;

/** Codes that set a password: one at a time for each purpose, five tries, one use. */
@Injectable()
export class OneTimeCodes {
  constructor(private readonly personal: PersonalData) {}

  /** Makes a code of eight digits; an older one for the same purpose no longer works. */
  async make(db: EntityManager, now: Date, personId: string, purpose: Purpose): Promise<{ readonly code: string; readonly expiresAt: Date }> {
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    const expiresAt = new Date(now.getTime() + LIVES[purpose]);
    await db.query('update one_time_code set used_at = $3 where person_id = $1 and purpose = $2 and used_at is null', [personId, purpose, now]);
    await add(db, OneTimeCodeRow, {
      id: newId(), personId, purpose, codeHash: this.hash(personId, code), createdAt: now, expiresAt, attempts: 0, usedAt: null,
    });
    return { code, expiresAt };
  }

  /** Uses up the code; null when it is wrong, stale or tried too often, and then the try is counted: the caller must commit it. */
  async use(db: EntityManager, now: Date, personId: string, code: string): Promise<Purpose | null> {
    const live = await db.query<{ id: string; purpose: Purpose; code_hash: Buffer }[]>(
      `select id, purpose, code_hash from one_time_code
       where person_id = $1 and used_at is null and expires_at > $2 and attempts < ${MOST_ATTEMPTS} order by id for update`, [personId, now]);
    const hash = this.hash(personId, code);
    const right = live.find(({ code_hash }) => code_hash.equals(hash));
    if (right === undefined) await db.query('update one_time_code set attempts = attempts + 1 where id = any($1)', [live.map(({ id }) => id)]);
    else await db.query('update one_time_code set used_at = $2 where id = $1', [right.id, now]);
    return right?.purpose ?? null;
  }

  /** Keyed: eight digits would be guessed from a plain hash in a second. */
  private hash(personId: string, code: string): Buffer {
    return this.personal.index('code', `${personId}\n${code}`);
  }
}
