import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is at the door: persons, their sealed contacts, sessions, keys, agencies and appointments. */
export class People1700000000002 implements MigrationInterface {
  name = 'People1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table agency (
  id uuid primary key,
  code text not null unique,
  name text not null,
  satker_code text not null unique,
  created_at timestamptz not null
);
create table agency_unit (
  id uuid primary key,
  agency_id uuid not null references agency (id),
  name text not null,
  unique (agency_id, id),
  unique (agency_id, name)
);

create table person (
  id uuid primary key,
  pseudonym uuid not null unique,
  name text not null check (length(name) between 1 and 120),
  password_hash text,
  totp_cipher bytea,
  totp_offered_cipher bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  language text not null check (language in ('id', 'en')),
  created_at timestamptz not null,
  disabled_at timestamptz,
  version integer not null
);
create index person_name on person (name, id);

-- E-mail, phone and NIK: encrypted, found by blind index, seen only when the person is named in the transaction.
create table person_contact (
  person_id uuid primary key references person (id),
  email_cipher bytea,
  email_index bytea unique,
  phone_cipher bytea,
  phone_index bytea unique,
  nik_cipher bytea,
  nik_index bytea unique,
  check (email_index is not null or phone_index is not null)
);
alter table person_contact enable row level security;
create policy person_contact_named on person_contact to lumbung_app
  using (person_id::text = current_setting('lumbung.subject', true))
  with check (person_id::text = current_setting('lumbung.subject', true));
create function person_by_login(index bytea) returns table (id uuid, pseudonym uuid, password_hash text, disabled_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select p.id, p.pseudonym, p.password_hash, p.disabled_at from person p join person_contact c on c.person_id = p.id
  where c.email_index = index or c.phone_index = index
$$;

-- The sealed contacts of a page of people, one named person after the other, in one statement.
create function person_contacts(people uuid[]) returns setof person_contact language plpgsql as $$
declare person uuid;
begin
  foreach person in array people loop
    perform set_config('lumbung.subject', person::text, true);
    return query select * from person_contact c where c.person_id = person;
  end loop;
  perform set_config('lumbung.subject', '', true);
end $$;

create table session (
  id_hash bytea primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  ended_at timestamptz
);
create index session_person on session (person_id) where ended_at is null;

create table api_key (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null,
  prefix text not null unique,
  key_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);

create table one_time_code (
  id uuid primary key,
  person_id uuid not null references person (id),
  purpose text not null check (purpose in ('invite', 'recover')),
  code_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null check (attempts between 0 and 5),
  used_at timestamptz
);
create index one_time_code_person on one_time_code (person_id) where used_at is null;

-- What is sent to one person and read by nobody else, such as a one-time code: sealed, and erased when it has left.
create table letter (
  id uuid primary key,
  person_id uuid not null references person (id),
  sealed bytea,
  written_at timestamptz not null,
  useful_until timestamptz not null,
  sent_at timestamptz,
  attempts integer not null,
  round integer not null,
  failure text,
  died_at timestamptz
);
create index letter_dead on letter (died_at desc, id desc) where died_at is not null;

create table appointment (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null check (role in ('requester', 'ppk', 'procurement-officer', 'panel-member', 'pa', 'kpa', 'receiver', 'treasurer',
    'opening-committee', 'cooperative-verifier', 'auditor', 'administrator')),
  agency_id uuid references agency (id),
  unit_id uuid,
  decree_number text not null,
  valid tstzrange not null check (not isempty(valid)),
  created_at timestamptz not null,
  foreign key (agency_id, unit_id) references agency_unit (agency_id, id),
  check (unit_id is null or agency_id is not null),
  check ((role in ('cooperative-verifier', 'auditor', 'administrator')) or agency_id is not null),
  exclude using gist (person_id with =, role with =, (coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, valid with &&)
);
create index appointment_person on appointment (person_id);
create index appointment_role on appointment (role, agency_id);

grant select, insert, update on agency, agency_unit, person, person_contact, session, api_key, one_time_code, letter to lumbung_app;
grant select, insert on appointment to lumbung_app;
grant update (valid) on appointment to lumbung_app;
grant select on agency, agency_unit, appointment to lumbung_auditor;
revoke execute on function person_by_login(bytea) from public;
grant execute on function person_by_login(bytea) to lumbung_app;
revoke execute on function person_contacts(uuid[]) from public;
grant execute on function person_contacts(uuid[]) to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
