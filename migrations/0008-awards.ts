import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One lot, one standing award; objections by those who offered. */
export class Awards1700000000008 implements MigrationInterface {
  name = 'Awards1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table award (
  id uuid primary key,
  code text not null unique,
  lot_id uuid not null references lot (id),
  evaluation_id uuid not null,
  offer_id uuid not null,
  vendor_id uuid not null,
  offer_valid boolean not null default true check (offer_valid),
  amount bigint not null check (amount between 1 and 9007199254740991),
  state text not null check (state in ('standstill', 'objected', 'confirmed', 'cancelled')),
  reason_code text not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz not null,
  standstill_until timestamptz not null check (standstill_until >= decided_at),
  confirmed_at timestamptz,
  version integer not null,
  unique (id, lot_id, vendor_id),
  foreign key (offer_id, lot_id, vendor_id) references opened_offer (id, lot_id, vendor_id),
  foreign key (evaluation_id, offer_id, offer_valid) references ranking (evaluation_id, offer_id, valid)
);
create unique index award_one_standing_per_lot on award (lot_id) where state <> 'cancelled';
create index award_newest on award (decided_at desc, id desc);
create index award_vendor on award (vendor_id, id desc);

create table objection (
  id uuid primary key,
  code text not null unique,
  award_id uuid not null,
  lot_id uuid not null,
  vendor_id uuid not null,
  grounds text not null check (grounds in ('evaluation-error', 'breach-of-rules', 'collusion', 'abuse-of-authority')),
  body text not null check (length(body) between 1 and 4000),
  state text not null check (state in ('open', 'upheld', 'rejected')),
  filed_at timestamptz not null,
  answer text check (length(answer) <= 4000),
  answered_by uuid references person (id),
  answered_at timestamptz,
  unique (award_id, vendor_id),
  foreign key (lot_id, vendor_id) references opened_offer (lot_id, vendor_id),
  check ((state = 'open') = (answered_at is null))
);
create index objection_lot on objection (lot_id);

insert into state_step (machine, from_state, to_state) values
 ('award', 'standstill', 'objected'), ('award', 'objected', 'standstill'), ('award', 'standstill', 'confirmed'),
 ('award', 'objected', 'cancelled'), ('award', 'standstill', 'cancelled'),
 ('objection', 'open', 'upheld'), ('objection', 'open', 'rejected');
create trigger award_step before update on award for each row execute function refuse_illegal_step('award');
create trigger objection_step before update on objection for each row execute function refuse_illegal_step('objection');

grant select, insert, update on award, objection to lumbung_app;
grant select on award, objection to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
