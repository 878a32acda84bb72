import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import type { Config } from '../platform/config.js';
import { RateLimits } from '../platform/rate-limits.js';
import { CONFIG } from '../platform/tokens.js';
import { Work } from '../platform/work.js';
import { knocking } from './at-the-door.js';
import { Contacts, readContact } from './contacts.js';
import type { ChangeContactsDto, RegisterDto } from './accounts.dto.js';
import { Letters } from './letters.js';
import { contactChangedLetter } from './letters.texts.js';
import { expectGoodPassword, Passwords } from './passwords.js';
import { PersonContactRow } from './person-contact.entity.js';
import { PersonRow } from './person.entity.js';
import { Persons } from './persons.js';

const LETTER_IS_OF_USE_MS = 7 * 86_400_000;

/** The open door for vendors' people, and how one's own contacts change. */
@Injectable()
export class Accounts {
  constructor(
    private readonly work: Work,
    private readonly source: DataSource,
    private readonly persons: Persons,
    private readonly contacts: Contacts,
    private readonly passwords: Passwords,
    private readonly letters: Letters,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A new account. That a contact is taken is said openly: without a message to every phone number the honest owner would wait for ever;
   * `from` (the address of the caller) may ask twenty times an hour, so that nobody walks through the numbers.
   */
  async register(from: string, { name, language, password, ...typed }: RegisterDto): Promise<{ readonly personId: string }> {
    await this.limits.take('registration', from);
    const contact = readContact(typed);
    expectGoodPassword(password, { secondFactor: false });
    const newcomer = this.persons.prepare({ name, language, contact, passwordHash: await this.passwords.hash(password) });
    return this.work.run(knocking(newcomer.pseudonym), async ({ db, now, record }) => {
      const { id } = await this.persons.add(db, now, newcomer, contact);
      record('person.added', { subject: id, facts: {} });
      return { personId: id };
    });
  }

  /** Replaces phone number and e-mail, once more against the password. The old e-mail hears of it; nothing else changes or freezes. */
  async changeContacts(by: Actor, { password, ...typed }: ChangeContactsDto): Promise<void> {
    const contact = readContact(typed);
    await this.expectPassword(by, password);
    await this.work.run(by, async ({ db, now, record }) => {
      const before = await this.contacts.of(db, by.personId);
      const { emailCipher, emailIndex, phoneCipher, phoneIndex } = this.contacts.seal(by.personId, contact);
      await db.update(PersonContactRow, { personId: by.personId }, { emailCipher, emailIndex, phoneCipher, phoneIndex });
      record('person.contact-changed', { subject: by.personId, facts: {} });
      if (before.email !== null && before.email !== contact.email) await this.tellOldAddress(db, now, by.personId, before.email);
    });
  }

  private async expectPassword(by: Actor, password: string): Promise<void> {
    await this.limits.take('sign-in', by.personId);
    const person = await this.source.manager.findOneByOrFail(PersonRow, { id: by.personId });
    must(by.secondFactor || person.totpConfirmedAt === null, 'policy.second-factor-needed');
    must(await this.passwords.matches(password, person.passwordHash), 'account.wrong-login');
    await this.limits.forget('sign-in', by.personId);
  }

  private async tellOldAddress(db: EntityManager, now: Date, personId: string, to: string): Promise<void> {
    const { name, language } = await db.findOneByOrFail(PersonRow, { id: personId });
    const usefulUntil = new Date(now.getTime() + LETTER_IS_OF_USE_MS);
    await this.letters.write(db, now, { personId, to, usefulUntil }, contactChangedLetter(language, { name, url: this.config.publicUrl }));
  }
}
