import pg from 'pg';
import { BadSetting } from '../config.js';

/** What the login of an address may do: everything that an owner may, or only what the application needs. */
export type LoginKind = 'owner' | 'door';

interface Rights {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly createsRoles: boolean;
  readonly ownsDatabase: boolean;
  readonly ownsTables: boolean;
}

/** A login that could lift the database's promises counts as an owner: superuser, past row security, maker of roles, owner of anything. */
export async function loginKindOf(login: pg.Client): Promise<{ readonly kind: LoginKind; readonly name: string }> {
  const { rows: [rights] } = await login.query<Rights>(`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as "bypassesRowSecurity", r.rolcreaterole as "createsRoles",
      pg_has_role(r.oid, d.datdba, 'member') as "ownsDatabase",
      coalesce((select pg_has_role(r.oid, o.oid, 'member') from pg_roles o where o.rolname = 'lumbung_owner'), false) as "ownsTables"
    from pg_roles r, pg_database d where r.rolname = session_user and d.datname = current_database()`);
  if (rights === undefined) throw new Error('the login has no role');
  const { name, ...powers } = rights;
  return { kind: Object.values(powers).some(Boolean) ? 'owner' : 'door', name };
}

/** In production nobody serves as an owner: whoever breaks into a door must not be able to lift what the database promises. */
export function refuseToServeAsOwner(name: string): never {
  throw new BadSetting(`DATABASE_URL masuk sebagai "${name}", yang berkuasa atas basis data. Di produksi (NODE_ENV=production) setiap pintu memakai login sendiri.`
    + ` Sesuaikan skema dengan login ini (npm run lumbung -- migrate), mintalah administrator menjalankan pernyataan di bawah, lalu mulai dengan login baru itu.`
    + ` / DATABASE_URL signs in as "${name}", who has power over the database. In production (NODE_ENV=production) each door has a login of its own.`
    + ` Migrate with this login (npm run lumbung -- migrate), ask the administrator to run the statements below, and start with the new login:\n`
    + `create role lumbung_web login password '…' in role lumbung_app;\ncreate role lumbung_worker login password '…' in role lumbung_app, lumbung_sequencer;`);
}

export const WEAKER_FORM = 'Satu login basis data dipakai untuk semua pekerjaan. Itu bentuk yang lebih lemah: aplikasi bekerja sebagai lumbung_app, tetapi loginnya berkuasa lebih. Untuk produksi lihat docs/running.md.'
  + ' / One database login does all the work. That is the weaker form: the application works as lumbung_app, but its login has more power. For production see docs/running.md.';

/** Connects, or says in a sentence why that cannot be; the caller ends the connection. */
export async function connectOrSay(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadSetting(`Basis data tidak dapat dihubungi (${why}). Periksa DATABASE_URL dan pastikan PostgreSQL menyala.`
      + ` / The database cannot be reached (${why}). Check DATABASE_URL and that PostgreSQL is running.`);
  }
}
