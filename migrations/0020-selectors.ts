import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lot is announced, judged and awarded by those whom its package names, and never by its PPK. */
export class Selectors1700000000020 implements MigrationInterface {
  name = 'Selectors1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Equal to selectingRole of src/core: the officer of the package, in a tender its panel. Arguments: the columns that hold the lot and the person.
create function refuse_other_selectors() returns trigger language plpgsql security definer set search_path = public as $$
declare
  act jsonb := to_jsonb(new);
  person uuid := act ->> tg_argv[1];
  named package%rowtype;
begin
  select p.* into named from lot l join package p on p.id = l.package_id where l.id = (act ->> tg_argv[0])::uuid;
  if person = named.ppk_id then
    raise exception 'the PPK of a package does not select in it' using errcode = 'LU040';
  elsif not coalesce(case when named.method in ('tender', 'quick-tender')
      then exists (select 1 from package_panel where package_id = named.id and person_id = person) else person = named.officer_id end, false) then
    raise exception 'only whom a package names selects in it' using errcode = 'LU041';
  end if;
  return new;
end $$;
create trigger lot_published_by_selector before update on lot for each row
  when (old.published_at is null and new.published_at is not null) execute function refuse_other_selectors('id', 'published_by');
create trigger lot_extended_by_selector before insert on lot_extension for each row execute function refuse_other_selectors('lot_id', 'moved_by');
create trigger declared_by_selector before insert on conflict_declaration for each row execute function refuse_other_selectors('lot_id', 'person_id');
create trigger evaluation_by_selector before insert on evaluation for each row execute function refuse_other_selectors('lot_id', 'started_by');
create trigger award_by_selector before insert on award for each row execute function refuse_other_selectors('lot_id', 'decided_by');
create trigger objection_answered_by_selector before update on objection for each row
  when (old.answered_by is null and new.answered_by is not null) execute function refuse_other_selectors('lot_id', 'answered_by');

-- Whom a package names is settled when it is planned.
create function refuse_other_people() returns trigger language plpgsql as $$
begin
  if (new.agency_id, new.ppk_id, new.officer_id, new.method, new.ceiling, new.budget_line_id)
    is distinct from (old.agency_id, old.ppk_id, old.officer_id, old.method, old.ceiling, old.budget_line_id) then
    raise exception 'the people of a planned package are fixed' using errcode = 'LU042';
  end if;
  return new;
end $$;
create trigger package_people_fixed before update on package for each row when (old.state <> 'draft') execute function refuse_other_people();
create function refuse_late_panel() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from package where id in (new.package_id, old.package_id) and state <> 'draft') then
    raise exception 'the panel of a planned package is fixed' using errcode = 'LU042';
  end if;
  return coalesce(new, old);
end $$;
create trigger package_panel_fixed before insert or update or delete on package_panel for each row execute function refuse_late_panel();
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
