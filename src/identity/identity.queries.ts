import { Injectable } from '@nestjs/common';
import type { Actor, Appointment } from '../core/actor.js';
import { Database } from '../platform/database/database.js';
import { Together } from '../platform/database/together.js';
import type { ApiKeyRow } from './api-key.entity.js';
import { apiKeyView, type ApiKeyView, type SessionView } from './identity.views.js';

interface KnownRow {
  readonly person_id: string;
  readonly pseudonym: string;
  readonly second_factor: boolean;
  readonly awaits: boolean;
  readonly stale: boolean;
  readonly appointments: readonly Appointment[];
  readonly vendor_ids: readonly string[];
}

/** With the hash it was found by. */
interface FoundRow extends KnownRow {
  readonly hash: Buffer;
}

/** Who was recognised, and whether the last time they were seen is due to be written. */
export interface Known {
  readonly actor: Actor;
  readonly stale: boolean;
}

/** Whom a login belongs to. */
export interface KnownLogin {
  readonly id: string;
  readonly pseudonym: string;
  readonly password_hash: string | null;
  readonly disabled_at: Date | null;
}

/** Officials are signed out after half an hour of silence, vendors (drafts on a phone) after twelve hours. */
const RIGHTS = `
  array(select json_build_object('role', a.role, 'agencyId', a.agency_id, 'unitId', a.unit_id) from appointment a where a.person_id = p.id and a.valid @> t.at) as appointments,
  array(select u.vendor_id from vendor_user u where u.person_id = p.id and u.until is null) as vendor_ids`;

/** How many look-ups share a trip. */
const COMPANY = 16;

/** Read so that PostgreSQL expects a full company and keeps its plan; the length of an array it would look at, and plan each trip anew, which costs more than the trip. */
const ASKED = `(select decode(value, 'hex') as hash from json_array_elements_text($1::json) limit ${COMPANY}) asked`;

/** Everything the door needs to know, in one statement. */
@Injectable()
export class IdentityQueries {
  private readonly sessions = new Together<Buffer, KnownRow | null>((hashes) => this.ofSessions(hashes), COMPANY);
  private readonly apiKeys = new Together<Buffer, KnownRow | null>((hashes) => this.ofApiKeys(hashes), COMPANY);

  constructor(private readonly database: Database) {}

  /** The actor of a live session. */
  async bySession(idHash: Buffer): Promise<Known | null> {
    return knownOf(await this.sessions.ask(idHash));
  }

  /** The actor of a live API key. A key that was made after the second factor was set was made with it, and stands for it. */
  async byApiKey(keyHash: Buffer): Promise<Known | null> {
    return knownOf(await this.apiKeys.ask(keyHash));
  }

  private async ofSessions(hashes: readonly Buffer[]): Promise<(KnownRow | null)[]> {
    return inOrder(hashes, await this.database.rows<FoundRow>('identity.by-session', `
      select s.id_hash as hash, s.person_id, p.pseudonym, s.second_factor_at is not null as second_factor,
        p.totp_confirmed_at is not null and s.second_factor_at is null as awaits, s.seen_at < t.at - interval '5 minutes' as stale, ${RIGHTS}
      from (select lumbung_now() as at) t, ${ASKED} join session s on s.id_hash = asked.hash join person p on p.id = s.person_id
      where s.ended_at is null and s.expires_at > t.at and p.disabled_at is null
        and s.seen_at > t.at - case when s.second_factor_at is null then interval '12 hours' else interval '35 minutes' end`, [asked(hashes)]));
  }

  private async ofApiKeys(hashes: readonly Buffer[]): Promise<(KnownRow | null)[]> {
    return inOrder(hashes, await this.database.rows<FoundRow>('identity.by-api-key', `
      select k.key_hash as hash, k.person_id, p.pseudonym, coalesce(k.created_at > p.totp_confirmed_at, false) as second_factor, false as awaits,
        k.used_at is null or k.used_at < t.at - interval '5 minutes' as stale, ${RIGHTS}
      from (select lumbung_now() as at) t, ${ASKED} join api_key k on k.key_hash = asked.hash join person p on p.id = k.person_id
      where k.revoked_at is null and (k.expires_at is null or k.expires_at > t.at) and p.disabled_at is null`, [asked(hashes)]));
  }

  byLogin(index: Buffer): Promise<KnownLogin | null> {
    return this.database.row('identity.by-login', 'select id, pseudonym, password_hash, disabled_at from person_by_login($1)', [index]);
  }

  /** One's own live sessions, the latest first; `current` is the one that asks. */
  sessionsOf(personId: string, current: Buffer | null): Promise<SessionView[]> {
    return this.database.rows<SessionView>('identity.sessions', `
      select created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt", second_factor_at is not null as "secondFactor", coalesce(id_hash = $2, false) as current
      from session where person_id = $1 and ended_at is null and expires_at > lumbung_now() order by created_at desc limit 100`, [personId, current]);
  }

  async keysOf(personId: string): Promise<ApiKeyView[]> {
    const rows = await this.database.rows<Omit<ApiKeyRow, 'keyHash' | 'personId'>>('identity.keys', `
      select id, name, prefix, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"
      from api_key where person_id = $1 order by id desc limit 100`, [personId]);
    return rows.map(apiKeyView);
  }
}

function asked(hashes: readonly Buffer[]): string {
  return JSON.stringify(hashes.map((hash) => hash.toString('hex')));
}

function inOrder(hashes: readonly Buffer[], rows: readonly FoundRow[]): (KnownRow | null)[] {
  return hashes.map((hash) => rows.find((row) => row.hash.equals(hash)) ?? null);
}

function knownOf(row: KnownRow | null): Known | null {
  return row === null ? null : { actor: actorOf(row), stale: row.stale };
}

function actorOf(row: KnownRow): Actor {
  return {
    kind: 'person',
    personId: row.person_id,
    pseudonym: row.pseudonym,
    appointments: row.appointments,
    vendorIds: row.vendor_ids,
    secondFactor: row.second_factor,
    awaitsSecondFactor: row.awaits,
  };
}
