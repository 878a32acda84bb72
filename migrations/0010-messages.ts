import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to people, reports from the public, and the trace of who read the award history. */
export class Messages1700000000010 implements MigrationInterface {
  name = 'Messages1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table message (
  id uuid primary key,
  event_id uuid not null references event (id),
  person_id uuid not null references person (id),
  template text not null,
  facts jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (event_id, person_id, template)
);
create index message_person on message (person_id, created_at desc, id desc);

create table mail (
  id uuid primary key,
  message_id uuid not null unique references message (id),
  state text not null check (state in ('waiting', 'sent', 'dead')),
  attempts integer not null,
  -- How often it was begun anew: each round has a job of its own name.
  round integer not null,
  -- The class of the last failure, such as 'ECONNECTION' or 'EENVELOPE 550'; never an address.
  failure text,
  changed_at timestamptz not null
);
create index mail_dead on mail (changed_at desc, id desc) where state = 'dead';
create index mail_waiting on mail (changed_at) where state = 'waiting';
create table mail_outbox (mail_id uuid primary key references mail (id));
create function queue_mail() returns trigger language plpgsql as $$
begin
  insert into mail_outbox (mail_id) values (new.id) on conflict do nothing; return null;
end $$;
create trigger mail_queued after insert on mail for each row execute function queue_mail();
create trigger mail_queued_again after update on mail for each row when (new.state = 'waiting' and old.state = 'dead') execute function queue_mail();

-- Who wants no e-mail; the inbox goes on, and so do letters about the safety of the account.
create table mail_refusal (
  person_id uuid primary key references person (id),
  since timestamptz not null
);

-- Who of these can be written to; the address itself stays behind row security.
create function people_with_mail(people uuid[]) returns table (person_id uuid)
  language sql stable security definer set search_path = public as $$
  select c.person_id from person_contact c join person p on p.id = c.person_id
  where c.person_id = any (people) and c.email_index is not null and p.disabled_at is null
$$;

-- Words and contact are encrypted; the reporter's key and code are kept as blind indexes only.
create table report (
  id uuid primary key,
  code text not null unique,
  once_index bytea not null unique,
  follow_up_index bytea not null unique,
  lot_id uuid references lot (id),
  body_cipher bytea not null,
  contact_cipher bytea,
  answer_cipher bytea,
  received_at timestamptz not null,
  state text not null check (state in ('received', 'examined', 'closed')),
  examined_by uuid references person (id),
  examined_at timestamptz,
  closed_by uuid references person (id),
  closed_at timestamptz,
  version integer not null,
  check ((state = 'received') = (examined_at is null) and (examined_at is null) = (examined_by is null)),
  check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_by is null) and (closed_at is null) = (answer_cipher is null))
);
create index report_newest on report (received_at desc, id desc);
create index report_in_state on report (state, received_at desc, id desc);

create table audit_read (
  person_id uuid not null references person (id),
  resource text not null,
  hour timestamptz not null,
  primary key (person_id, resource, hour)
);

insert into state_step (machine, from_state, to_state) values ('report', 'received', 'examined'), ('report', 'examined', 'closed');
create trigger report_step before update on report for each row execute function refuse_illegal_step('report');

grant select, insert, update on message, mail, report to lumbung_app;
grant select, insert, update, delete on mail_outbox to lumbung_app;
grant select, insert, delete on mail_refusal to lumbung_app;
revoke execute on function people_with_mail(uuid[]) from public;
grant execute on function people_with_mail(uuid[]) to lumbung_app;
grant select, insert on audit_read to lumbung_app;
grant select on report, audit_read to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
