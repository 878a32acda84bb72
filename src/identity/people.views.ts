import type { Actor, AppointedRole } from '../core/actor.js';
import { maskPhone } from '../core/masks.js';
import { may } from '../core/policy.js';
import type { Contact } from './contacts.js';

/** A decree as the administrator sees it. */
export interface AppointmentView {
  readonly id: string;
  readonly role: AppointedRole;
  readonly agency: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly unitId: string | null;
  readonly decreeNumber: string;
  readonly from: string;
  readonly until: string | null;
  readonly inForce: boolean;
}

/** A person as the administrator sees them: contacts masked, enough to know them again. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Has set a password. */
  readonly joined: boolean;
  readonly secondFactor: boolean;
  readonly disabled: boolean;
  readonly appointments: readonly AppointmentView[];
  readonly can: { readonly appoint: boolean; readonly disable: boolean; readonly enable: boolean; readonly recover: boolean };
}

export type PersonFacts = Pick<PersonView, 'id' | 'name' | 'joined' | 'secondFactor' | 'disabled' | 'appointments'>;

export function personView(person: PersonFacts, { email, phone }: Contact, viewer: Actor): PersonView {
  const another = person.id !== viewer.personId;
  return {
    ...person,
    email: email === null ? null : maskEmail(email),
    phone: phone === null ? null : maskPhone(phone),
    can: {
      appoint: may(viewer, 'appointment.make') && !person.disabled,
      disable: may(viewer, 'person.disable') && another && !person.disabled,
      enable: may(viewer, 'person.disable') && person.disabled,
      recover: may(viewer, 'person.recover') && another && !person.disabled,
    },
  };
}

/** "s…@contoh.id". */
function maskEmail(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.indexOf('@'))}`;
}
