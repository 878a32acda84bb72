import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds the keys to sealed offers, with which keys a lot was announced, and what each holder brought to the opening. */
export class Committees1700000000012 implements MigrationInterface {
  name = 'Committees1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A committee member's key: made in the member's browser, its private half known here only wrapped. One in use at a time; the older ones
-- stay, since lots announced with them are opened with them.
create table member_key (
  id uuid primary key,
  person_id uuid not null references person (id),
  public_key text not null unique check (public_key ~ '^04[0-9a-f]{128}$'),
  wrapped bytea check (length(wrapped) = 143),
  made_at timestamptz not null,
  retired_at timestamptz,
  proven_at timestamptz,
  unique (id, person_id)
);
create unique index member_key_in_use on member_key (person_id) where retired_at is null;
create table key_challenge (
  id uuid primary key,
  key_id uuid not null references member_key (id),
  answer_hash bytea not null check (length(answer_hash) = 32),
  asked_at timestamptz not null,
  answered_at timestamptz
);
create index key_challenge_key on key_challenge (key_id);

-- Who opens the offers of the package's lots: 2 of 3 for direct methods, 3 of 5 for tenders, and no unit alone.
create table package_committee (
  package_id uuid not null references package (id),
  position smallint not null check (position between 1 and 5),
  person_id uuid not null references person (id),
  unit_id uuid not null,
  primary key (package_id, position),
  unique (package_id, person_id)
);
create function expect_committee() returns trigger language plpgsql as $$
declare members integer; largest integer; needed integer := case when new.method in ('tender', 'quick-tender') then 5 else 3 end;
begin
  select count(*), max(held) into members, largest from (
    select count(*) over (partition by unit_id) as held from package_committee where package_id = new.id) c;
  if members <> needed or largest >= (needed + 1) / 2 then
    raise exception 'a committee of % members, of whom one unit holds %', members, largest using errcode = 'LU010';
  end if;
  return new;
end $$;
create constraint trigger package_has_committee after update on package deferrable initially deferred
  for each row when (new.state in ('planned', 'announced')) execute function expect_committee();

-- The committee as announced, with the keys that offers are sealed to; fixed with the lot.
create table lot_committee (
  lot_id uuid not null references lot (id),
  position smallint not null check (position between 1 and 5),
  person_id uuid not null,
  key_id uuid not null,
  public_key text not null references member_key (public_key),
  primary key (lot_id, position),
  unique (lot_id, person_id),
  unique (lot_id, key_id),
  foreign key (key_id, person_id) references member_key (id, person_id)
);
create function refuse_published_committee_change() returns trigger language plpgsql as $$
begin
  if exists (select 1 from lot where id = coalesce(new.lot_id, old.lot_id) and published_at is not null) then
    raise exception 'the committee of a published lot cannot be changed' using errcode = 'LU004';
  end if;
  return coalesce(new, old);
end $$;
create trigger lot_committee_fixed before insert or update or delete on lot_committee for each row execute function refuse_published_committee_change();
-- A lot is announced only with the committee of its package, each member's key in use and proven within seven days.
create function expect_proven_committee() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from package_committee p
    left join lot_committee c on c.lot_id = new.id and c.position = p.position and c.person_id = p.person_id
    left join member_key k on k.id = c.key_id and k.public_key = c.public_key and k.retired_at is null and k.proven_at >= new.published_at - interval '7 days'
    where p.package_id = new.package_id and k.id is null)
    or (select count(*) from lot_committee where lot_id = new.id) <> (select count(*) from package_committee where package_id = new.package_id)
    or not exists (select 1 from lot_committee where lot_id = new.id) then
    raise exception 'a lot without its committee of proven keys' using errcode = 'LU011';
  end if;
  return new;
end $$;
create trigger lot_published_with_committee before update on lot for each row
  when (old.published_at is null and new.published_at is not null) execute function expect_proven_committee();

-- What each member of the committee brought to the opening, envelope by envelope: the share, or why there is none. A member may correct
-- it until the lot is opened; fewer shares than the threshold tell nothing.
create table opening_confirmation (
  lot_id uuid not null,
  position smallint not null,
  person_id uuid not null references person (id),
  confirmed_at timestamptz not null,
  primary key (lot_id, position),
  foreign key (lot_id, position) references lot_committee (lot_id, position)
);
create table opening_share (
  lot_id uuid not null,
  position smallint not null,
  offer_id uuid not null references offer (id),
  share bytea check (length(share) = 32),
  refusal text check (refusal in ('wrap-unreadable', 'share-differs')),
  primary key (lot_id, position, offer_id),
  foreign key (lot_id, position) references opening_confirmation (lot_id, position),
  check ((share is null) <> (refusal is null))
);
create function refuse_early_share() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lot l join closing_manifest m on m.lot_id = l.id where l.id = new.lot_id and l.state = 'closed') then
    raise exception 'shares are taken between the closing and the opening' using errcode = 'LU006';
  end if;
  return new;
end $$;
create trigger opening_confirmation_in_time before insert or update on opening_confirmation for each row execute function refuse_early_share();
create trigger opening_share_in_time before insert or update on opening_share for each row execute function refuse_early_share();

-- How many of a committee must come: a majority of it.
create function committee_threshold(p_lot uuid) returns integer language sql stable security definer set search_path = public as
  $$ select (count(*)::int + 1) / 2 from lot_committee where lot_id = p_lot $$;

grant select, insert on member_key, key_challenge to lumbung_app;
grant update (retired_at, proven_at) on member_key to lumbung_app;
grant update (answered_at) on key_challenge to lumbung_app;
grant select on member_key to lumbung_auditor;
grant select, insert, update, delete on package_committee to lumbung_app;
grant select, insert on lot_committee to lumbung_app;
grant select, insert, update on opening_confirmation, opening_share to lumbung_app;
grant select on package_committee, lot_committee, opening_confirmation, opening_share to lumbung_auditor;
revoke execute on function committee_threshold from public;
grant execute on function committee_threshold to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
