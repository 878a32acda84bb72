import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates and permits of vendors: halal, P-IRT and the like, each with its scan, looked at by the cooperative office. */
export class VendorPapers1700000000026 implements MigrationInterface {
  name = 'VendorPapers1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table vendor_paper (
  id uuid primary key,
  vendor_id uuid not null references vendor (id),
  kind text not null check (kind in ('halal', 'p-irt', 'bpom', 'slhs', 'sni-8914', 'sni', 'batikmark', 'tkdn')),
  number text not null check (length(number) between 3 and 60),
  issuer text not null check (length(issuer) between 2 and 160),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type in ('application/pdf', 'image/webp')),
  size integer not null check (size > 0),
  state text not null check (state in ('waiting', 'checked', 'refused')),
  submitted_by uuid not null references person (id),
  submitted_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  reason_code text,
  -- The event of the last decision, whose detail holds the reason in words.
  decision_id uuid,
  warned_at timestamptz,
  version integer not null,
  check ((state = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by is null) and (decided_at is null) = (reason_code is null)),
  check (valid_until is not null or kind in ('halal', 'sni-8914', 'batikmark'))
);
create index vendor_paper_vendor on vendor_paper (vendor_id, submitted_at desc, id desc);
create index vendor_paper_waiting on vendor_paper (submitted_at, id) where state = 'waiting';
create index vendor_paper_number on vendor_paper (kind, number);
create unique index vendor_paper_once_waiting on vendor_paper (vendor_id, kind, number) where state = 'waiting';

insert into state_step (machine, from_state, to_state) values ('paper', 'waiting', 'checked'), ('paper', 'waiting', 'refused'), ('paper', 'checked', 'refused');
insert into state_start (machine, state) values ('paper', 'waiting');
create trigger paper_step before update on vendor_paper for each row execute function refuse_illegal_step('paper');
-- As with vendors, the owner may load a register of papers that the office saw before there was a Lumbung. No door works as owner.
create trigger paper_start before insert on vendor_paper for each row
  when (not pg_has_role(current_user, 'lumbung_owner', 'member')) execute function refuse_false_start('paper');
create function expect_paper_record() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform expect_record(exists (select 1 from event where id = new.decision_id and subject = new.vendor_id and kind = 'paper.' || new.state), 'paper ' || old.state || ' > ' || new.state);
  return null;
end $$;
create constraint trigger paper_has_record after update on vendor_paper deferrable initially deferred
  for each row when (new.state <> old.state) execute function expect_paper_record();

-- What was handed in is not changed: a better paper is handed in anew.
grant select, insert on vendor_paper to lumbung_app;
grant update (state, decided_by, decided_at, reason_code, decision_id, warned_at, version) on vendor_paper to lumbung_app;
grant select on vendor_paper to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
