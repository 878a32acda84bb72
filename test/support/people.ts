import { randomUUID } from 'node:crypto';
import type { AppointedRole } from '../../src/core/actor.js';
import { PersonalData } from '../../src/platform/personal-data.js';
import { newId, newToken, tokenHash } from '../../src/platform/ids.js';
import { Client } from './client.js';
import type { World } from './world.js';

/** Somebody in a story: a person with a session, ready to act. */
export class Person extends Client {
  constructor(base: string, readonly id: string, readonly name: string, readonly token: string, readonly vendorId: string | null = null) {
    super(base, { cookie: `lumbung=${token}` });
  }
}

export interface Agency {
  readonly id: string;
  readonly unitId: string;
  readonly code: string;
}

let serial = 0;

/** An agency (OPD) with one unit. */
export async function anAgency(world: World, name = 'Dinas Koperasi dan UMKM'): Promise<Agency> {
  serial += 1;
  const agency = { id: newId(), unitId: newId(), code: `OPD-${serial}` };
  await world.owner.query('insert into agency (id, code, name, satker_code, created_at) values ($1, $2, $3, $4, lumbung_now())',
    [agency.id, agency.code, name, `2.17.3.31.0.00.01.${String(serial).padStart(4, '0')}`]);
  await world.owner.query('insert into agency_unit (id, agency_id, name) values ($1, $2, $3)', [agency.unitId, agency.id, 'Sekretariat']);
  return agency;
}

/** A person without any role, signed in. */
export async function aPerson(world: World, name: string, { secondFactor = false } = {}): Promise<Person> {
  serial += 1;
  const id = newId();
  const token = newToken();
  const email = `${name.toLowerCase().replace(/[^a-z]/g, '')}${serial}@lumbung.example`;
  const personal = world.app.get(PersonalData);
  await world.owner.query(`insert into person (id, pseudonym, name, language, created_at, version) values ($1, $2, $3, 'id', lumbung_now(), 1)`, [id, randomUUID(), name]);
  await world.owner.query('insert into person_contact (person_id, email_cipher, email_index) values ($1, $2, $3)',
    [id, personal.seal(email, { table: 'person_contact', column: 'email', row: id }), personal.index('email', email)]);
  await world.owner.query(`insert into session (id_hash, person_id, created_at, seen_at, expires_at, second_factor_at)
    values ($1, $2, lumbung_now(), 'infinity', 'infinity', case when $3 then lumbung_now() end)`, [tokenHash(token), id, secondFactor]);
  return new Person(world.url, id, name, token);
}

/** An official with one or more roles at an agency (null: the whole regency), second factor shown. */
export async function anOfficial(world: World, name: string, agency: Agency | null, ...roles: AppointedRole[]): Promise<Person> {
  const person = await aPerson(world, name, { secondFactor: true });
  await appointed(world, person.id, agency, ...roles);
  return person;
}

/** Gives somebody offices, by decrees that have long been in force. */
export async function appointed(world: World, personId: string, agency: Agency | null, ...roles: AppointedRole[]): Promise<void> {
  for (const role of roles) {
    await world.owner.query(`insert into appointment (id, person_id, role, agency_id, decree_number, valid, created_at)
      values ($1, $2, $3, $4, $5, tstzrange('2020-01-01', null), lumbung_now())`, [newId(), personId, role, agency?.id ?? null, `SK/${role}/2026`]);
  }
}

export interface VendorTraits {
  readonly kind?: 'enterprise' | 'cooperative';
  readonly size?: 'micro' | 'small' | 'medium';
  readonly categories?: readonly string[];
  readonly state?: 'registered' | 'verified' | 'suspended';
}

/** A vendor's owner, signed in, with a verified vendor of all four categories unless the story says otherwise. */
export async function aVendor(world: World, name: string, traits: VendorTraits = {}): Promise<Person & { readonly vendorId: string }> {
  const { kind = 'enterprise', size = 'micro', categories = ['food', 'masks', 'disaster-equipment', 'batik-uniforms'], state = 'verified' } = traits;
  const person = await aPerson(world, name);
  const vendorId = newId();
  serial += 1;
  const digits = String(serial).padStart(6, '0');
  await world.owner.query(`insert into vendor (id, code, kind, name, size, women_owned, nib, kecamatan, address, categories, state, registered_at, version)
    values ($1, $2, $3, $4, $5, true, $6, '32.16.20', 'Jl. Kenanga 1', $7, $8, lumbung_now(), 1)`,
  [vendorId, `V-T${digits}`, kind, name, kind === 'enterprise' ? size : null, `1234567${digits}`, categories, state]);
  if (kind === 'cooperative') {
    await world.owner.query(`insert into cooperative (vendor_id, type, members, women_members, kopwan, nik_koperasi, legal_number, rat_date)
      values ($1, 'producer', 40, 40, true, $2, 'AHU-TEST', '2026-01-20')`, [vendorId, `3216${digits}000`]);
  }
  await world.owner.query('insert into vendor_user (person_id, vendor_id, since) values ($1, $2, lumbung_now())', [person.id, vendorId]);
  return Object.assign(new Person(world.url, person.id, name, person.token, vendorId), { vendorId });
}
