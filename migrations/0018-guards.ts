import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the machines of src/core ask beyond the bare move: every life begins at its beginning, no hour is skipped, and no step is taken without its record. */
export class Guards1700000000018 implements MigrationInterface {
  name = 'Guards1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Where each machine begins, equal to src/core (an architecture test compares them).
create table state_start (machine text primary key, state text not null);
insert into state_start (machine, state) values
 ('request', 'draft'), ('package', 'draft'), ('lot', 'draft'), ('award', 'standstill'), ('objection', 'open'),
 ('order', 'issued'), ('invoice', 'sent'), ('vendor', 'registered'), ('report', 'received');
create function refuse_false_start() returns trigger language plpgsql as $$
begin
  if new.state is distinct from (select state from state_start where machine = tg_argv[0]) then
    raise exception '% cannot begin as %', tg_argv[0], new.state using errcode = 'LU030';
  end if;
  return new;
end $$;
create trigger request_start before insert on request for each row execute function refuse_false_start('request');
create trigger package_start before insert on package for each row execute function refuse_false_start('package');
create trigger lot_start before insert on lot for each row execute function refuse_false_start('lot');
create trigger award_start before insert on award for each row execute function refuse_false_start('award');
create trigger objection_start before insert on objection for each row execute function refuse_false_start('objection');
create trigger order_start before insert on purchase_order for each row execute function refuse_false_start('order');
create trigger invoice_start before insert on invoice for each row execute function refuse_false_start('invoice');
create trigger report_start before insert on report for each row execute function refuse_false_start('report');
-- The one exception: the owner may load a register of vendors whom the office verified before there was a Lumbung (the demo does). No door works as owner.
create trigger vendor_start before insert on vendor for each row
  when (not pg_has_role(current_user, 'lumbung_owner', 'member')) execute function refuse_false_start('vendor');

-- The hours, at the moment of the step.
create function refuse_untimely_lot() returns trigger language plpgsql as $$
begin
  if new.state = 'published' and new.closes_at <= lumbung_now() then
    raise exception 'a lot that closes in the past' using errcode = 'LU031';
  elsif new.state = 'closed' and lumbung_now() <= new.closes_at + interval '60 seconds' then
    raise exception 'the lot is still open, or offers may still be on their way' using errcode = 'LU032';
  end if;
  return new;
end $$;
create trigger lot_in_time before update on lot for each row
  when (new.state in ('published', 'closed') and new.state <> old.state) execute function refuse_untimely_lot();
create function refuse_early_confirmation() returns trigger language plpgsql as $$
begin
  if lumbung_now() <= new.standstill_until then
    raise exception 'the standstill is still running' using errcode = 'LU033';
  end if;
  return new;
end $$;
create trigger award_confirmed_in_time before update on award for each row
  when (new.state = 'confirmed' and old.state <> 'confirmed') execute function refuse_early_confirmation();

-- An award repeats its ranking and begins a standstill now. Four days hold for any reckoning of the five calendar days, whose last ends with the office's hours.
create function refuse_unfounded_award() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from ranking where evaluation_id = new.evaluation_id and offer_id = new.offer_id and corrected_total = new.amount) then
    raise exception 'an award of another amount than its ranking' using errcode = 'LU037';
  elsif new.decided_at not between lumbung_now() - interval '60 seconds' and lumbung_now() or new.standstill_until < new.decided_at + interval '4 days' then
    raise exception 'an award without its standstill' using errcode = 'LU038';
  end if;
  return new;
end $$;
create trigger award_founded before insert on award for each row execute function refuse_unfounded_award();
create function refuse_order_unlike_award() returns trigger language plpgsql security definer set search_path = public as $$
declare decided award%rowtype;
begin
  select * into decided from award where id = new.award_id;
  if decided.state is distinct from 'confirmed' then
    raise exception 'an order for an award that is not confirmed' using errcode = 'LU034';
  elsif (new.lot_id, new.vendor_id, new.amount) is distinct from (decided.lot_id, decided.vendor_id, decided.amount) then
    raise exception 'an order unlike its award' using errcode = 'LU035';
  end if;
  return new;
end $$;
create trigger order_like_award before insert on purchase_order for each row execute function refuse_order_unlike_award();

-- What was decided is not decided anew: the application moves these rows along, and can touch nothing else of them.
revoke update on award, purchase_order, invoice from lumbung_app;
grant update (state, confirmed_at, version) on award to lumbung_app;
grant update (state, signed_by, signed_at, version) on purchase_order to lumbung_app;
grant update (state, vendor_number, sent_at, sent_by, version) on invoice to lumbung_app;

-- Each step leaves its record; looked for at the end of the transaction, since some are written after the step.
create function expect_record(kept boolean, step text) returns void language plpgsql as $$
begin
  if not coalesce(kept, false) then
    raise exception '% without its record', step using errcode = 'LU036';
  end if;
end $$;
create function expect_lot_record() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform expect_record(case new.state
    when 'published' then exists (select 1 from budget_entry where lot_id = new.id and kind = 'reserve' and amount = new.owner_estimate)
    when 'closed' then exists (select 1 from closing_manifest where lot_id = new.id)
    when 'opened' then exists (select 1 from opening o join closing_manifest m using (lot_id) where lot_id = new.id and o.offers = cardinality(m.seals)
      and o.offers = (select count(*) from opened_offer where opened_offer.lot_id = new.id))
    when 'evaluating' then exists (select 1 from evaluation where lot_id = new.id) and not exists (select 1 from award where lot_id = new.id and state <> 'cancelled')
    when 'awarded' then exists (select 1 from award where lot_id = new.id and state <> 'cancelled')
    when 'ordered' then exists (select 1 from purchase_order where lot_id = new.id)
    when 'completed' then exists (select 1 from purchase_order where lot_id = new.id and state = 'closed')
    when 'failed' then exists (select 1 from budget_entry where lot_id = new.id and kind = 'release') and case old.state
      when 'ordered' then exists (select 1 from purchase_order where lot_id = new.id and state = 'terminated')
      else not exists (select 1 from award where lot_id = new.id and state <> 'cancelled') end
    when 'cancelled' then new.published_at is null or exists (select 1 from budget_entry where lot_id = new.id and kind = 'release')
    else true end, 'lot ' || old.state || ' > ' || new.state);
  return null;
end $$;
create constraint trigger lot_has_record after update on lot deferrable initially deferred
  for each row when (new.state <> old.state) execute function expect_lot_record();

create function expect_award_record() returns trigger language plpgsql security definer set search_path = public as $$
declare unanswered boolean := exists (select 1 from objection where award_id = new.id and state = 'open');
begin
  perform expect_record(case new.state
    when 'objected' then unanswered
    when 'cancelled' then case old.state
      when 'objected' then exists (select 1 from objection where award_id = new.id and state = 'upheld')
      else exists (select 1 from lot where id = new.lot_id and state = 'failed') end
    else not unanswered end, 'award ' || old.state || ' > ' || new.state);
  return null;
end $$;
create constraint trigger award_has_record after update on award deferrable initially deferred
  for each row when (new.state <> old.state) execute function expect_award_record();

create function expect_order_record() returns trigger language plpgsql security definer set search_path = public as $$
declare missing boolean := exists (select 1 from order_item where order_id = new.id and received < quantity);
begin
  perform expect_record(case new.state
    when 'delivering' then missing and exists (select 1 from shipment where order_id = new.id)
    when 'delivered' then not missing
    when 'accepted' then exists (select 1 from acceptance where order_id = new.id)
    when 'invoiced' then exists (select 1 from invoice where order_id = new.id)
    when 'paid' then exists (select 1 from payment p join invoice i on i.id = p.invoice_id where i.order_id = new.id)
    when 'closed' then exists (select 1 from rating where order_id = new.id and side = 'buyer')
    else true end, 'order ' || old.state || ' > ' || new.state);
  return null;
end $$;
create constraint trigger order_has_record after update on purchase_order deferrable initially deferred
  for each row when (new.state <> old.state) execute function expect_order_record();

create function expect_invoice_record() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform expect_record(case new.state
    when 'returned' then exists (select 1 from invoice_return where invoice_id = new.id and sent_at = new.sent_at)
    when 'sent' then new.sent_at > old.sent_at
    else exists (select 1 from payment_step where invoice_id = new.id and step = new.state)
      and (new.state <> 'sp2d' or exists (select 1 from payment where invoice_id = new.id)) end, 'invoice ' || old.state || ' > ' || new.state);
  return null;
end $$;
create constraint trigger invoice_has_record after update on invoice deferrable initially deferred
  for each row when (new.state <> old.state) execute function expect_invoice_record();

-- The office's decisions repeat in a vendor's life, so each is looked for among the rows that this very transaction wrote.
create function expect_vendor_record() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform expect_record(exists (select 1 from vendor_verification where vendor_id = new.id and xmin = pg_current_xact_id()::xid
    and decision = case when old.state = 'suspended' then 'reinstated' else new.state end), 'vendor ' || old.state || ' > ' || new.state);
  return null;
end $$;
create constraint trigger vendor_has_record after update on vendor deferrable initially deferred
  for each row when (new.state <> old.state and new.state <> 'registered') execute function expect_vendor_record();

grant select on state_start to lumbung_app;
revoke execute on function expect_record from public;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
