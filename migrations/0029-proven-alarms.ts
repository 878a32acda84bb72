import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a witness merely says alarms; only a head that this log signed itself, and that is not its own any more, makes the house read-only. And while it is,
 * people come in and go out, and auditors read: that is noted like always, and finds its place when the log goes on.
 */
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
drop trigger event_not_while_alarmed on event;
create trigger event_not_while_alarmed after insert on event for each row
  when (new.kind not in ('person.signed-in', 'person.signed-out', 'person.sign-in-failed', 'audit.read')) execute function refuse_while_alarmed();
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
