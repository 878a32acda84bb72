import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has typed of a registration so far, until it is sent. */
export class RegistrationDrafts1700000000019 implements MigrationInterface {
  name = 'RegistrationDrafts1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Sealed whole, like the personal data it holds; seen only by a transaction that names its person.
create table registration_draft (
  person_id uuid primary key references person (id),
  body_cipher bytea not null,
  kept_at timestamptz not null
);
alter table registration_draft enable row level security;
create policy registration_draft_named on registration_draft to lumbung_app
  using (person_id::text = current_setting('lumbung.subject', true))
  with check (person_id::text = current_setting('lumbung.subject', true));
grant select, insert, update, delete on registration_draft to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
