import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that come with an offer, sealed like it; and offers handed in at a counter. */
export class Documents1700000000017 implements MigrationInterface {
  name = 'Documents1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A sealed document as its vendor announced it: its hash, its head, and the hash of every piece. The pieces lie on the disk by their hash.
create table sealed_document (
  id uuid primary key,
  lot_id uuid not null references lot (id),
  vendor_id uuid not null references vendor (id),
  hash bytea not null check (length(hash) = 32),
  size integer not null check (size between 0 and 5242880),
  head bytea not null check (length(head) = 21),
  pieces bytea[] not null check (cardinality(pieces) = greatest(1, (size + 65535) / 65536)),
  received_at timestamptz not null,
  unique (lot_id, vendor_id, hash)
);
create table sealed_piece (
  document_id uuid not null references sealed_document (id),
  hash bytea not null check (length(hash) = 32),
  received_at timestamptz not null,
  primary key (document_id, hash)
);
create function refuse_late_document() returns trigger language plpgsql security definer set search_path = public as $$
declare in_lot uuid;
begin
  if tg_table_name = 'sealed_document' then in_lot := new.lot_id; else select d.lot_id into in_lot from sealed_document d where d.id = new.document_id; end if;
  if not exists (select 1 from lot l where l.id = in_lot and l.state = 'published' and new.received_at <= l.closes_at) then
    raise exception 'a document after the hour' using errcode = 'LU014';
  end if;
  return new;
end $$;
create trigger sealed_document_in_time before insert on sealed_document for each row execute function refuse_late_document();
create trigger sealed_piece_in_time before insert on sealed_piece for each row execute function refuse_late_document();
create trigger sealed_document_append_only before update or delete on sealed_document for each row execute function refuse_change();
create trigger sealed_piece_append_only before update or delete on sealed_piece for each row execute function refuse_change();

-- What an opened offer names: found and readable, missing, changed on the way, or of a kind that the house does not keep.
create table offer_document (
  id uuid primary key,
  offer_id uuid not null references opened_offer (id),
  lot_id uuid not null references lot (id),
  position smallint not null check (position between 1 and 20),
  name text not null check (length(name) between 1 and 120),
  size integer not null,
  hash bytea not null check (length(hash) = 32),
  state text not null check (state in ('waiting', 'opened', 'missing', 'refused')),
  fault text check ((fault is not null) = (state in ('missing', 'refused'))),
  media_type text,
  file_hash text check ((file_hash is not null) = (state = 'opened')),
  settled_at timestamptz,
  unique (offer_id, position)
);
-- The documents' key of an opened offer, sealed like personal data: documents may hold what is nobody's business but the buyer's.
create table offer_document_key (
  offer_id uuid primary key references opened_offer (id),
  sealed bytea not null
);

-- A vendor at a counter: who helps, for which lot, how the vendor confirmed, and which offer came of it.
create table assistance (
  id uuid primary key,
  lot_id uuid not null references lot (id),
  vendor_id uuid not null references vendor (id),
  helper_id uuid not null references person (id),
  code_hash bytea,
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= asked_at + interval '30 minutes'),
  attempts integer not null default 0 check (attempts between 0 and 5),
  confirmed_at timestamptz,
  confirmed_by text check (confirmed_by in ('code', 'passphrase')),
  used_with text,
  offer_id uuid references offer (id),
  check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (used_with is null)),
  check (offer_id is null or confirmed_at is not null)
);

grant select, insert on sealed_document, sealed_piece, offer_document, offer_document_key, assistance to lumbung_app;
grant update (state, fault, media_type, file_hash, settled_at) on offer_document to lumbung_app;
grant update (attempts, confirmed_at, confirmed_by, used_with, offer_id) on assistance to lumbung_app;
grant select on offer_document to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
