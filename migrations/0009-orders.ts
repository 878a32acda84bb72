import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From the order to the rating: shipments, deliveries, acceptance (BAST), invoice, payment steps. */
export class Orders1700000000009 implements MigrationInterface {
  name = 'Orders1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table purchase_order (
  id uuid primary key,
  code text not null unique,
  award_id uuid not null unique,
  lot_id uuid not null unique,
  vendor_id uuid not null,
  agency_id uuid not null references agency (id),
  form text not null check (form in ('receipt', 'kuitansi', 'spk', 'agreement', 'order-letter')),
  amount bigint not null check (amount between 1 and 9007199254740991),
  state text not null check (state in ('issued', 'signed', 'delivering', 'delivered', 'accepted', 'invoiced', 'paid', 'closed', 'terminated')),
  issued_by uuid not null references person (id),
  issued_at timestamptz not null,
  signed_by uuid references person (id),
  signed_at timestamptz,
  deliver_by date not null,
  version integer not null,
  foreign key (award_id, lot_id, vendor_id) references award (id, lot_id, vendor_id),
  foreign key (agency_id, lot_id) references lot (agency_id, id),
  check (state = 'issued' or state = 'terminated' or signed_at is not null)
);
create index purchase_order_vendor on purchase_order (vendor_id, id desc);
create index purchase_order_agency on purchase_order (agency_id, id desc);

create table order_item (
  id uuid primary key,
  order_id uuid not null references purchase_order (id),
  lot_item_id uuid not null references lot_item (id),
  position integer not null,
  quantity bigint not null check (quantity >= 1),
  unit_price bigint not null check (unit_price >= 0),
  line_total bigint not null check (line_total >= 0),
  shipped bigint not null default 0,
  received bigint not null default 0,
  rejected bigint not null default 0,
  unique (order_id, lot_item_id),
  unique (order_id, id),
  constraint order_item_not_overshipped check (shipped - rejected <= quantity),
  constraint order_item_received_was_shipped check (received + rejected <= shipped and received >= 0 and rejected >= 0)
);

create table shipment (
  id uuid primary key,
  code text not null unique,
  order_id uuid not null references purchase_order (id),
  shipped_at timestamptz not null,
  shipped_by uuid not null references person (id),
  note text not null check (length(note) <= 500),
  unique (order_id, id)
);
create table shipment_item (
  shipment_id uuid not null,
  order_id uuid not null,
  order_item_id uuid not null,
  quantity bigint not null check (quantity >= 1),
  primary key (shipment_id, order_item_id),
  foreign key (order_id, shipment_id) references shipment (order_id, id),
  foreign key (order_id, order_item_id) references order_item (order_id, id)
);
create table delivery (
  shipment_id uuid primary key,
  order_id uuid not null,
  received_at timestamptz not null,
  received_by uuid not null references person (id),
  days_late integer not null check (days_late >= 0),
  foreign key (order_id, shipment_id) references shipment (order_id, id)
);
create table delivery_item (
  shipment_id uuid not null references delivery (shipment_id),
  order_item_id uuid not null,
  accepted bigint not null check (accepted >= 0),
  rejected bigint not null check (rejected >= 0),
  reject_reason text not null default '' check (length(reject_reason) <= 500),
  primary key (shipment_id, order_item_id),
  foreign key (shipment_id, order_item_id) references shipment_item (shipment_id, order_item_id),
  check (rejected = 0 or reject_reason <> '')
);
create function count_shipped() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update order_item set shipped = shipped + new.quantity where id = new.order_item_id; return null;
end $$;
create function count_delivered() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (select quantity from shipment_item where shipment_id = new.shipment_id and order_item_id = new.order_item_id) <> new.accepted + new.rejected then
    raise exception 'every shipped piece is accepted or rejected' using errcode = 'LU007';
  end if;
  update order_item set received = received + new.accepted, rejected = rejected + new.rejected where id = new.order_item_id; return null;
end $$;
create trigger shipment_item_counts after insert on shipment_item for each row execute function count_shipped();
create trigger delivery_item_counts after insert on delivery_item for each row execute function count_delivered();

create table acceptance (
  order_id uuid primary key references purchase_order (id),
  code text not null unique,
  accepted_at timestamptz not null,
  accepted_by uuid not null references person (id),
  days_late integer not null check (days_late >= 0),
  penalty bigint not null check (penalty >= 0),
  payable bigint not null check (payable >= 0)
);
create trigger acceptance_append_only before update or delete on acceptance for each row execute function refuse_change();

create table invoice (
  id uuid primary key,
  code text not null unique,
  order_id uuid not null unique references acceptance (order_id),
  vendor_number text not null check (length(vendor_number) between 1 and 60),
  amount bigint not null check (amount >= 0),
  state text not null check (state in ('sent', 'returned', 'checked', 'spp', 'spm', 'sp2d', 'received')),
  sent_at timestamptz not null,
  sent_by uuid not null references person (id),
  version integer not null
);
create table payment_step (
  invoice_id uuid not null references invoice (id),
  step text not null check (step in ('checked', 'spp', 'spm', 'sp2d', 'received')),
  reference text not null check (length(reference) <= 80),
  done_by uuid not null references person (id),
  done_at timestamptz not null,
  primary key (invoice_id, step)
);
create trigger payment_step_append_only before update or delete on payment_step for each row execute function refuse_change();
create function refuse_one_pair_of_eyes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.step = 'spm' and exists (select 1 from payment_step where invoice_id = new.invoice_id and step = 'spp' and done_by = new.done_by) then
    raise exception 'who asks for the payment does not order it' using errcode = 'LU008';
  end if;
  return new;
end $$;
create trigger payment_step_four_eyes before insert on payment_step for each row execute function refuse_one_pair_of_eyes();

-- The ledger of money that left: once per invoice, once per SP2D number, never more than was accepted.
create table payment (
  id uuid primary key,
  invoice_id uuid not null unique references invoice (id),
  sp2d_number text not null unique check (length(sp2d_number) between 3 and 60),
  amount bigint not null check (amount >= 1),
  paid_at timestamptz not null,
  recorded_by uuid not null references person (id)
);
create trigger payment_append_only before update or delete on payment for each row execute function refuse_change();
create function refuse_overpayment() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.amount > (select a.payable from acceptance a join invoice i on i.order_id = a.order_id where i.id = new.invoice_id) then
    raise exception 'more than was accepted' using errcode = 'LU009';
  end if;
  return new;
end $$;
create trigger payment_not_more_than_accepted before insert on payment for each row execute function refuse_overpayment();

create table rating (
  order_id uuid not null references purchase_order (id),
  side text not null check (side in ('buyer', 'vendor')),
  quality integer not null check (quality between 0 and 3),
  cost integer not null check (cost between 0 and 3),
  time integer not null check (time between 0 and 3),
  service integer not null check (service between 0 and 3),
  days_late integer not null,
  rejected bigint not null,
  comment text not null check (length(comment) <= 1000),
  rated_by uuid not null references person (id),
  rated_at timestamptz not null,
  primary key (order_id, side)
);
create trigger rating_append_only before update or delete on rating for each row execute function refuse_change();

insert into state_step (machine, from_state, to_state) values
 ('order', 'issued', 'signed'), ('order', 'signed', 'delivering'), ('order', 'delivering', 'delivered'), ('order', 'delivered', 'accepted'),
 ('order', 'accepted', 'invoiced'), ('order', 'invoiced', 'paid'), ('order', 'paid', 'closed'), ('order', 'delivered', 'delivering'),
 ('order', 'issued', 'terminated'), ('order', 'signed', 'terminated'), ('order', 'delivering', 'terminated'), ('order', 'delivered', 'terminated'),
 ('invoice', 'sent', 'checked'), ('invoice', 'sent', 'returned'), ('invoice', 'returned', 'sent'), ('invoice', 'checked', 'spp'),
 ('invoice', 'spp', 'spm'), ('invoice', 'spm', 'sp2d'), ('invoice', 'sp2d', 'received');
create trigger order_step before update on purchase_order for each row execute function refuse_illegal_step('order');
create trigger invoice_step before update on invoice for each row execute function refuse_illegal_step('invoice');

grant select, insert, update on purchase_order, invoice to lumbung_app;
grant select, insert on order_item, shipment, shipment_item, delivery, delivery_item, acceptance, payment_step, payment, rating to lumbung_app;
grant select on purchase_order, order_item, shipment, shipment_item, delivery, delivery_item, acceptance, invoice, payment_step, payment, rating to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
