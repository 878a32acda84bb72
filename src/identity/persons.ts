import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { add } from '../platform/database/rows.js';
import type { Language } from '../platform/http/language.js';
import { newId } from '../platform/ids.js';
import { Contacts, nameSubject, type Contact } from './contacts.js';
import { PersonContactRow } from './person-contact.entity.js';
import { PersonRow } from './person.entity.js';

/** Who comes in, however: by the open door, by invitation, or by the command line. */
export interface Newcomer {
  readonly name: string;
  readonly language: Language;
  readonly contact: Contact;
  readonly passwordHash: string | null;
}

@Injectable()
export class Persons {
  constructor(private readonly contacts: Contacts) {}

  /** A person row that no table holds yet: its pseudonym is needed before the unit of work begins. */
  prepare({ name, language, passwordHash }: Newcomer): Omit<PersonRow, 'createdAt'> {
    return {
      id: newId(), pseudonym: randomUUID(), name, language, passwordHash,
      totpCipher: null, totpOfferedCipher: null, totpConfirmedAt: null, totpLastStep: null, disabledAt: null, version: 1,
    };
  }

  /** Breaks 'account.contact-taken' when the phone number or e-mail belongs to somebody else. */
  async add(db: EntityManager, now: Date, person: Omit<PersonRow, 'createdAt'>, contact: Contact): Promise<PersonRow> {
    const row = { ...person, createdAt: now };
    await add(db, PersonRow, row);
    await nameSubject(db, person.id);
    await add(db, PersonContactRow, this.contacts.seal(person.id, contact));
    return row;
  }
}
