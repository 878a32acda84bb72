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

-- The award as things stood when it was decided: later changes of a vendor or an appointment do not reach back. Lists and sums of the audit read it.
create table award_history (
  award_id uuid primary key references award (id) on delete cascade,
  lot_id uuid not null,
  package_id uuid not null,
  agency_id uuid not null,
  vendor_id uuid not null,
  category category not null,
  kecamatan text not null,
  method text not null,
  vendor_class text not null check (vendor_class in ('micro', 'small', 'medium', 'cooperative')),
  kopwan boolean not null,
  women_owned boolean not null,
  decided_role text,
  offers integer not null check (offers >= 1),
  owner_estimate bigint not null check (owner_estimate >= 1),
  amount bigint not null check (amount >= 1),
  price_permil bigint not null generated always as (round(amount::numeric * 1000 / owner_estimate)::bigint) stored,
  state text not null,
  decided_at timestamptz not null,
  decided_month date not null generated always as (date_trunc('month', decided_at at time zone 'Asia/Jakarta')::date) stored,
  search tsvector not null
);
create index award_history_newest on award_history (decided_at desc, award_id desc);
create index award_history_agency on award_history (agency_id, decided_at desc, award_id desc);
create index award_history_vendor on award_history (vendor_id, decided_at desc, award_id desc);
create index award_history_category on award_history (category, decided_at desc, award_id desc);
create index award_history_kecamatan on award_history (kecamatan, decided_at desc, award_id desc);
create index award_history_method on award_history (method, decided_at desc, award_id desc);
create index award_history_class on award_history (vendor_class, decided_at desc, award_id desc);
create index award_history_kopwan on award_history (decided_at desc, award_id desc) where kopwan;
create index award_history_women_owned on award_history (decided_at desc, award_id desc) where women_owned;
create index award_history_single_offer on award_history (decided_at desc, award_id desc) where offers = 1;
create index award_history_state on award_history (state, decided_at desc, award_id desc);
create index award_history_search on award_history using gin (search);
create function keep_award_history() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' then
    update award_history set state = new.state where award_id = new.id;
    return null;
  end if;
  insert into award_history (award_id, lot_id, package_id, agency_id, vendor_id, category, kecamatan, method, vendor_class, kopwan, women_owned, decided_role, offers,
    owner_estimate, amount, state, decided_at, search)
  select new.id, l.id, p.id, l.agency_id, v.id, l.category, l.kecamatan, p.method, coalesce(v.size, 'cooperative'), coalesce(c.kopwan, false), v.women_owned,
    case when p.officer_id = new.decided_by then 'procurement-officer'
      when exists (select 1 from package_panel s where s.package_id = p.id and s.person_id = new.decided_by) then 'panel-member'
      else (select a.role from appointment a where a.person_id = new.decided_by and a.role in ('procurement-officer', 'panel-member')
        and (a.agency_id is null or a.agency_id = l.agency_id) and a.valid @> new.decided_at order by a.role desc limit 1) end,
    (select count(*) from opened_offer o where o.lot_id = l.id), l.owner_estimate, new.amount, new.state, new.decided_at,
    to_tsvector('indonesian', l.title || ' ' || l.code || ' ' || new.code || ' ' || g.name || ' ' || v.name)
  from lot l join package p on p.id = l.package_id join agency g on g.id = l.agency_id, vendor v left join cooperative c on c.vendor_id = v.id
  where l.id = new.lot_id and v.id = new.vendor_id;
  return null;
end $$;
create trigger award_history_kept after insert or update of state on award for each row execute function keep_award_history();

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
grant select on award_history to lumbung_app;
grant select on award, award_history, objection to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
