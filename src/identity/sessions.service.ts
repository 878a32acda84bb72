import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import type { Config } from '../platform/config.js';
import { add } from '../platform/database/rows.js';
import { newToken, tokenHash } from '../platform/ids.js';
import { PersonalData } from '../platform/personal-data.js';
import { RateLimits } from '../platform/rate-limits.js';
import { CONFIG } from '../platform/tokens.js';
import { Work } from '../platform/work.js';
import { parseLogin } from './contact.js';
import { IdentityQueries } from './identity.queries.js';
import { Passwords } from './passwords.js';
import { PersonRow } from './person.entity.js';
import { SessionRow } from './session.entity.js';

const SESSION_HOURS = 12;

/** Signing in and out. Sessions live in the database: revoked at once, everywhere. */
@Injectable()
export class Sessions {
  readonly cookieName: string;

  constructor(
    private readonly work: Work,
    private readonly source: DataSource,
    private readonly known: IdentityQueries,
    private readonly passwords: Passwords,
    private readonly personal: PersonalData,
    private readonly limits: RateLimits,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookieName = config.publicUrl.startsWith('https:') ? '__Host-lumbung' : 'lumbung';
  }

  /** The person behind a login; the same words and the same time whether the account or the password is wrong. */
  async checkPassword(typed: string, password: string): Promise<string> {
    const login = parseLogin(typed);
    const index = this.personal.index(login.kind, login.text);
    await this.limits.take('sign-in', index.toString('hex'));
    const found = await this.known.byLogin(index);
    const right = await this.passwords.matches(password, found?.disabled_at === null ? found.password_hash : null);
    if (!right && found !== null) await this.noteFailure(found.id);
    must(right && found !== null, 'account.wrong-login');
    await this.limits.forget('sign-in', index.toString('hex'));
    return found.id;
  }

  /** A new session; the token is answered once and kept only as its hash. */
  start(personId: string, { secondFactor }: { readonly secondFactor: boolean }): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const token = newToken();
    return this.asPerson(personId, async ({ db, now, record }) => {
      const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
      await add(db, SessionRow, { idHash: tokenHash(token), personId, createdAt: now, seenAt: now, expiresAt, secondFactorAt: secondFactor ? now : null, endedAt: null });
      record('person.signed-in', { subject: personId, facts: { secondFactor } });
      return { token, expiresAt };
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
      await db.query('update session set ended_at = $2 where person_id = $1 and ended_at is null', [by.personId, now]);
      record('person.signed-out', { subject: by.personId, facts: {} });
    });
  }

  async seen(idHash: Buffer): Promise<void> {
    await this.source.query('update session set seen_at = lumbung_now() where id_hash = $1', [idHash]);
  }

  async keyUsed(keyHash: Buffer): Promise<void> {
    await this.source.query('update api_key set used_at = lumbung_now() where key_hash = $1', [keyHash]);
  }

  private noteFailure(personId: string): Promise<void> {
    return this.asPerson(personId, async ({ record }) => {
      record('person.sign-in-failed', { subject: personId, facts: {} });
    });
  }

  /** At the door nobody is an actor yet: the clock acts, under the pseudonym of the person who knocks. */
  private async asPerson<Answer>(personId: string, useCase: Parameters<Work['run']>[1]): Promise<Answer> {
    const person = await this.source.manager.findOneByOrFail(PersonRow, { id: personId });
    return this.work.run({ ...CLOCK, pseudonym: person.pseudonym }, useCase) as Promise<Answer>;
  }
}
