import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record as an RFC 6962 tree: which event is which leaf, the tiles, the signed heads and what witnesses said of them. */
export class Log1700000000011 implements MigrationInterface {
  name = 'Log1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The tree's head. Whoever appends changes it from the size they read: two sequencers cannot both win.
create table log_state (
  the_only boolean primary key default true check (the_only),
  origin text not null,
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  beat text,
  beat_at timestamptz
);
create function refuse_shrinking_log() returns trigger language plpgsql as $$
begin
  if new.size < old.size or new.origin <> old.origin or (new.size = old.size and new.root <> old.root) then
    raise exception 'the log only grows' using errcode = 'LU001';
  end if;
  return new;
end $$;
create trigger log_state_grows before update on log_state for each row execute function refuse_shrinking_log();
create trigger log_state_stays before delete on log_state for each row execute function refuse_change();

create table leaf (
  leaf_index bigint primary key check (leaf_index >= 0),
  event_id uuid not null unique references event (id)
);
create trigger leaf_append_only before update or delete on leaf for each row execute function refuse_change();

create table tile (
  level smallint not null check (level between 0 and 63),
  index bigint not null check (index >= 0),
  width smallint not null check (width between 1 and 256),
  bytes bytea not null,
  primary key (level, index),
  check (length(bytes) = 32 * width)
);
create function refuse_rewritten_tile() returns trigger language plpgsql as $$
begin
  if new.width < old.width or substring(new.bytes from 1 for 32 * old.width) <> old.bytes then
    raise exception 'a tile only grows' using errcode = 'LU001';
  end if;
  return new;
end $$;
create trigger tile_grows before update on tile for each row execute function refuse_rewritten_tile();
create trigger tile_stays before delete on tile for each row execute function refuse_change();

create table checkpoint (
  size bigint primary key,
  root bytea not null check (length(root) = 32),
  note text not null,
  signed_at timestamptz not null
);
create trigger checkpoint_append_only before update or delete on checkpoint for each row execute function refuse_change();

create table cosignature (
  size bigint not null references checkpoint (size),
  witness text not null,
  line text not null,
  at timestamptz not null,
  primary key (size, witness)
);

grant select, insert, update on log_state, tile to lumbung_sequencer;
grant select, insert on leaf, checkpoint to lumbung_sequencer;
grant select, insert, update on cosignature to lumbung_sequencer;
grant update on pending to lumbung_sequencer;
grant select on log_state, leaf, tile, checkpoint, cosignature to lumbung_app, lumbung_auditor, lumbung_backup;
revoke delete, update on pending from lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
