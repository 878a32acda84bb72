import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { change, lock } from '../platform/database/rows.js';
import { tokenHash } from '../platform/ids.js';
import { PersonalData, type Place } from '../platform/personal-data.js';
import { RateLimits } from '../platform/rate-limits.js';
import { Work, type Unit } from '../platform/work.js';
import { PersonRow } from './person.entity.js';
import { endSessions, openSession, type NewSession } from './sessions.service.js';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

/** The code of an authenticator app, beside the password: officials act only with it. */
@Injectable()
export class SecondFactor {
  constructor(private readonly work: Work, private readonly personal: PersonalData, private readonly limits: RateLimits) {}

  /** Offers a secret; nothing changes until a code confirms it. Replacing one that stands needs the one that stands. */
  enrol(by: Actor): Promise<{ readonly secret: string; readonly uri: string }> {
    return this.work.run(by, async ({ db }) => {
      const person = await locked(db, by);
      must(by.secondFactor || person.totpConfirmedAt === null, 'policy.second-factor-needed');
      const secret = newTotpSecret();
      await change(db, PersonRow, person, { totpOfferedCipher: this.personal.seal(secret, placeOf(by)) });
      return { secret, uri: totpUri(secret, person.name) };
    });
  }

  /** The app shows the right code: its secret counts from now on. Other sessions end, this one goes on under a new token. */
  confirm(by: Actor, code: string): Promise<NewSession> {
    return this.tryCode(by, async (unit) => {
      const person = await locked(unit.db, by);
      must(by.secondFactor || person.totpConfirmedAt === null, 'policy.second-factor-needed');
      must(person.totpOfferedCipher, 'account.second-factor-not-offered');
      const step = this.stepOf(by, person.totpOfferedCipher, code, unit.now, null);
      if (step === null) return null;
      await change(unit.db, PersonRow, person, {
        totpCipher: person.totpOfferedCipher, totpOfferedCipher: null, totpConfirmedAt: unit.now, totpLastStep: step,
      });
      await endSessions(unit.db, unit.now, by.personId);
      unit.record('person.second-factor-set', { subject: by.personId, facts: {} });
      return openSession(unit.db, unit.now, by.personId, { secondFactor: true });
    });
  }

  /** Shows a code for this session, which goes on under a new token. Each code works once. */
  show(by: Actor, token: string, code: string): Promise<NewSession> {
    return this.tryCode(by, async (unit) => {
      const person = await locked(unit.db, by);
      must(person.totpCipher !== null && person.totpConfirmedAt !== null, 'account.second-factor-not-set');
      const step = this.stepOf(by, person.totpCipher, code, unit.now, person.totpLastStep);
      if (step === null) return null;
      await change(unit.db, PersonRow, person, { totpLastStep: step });
      await endOne(unit, token);
      unit.record('person.signed-in', { subject: by.personId, facts: { secondFactor: true } });
      return openSession(unit.db, unit.now, by.personId, { secondFactor: true });
    });
  }

  /** A wrong code is recorded in the unit of work and refused outside of it. */
  private async tryCode(by: Actor, useCode: (unit: Unit) => Promise<NewSession | null>): Promise<NewSession> {
    await this.limits.take('second-factor', by.personId);
    const session = await this.work.run(by, async (unit) => {
      const opened = await useCode(unit);
      if (opened === null) unit.record('person.sign-in-failed', { subject: by.personId, facts: {} });
      return opened;
    });
    must(session, 'account.wrong-code');
    await this.limits.forget('second-factor', by.personId);
    return session;
  }

  private stepOf(by: Actor, cipher: Buffer, code: string, now: Date, lastStep: number | null): number | null {
    return totpStep(this.personal.open(cipher, placeOf(by)), code, now, lastStep);
  }
}

async function locked(db: EntityManager, by: Actor): Promise<PersonRow> {
  const person = await lock(db, PersonRow, { id: by.personId });
  must(person, 'account.not-found');
  return person;
}

/** Two codes shown at once for one token open one session. */
async function endOne({ db, now }: Unit, token: string): Promise<void> {
  const ended = await db.query<[unknown[], number]>('update session set ended_at = $2 where id_hash = $1 and ended_at is null', [tokenHash(token), now]);
  must(ended[1] === 1, 'policy.not-signed-in');
}

/** An offered secret is sealed for the place where it will stay. */
function placeOf(by: Actor): Place {
  return { table: 'person', column: 'totp_cipher', row: by.personId };
}
