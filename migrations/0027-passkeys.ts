import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same private half, wrapped once more: by what a passkey gives. */
export class Passkeys1700000000027 implements MigrationInterface {
  name = 'Passkeys1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Which passkey opens which wrapping. Nothing here opens anything by itself, and nothing of it changes: a lost device is answered with a new key.
create table member_passkey (
  key_id uuid not null references member_key (id),
  credential_id bytea not null check (length(credential_id) between 16 and 1023),
  wrapped bytea not null check (length(wrapped) = 143),
  added_at timestamptz not null,
  primary key (key_id, credential_id)
);
create trigger member_passkey_append_only before update or delete on member_passkey for each row execute function refuse_change();
grant select, insert on member_passkey to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
