import { DataSource, QueryFailedError, type MigrationInterface } from 'typeorm';
import pg from 'pg';
import { BadSetting } from '../config.js';
import { connectOrSay } from './logins.js';
import { connectionOptions, DATABASE_ROLES } from './options.js';
import { MIGRATIONS } from '../../../migrations/all.js';

const OLDEST_SERVER = 150_000;
/** One migrating or seeding process at a time, whoever they are. */
export const MIGRATION_LOCK = 7_236_401;

/**
 * Brings a database to today's schema: roles, extensions, tables, the queue's schema. Safe to repeat and to race. What the login may not do
 * is said as statements for the administrator.
 */
export async function migrate(url: string, migrateQueue: (url: string) => Promise<void>): Promise<readonly string[]> {
  const login = await connectOrSay(url);
  try {
    await login.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await expectSupportedServer(login);
    await ensureGround(login);
    const ran = await runMigrations(url);
    await migrateQueue(url);
    return ran;
  } finally {
    await login.end();
  }
}

export async function expectSupportedServer(login: pg.Client): Promise<void> {
  const { rows } = await login.query<{ version: number }>("select current_setting('server_version_num')::int as version");
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_SERVER) {
    throw new BadSetting(`PostgreSQL ini versi ${Math.floor(version / 10_000)}; Lumbung memerlukan versi 15 atau lebih baru.`
      + ` / This PostgreSQL is version ${Math.floor(version / 10_000)}; Lumbung needs 15 or newer.`);
  }
}

/** The migrations that this version has and the database has not. */
export function waitingFor(applied: readonly string[]): readonly string[] {
  return KNOWN.filter((name) => !applied.includes(name));
}

/** The sentence for a database that a newer Lumbung has migrated; such a one is left alone. */
export function unknownTo(applied: readonly string[]): BadSetting | null {
  const unknown = applied.filter((name) => !KNOWN.includes(name));
  return unknown.length === 0 ? null : new BadSetting(`Basis data ini sudah dimigrasi oleh Lumbung yang lebih baru (${unknown.join(', ')}). Perbarui Lumbung.`
    + ' / This database was migrated by a newer Lumbung. Update Lumbung.');
}

const KNOWN: readonly string[] = MIGRATIONS.map((migration) => new migration().name);
const NOT_PERMITTED = '42501';

/** All or nothing, so that a second try by somebody with more rights finds nothing half done. */
async function ensureGround(login: pg.Client): Promise<void> {
  const statements = await missingGround(login);
  await login.query('begin');
  try {
    for (const statement of statements) await login.query(statement);
    await login.query('commit');
  } catch (error) {
    await login.query('rollback');
    if ((error as { code?: string }).code !== NOT_PERMITTED) throw error;
    throw new BadSetting('Login ini tidak boleh menyiapkan basis data. Pakai login pemilik, atau mintalah administrator menjalankan pernyataan di bawah di basis data ini, lalu ulangi.'
      + ` / This login may not prepare the database. Use the owner's login, or ask the administrator to run the statements below in this database, and try again.\n${statements.join(';\n')};`);
  }
}

/** What the ground still needs: roles, this login's membership in them, and a schema of the owner's. */
async function missingGround(login: pg.Client): Promise<readonly string[]> {
  const { rows: held } = await login.query<{ role: string; present: boolean; member: boolean }>(`
    select wanted.role, r.oid is not null as present, coalesce(pg_has_role(session_user, r.oid, 'member'), false) as member
    from unnest($1::text[]) with ordinality as wanted (role, place) left join pg_roles r on r.rolname = wanted.role order by wanted.place`, [DATABASE_ROLES]);
  const { rows: [place] } = await login.query<{ me: string; database: string; creates: boolean; owns: boolean }>(`
    select quote_ident(session_user) as me, quote_ident(current_database()) as database,
      coalesce((select has_database_privilege(oid, current_database(), 'create') from pg_roles where rolname = 'lumbung_owner'), false) as creates,
      exists (select 1 from pg_namespace n join pg_roles r on r.oid = n.nspowner where n.nspname = 'public' and r.rolname = 'lumbung_owner') as owns`);
  if (place === undefined) throw new Error('the database does not say who we are');
  return [
    ...held.filter(({ present }) => !present).map(({ role }) => `create role ${role} nologin`),
    ...held.filter(({ member }) => !member).map(({ role }) => `grant ${role} to ${place.me}`),
    ...(place.creates ? [] : [`grant create on database ${place.database} to lumbung_owner`]),
    ...(place.owns ? [] : ['alter schema public owner to lumbung_owner']),
  ];
}

/** Also sets the one clock back to the database's own, and lets the application see which version it works on. */
async function runMigrations(url: string): Promise<readonly string[]> {
  const source = new DataSource({ ...connectionOptions(url, 'lumbung_owner', []), migrations: MIGRATIONS as (new () => MigrationInterface)[], migrationsTableName: 'migration' });
  await source.initialize();
  try {
    await expectNotNewer(source);
    const ran = await source.runMigrations({ transaction: 'each' }).catch((error: unknown) => { throw halfMigrated(error); });
    await source.query("create or replace function public.lumbung_now() returns timestamptz language sql volatile as 'select clock_timestamp()'");
    await source.query('grant select on public.migration to lumbung_app');
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/** A migration is all or nothing; one that fails found a schema that its list does not tell. */
function halfMigrated(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  return new BadSetting(`Skema basis data tidak sesuai dengan daftar migrasinya: ${error.message}. Tidak ada yang berubah. Pulihkan dari cadangan, atau untuk percobaan mulai dengan basis data kosong.`
    + ` / The schema of the database differs from its list of migrations: ${error.message}. Nothing was changed. Restore a backup, or to try things out begin with an empty database.`);
}

async function expectNotNewer(source: DataSource): Promise<void> {
  const [{ present }] = await source.query<[{ present: boolean }]>("select to_regclass('public.migration') is not null as present");
  if (!present) return;
  const newer = unknownTo((await source.query<{ name: string }[]>('select name from migration')).map(({ name }) => name));
  if (newer !== null) throw newer;
}
