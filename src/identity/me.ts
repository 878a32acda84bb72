import { Injectable } from '@nestjs/common';
import { mayAnywhere, POLICY, type Ability } from '../core/policy.js';
import type { Actor, Appointment } from '../core/actor.js';
import { Database } from '../platform/database/database.js';

/** What the signed-in person sees of herself. */
export interface MeView {
  readonly id: string;
  readonly name: string;
  readonly language: 'id' | 'en';
  readonly appointments: readonly Appointment[];
  readonly vendorIds: readonly string[];
  readonly secondFactor: { readonly shown: boolean; readonly set: boolean };
  readonly can: Readonly<Partial<Record<Ability, true>>>;
}

@Injectable()
export class Me {
  constructor(private readonly database: Database) {}

  async view(by: Actor): Promise<MeView> {
    const row = await this.database.row<{ name: string; language: 'id' | 'en'; totp: boolean }>('identity.me',
      'select name, language, totp_confirmed_at is not null as totp from person where id = $1', [by.personId]);
    if (row === null) throw new Error('the actor has no person row');
    const abilities = (Object.keys(POLICY) as Ability[]).filter((ability) => mayAnywhere(by, ability));
    return {
      id: by.personId,
      name: row.name,
      language: row.language,
      appointments: by.appointments,
      vendorIds: by.vendorIds,
      secondFactor: { shown: by.secondFactor, set: row.totp },
      can: Object.fromEntries(abilities.map((ability) => [ability, true])),
    };
  }
}
