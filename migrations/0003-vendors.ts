import type { MigrationInterface, QueryRunner } from 'typeorm';

/** UMKM and cooperatives: profile, cooperative facts, capacity, private data, verification, products. */
export class Vendors1700000000003 implements MigrationInterface {
  name = 'Vendors1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table kecamatan (code text primary key check (code ~ '^32\\.16\\.\\d{2}$'), name text not null unique);
insert into kecamatan (code, name) values
 ('32.16.01','Tarumajaya'),('32.16.02','Babelan'),('32.16.03','Sukawangi'),('32.16.04','Tambelang'),('32.16.05','Tambun Utara'),
 ('32.16.06','Tambun Selatan'),('32.16.07','Cibitung'),('32.16.08','Cikarang Barat'),('32.16.09','Cikarang Utara'),
 ('32.16.10','Karangbahagia'),('32.16.11','Cikarang Timur'),('32.16.12','Kedungwaringin'),('32.16.13','Pebayuran'),
 ('32.16.14','Sukakarya'),('32.16.15','Sukatani'),('32.16.16','Cabangbungin'),('32.16.17','Muara Gembong'),('32.16.18','Setu'),
 ('32.16.19','Cikarang Selatan'),('32.16.20','Cikarang Pusat'),('32.16.21','Serang Baru'),('32.16.22','Cibarusah'),('32.16.23','Bojongmangu');

create domain category as text check (value in ('food', 'masks', 'disaster-equipment', 'batik-uniforms'));

create table vendor (
  id uuid primary key,
  code text not null unique,
  kind text not null check (kind in ('enterprise', 'cooperative')),
  name text not null check (length(name) between 1 and 160),
  size text check (size in ('micro', 'small', 'medium')),
  yearly_sales bigint check (yearly_sales >= 0),
  women_owned boolean not null,
  nib text not null unique check (nib ~ '^\\d{13}$'),
  npwp text unique check (npwp ~ '^\\d{15,16}$'),
  kecamatan text not null references kecamatan (code),
  address text not null,
  categories text[] not null check (categories <@ array['food', 'masks', 'disaster-equipment', 'batik-uniforms']),
  state text not null check (state in ('registered', 'returned', 'verified', 'suspended')),
  registered_at timestamptz not null,
  verified_at timestamptz,
  version integer not null,
  check ((kind = 'enterprise') = (size is not null))
);
create index vendor_directory on vendor (name, id) where state = 'verified';
create index vendor_name_typos on vendor using gin (name gin_trgm_ops);
create index vendor_waiting on vendor (registered_at, id) where state = 'registered';
create index vendor_categories on vendor using gin (categories) where state = 'verified';

create table cooperative (
  vendor_id uuid primary key references vendor (id),
  type text not null check (type in ('producer', 'consumer', 'marketing', 'service', 'savings-and-loan')),
  members integer not null check (members >= 0),
  women_members integer not null check (women_members between 0 and members),
  kopwan boolean not null,
  nik_koperasi text not null unique check (nik_koperasi ~ '^\\d{10,20}$'),
  legal_number text not null,
  rat_date date not null
);

create table vendor_capacity (
  vendor_id uuid not null references vendor (id),
  category category not null,
  unit text not null,
  per_week bigint not null check (per_week > 0),
  primary key (vendor_id, category)
);

-- Bank account, and an NPWP that is a person's NIK: encrypted, seen only when the vendor is named in the transaction.
create table vendor_private (
  vendor_id uuid primary key references vendor (id),
  owner_name text,
  owner_nik_cipher bytea,
  owner_nik_index bytea,
  personal_npwp_cipher bytea,
  personal_npwp_index bytea unique,
  phone_cipher bytea,
  phone_index bytea,
  bank_code text check (bank_code ~ '^\\d{3}$'),
  bank_account_cipher bytea,
  bank_account_index bytea,
  bank_account_name text
);
alter table vendor_private enable row level security;
create policy vendor_private_named on vendor_private to lumbung_app
  using (vendor_id::text = current_setting('lumbung.subject', true))
  with check (vendor_id::text = current_setting('lumbung.subject', true));

-- Who else is paid into this account, called at this number, owned by this person: the office sees that, and never the number itself.
create function vendor_lookalikes(of_vendor uuid) returns table (vendor_id uuid, shares text[])
  language sql stable security definer set search_path = public as $$
  select other.vendor_id, array_remove(array[
      case when other.bank_account_index = mine.bank_account_index then 'bank-account' end,
      case when other.phone_index = mine.phone_index then 'phone' end,
      case when other.owner_nik_index = mine.owner_nik_index then 'owner-nik' end], null)
  from vendor_private mine join vendor_private other on other.vendor_id <> mine.vendor_id
    and (other.bank_account_index = mine.bank_account_index or other.phone_index = mine.phone_index or other.owner_nik_index = mine.owner_nik_index)
  where mine.vendor_id = of_vendor
$$;
create index vendor_private_bank_account on vendor_private (bank_account_index);
create index vendor_private_phone on vendor_private (phone_index);
create index vendor_private_owner_nik on vendor_private (owner_nik_index);

create table vendor_user (
  person_id uuid not null references person (id),
  vendor_id uuid not null references vendor (id),
  since timestamptz not null,
  until timestamptz,
  primary key (person_id, vendor_id)
);
create index vendor_user_vendor on vendor_user (vendor_id);

-- A decision bears the id of its event, so that its reason is found in event_detail.
create table vendor_verification (
  id uuid primary key,
  vendor_id uuid not null references vendor (id),
  decision text not null check (decision in ('verified', 'returned', 'suspended', 'reinstated')),
  reason_code text not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz not null
);
create index vendor_verification_vendor on vendor_verification (vendor_id, decided_at);
create trigger vendor_verification_append_only before update or delete on vendor_verification for each row execute function refuse_change();

create table product (
  id uuid primary key,
  vendor_id uuid not null references vendor (id),
  category category not null,
  name text not null check (length(name) between 1 and 120),
  description text not null check (length(description) <= 2000),
  unit text not null,
  price_from bigint not null check (price_from between 0 and 9007199254740991),
  per_week bigint not null check (per_week > 0),
  photo_hash text check (photo_hash ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('shown', 'hidden')),
  search tsvector not null generated always as (to_tsvector('indonesian', name || ' ' || description)) stored,
  created_at timestamptz not null,
  version integer not null
);
create index product_search on product using gin (search);
create index product_name_typos on product using gin (name gin_trgm_ops);
create index product_vendor on product (vendor_id, id);
create index product_newest on product (id desc) where state = 'shown';
create index product_list on product (category, id desc) where state = 'shown';

insert into state_step (machine, from_state, to_state) values
 ('vendor', 'registered', 'verified'), ('vendor', 'registered', 'returned'), ('vendor', 'returned', 'registered'),
 ('vendor', 'verified', 'suspended'), ('vendor', 'suspended', 'verified'), ('vendor', 'verified', 'registered');
create trigger vendor_step before update on vendor for each row execute function refuse_illegal_step('vendor');

grant select on kecamatan to lumbung_app, lumbung_auditor;
grant select, insert, update on vendor, cooperative, vendor_private, vendor_user, product to lumbung_app;
grant select, insert, update, delete on vendor_capacity to lumbung_app;
grant select, insert on vendor_verification to lumbung_app;
grant select on vendor, cooperative, vendor_capacity, vendor_verification, product to lumbung_auditor;
revoke execute on function vendor_lookalikes(uuid) from public;
grant execute on function vendor_lookalikes(uuid) to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
