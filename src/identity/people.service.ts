import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize, may } from '../core/policy.js';
import type { Config } from '../platform/config.js';
import { change, lock } from '../platform/database/rows.js';
import { CONFIG } from '../platform/tokens.js';
import { Work } from '../platform/work.js';
import type { InviteDto } from './administration.dto.js';
import { AppointmentRow } from './appointment.entity.js';
import { readContact } from './contacts.js';
import { Letters } from './letters.js';
import { invitationLetter } from './letters.texts.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PersonRow } from './person.entity.js';
import { Persons } from './persons.js';
import { endSessions } from './sessions.service.js';

/** A code to hand over in person; null when it went by e-mail. */
export interface Invited {
  readonly personId: string;
  readonly code: string | null;
  readonly expiresAt: Date;
}

/** What the administrator, and the cooperative office at its counter, do for people. */
@Injectable()
export class People {
  constructor(
    private readonly work: Work,
    private readonly persons: Persons,
    private readonly codes: OneTimeCodes,
    private readonly letters: Letters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A person and a code to come in with: by e-mail, or without one handed over by whoever invites. */
  invite(by: Actor, { name, language, ...typed }: InviteDto): Promise<Invited> {
    const contact = readContact(typed);
    const newcomer = this.persons.prepare({ name, language, contact, passwordHash: null });
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'person.invite', {}, 'account.not-found');
      const { id } = await this.persons.add(db, now, newcomer, contact);
      record('person.added', { subject: id, facts: {} });
      const { code, expiresAt } = await this.codes.make(db, now, id, 'invite');
      if (contact.email === null) return { personId: id, code, expiresAt };
      await this.letters.write(db, now, { personId: id, to: contact.email, usefulUntil: expiresAt }, invitationLetter(language, { name, code, url: this.config.publicUrl }));
      return { personId: id, code: null, expiresAt };
    });
  }

  /** At the counter, after a look at the identity card: a code for somebody who has lost the way in. */
  handOverCode(by: Actor, id: string): Promise<{ readonly code: string; readonly expiresAt: Date }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const person = await this.helped(db, by, id);
      must(person.disabledAt === null, 'account.disabled');
      record('person.code-handed-over', { subject: id, facts: {} });
      return this.codes.make(db, now, id, 'recover');
    });
  }

  /** A lost authenticator app: the person signs in with the password alone and sets a new one. */
  removeSecondFactor(by: Actor, id: string): Promise<void> {
    return this.work.run(by, async ({ db, now, record }) => {
      const person = await this.helped(db, by, id);
      await change(db, PersonRow, person, { totpCipher: null, totpOfferedCipher: null, totpConfirmedAt: null, totpLastStep: null });
      await endSessions(db, now, id);
      record('person.second-factor-removed', { subject: id, facts: {} });
    });
  }

  /** Shut out at once: sessions end, keys open nothing. */
  disable(by: Actor, id: string): Promise<void> {
    must(id !== by.personId, 'account.cannot-disable-oneself');
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'person.disable', {}, 'account.not-found');
      const person = await lockedPerson(db, id);
      if (person.disabledAt !== null) return;
      await change(db, PersonRow, person, { disabledAt: now });
      await endSessions(db, now, id);
      record('person.disabled', { subject: id, facts: {} });
    });
  }

  enable(by: Actor, id: string): Promise<void> {
    return this.work.run(by, async ({ db, record }) => {
      authorize(by, 'person.disable', {}, 'account.not-found');
      const person = await lockedPerson(db, id);
      if (person.disabledAt === null) return;
      await change(db, PersonRow, person, { disabledAt: null });
      record('person.enabled', { subject: id, facts: {} });
    });
  }

  /** The administrator helps everybody, the cooperative office only people who hold no office; nobody helps oneself so. */
  private async helped(db: EntityManager, by: Actor, id: string): Promise<PersonRow> {
    authorize(by, 'person.recover', {}, 'account.not-found');
    must(id !== by.personId, 'account.cannot-help-oneself');
    const person = await lockedPerson(db, id);
    must(may(by, 'person.invite') || !(await db.existsBy(AppointmentRow, { personId: id })), 'account.not-found');
    return person;
  }
}

async function lockedPerson(db: EntityManager, id: string): Promise<PersonRow> {
  const person = await lock(db, PersonRow, { id });
  must(person, 'account.not-found');
  return person;
}
