import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The receipt reaches its vendor by message too; and when too few key holders are left, vendors' slips open a lot, as two people decide. */
export class Recoveries1700000000015 implements MigrationInterface {
  name = 'Recoveries1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Offers lie hidden until the opening; who tells the vendor of one needs its code and version, and gets no more.
create function receipt_of_offer(p_offer uuid) returns table (code text, version integer) language sql stable security definer set search_path = public as
  $$ select receipt_code, version from offer where id = p_offer $$;

-- Too few keys are left: one person asks, another one allows, and until an announced instant vendors may bring their slips.
create table lot_recovery (
  lot_id uuid primary key references lot (id),
  lost smallint[] not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  allowed_by uuid references person (id),
  allowed_at timestamptz,
  slips_until timestamptz,
  constraint lot_recovery_two_people check (allowed_by <> asked_by),
  check ((allowed_by is null) = (allowed_at is null) and (allowed_by is null) = (slips_until is null)),
  check (slips_until >= allowed_at + interval '3 days')
);
create function guard_recovery() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot l join closing_manifest m on m.lot_id = l.id where l.id = new.lot_id and l.state = 'closed') then
    raise exception 'slips are for closed lots' using errcode = 'LU012';
  end if;
  if tg_op = 'UPDATE' and (old.allowed_by is not null or (new.lot_id, new.lost, new.asked_by, new.asked_at) is distinct from (old.lot_id, old.lost, old.asked_by, old.asked_at)) then
    raise exception 'a recovery is allowed once, as it was asked' using errcode = 'LU001';
  end if;
  return new;
end $$;
create trigger lot_recovery_guarded before insert or update on lot_recovery for each row execute function guard_recovery();

-- A slip that was found to fit its envelope; sealed like personal data, for until the opening it is a secret that the house keeps for its vendor.
create table recovery_slip (
  offer_id uuid primary key references offer (id),
  lot_id uuid not null references lot_recovery (lot_id),
  sealed bytea not null,
  given_by uuid not null references person (id),
  given_at timestamptz not null
);
create function guard_slip() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot_recovery r join lot l on l.id = r.lot_id where r.lot_id = new.lot_id and l.state = 'closed' and new.given_at <= r.slips_until) then
    raise exception 'no slips are taken here now' using errcode = 'LU013';
  end if;
  return new;
end $$;
create trigger recovery_slip_in_time before insert on recovery_slip for each row execute function guard_slip();
create trigger recovery_slip_append_only before update or delete on recovery_slip for each row execute function refuse_change();

-- An offer is opened by enough members, or, where a recovery was allowed, when its window is over or every offer of the lot has its slip.
create function slips_open(p_lot uuid, p_at timestamptz) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from lot_recovery r where r.lot_id = p_lot and r.allowed_by is not null and (p_at > r.slips_until
    or not exists (select 1 from envelopes_for_opening(p_lot) e where not exists (select 1 from recovery_slip s where s.offer_id = e.id)))) $$;
create or replace function refuse_unopenable() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot where id = new.lot_id and state in ('closed', 'opened'))
     or ((select count(*) from opening_confirmation where lot_id = new.lot_id) < committee_threshold(new.lot_id) and not slips_open(new.lot_id, new.opened_at))
     or exists (select 1 from offer o join offer n on n.lot_id = o.lot_id and n.vendor_id = o.vendor_id and n.version > o.version where o.id = new.id)
     or exists (select 1 from offer where id = new.id and kind = 'withdrawn') then
    raise exception 'only the last version of an offer is opened, by enough members of the committee or by slips, after the hour' using errcode = 'LU006';
  end if;
  return new;
end $$;

grant select, insert on lot_recovery, recovery_slip to lumbung_app;
grant update (allowed_by, allowed_at, slips_until) on lot_recovery to lumbung_app;
grant select on lot_recovery to lumbung_auditor;
revoke execute on function receipt_of_offer, slips_open from public;
grant execute on function receipt_of_offer to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
