import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the regency tells everybody, and how many come to read. */
export class Bulletins1700000000022 implements MigrationInterface {
  name = 'Bulletins1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table bulletin (
  id uuid primary key,
  code text not null unique,
  kind text not null check (kind in ('announcement', 'news', 'event')),
  title text not null check (length(title) between 1 and 160),
  body text not null check (length(body) between 1 and 20000),
  title_en text,
  body_en text,
  place text,
  starts_at timestamptz,
  ends_at timestamptz,
  shown_from timestamptz not null,
  shown_until timestamptz,
  written_at timestamptz not null,
  written_by uuid not null references person (id),
  changed_at timestamptz not null,
  version integer not null,
  check ((title_en is null) = (body_en is null)),
  check ((kind = 'event') = (starts_at is not null) and (kind = 'event') = (place is not null)),
  check (ends_at > starts_at),
  check (ends_at is null or kind = 'event'),
  check (shown_until >= shown_from)
);
create index bulletin_newest on bulletin (shown_from desc, id desc);
create index bulletin_coming on bulletin (starts_at) where kind = 'event';

create table bulletin_reads (
  bulletin_id uuid not null references bulletin (id),
  month date not null check (extract(day from month) = 1),
  reads integer not null check (reads >= 0),
  primary key (bulletin_id, month)
);
create index bulletin_most_read on bulletin_reads (month, reads desc);

create table visit_day (
  day date primary key,
  visitors integer not null check (visitors >= 0)
);
-- The day's salt and sketch, thrown away when the day is over. Unlogged: no backup, no archive of the log and no replica holds them.
create unlogged table visit_sketch (
  day date primary key,
  salt bytea not null check (length(salt) = 32),
  registers bytea not null check (length(registers) = 4096)
);

grant select, insert, update on bulletin, bulletin_reads, visit_day to lumbung_app;
grant select, insert, update, delete on visit_sketch to lumbung_app;
grant select on bulletin, bulletin_reads, visit_day to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
