import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a witness merely says alarms; only a head that this log signed itself, and that is not its own any more, makes the house read-only. */
export class ProvenAlarms1700000000029 implements MigrationInterface {
  name = 'ProvenAlarms1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table log_alarm add column proven boolean not null default true;
drop index log_alarm_one_open;
create unique index log_alarm_one_open on log_alarm (proven) where ended_at is null;
create or replace function refuse_while_alarmed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from log_alarm where ended_at is null and proven) then
    raise exception 'read-only: the log is not the one that was last seen' using errcode = 'LU050';
  end if;
  return null;
end $$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
