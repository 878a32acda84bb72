import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sealed documents that no last version names are of no use once the box is open, and their pieces go. */
export class ClearedDocuments1700000000028 implements MigrationInterface {
  name = 'ClearedDocuments1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The pieces of this document are gone from the disk; what it was by its hashes stays in sealed_document and sealed_piece.
create table cleared_document (
  document_id uuid primary key references sealed_document (id),
  cleared_at timestamptz not null
);
create trigger cleared_document_append_only before update or delete on cleared_document for each row execute function refuse_change();
create function refuse_early_clearing() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from sealed_document d join lot l on l.id = d.lot_id where d.id = new.document_id and l.state in ('published', 'closed')) then
    raise exception 'a document is cleared before the opening' using errcode = 'LU052';
  end if;
  if exists (select 1 from sealed_document d join opened_offer o on o.lot_id = d.lot_id and o.vendor_id = d.vendor_id join offer_document n on n.offer_id = o.id and n.hash = d.hash where d.id = new.document_id) then
    raise exception 'a document that the last version names is cleared' using errcode = 'LU052';
  end if;
  return new;
end $$;
create trigger cleared_document_in_time before insert on cleared_document for each row execute function refuse_early_clearing();
create index sealed_piece_hash on sealed_piece (hash);

-- That pieces were cleared tells that there were some: while a box is shut, its history does not walk over it.
drop index event_lot_unsealed;
create index event_lot_unsealed on event (lot_id, at, id) where lot_id is not null
  and kind not in ('offer.submitted', 'offer.withdrawn', 'offer.refused', 'assistance.begun', 'assistance.confirmed', 'recovery.slip-given', 'lot.documents-cleared');

grant select, insert on cleared_document to lumbung_app;
grant select on cleared_document to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
