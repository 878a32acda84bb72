import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photographs of goods: when they were sent off, and as they arrived. */
export class DeliveryPhotos1700000000025 implements MigrationInterface {
  name = 'DeliveryPhotos1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The picture lies on the disk by its hash; the record of the order holds the same hash.
create table delivery_photo (
  id uuid primary key,
  shipment_id uuid not null,
  order_id uuid not null,
  side text not null check (side in ('sending', 'receiving')),
  position smallint not null check (position between 1 and case side when 'sending' then 1 else 3 end),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  added_at timestamptz not null,
  added_by uuid not null references person (id),
  unique (shipment_id, side, position),
  unique (shipment_id, side, file_hash),
  foreign key (order_id, shipment_id) references shipment (order_id, id)
);
create index delivery_photo_order on delivery_photo (order_id);
create trigger delivery_photo_append_only before update or delete on delivery_photo for each row execute function refuse_change();
create function refuse_photo_of_received() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from delivery d where d.shipment_id = new.shipment_id) then
    raise exception 'a photo after the receipt' using errcode = 'LU051';
  end if;
  return new;
end $$;
create trigger delivery_photo_before_receipt before insert on delivery_photo for each row execute function refuse_photo_of_received();

grant select, insert on delivery_photo to lumbung_app;
grant select on delivery_photo to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
