import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an order ends early, how goods and invoices go back and come again, and how a panel consents to an award. */
export class Endings1700000000016 implements MigrationInterface {
  name = 'Endings1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Why an order ended early, what of it had been delivered, and how much money became free.
create table order_termination (
  order_id uuid primary key references purchase_order (id),
  reason_code text not null,
  reason text not null check (length(reason) between 1 and 2000),
  delivered_value bigint not null check (delivered_value >= 0),
  released bigint not null check (released >= 0),
  ended_by uuid not null references person (id),
  ended_at timestamptz not null
);
create trigger order_termination_append_only before update or delete on order_termination for each row execute function refuse_change();
create function expect_termination() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from order_termination t where t.order_id = new.id and t.delivered_value + t.released = new.amount) then
    raise exception 'an order ends early only with its reason and its reckoning' using errcode = 'LU022';
  end if;
  update award_history set state = 'terminated' where award_id = new.award_id;
  return new;
end $$;
create trigger purchase_order_terminated before update on purchase_order for each row
  when (new.state = 'terminated' and old.state <> 'terminated') execute function expect_termination();

-- Goods that were received and found bad before the acceptance: they count as rejected, and may be shipped again.
create table goods_return (
  id uuid primary key,
  order_id uuid not null references purchase_order (id),
  returned_at timestamptz not null,
  returned_by uuid not null references person (id),
  unique (order_id, id)
);
create table goods_return_item (
  return_id uuid not null,
  order_id uuid not null,
  order_item_id uuid not null,
  quantity bigint not null check (quantity >= 1),
  reason text not null check (length(reason) between 1 and 500),
  primary key (return_id, order_item_id),
  foreign key (order_id, return_id) references goods_return (order_id, id),
  foreign key (order_id, order_item_id) references order_item (order_id, id)
);
create trigger goods_return_append_only before update or delete on goods_return for each row execute function refuse_change();
create trigger goods_return_item_append_only before update or delete on goods_return_item for each row execute function refuse_change();
create function count_returned() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from purchase_order where id = new.order_id and state = 'delivered') then
    raise exception 'goods go back between delivery and acceptance' using errcode = 'LU023';
  end if;
  update order_item set received = received - new.quantity, rejected = rejected + new.quantity where id = new.order_item_id; return null;
end $$;
create trigger goods_return_item_counts after insert on goods_return_item for each row execute function count_returned();

-- Each sending of an invoice that came back, with the reason; the invoice itself holds the last sending.
create table invoice_return (
  invoice_id uuid not null references invoice (id),
  sent_at timestamptz not null,
  sent_by uuid not null references person (id),
  returned_at timestamptz not null,
  returned_by uuid not null references person (id),
  reason text not null check (length(reason) between 1 and 2000),
  primary key (invoice_id, sent_at)
);
create trigger invoice_return_append_only before update or delete on invoice_return for each row execute function refuse_change();

-- In a tender the panel decides: its members, having declared, consent to one finished result, and a majority of them awards.
create table award_consent (
  evaluation_id uuid not null,
  lot_id uuid not null,
  person_id uuid not null,
  consented_at timestamptz not null,
  primary key (evaluation_id, person_id),
  foreign key (evaluation_id, lot_id) references evaluation (id, lot_id),
  foreign key (lot_id, person_id) references conflict_declaration (lot_id, person_id)
);
create trigger award_consent_append_only before update or delete on award_consent for each row execute function refuse_change();
create function refuse_stray_consent() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot l join package_panel p on p.package_id = l.package_id join evaluation e on e.lot_id = l.id
    where l.id = new.lot_id and p.person_id = new.person_id and e.id = new.evaluation_id and e.finished_at is not null) then
    raise exception 'only the panel consents, to a finished result' using errcode = 'LU024';
  end if;
  return new;
end $$;
create trigger award_consent_of_panel before insert on award_consent for each row execute function refuse_stray_consent();
create function expect_panel_majority() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from lot l join package p on p.id = l.package_id where l.id = new.lot_id and p.method in ('tender', 'quick-tender')
    and 2 * (select count(*) from award_consent c where c.evaluation_id = new.evaluation_id) <= (select count(*) from package_panel m where m.package_id = p.id)) then
    raise exception 'a tender is awarded by a majority of its panel' using errcode = 'LU025';
  end if;
  return new;
end $$;
create trigger award_by_majority before insert on award for each row execute function expect_panel_majority();

-- The index behind a lot's history while its box is shut holds nothing that tells of an offer.
drop index event_lot_unsealed;
create index event_lot_unsealed on event (lot_id, at, id) where lot_id is not null
  and kind not in ('offer.submitted', 'offer.withdrawn', 'offer.refused', 'assistance.begun', 'assistance.confirmed', 'recovery.slip-given');

insert into state_step (machine, from_state, to_state) values ('order', 'terminated', 'terminated'), ('lot', 'ordered', 'failed');

grant select, insert on order_termination, goods_return, goods_return_item, invoice_return, award_consent to lumbung_app;
grant select on order_termination, goods_return, goods_return_item, invoice_return, award_consent to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
