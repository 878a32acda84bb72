import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { add } from '../platform/database/rows.js';
import { Together } from '../platform/database/together.js';
import { newToken, tokenHash } from '../platform/ids.js';
import { PersonalData } from '../platform/personal-data.js';
import { RateLimits } from '../platform/rate-limits.js';
import { Work } from '../platform/work.js';
import { knocking } from './at-the-door.js';
import { parseLogin } from '../platform/contact.js';
import { IdentityQueries, type KnownLogin } from './identity.queries.js';
import { Passwords } from './passwords.js';
import { PersonRow } from './person.entity.js';
import { SESSION_HOURS } from './session-cookie.js';
import { SessionRow } from './session.entity.js';

/** A session that has just begun; its token is answered once and kept only as a hash. */
export interface NewSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signing in and out. Sessions live in the database: revoked at once, everywhere. */
@Injectable()
export class Sessions implements BeforeApplicationShutdown {
  private readonly notes = new Set<Promise<void>>();
  private readonly sightings = new Together<Buffer, void>(async (hashes) => {
    await this.source.query('update session set seen_at = lumbung_now() where id_hash = any($1::bytea[])', [hashes]);
    return [];
  });
  private readonly logger = new Logger('sessions');

  constructor(
    private readonly work: Work,
    private readonly source: DataSource,
    private readonly known: IdentityQueries,
    private readonly passwords: Passwords,
    private readonly personal: PersonalData,
    private readonly limits: RateLimits,
  ) {}

  /** The person behind a login; the same words and the same time whether the account or the password is wrong. */
  async checkPassword(typed: string, password: string): Promise<string> {
    const login = parseLogin(typed);
    const index = this.personal.index(login.kind, login.text);
    await this.countTry(index);
    const found = await this.known.byLogin(index);
    const right = await this.passwords.matches(password, found?.disabled_at === null ? found.password_hash : null);
    if (!right && found !== null) this.noteFailure(found);
    must(right && found !== null, 'account.wrong-login');
    await this.forgetTries(index);
    return found.id;
  }

  /** Success and recovery wipe the slate. */
  async forgetTries(index: Buffer): Promise<void> {
    const key = index.toString('hex');
    await Promise.all([this.limits.forget('sign-in', key), this.limits.forget('sign-in-total', key)]);
  }

  /** A new session for whoever has shown a password. */
  async start(personId: string): Promise<NewSession> {
    const { pseudonym } = await this.source.manager.findOneByOrFail(PersonRow, { id: personId });
    return this.work.run(knocking(pseudonym), async ({ db, now, record }) => {
      record('person.signed-in', { subject: personId, facts: { secondFactor: false } });
      return openSession(db, now, personId, { secondFactor: false });
    });
  }

  end(by: Actor, token: string): Promise<void> {
    return this.work.run(by, async ({ db, now, record }) => {
      await db.update(SessionRow, { idHash: tokenHash(token) }, { endedAt: now });
      record('person.signed-out', { subject: by.personId, facts: {} });
    });
  }

  /** Signs the person out everywhere. */
  endAll(by: Actor): Promise<void> {
    return this.work.run(by, async ({ db, now, record }) => {
      await endSessions(db, now, by.personId);
      record('person.signed-out', { subject: by.personId, facts: {} });
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.notes);
  }

  seen(idHash: Buffer): Promise<void> {
    return this.sightings.ask(idHash);
  }

  /** Ten in a quarter of an hour, a hundred in all; then only a recovery opens (NIST SP 800-63B-4, 3.2.2). */
  private async countTry(index: Buffer): Promise<void> {
    await this.limits.take('sign-in', index.toString('hex'));
    await this.limits.take('sign-in-total', index.toString('hex'), 'account.locked');
  }

  /** Written after the answer: an account that exists must not take longer to refuse. What is refused is counted before. */
  private noteFailure({ id, pseudonym }: KnownLogin): void {
    const note = afterTheAnswer()
      .then(() => this.work.run(knocking(pseudonym), async ({ record }) => { record('person.sign-in-failed', { subject: id, facts: {} }); }))
      .catch((error: unknown) => this.logger.error(String(error)))
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
  }
}

function afterTheAnswer(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

/** Always a new token: what a browser carried before is never promoted (session fixation). */
export async function openSession(db: EntityManager, now: Date, personId: string, { secondFactor }: { readonly secondFactor: boolean }): Promise<NewSession> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await add(db, SessionRow, { idHash: tokenHash(token), personId, createdAt: now, seenAt: now, expiresAt, secondFactorAt: secondFactor ? now : null, endedAt: null });
  return { token, expiresAt };
}

export async function endSessions(db: EntityManager, now: Date, personId: string): Promise<void> {
  await db.query('update session set ended_at = $2 where person_id = $1 and ended_at is null', [personId, now]);
}
