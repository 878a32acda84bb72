import type pg from 'pg';

/** The database's clock in the hands of the seeding: everything that asks `lumbung_now()` believes it. */
export class MovedClock {
  constructor(private readonly owner: pg.Client) {}

  async to(instant: Date): Promise<void> {
    await this.owner.query({ name: 'demo.clock', text: 'update demo_clock set at = $1', values: [instant] });
  }
}

/**
 * Runs `use` while `lumbung_now()` shows the hour it is told, and puts the function back as it was, letter for letter, whatever
 * happens. A process that is killed meanwhile leaves the moved clock behind; `migrate` puts the true one back at the next start,
 * and nobody can start in between, because both hold the same lock.
 */
export async function inMovedTime<Answer>(owner: pg.Client, use: (clock: MovedClock) => Promise<Answer>): Promise<Answer> {
  const { rows: [original] } = await owner.query<{ definition: string }>(`select pg_get_functiondef('lumbung_now()'::regprocedure) as definition`);
  if (original === undefined) throw new Error('the database has no lumbung_now()');
  await owner.query(`
    drop table if exists demo_clock;
    create unlogged table demo_clock (at timestamptz not null);
    insert into demo_clock select lumbung_now();
    create or replace function lumbung_now() returns timestamptz language sql volatile security definer set search_path = public as 'select at from demo_clock'`);
  try {
    return await use(new MovedClock(owner));
  } finally {
    await owner.query(`${original.definition}; drop table if exists demo_clock`);
  }
}
