import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the opening reads from the envelopes, and how it is judged. */
export class Evaluations1700000000007 implements MigrationInterface {
  name = 'Evaluations1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table opening (
  lot_id uuid primary key references lot (id),
  opened_at timestamptz not null,
  minutes_code text not null unique,
  offers integer not null check (offers >= 0)
);
create index opening_when on opening (opened_at) include (offers);
create trigger opening_append_only before update or delete on opening for each row execute function refuse_change();

create table opened_offer (
  id uuid primary key,
  lot_id uuid not null,
  vendor_id uuid not null,
  total bigint not null check (total between 0 and 9007199254740991),
  corrected_total bigint not null check (corrected_total between 0 and 9007199254740991),
  fault text,
  document text,
  salt bytea check (length(salt) = 32),
  opened_at timestamptz not null,
  foreign key (id, lot_id, vendor_id) references offer (id, lot_id, vendor_id),
  unique (lot_id, vendor_id),
  unique (id, lot_id),
  unique (id, lot_id, vendor_id)
);
create trigger opened_offer_append_only before update or delete on opened_offer for each row execute function refuse_change();
create function refuse_unopenable() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot where id = new.lot_id and state in ('closed', 'opened'))
     or (select count(*) from opening_confirmation where lot_id = new.lot_id) < committee_threshold(new.lot_id)
     or exists (select 1 from offer o join offer n on n.lot_id = o.lot_id and n.vendor_id = o.vendor_id and n.version > o.version where o.id = new.id)
     or exists (select 1 from offer where id = new.id and kind = 'withdrawn') then
    raise exception 'only the last version of an offer is opened, by enough members of the committee, after the hour' using errcode = 'LU006';
  end if;
  return new;
end $$;
create trigger opened_offer_openable before insert on opened_offer for each row execute function refuse_unopenable();

-- Who did not keep the rules at the opening: the vendor, a member, or the keeper.
create table opening_fault (
  id uuid primary key,
  lot_id uuid not null references lot (id),
  offer_id uuid not null references offer (id),
  party text not null check (party in ('keeper', 'vendor', 'member')),
  code text not null,
  position smallint,
  proof text not null check (proof in ('computed', 'witnessed')),
  found_at timestamptz not null
);
create index opening_fault_lot on opening_fault (lot_id);
create trigger opening_fault_append_only before update or delete on opening_fault for each row execute function refuse_change();

create table offer_item (
  offer_id uuid not null,
  lot_id uuid not null,
  lot_item_id uuid not null,
  quantity bigint not null check (quantity between 1 and 9007199254740991),
  unit_price bigint not null check (unit_price between 0 and 9007199254740991),
  offered_line_total bigint not null check (offered_line_total between 0 and 9007199254740991),
  line_total bigint not null check (line_total between 0 and 9007199254740991),
  primary key (offer_id, lot_item_id),
  foreign key (offer_id, lot_id) references opened_offer (id, lot_id),
  foreign key (lot_id, lot_item_id) references lot_item (lot_id, id)
);
create trigger offer_item_append_only before update or delete on offer_item for each row execute function refuse_change();

create table evaluation (
  id uuid primary key,
  lot_id uuid not null references lot (id),
  round integer not null check (round >= 1),
  started_at timestamptz not null,
  started_by uuid not null references person (id),
  finished_at timestamptz,
  result jsonb,
  unique (lot_id, round),
  unique (id, lot_id)
);

create table conflict_declaration (
  lot_id uuid not null references lot (id),
  person_id uuid not null references person (id),
  declared_at timestamptz not null,
  primary key (lot_id, person_id)
);

create table offer_check (
  evaluation_id uuid not null,
  lot_id uuid not null,
  offer_id uuid not null,
  kind text not null check (kind in ('administrative', 'technical')),
  passed boolean not null,
  reason_code text not null,
  reason text not null check (length(reason) <= 2000),
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (evaluation_id, offer_id, kind),
  foreign key (evaluation_id, lot_id) references evaluation (id, lot_id),
  foreign key (offer_id, lot_id) references opened_offer (id, lot_id),
  foreign key (lot_id, checked_by) references conflict_declaration (lot_id, person_id)
);

create table ranking (
  evaluation_id uuid not null,
  lot_id uuid not null,
  offer_id uuid not null,
  vendor_id uuid not null,
  valid boolean not null,
  reason_codes text[] not null,
  corrected_total bigint not null,
  rank integer,
  primary key (evaluation_id, offer_id),
  unique (evaluation_id, rank),
  unique (evaluation_id, offer_id, valid),
  foreign key (evaluation_id, lot_id) references evaluation (id, lot_id),
  foreign key (offer_id, lot_id, vendor_id) references opened_offer (id, lot_id, vendor_id),
  check (valid = (rank is not null))
);
create trigger ranking_append_only before update or delete on ranking for each row execute function refuse_change();

grant select, insert on opening, opened_offer, opening_fault, offer_item, conflict_declaration, ranking to lumbung_app;
grant select, insert, update on evaluation, offer_check to lumbung_app;
grant select on opening, opened_offer, opening_fault, offer_item, evaluation, conflict_declaration, offer_check, ranking to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
