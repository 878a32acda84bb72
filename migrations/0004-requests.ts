import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agency needs, and the budget line that pays for it. The running totals move only by ledger entries. */
export class Requests1700000000004 implements MigrationInterface {
  name = 'Requests1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table budget_line (
  id uuid primary key,
  agency_id uuid not null references agency (id),
  year integer not null check (year between 2020 and 2100),
  code text not null,
  name text not null,
  ceiling bigint not null check (ceiling between 0 and 9007199254740991),
  reserved bigint not null default 0 check (reserved >= 0),
  committed bigint not null default 0 check (committed >= 0),
  spent bigint not null default 0 check (spent between 0 and committed),
  unique (agency_id, year, code),
  unique (agency_id, id),
  constraint budget_line_not_overspent check (reserved + committed <= ceiling)
);

create table request (
  id uuid primary key,
  code text not null unique,
  agency_id uuid not null references agency (id),
  unit_id uuid,
  requested_by uuid not null references person (id),
  title text not null check (length(title) between 1 and 160),
  category category not null,
  reason text not null,
  beneficiaries integer not null check (beneficiaries >= 0),
  needed_on date not null,
  kecamatan text not null references kecamatan (code),
  address text not null,
  budget_line_id uuid not null,
  estimate bigint not null check (estimate between 0 and 9007199254740991),
  state text not null check (state in ('draft', 'submitted', 'accepted', 'returned', 'rejected')),
  package_id uuid,
  product_id uuid references product (id),
  created_at timestamptz not null,
  version integer not null,
  unique (agency_id, id),
  foreign key (agency_id, unit_id) references agency_unit (agency_id, id),
  foreign key (agency_id, budget_line_id) references budget_line (agency_id, id),
  check (package_id is null or state = 'accepted')
);
create index request_agency on request (agency_id, id desc);
create index request_package on request (package_id);

create table request_item (
  id uuid primary key,
  request_id uuid not null references request (id) on delete cascade,
  position integer not null check (position >= 1),
  name text not null check (length(name) between 1 and 160),
  specification text not null,
  unit text not null,
  quantity bigint not null check (quantity between 1 and 9007199254740991),
  unit_estimate bigint not null check (unit_estimate between 0 and 9007199254740991),
  unique (request_id, position)
);

insert into state_step (machine, from_state, to_state) values
 ('request', 'draft', 'submitted'), ('request', 'returned', 'submitted'), ('request', 'submitted', 'accepted'),
 ('request', 'submitted', 'returned'), ('request', 'submitted', 'rejected');
create trigger request_step before update on request for each row execute function refuse_illegal_step('request');

grant select, insert, update on request to lumbung_app;
grant select, insert, update, delete on request_item to lumbung_app;
grant select, insert on budget_line to lumbung_app;
grant select on budget_line, request, request_item to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
