import type pg from 'pg';
import { Contacts } from '../identity/contacts.js';
import { Passwords } from '../identity/passwords.js';
import type { Keys } from '../platform/keys.js';
import { PersonalData } from '../platform/personal-data.js';
import { DEMO_PASSPHRASE, DEMO_TOTP_SECRET } from './accounts.js';
import { insertAll } from './bulk.js';
import { demoId } from './demo-ids.js';
import type { Offices } from './fill-agencies.js';
import type { RegisteredVendor } from './fill-vendors.js';
import { people } from './registers/people.js';
import type { DemoPerson } from './registers/types.js';

/** Somebody of the registers, with the ids under which the house knows them. */
export type KnownPerson = DemoPerson & { readonly id: string; readonly pseudonym: string };

export function knownPeople(since: Date): readonly KnownPerson[] {
  return people().map((person) => ({ ...person, id: demoId(since, 'person', person.email), pseudonym: demoId(since, 'pseudonym', person.email) }));
}

/** Everybody with an account: one passphrase for all, one authenticator secret for the officials, decrees in force since the beginning. */
export async function fillPeople(owner: pg.Client, keys: Keys, since: Date, everybody: readonly KnownPerson[], offices: Offices, vendors: readonly RegisteredVendor[]): Promise<void> {
  const personal = new PersonalData(keys);
  const contacts = new Contacts(personal);
  const passwordHash = await new Passwords().hash(DEMO_PASSPHRASE);
  await insertAll(owner, 'person', everybody.map(({ id, pseudonym, name, appointments }) => {
    const official = appointments.length > 0;
    return {
      id, pseudonym, name, password_hash: passwordHash, language: 'id', created_at: since, version: 1,
      totp_cipher: official ? personal.seal(DEMO_TOTP_SECRET, { table: 'person', column: 'totp_cipher', row: id }) : null, totp_confirmed_at: official ? since : null,
    };
  }));
  await insertAll(owner, 'person_contact', everybody.map(({ id, email, phone }) => {
    const { emailCipher, emailIndex, phoneCipher, phoneIndex } = contacts.seal(id, { email, phone });
    return { person_id: id, email_cipher: emailCipher, email_index: emailIndex, phone_cipher: phoneCipher, phone_index: phoneIndex };
  }));
  await insertAll(owner, 'appointment', everybody.flatMap(({ id, appointments }) => appointments.map(({ role, agencyCode, unitCode, decreeNumber }) => ({
    id: demoId(since, 'appointment', decreeNumber), person_id: id, role, agency_id: agencyCode === null ? null : offices.agency(agencyCode),
    unit_id: unitCode === null ? null : offices.unit(unitCode), decree_number: decreeNumber, valid: `["${since.toISOString()}",)`, created_at: since,
  }))));
  const vendorNamed = new Map(vendors.map((vendor) => [vendor.name, vendor]));
  await insertAll(owner, 'vendor_user', everybody.flatMap(({ id, vendorName }) => {
    const vendor = vendorNamed.get(vendorName ?? '');
    return vendor === undefined ? [] : [{ person_id: id, vendor_id: vendor.id, since: vendor.registeredAt }];
  }));
}
