import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The need becomes a package with its ocid, and lots with items, owner estimate, sources and dates. */
export class Lots1700000000005 implements MigrationInterface {
  name = 'Lots1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table package (
  id uuid primary key,
  code text not null unique,
  ocid text not null unique check (ocid ~ '^ocds-[a-z0-9]{6}-'),
  agency_id uuid not null references agency (id),
  title text not null check (length(title) between 1 and 160),
  category category not null,
  budget_line_id uuid not null,
  ceiling bigint not null check (ceiling between 1 and 9007199254740991),
  method text check (method in ('e-purchasing', 'direct-procurement', 'direct-appointment', 'quick-tender', 'tender')),
  method_because jsonb,
  rup_code text check (rup_code ~ '^\\d{8}$'),
  small_business_only boolean not null default true,
  not_small_reason text,
  ppk_id uuid not null references person (id),
  officer_id uuid references person (id),
  state text not null check (state in ('draft', 'planned', 'announced', 'cancelled')),
  created_at timestamptz not null,
  announced_at timestamptz,
  version integer not null,
  unique (agency_id, id),
  foreign key (agency_id, budget_line_id) references budget_line (agency_id, id),
  constraint package_ppk_is_not_officer check (officer_id is null or ppk_id <> officer_id),
  check (small_business_only or not_small_reason is not null),
  check (state in ('draft', 'cancelled') or method is not null),
  check (state <> 'announced' or (announced_at is not null and rup_code is not null))
);
create index package_agency on package (agency_id, id desc);
alter table request add foreign key (agency_id, package_id) references package (agency_id, id);

create table package_panel (
  package_id uuid not null references package (id),
  person_id uuid not null references person (id),
  primary key (package_id, person_id)
);
create function refuse_ppk_on_panel() returns trigger language plpgsql as $$
begin
  if exists (select 1 from package where id = new.package_id and ppk_id = new.person_id) then
    raise exception 'the PPK of a package cannot sit on its panel' using errcode = 'LU003';
  end if;
  return new;
end $$;
create trigger package_panel_without_ppk before insert or update on package_panel for each row execute function refuse_ppk_on_panel();

create table lot (
  id uuid primary key,
  code text not null unique,
  package_id uuid not null,
  agency_id uuid not null references agency (id),
  title text not null check (length(title) between 1 and 160),
  category category not null,
  description text not null,
  kecamatan text not null references kecamatan (code),
  address text not null,
  deliver_by date not null,
  owner_estimate bigint not null check (owner_estimate between 1 and 9007199254740991),
  estimate_set_on date not null,
  state text not null check (state in ('draft', 'ready', 'published', 'closed', 'opened', 'evaluating', 'awarded', 'ordered', 'completed', 'failed', 'cancelled')),
  published_at timestamptz,
  published_by uuid references person (id),
  closes_at timestamptz,
  manifest_hash bytea,
  created_at timestamptz not null,
  version integer not null,
  search tsvector not null generated always as (to_tsvector('indonesian', title || ' ' || description)) stored,
  unique (package_id, id),
  unique (agency_id, id),
  foreign key (agency_id, package_id) references package (agency_id, id),
  check (state in ('draft', 'ready', 'cancelled') or (published_at is not null and closes_at > published_at and manifest_hash is not null))
);
create index lot_open on lot (closes_at, id) where state = 'published';
create index lot_newest on lot (published_at desc, id desc) where published_at is not null;
create index lot_package on lot (package_id);
create index lot_agency on lot (agency_id, id desc);
create index lot_search on lot using gin (search);
create index lot_title_typos on lot using gin (title gin_trgm_ops);

create table lot_item (
  id uuid primary key,
  lot_id uuid not null references lot (id) on delete cascade,
  position integer not null check (position >= 1),
  name text not null check (length(name) between 1 and 160),
  specification text not null,
  unit text not null,
  quantity bigint not null check (quantity between 1 and 9007199254740991),
  unit_estimate bigint not null check (unit_estimate between 0 and 9007199254740991),
  unique (lot_id, position),
  unique (lot_id, id)
);

create table price_source (
  id uuid primary key,
  lot_id uuid not null references lot (id) on delete cascade,
  source text not null,
  kind text not null check (kind in ('market-survey', 'catalogue', 'past-contract', 'regional-unit-price', 'quotation')),
  observed_on date not null,
  amount bigint not null check (amount between 1 and 9007199254740991)
);
create index price_source_lot on price_source (lot_id);

-- What is announced cannot be changed: after publication only the state and a later closing hour may move.
create function refuse_published_change() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (
     (new.title, new.category, new.owner_estimate, new.package_id, new.published_at, new.manifest_hash, new.deliver_by)
       is distinct from (old.title, old.category, old.owner_estimate, old.package_id, old.published_at, old.manifest_hash, old.deliver_by)
     or new.closes_at < old.closes_at
     or (new.closes_at > old.closes_at and lumbung_now() > old.closes_at)) then
    raise exception 'a published lot cannot be changed' using errcode = 'LU004';
  end if;
  return new;
end $$;
create trigger lot_published_is_fixed before update on lot for each row execute function refuse_published_change();
create function refuse_published_item_change() returns trigger language plpgsql as $$
begin
  if exists (select 1 from lot where id = coalesce(new.lot_id, old.lot_id) and published_at is not null) then
    raise exception 'the items of a published lot cannot be changed' using errcode = 'LU004';
  end if;
  return coalesce(new, old);
end $$;
create trigger lot_item_published_is_fixed before insert or update or delete on lot_item for each row execute function refuse_published_item_change();

create table budget_entry (
  id uuid primary key,
  budget_line_id uuid not null references budget_line (id),
  lot_id uuid not null references lot (id),
  kind text not null check (kind in ('reserve', 'release', 'commit', 'uncommit', 'spend')),
  amount bigint not null check (amount between 1 and 9007199254740991),
  at timestamptz not null,
  unique (lot_id, kind)
);
create index budget_entry_line on budget_entry (budget_line_id, at);
create function move_budget() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update budget_line set
    reserved = reserved + case new.kind when 'reserve' then new.amount when 'release' then -new.amount else 0 end,
    committed = committed + case new.kind when 'commit' then new.amount when 'uncommit' then -new.amount else 0 end,
    spent = spent + case new.kind when 'spend' then new.amount else 0 end
  where id = new.budget_line_id;
  return null;
end $$;
create trigger budget_entry_moves after insert on budget_entry for each row execute function move_budget();
create trigger budget_entry_append_only before update or delete on budget_entry for each row execute function refuse_change();

insert into state_step (machine, from_state, to_state) values
 ('package', 'draft', 'planned'), ('package', 'planned', 'announced'), ('package', 'draft', 'cancelled'), ('package', 'planned', 'cancelled'),
 ('lot', 'draft', 'ready'), ('lot', 'ready', 'draft'), ('lot', 'ready', 'published'), ('lot', 'published', 'closed'), ('lot', 'closed', 'opened'),
 ('lot', 'opened', 'evaluating'), ('lot', 'evaluating', 'awarded'), ('lot', 'awarded', 'evaluating'), ('lot', 'awarded', 'ordered'),
 ('lot', 'ordered', 'completed'), ('lot', 'closed', 'failed'), ('lot', 'opened', 'failed'), ('lot', 'evaluating', 'failed'),
 ('lot', 'awarded', 'failed'), ('lot', 'draft', 'cancelled'), ('lot', 'ready', 'cancelled'), ('lot', 'published', 'cancelled');
create trigger package_step before update on package for each row execute function refuse_illegal_step('package');
create trigger lot_step before update on lot for each row execute function refuse_illegal_step('lot');

grant select, insert, update on package, lot to lumbung_app;
grant select, insert, update, delete on lot_item, price_source, package_panel to lumbung_app;
grant select, insert on budget_entry to lumbung_app;
grant select on package, package_panel, lot, lot_item, price_source, budget_entry to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
