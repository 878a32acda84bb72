import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was announced is moved later, taken back, or asked for again; and offers for what was taken back stay sealed for ever. */
export class Amendments1700000000013 implements MigrationInterface {
  name = 'Amendments1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Offers are read after their opening and at no other time: those for a lot that was cancelled, or failed unopened, are never read.
drop policy offer_after_opening on offer;
drop policy offer_auditor on offer;
create policy offer_after_opening on offer for select to lumbung_app using (exists (select 1 from opening where opening.lot_id = offer.lot_id));
create policy offer_auditor on offer for select to lumbung_auditor using (exists (select 1 from opening where opening.lot_id = offer.lot_id));
create function refuse_opening_of_other_lots() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot where id = new.lot_id and state = 'closed') then
    raise exception 'only a closed lot is opened' using errcode = 'LU006';
  end if;
  return new;
end $$;
create trigger opening_of_closed_lot before insert on opening for each row execute function refuse_opening_of_other_lots();

-- A closing time moves only later, only while the lot is open, and only with a reason that everyone may read.
create table lot_extension (
  lot_id uuid not null references lot (id),
  moved_from timestamptz not null,
  moved_to timestamptz not null,
  reason text not null check (length(reason) between 1 and 2000),
  moved_by uuid not null references person (id),
  moved_at timestamptz not null,
  primary key (lot_id, moved_from),
  constraint lot_extension_only_later check (moved_to > moved_from)
);
create trigger lot_extension_append_only before update or delete on lot_extension for each row execute function refuse_change();
create function refuse_untimely_extension() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot where id = new.lot_id and state = 'published' and closes_at = new.moved_from and lumbung_now() <= closes_at) then
    raise exception 'a lot is extended while it is open' using errcode = 'LU020';
  end if;
  return new;
end $$;
create trigger lot_extension_in_time before insert on lot_extension for each row execute function refuse_untimely_extension();

-- What is asked for again after it came to nothing.
alter table lot add column follows_lot_id uuid references lot (id) constraint lot_followed_once unique;
create function refuse_following_a_standing_lot() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot where id = new.follows_lot_id and package_id = new.package_id and state in ('failed', 'cancelled')) then
    raise exception 'only what came to nothing is asked for again' using errcode = 'LU021';
  end if;
  return new;
end $$;
create trigger lot_follows before insert on lot for each row when (new.follows_lot_id is not null) execute function refuse_following_a_standing_lot();

create or replace function refuse_published_change() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (
     (new.title, new.category, new.owner_estimate, new.package_id, new.published_at, new.manifest_hash, new.deliver_by, new.follows_lot_id)
       is distinct from (old.title, old.category, old.owner_estimate, old.package_id, old.published_at, old.manifest_hash, old.deliver_by, old.follows_lot_id)
     or (new.closes_at is distinct from old.closes_at and (new.state <> 'published' or lumbung_now() > old.closes_at
       or not exists (select 1 from lot_extension e where e.lot_id = new.id and e.moved_from = old.closes_at and e.moved_to = new.closes_at)))) then
    raise exception 'a published lot cannot be changed' using errcode = 'LU004';
  end if;
  return new;
end $$;

-- Which requests were ever in which package: a cancelled package lets go of its requests, its history does not.
create table package_request (
  package_id uuid not null references package (id),
  request_id uuid not null references request (id),
  primary key (package_id, request_id)
);
create index package_request_request on package_request (request_id);
insert into package_request select package_id, id from request where package_id is not null;
create function keep_package_request() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into package_request values (new.package_id, new.id) on conflict do nothing;
  return null;
end $$;
create trigger request_in_package after insert or update of package_id on request for each row when (new.package_id is not null) execute function keep_package_request();

-- The people of the vendors whose offers lie in the box: told what becomes of the lot, shown to nobody.
create function people_with_offer(p_lot uuid) returns setof uuid language sql stable security definer set search_path = public as $$
  select u.person_id from vendor_user u where u.until is null and exists (
    select 1 from offer o where o.lot_id = p_lot and o.vendor_id = u.vendor_id and o.kind = 'submitted'
      and not exists (select 1 from offer n where n.lot_id = o.lot_id and n.vendor_id = o.vendor_id and n.version > o.version)) $$;

insert into state_step (machine, from_state, to_state) values
 ('package', 'announced', 'cancelled'), ('lot', 'published', 'published'),
 ('lot', 'closed', 'cancelled'), ('lot', 'opened', 'cancelled'), ('lot', 'evaluating', 'cancelled');

grant select, insert on lot_extension to lumbung_app;
grant select on package_request to lumbung_app;
grant select on lot_extension, package_request to lumbung_auditor;
revoke execute on function people_with_offer from public;
grant execute on function people_with_offer to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
