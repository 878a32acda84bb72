import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An accepted request is a promise on its budget line, made under the line's lock, until a lot reserves the money or the need is let go. */
export class Promises1700000000023 implements MigrationInterface {
  name = 'Promises1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index request_promised on request (budget_line_id) where state = 'accepted' and package_id is null;
create index package_budget_line on package (budget_line_id) where state <> 'cancelled';

-- Accepted and not yet reserved: requests in no package, and of packages still under way what their announced lots do not take. A lot that failed takes only what was delivered.
create function promised_on(line uuid) returns bigint language sql stable set search_path = public as $$
  select (coalesce((select sum(estimate) from request where budget_line_id = $1 and state = 'accepted' and package_id is null), 0)
    + coalesce((select sum(greatest(0, p.ceiling - coalesce(l.taken, 0))) from package p, lateral (
        select sum(case when state in ('failed', 'cancelled') then (select coalesce(sum(case kind when 'commit' then amount when 'uncommit' then -amount else 0 end), 0) from budget_entry e where e.lot_id = lot.id)
            when published_at is not null then owner_estimate end) as taken,
          count(*) as lots, count(*) filter (where state not in ('completed', 'failed', 'cancelled')) as running
        from lot where package_id = p.id) l
      where p.budget_line_id = $1 and p.state <> 'cancelled' and (l.lots = 0 or l.running > 0)), 0))::bigint
$$;

-- What is left on the line, under its lock: whoever asks next waits, and then counts what was promised meanwhile.
create function hold_room(line uuid) returns bigint language plpgsql security definer set search_path = public as $$
declare free bigint;
begin
  select ceiling - reserved - committed into free from budget_line where id = line for update;
  return free - promised_on(line);
end $$;
create function refuse_empty_promise() returns trigger language plpgsql as $$
begin
  if hold_room(new.budget_line_id) < new.estimate then
    raise exception 'more is promised than the budget line holds' using errcode = 'LU048';
  end if;
  return new;
end $$;
create trigger request_accepted_with_room before update on request for each row when (new.state = 'accepted' and old.state <> 'accepted') execute function refuse_empty_promise();

insert into state_step (machine, from_state, to_state) values ('request', 'accepted', 'rejected');
revoke execute on function promised_on, hold_room from public;
grant execute on function promised_on, hold_room to lumbung_app;
grant execute on function promised_on to lumbung_auditor;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
