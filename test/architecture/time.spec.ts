import { openWorld, type World } from '../support/world.js';
import { productionSources, sourcesIn, withoutComments } from './sources.js';

/** Every way of PostgreSQL to tell the time by itself; `.now()` and `now():` are methods of our own. */
const OWN_TIME = /(?<![.\w])now\(\)(?!\s*:)|\b(clock|statement|transaction)_timestamp\s*\(|\btimeofday\s*\(|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b|'now'(::|\s+as\b)/i;

/** The one definition that may: `lumbung_now()` itself. */
const THE_CLOCK = /function (public\.)?lumbung_now\(\) returns timestamptz language sql volatile as 'select clock_timestamp\(\)'/g;

const asksItself = (text: string) => OWN_TIME.test(withoutComments(text).replace(THE_CLOCK, ''));

describe('the time', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('comes from lumbung_now() in every statement that we write', () => {
    const asking = [...productionSources(), ...sourcesIn('migrations')].filter(({ text }) => asksItself(text)).map(({ path }) => path);
    expect(asking).toEqual([]);
  });

  it('comes from lumbung_now() in every function, trigger, check, view and policy of the database', async () => {
    const { rows } = await world.owner.query<{ name: string; text: string }>(`
      select 'function ' || proname as name, prosrc as text from pg_proc where pronamespace = 'public'::regnamespace and proname <> 'lumbung_now' and prolang <> (select oid from pg_language where lanname = 'c')
      union all select 'constraint ' || conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
      union all select 'view ' || viewname, definition from pg_views where schemaname = 'public'
      union all select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
      union all select 'policy ' || policyname, coalesce(qual, '') || coalesce(with_check, '') from pg_policies where schemaname = 'public'`);
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter(({ text }) => asksItself(text)).map(({ name }) => name)).toEqual([]);
  });

  it('is never filled in by a default', async () => {
    const { rows } = await world.owner.query<{ column: string }>(`
      select table_name || '.' || column_name as column from information_schema.columns
      where table_schema = 'public' and column_default is not null and (data_type ~ 'time|date' or column_default ~* 'now|time|clock')`);
    expect(rows).toEqual([]);
  });

  it.each(['select now()', 'default current_timestamp', "cast('now' as date)", 'where at < clock_timestamp()', 'CURRENT_DATE - 1', 'NOW()'])('would be found asking: %s', (text) => {
    expect(asksItself(text)).toBe(true);
  });

  it.each(['select lumbung_now()', 'await clock.now()', 'now(): Date {', "create function lumbung_now() returns timestamptz language sql volatile as 'select clock_timestamp()'"])('is not asked by: %s', (text) => {
    expect(asksItself(text)).toBe(false);
  });
});
