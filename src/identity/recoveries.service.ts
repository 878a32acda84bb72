import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { must } from '../core/broken-rule.js';
import type { Config } from '../platform/config.js';
import { change, lock } from '../platform/database/rows.js';
import type { RecordFact } from '../platform/events/record.js';
import { PersonalData } from '../platform/personal-data.js';
import { RateLimits } from '../platform/rate-limits.js';
import { CONFIG } from '../platform/tokens.js';
import { Work } from '../platform/work.js';
import type { CompleteRecoveryDto } from './accounts.dto.js';
import { revokeKeys } from './api-keys.service.js';
import { knocking } from './at-the-door.js';
import { parseLogin } from '../platform/contact.js';
import { Contacts } from './contacts.js';
import { IdentityQueries, type KnownLogin } from './identity.queries.js';
import { Letters } from './letters.js';
import { recoveryLetter } from './letters.texts.js';
import { OneTimeCodes } from './one-time-codes.js';
import { expectGoodPassword, Passwords } from './passwords.js';
import { PersonRow } from './person.entity.js';
import { endSessions, Sessions } from './sessions.service.js';

/** Longer than any of the work behind it, so that the time of the answer tells nothing. */
const ANSWER_AFTER_MS = 250;

/** Back in without the password, and in for the first time: a code proves who it is, then a new password counts. */
@Injectable()
export class Recoveries {
  constructor(
    private readonly work: Work,
    private readonly known: IdentityQueries,
    private readonly personal: PersonalData,
    private readonly contacts: Contacts,
    private readonly codes: OneTimeCodes,
    private readonly letters: Letters,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends a code to the e-mail of the account, if there are such. Whether there are, neither the words nor the time of the answer tell. */
  async ask(typed: string): Promise<void> {
    const answerAt = performance.now() + ANSWER_AFTER_MS;
    const index = this.indexOf(typed);
    await this.limits.take('recovery', index.toString('hex'));
    const found = await this.known.byLogin(index);
    if (found !== null && found.disabled_at === null) await this.sendCode(found);
    await untilThen(answerAt);
  }

  /** Sets the password. Whoever was signed in is out, and after a loss the API keys are gone too. */
  async complete({ login, code, password }: CompleteRecoveryDto): Promise<void> {
    const index = this.indexOf(login);
    expectGoodPassword(password, { secondFactor: true });
    await this.limits.take('recovery-completion', index.toString('hex'));
    const passwordHash = await this.passwords.hash(password);
    const refuseAt = performance.now() + ANSWER_AFTER_MS;
    const found = await this.known.byLogin(index);
    const done = found !== null && found.disabled_at === null && (await this.setPassword(found, code.replace(' ', ''), { password, passwordHash }));
    if (!done) await untilThen(refuseAt);
    must(done, 'account.wrong-code');
    await Promise.all([this.limits.forget('recovery-completion', index.toString('hex')), this.sessions.forgetTries(index)]);
  }

  private indexOf(typed: string): Buffer {
    const { kind, text } = parseLogin(typed);
    return this.personal.index(kind, text);
  }

  private sendCode({ id, pseudonym }: KnownLogin): Promise<void> {
    return this.work.run(knocking(pseudonym), async ({ db, now, record }) => {
      record('person.recovery-asked', { subject: id, facts: {} });
      const { email } = await this.contacts.of(db, id);
      if (email === null) return;
      const { name, language } = await db.findOneByOrFail(PersonRow, { id });
      const { code, expiresAt } = await this.codes.make(db, now, id, 'recover');
      await this.letters.write(db, now, { personId: id, to: email, usefulUntil: expiresAt }, recoveryLetter(language, { name, code, url: this.config.publicUrl }));
    });
  }

  /** False when the code does not fit; the counted try is committed, so the refusal is spoken outside. */
  private setPassword({ id, pseudonym }: KnownLogin, code: string, { password, passwordHash }: { readonly password: string; readonly passwordHash: string }): Promise<boolean> {
    return this.work.run(knocking(pseudonym), async ({ db, now, record }) => {
      const person = await lock(db, PersonRow, { id });
      const purpose = await this.codes.use(db, now, id, code);
      if (person === null || purpose === null) {
        record('person.sign-in-failed', { subject: id, facts: {} });
        return false;
      }
      expectGoodPassword(password, { secondFactor: person.totpConfirmedAt !== null });
      await change(db, PersonRow, person, { passwordHash });
      await endSessions(db, now, id);
      if (purpose === 'recover') await forgetThief(db, now, id, record);
      else record('person.joined', { subject: id, facts: {} });
      return true;
    });
  }
}

function untilThen(at: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, at - performance.now()));
}

/** Whoever had the account meanwhile may have made keys to come back with. */
async function forgetThief(db: EntityManager, now: Date, personId: string, record: RecordFact): Promise<void> {
  await revokeKeys(db, now, personId, record);
  record('person.recovered', { subject: personId, facts: {} });
}
