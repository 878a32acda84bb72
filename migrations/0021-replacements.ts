import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a package names may leave; the budget holder then names a successor, and nobody ever stands on both sides of one package. */
export class Replacements1700000000021 implements MigrationInterface {
  name = 'Replacements1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table package_replacement (
  id uuid primary key,
  package_id uuid not null references package (id),
  seat text not null check (seat in ('ppk', 'procurement-officer', 'panel-member', 'opening-committee')),
  outgoing_id uuid not null references person (id),
  incoming_id uuid not null references person (id),
  decree_number text not null check (length(decree_number) between 1 and 120),
  reason text not null check (length(reason) between 1 and 2000),
  decided_by uuid not null references person (id),
  decided_at timestamptz not null,
  check (outgoing_id <> incoming_id),
  constraint package_replacement_not_oneself check (seat = 'ppk' or decided_by <> incoming_id)
);
create index package_replacement_package on package_replacement (package_id, decided_at);
create trigger package_replacement_append_only before update or delete on package_replacement for each row execute function refuse_change();

-- Whom a package names, one line for each seat.
create view package_seat as
  select id as package_id, 'ppk' as seat, ppk_id as person_id from package
  union all select id, 'procurement-officer', officer_id from package where officer_id is not null
  union all select package_id, 'panel-member', person_id from package_panel
  union all select package_id, 'opening-committee', person_id from package_committee;

-- Whether a person may sit there now: an enabled account, and an appointment in force.
create function serves(person_id uuid, seat text, agency_id uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from appointment a join person p on p.id = a.person_id
    where a.person_id = $1 and p.disabled_at is null and a.valid @> lumbung_now()
      and ((a.role = $2 and a.agency_id = $3)
        or ($2 = 'opening-committee' and (a.role = 'opening-committee' or (a.role in ('procurement-officer', 'panel-member') and a.agency_id = $3)))))
$$;

-- Equal to expectSuccession of src/core.
create function refuse_unfit_replacement() returns trigger language plpgsql security definer set search_path = public as $$
declare agency uuid := (select agency_id from package where id = new.package_id and state <> 'cancelled');
  other_side text[] := case new.seat when 'ppk' then array['procurement-officer', 'panel-member'] when 'opening-committee' then '{}' else array['ppk'] end;
begin
  if agency is null or not exists (select 1 from package_seat where package_id = new.package_id and seat = new.seat and person_id = new.outgoing_id) then
    raise exception 'the package does not name who is to be replaced' using errcode = 'LU043';
  elsif serves(new.outgoing_id, new.seat, agency) then
    raise exception 'who is to be replaced still serves' using errcode = 'LU044';
  elsif not serves(new.incoming_id, new.seat, agency) then
    raise exception 'the successor holds no appointment for this seat' using errcode = 'LU045';
  elsif exists (select 1 from package_seat where package_id = new.package_id and seat = any (other_side) and person_id = new.incoming_id)
    or exists (select 1 from package_replacement where package_id = new.package_id and seat = any (other_side) and new.incoming_id in (outgoing_id, incoming_id)) then
    raise exception 'nobody is PPK and selector of one package, not even one after the other' using errcode = 'LU046';
  elsif not exists (select 1 from appointment where person_id = new.decided_by and role in ('pa', 'kpa') and agency_id = agency and valid @> new.decided_at)
    or new.decided_at not between lumbung_now() - interval '60 seconds' and lumbung_now() then
    raise exception 'the budget holder in office names a successor' using errcode = 'LU047';
  end if;
  return new;
end $$;
create trigger package_replacement_fit before insert on package_replacement for each row execute function refuse_unfit_replacement();

-- At the end of the transaction the successor sits there, and no unit holds enough keys to open alone.
create function expect_successor() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform expect_record(exists (select 1 from package_seat where package_id = new.package_id and seat = new.seat and person_id = new.incoming_id)
    and not exists (select 1 from package_seat where package_id = new.package_id and seat = new.seat and person_id = new.outgoing_id), 'replacement of a ' || new.seat);
  if (select max(held) >= (max(members) + 1) / 2 from (
      select count(*) over (partition by unit_id) as held, count(*) over () as members from package_committee where package_id = new.package_id) c) then
    raise exception 'one unit could open alone' using errcode = 'LU010';
  end if;
  return null;
end $$;
create constraint trigger package_replacement_seated after insert on package_replacement deferrable initially deferred for each row execute function expect_successor();

-- After the plan a name changes only together with its replacement, in one transaction; the number of names never changes.
create function is_replaced_now(package_id uuid, seat text, outgoing_id uuid, incoming_id uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from package_replacement r where r.package_id = $1 and r.seat = $2 and r.outgoing_id = $3 and r.incoming_id = $4 and r.xmin = pg_current_xact_id()::xid)
$$;
create or replace function refuse_other_people() returns trigger language plpgsql as $$
begin
  if (new.agency_id, new.method, new.ceiling, new.budget_line_id) is distinct from (old.agency_id, old.method, old.ceiling, old.budget_line_id)
    or (new.ppk_id is distinct from old.ppk_id and not is_replaced_now(new.id, 'ppk', old.ppk_id, new.ppk_id))
    or (new.officer_id is distinct from old.officer_id and not is_replaced_now(new.id, 'procurement-officer', old.officer_id, new.officer_id)) then
    raise exception 'the people of a planned package are fixed' using errcode = 'LU042';
  end if;
  return new;
end $$;
create or replace function refuse_late_panel() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from package where id in (new.package_id, old.package_id) and state <> 'draft')
    and not (tg_op = 'UPDATE' and new.package_id = old.package_id and is_replaced_now(old.package_id, tg_argv[0], old.person_id, new.person_id)) then
    raise exception 'the % of a planned package is fixed', tg_argv[0] using errcode = 'LU042';
  end if;
  return coalesce(new, old);
end $$;
drop trigger package_panel_fixed on package_panel;
create trigger package_panel_fixed before insert or update or delete on package_panel for each row execute function refuse_late_panel('panel-member');
create trigger package_committee_fixed before insert or update or delete on package_committee for each row execute function refuse_late_panel('opening-committee');

-- The consent of a member who has left counts no longer; the successor gives one of their own.
create or replace function expect_panel_majority() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from lot l join package p on p.id = l.package_id where l.id = new.lot_id and p.method in ('tender', 'quick-tender')
    and 2 * (select count(*) from award_consent c join package_panel m on m.package_id = p.id and m.person_id = c.person_id where c.evaluation_id = new.evaluation_id)
      <= (select count(*) from package_panel m where m.package_id = p.id)) then
    raise exception 'a tender is awarded by a majority of its panel' using errcode = 'LU025';
  end if;
  return new;
end $$;

insert into state_step (machine, from_state, to_state) values ('package', 'draft', 'draft'), ('package', 'planned', 'planned'), ('package', 'announced', 'announced');
grant select, insert on package_replacement to lumbung_app;
grant select on package_seat to lumbung_app;
grant select on package_replacement, package_seat to lumbung_auditor;
revoke execute on function serves, is_replaced_now from public;
grant execute on function serves, is_replaced_now to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
