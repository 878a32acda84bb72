import type { EntityManager } from 'typeorm';
import { must } from '../core/broken-rule.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { PersonalData } from '../platform/personal-data.js';
import { Work, type Unit } from '../platform/work.js';
import { AppointmentRow } from './appointment.entity.js';
import { knocking } from './at-the-door.js';
import type { Contact } from './contacts.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PersonRow } from './person.entity.js';
import { Persons } from './persons.js';

interface NewAdministrator {
  readonly name: string;
  readonly contact: Contact;
  readonly decreeNumber: string;
  /** For one who has lost the authenticator app, when no other administrator can help. */
  readonly resetSecondFactor: boolean;
}

/** The code that sets the password, to be shown once to whoever stands at the machine. */
export interface AddedAdministrator {
  readonly isNew: boolean;
  readonly code: string;
  readonly expiresAt: Date;
}

/** The first administrator, and the last way back in: whoever may run commands on the machine owns the house. */
export class Administrators {
  constructor(private readonly work: Work, private readonly persons: Persons, private readonly codes: OneTimeCodes, private readonly personal: PersonalData) {}

  add({ name, contact, decreeNumber, resetSecondFactor }: NewAdministrator): Promise<AddedAdministrator> {
    return this.work.run(knocking('command-line'), async (unit) => {
      const { db, now } = unit;
      const known = await this.known(db, contact);
      const person = known ?? (await this.newcomer(unit, name, contact));
      if (resetSecondFactor && known !== null) await removeSecondFactor(unit, known);
      await appoint(unit, person.id, decreeNumber);
      return { isNew: known === null, ...(await this.codes.make(db, now, person.id, known === null ? 'invite' : 'recover')) };
    });
  }

  private async known(db: EntityManager, { email, phone }: Contact): Promise<PersonRow | null> {
    const index = email === null ? this.personal.index('phone', phone ?? '') : this.personal.index('email', email);
    const [found] = await db.query<{ id: string }[]>('select id from person_by_login($1)', [index]);
    const person = found === undefined ? null : await lock(db, PersonRow, { id: found.id });
    must(person === null || person.disabledAt === null, 'account.disabled');
    return person;
  }

  private async newcomer({ db, now, record }: Unit, name: string, contact: Contact): Promise<PersonRow> {
    const person = await this.persons.add(db, now, this.persons.prepare({ name, language: 'id', contact, passwordHash: null }), contact);
    record('person.added', { subject: person.id, facts: {} });
    return person;
  }
}

async function removeSecondFactor({ db, record }: Unit, person: PersonRow): Promise<void> {
  await change(db, PersonRow, person, { totpCipher: null, totpOfferedCipher: null, totpConfirmedAt: null, totpLastStep: null });
  record('person.second-factor-removed', { subject: person.id, facts: {} });
}

/** Whoever is an administrator already stays it, under the same decree. */
async function appoint({ db, now, record }: Unit, personId: string, decreeNumber: string): Promise<void> {
  const held = await db.query<unknown[]>("select 1 from appointment where person_id = $1 and role = 'administrator' and valid && tstzrange($2, null)", [personId, now]);
  if (held.length > 0) return;
  const id = newId();
  await add(db, AppointmentRow, { id, personId, role: 'administrator', agencyId: null, unitId: null, decreeNumber, valid: `[${now.toISOString()},)`, createdAt: now });
  record('person.appointed', { subject: personId, facts: { appointment: id, role: 'administrator', from: now, until: null } });
}
