import { DataSource, type MigrationInterface } from 'typeorm';
import pg from 'pg';
import { BadSetting } from '../config.js';
import { connectionOptions, DATABASE_ROLES } from './options.js';
import { MIGRATIONS } from '../../../migrations/all.js';

const OLDEST_SERVER = 150_000;
/** One migrating process at a time, whoever they are. */
const MIGRATION_LOCK = 7_236_401;

/** Brings a database to today's schema: roles, extensions, tables, the queue's schema. Safe to repeat and to race. */
export async function migrate(url: string, migrateQueue: (url: string) => Promise<void>): Promise<readonly string[]> {
  const login = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await connectOrSay(login);
  try {
    await login.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await expectSupportedServer(login);
    await ensureRoles(login);
    const ran = await runMigrations(url);
    await login.query("create or replace function public.lumbung_now() returns timestamptz language sql volatile as 'select clock_timestamp()'");
    await migrateQueue(url);
    return ran;
  } finally {
    await login.end();
  }
}

async function connectOrSay(login: pg.Client): Promise<void> {
  try {
    await login.connect();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadSetting(`Basis data tidak dapat dihubungi (${why}). Periksa DATABASE_URL dan pastikan PostgreSQL menyala.`
      + ` / The database cannot be reached (${why}). Check DATABASE_URL and that PostgreSQL is running.`);
  }
}

async function expectSupportedServer(login: pg.Client): Promise<void> {
  const { rows } = await login.query<{ version: number }>("select current_setting('server_version_num')::int as version");
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_SERVER) {
    throw new BadSetting(`PostgreSQL ini versi ${Math.floor(version / 10_000)}; Lumbung memerlukan versi 15 atau lebih baru.`
      + ` / This PostgreSQL is version ${Math.floor(version / 10_000)}; Lumbung needs 15 or newer.`);
  }
}

async function ensureRoles(login: pg.Client): Promise<void> {
  const { rows } = await login.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [DATABASE_ROLES]);
  const absent = DATABASE_ROLES.filter((role) => !rows.some(({ rolname }) => rolname === role));
  const { rows: [me] } = await login.query<{ name: string; may: boolean; everything: boolean }>(
    'select rolname as name, rolcreaterole or rolsuper as may, rolsuper as everything from pg_roles where rolname = current_user');
  const { rows: [database] } = await login.query<{ name: string }>('select quote_ident(current_database()) as name');
  const statements = [
    ...absent.map((role) => `create role ${role} nologin`),
    ...absent.map((role) => `grant ${role} to ${pg.escapeIdentifier(me?.name ?? '')}`),
  ];
  if (absent.length > 0 && me?.may !== true) {
    throw new BadSetting(`Pengguna basis data ini tidak boleh membuat peran. Mintalah administrator menjalankan: / This database user may not create roles. Ask the administrator to run:\n${statements.join(';\n')};`);
  }
  for (const statement of statements) await login.query(statement);
  await login.query(`grant create on database ${database?.name} to lumbung_owner`);
  await login.query('alter schema public owner to lumbung_owner');
}

async function runMigrations(url: string): Promise<readonly string[]> {
  const source = new DataSource({ ...connectionOptions(url, 'lumbung_owner', []), migrations: MIGRATIONS as (new () => MigrationInterface)[], migrationsTableName: 'migration' });
  await source.initialize();
  try {
    await expectNotNewer(source);
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/** A database that a newer Lumbung has migrated is left alone. */
async function expectNotNewer(source: DataSource): Promise<void> {
  const known = MIGRATIONS.map((migration) => new migration().name);
  const [{ present }] = await source.query<[{ present: boolean }]>("select to_regclass('public.migration') is not null as present");
  if (!present) return;
  const applied = await source.query<{ name: string }[]>('select name from migration');
  const unknown = applied.filter(({ name }) => !known.includes(name));
  if (unknown.length > 0) {
    throw new BadSetting(`Basis data ini sudah dimigrasi oleh Lumbung yang lebih baru (${unknown.map(({ name }) => name).join(', ')}). Perbarui Lumbung.`
      + ' / This database was migrated by a newer Lumbung. Update Lumbung.');
  }
}
