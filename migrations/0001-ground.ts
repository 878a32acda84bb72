import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground every room stands on: the one clock, the append-only record with its two queues (outbox, pending),
 * the inbox of consumers, business timers, idempotency keys, number series and the table of legal steps.
 */
export class Ground1700000000001 implements MigrationInterface {
  name = 'Ground1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- All SQL asks this function for the time; tests replace it by a hand-set clock, production never does.
create function lumbung_now() returns timestamptz language sql volatile as 'select clock_timestamp()';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'LU001';
end $$;

create table event (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z-]+\\.[a-z-]+$'),
  subject uuid not null,
  lot_id uuid,
  actor text not null,
  at timestamptz not null,
  salt bytea not null check (length(salt) = 16),
  bytes bytea not null check (length(bytes) between 2 and 65535),
  leaf_hash bytea not null check (leaf_hash = sha256('\\x00'::bytea || bytes))
);
create index event_subject on event (subject, at, id);
create index event_lot on event (lot_id, at, id) where lot_id is not null;
-- The history of a lot before its opening is read here, where no sealed offer is even counted.
create index event_lot_unsealed on event (lot_id, at, id) where lot_id is not null and kind not in ('offer.submitted', 'offer.withdrawn', 'offer.refused');
create index event_kind on event (kind, at desc, id desc);
create trigger event_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_never_emptied before truncate on event for each statement execute function refuse_change();

-- Free text, reasons and names live apart, so that they can be erased without breaking the record (UU 27/2022).
create table event_detail (
  event_id uuid primary key references event (id),
  salt bytea not null check (length(salt) = 16),
  body jsonb not null
);

create table outbox (event_id uuid primary key references event (id));
create table pending (event_id uuid primary key references event (id));
create function queue_event() returns trigger language plpgsql as $$
begin
  insert into outbox (event_id) values (new.id);
  insert into pending (event_id) values (new.id);
  return null;
end $$;
create trigger event_queued after insert on event for each row execute function queue_event();

create table inbox (
  consumer text not null,
  message_id uuid not null,
  handled_at timestamptz not null,
  primary key (consumer, message_id)
);

create table due_work (
  id uuid primary key,
  kind text not null,
  subject uuid not null,
  due_at timestamptz not null,
  done_at timestamptz,
  attempts integer not null default 0,
  unique (kind, subject)
);
create index due_work_waiting on due_work (due_at) where done_at is null;

create table idempotency (
  actor text not null,
  route text not null,
  key text not null check (length(key) between 8 and 200),
  fingerprint bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (actor, route, key)
);
create index idempotency_age on idempotency (created_at);

create table number_series (
  name text not null,
  year integer not null,
  last integer not null,
  primary key (name, year)
);
-- Official numbers without gaps or doubles: one row per series, taken in the transaction that uses the number.
create function next_code(series text, for_year integer) returns text language plpgsql as $$
declare taken integer;
begin
  insert into number_series (name, year, last) values (series, for_year, 1)
  on conflict (name, year) do update set last = number_series.last + 1
  returning last into taken;
  return series || '-' || for_year || '-' || lpad(taken::text, 6, '0');
end $$;

-- The legal steps of every machine, equal to the tables in src/core (an architecture test compares them).
create table state_step (
  machine text not null,
  from_state text not null,
  to_state text not null,
  primary key (machine, from_state, to_state)
);
create function refuse_illegal_step() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state
     and not exists (select 1 from state_step where machine = tg_argv[0] and from_state = old.state and to_state = new.state) then
    raise exception '% cannot go from % to %', tg_argv[0], old.state, new.state using errcode = 'LU002';
  end if;
  return new;
end $$;

create table demo_seed (started_at timestamptz primary key, finished_at timestamptz);

create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

grant usage on schema public to lumbung_app, lumbung_auditor, lumbung_sequencer, lumbung_backup;
grant select, insert on event, event_detail to lumbung_app;
grant update (body) on event_detail to lumbung_app;
-- Update is needed only to lock the rows that are taken.
grant select, insert, update, delete on outbox, pending to lumbung_app;
grant select, insert, update, delete on inbox, due_work, idempotency, rate_limit to lumbung_app;
grant select, insert, update on number_series to lumbung_app;
grant select on state_step, demo_seed to lumbung_app;
grant select on event, event_detail to lumbung_auditor;
grant select on event to lumbung_sequencer;
grant select, delete on pending to lumbung_sequencer;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
