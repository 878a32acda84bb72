import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { must } from '../core/broken-rule.js';
import { PersonalData, type Place } from '../platform/personal-data.js';
import { parseEmail, parsePhone } from '../platform/contact.js';
import { PersonContactRow } from './person-contact.entity.js';

/** Where a person can be reached, as written for machines: "+6281234567890", "sari@contoh.id". */
export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
}

type SealedContact = Pick<PersonContactRow, 'personId' | 'emailCipher' | 'phoneCipher'>;

/** The one place where a person's contacts are sealed and opened. */
@Injectable()
export class Contacts {
  constructor(private readonly personal: PersonalData) {}

  seal(personId: string, { email, phone }: Contact): PersonContactRow {
    return {
      personId,
      emailCipher: email === null ? null : this.personal.seal(email, placeOf('email', personId)),
      emailIndex: email === null ? null : this.personal.index('email', email),
      phoneCipher: phone === null ? null : this.personal.seal(phone, placeOf('phone', personId)),
      phoneIndex: phone === null ? null : this.personal.index('phone', phone),
      nikCipher: null,
      nikIndex: null,
    };
  }

  open({ personId, emailCipher, phoneCipher }: SealedContact): Contact {
    return {
      email: emailCipher === null ? null : this.personal.open(emailCipher, placeOf('email', personId)),
      phone: phoneCipher === null ? null : this.personal.open(phoneCipher, placeOf('phone', personId)),
    };
  }

  /** Reads one person's contacts, naming the person to row security for the rest of this transaction. */
  async of(db: EntityManager, personId: string): Promise<Contact> {
    await nameSubject(db, personId);
    return this.open(await db.findOneByOrFail(PersonContactRow, { personId }));
  }
}

/** What was typed, in the form that is kept; one of the two is needed. */
export function readContact({ email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined }): Contact {
  must(email !== undefined || phone !== undefined, 'account.contact-needed');
  return { email: email === undefined ? null : parseEmail(email), phone: phone === undefined ? null : parsePhone(phone) };
}

/** Row security shows personal data only to the transaction that names its person. */
export async function nameSubject(db: EntityManager, personId: string): Promise<void> {
  await db.query("select set_config('lumbung.subject', $1, true)", [personId]);
}

function placeOf(column: 'email' | 'phone', personId: string): Place {
  return { table: 'person_contact', column, row: personId };
}
