import { Injectable } from '@nestjs/common';
import type { Actor, Appointment } from '../core/actor.js';
import { Database } from '../platform/database/database.js';

interface KnownRow {
  readonly person_id: string;
  readonly pseudonym: string;
  readonly second_factor: boolean;
  readonly stale: boolean;
  readonly appointments: readonly Appointment[];
  readonly vendor_ids: readonly string[];
}

/** Officials are signed out after half an hour of silence, vendors (drafts on a phone) after twelve hours. */
const RIGHTS = `
  coalesce((select json_agg(json_build_object('role', a.role, 'agencyId', a.agency_id, 'unitId', a.unit_id))
            from appointment a where a.person_id = p.id and a.valid @> t.at), '[]') as appointments,
  array(select u.vendor_id from vendor_user u where u.person_id = p.id and u.until is null) as vendor_ids`;

/** Everything the door needs to know, in one statement. */
@Injectable()
export class IdentityQueries {
  constructor(private readonly database: Database) {}

  /** The actor of a live session, and whether its `seen_at` is due to be written. */
  async bySession(idHash: Buffer): Promise<{ readonly actor: Actor; readonly stale: boolean } | null> {
    const row = await this.database.row<KnownRow>('identity.by-session', `
      select s.person_id, p.pseudonym, s.second_factor_at is not null as second_factor, s.seen_at < t.at - interval '5 minutes' as stale, ${RIGHTS}
      from (select lumbung_now() as at) t, session s join person p on p.id = s.person_id
      where s.id_hash = $1 and s.ended_at is null and s.expires_at > t.at and p.disabled_at is null
        and s.seen_at > t.at - case when s.second_factor_at is null then interval '12 hours' else interval '35 minutes' end`, [idHash]);
    return row === null ? null : { actor: actorOf(row), stale: row.stale };
  }

  /** The actor of a live API key. A key proves possession of a secret made after the second factor. */
  async byApiKey(keyHash: Buffer): Promise<{ readonly actor: Actor; readonly stale: boolean } | null> {
    const row = await this.database.row<KnownRow>('identity.by-api-key', `
      select k.person_id, p.pseudonym, p.totp_confirmed_at is not null as second_factor,
        k.used_at is null or k.used_at < t.at - interval '5 minutes' as stale, ${RIGHTS}
      from (select lumbung_now() as at) t, api_key k join person p on p.id = k.person_id
      where k.key_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > t.at) and p.disabled_at is null`, [keyHash]);
    return row === null ? null : { actor: actorOf(row), stale: row.stale };
  }

  byLogin(index: Buffer): Promise<{ readonly id: string; readonly password_hash: string | null; readonly disabled_at: Date | null } | null> {
    return this.database.row('identity.by-login', 'select id, password_hash, disabled_at from person_by_login($1)', [index]);
  }
}

function actorOf(row: KnownRow): Actor {
  return {
    kind: 'person',
    personId: row.person_id,
    pseudonym: row.pseudonym,
    appointments: row.appointments,
    vendorIds: row.vendor_ids,
    secondFactor: row.second_factor,
  };
}
