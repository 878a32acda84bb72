import pg from 'pg';
import { BadSetting } from '../config.js';
import { connectOrSay, loginKindOf, refuseToServeAsOwner, WEAKER_FORM, type LoginKind } from './logins.js';
import { expectSupportedServer, migrate, unknownTo, waitingFor } from './migrate.js';
import type { DatabaseRole } from './options.js';

interface Preparation {
  readonly url: string;
  readonly migrateQueue: (url: string) => Promise<void>;
  /** The roles that this process's pools take on. */
  readonly worksAs: readonly DatabaseRole[];
  /** NODE_ENV=production on a database of one's own: an owner's login is refused. */
  readonly strict: boolean;
  /** Told when one login does everything; null where that is nobody's choice (the embedded database). */
  readonly warn: ((sentence: string) => void) | null;
}

/**
 * Before the doors open. An owner's login brings the schema to this version; a door's login cannot, and expects it to be there.
 * Answers which of the two it was.
 */
export async function prepareDatabase({ url, migrateQueue, worksAs, strict, warn }: Preparation): Promise<LoginKind> {
  const login = await connectOrSay(url);
  try {
    await expectSupportedServer(login);
    const { kind, name } = await loginKindOf(login);
    if (kind === 'owner' && strict) refuseToServeAsOwner(name);
    if (kind === 'owner') {
      warn?.(WEAKER_FORM);
      await migrate(url, migrateQueue);
    } else {
      await expectMigrated(login, worksAs);
    }
    return kind;
  } finally {
    await login.end();
  }
}

/** Whether a Lumbung has lived in this database before; what it kept there needs the keys it had. */
export async function isInhabited(url: string): Promise<boolean> {
  const login = await connectOrSay(url);
  try {
    const { rows: [table] } = await login.query<{ present: boolean }>("select to_regclass('public.migration') is not null as present");
    return table?.present === true;
  } finally {
    await login.end();
  }
}

const MIGRATE_FIRST = 'Jalankan dahulu dengan login pemilik: npm run lumbung -- migrate / Run this first, with the owner\'s login: npm run lumbung -- migrate';

/** As the application, the way most pools will work. */
async function expectMigrated(login: pg.Client, worksAs: readonly DatabaseRole[]): Promise<void> {
  const { rows: roles } = await login.query<{ name: DatabaseRole; held: boolean }>(
    `select rolname as name, pg_has_role(session_user, oid, 'member') as held from pg_roles where rolname = any ($1)`, [worksAs]);
  if (roles.length < worksAs.length) throw new BadSetting(`Basis data ini belum disiapkan. / This database has not been prepared. ${MIGRATE_FIRST}`);
  const lacking = roles.filter(({ held }) => !held).map(({ name }) => name);
  if (lacking.length > 0) {
    throw new BadSetting(`Login ini bukan anggota ${lacking.join(', ')}. Mintalah administrator menjalankan pernyataan di bawah. / This login is no member of ${lacking.join(', ')}. Ask the administrator to run the statement below.\n`
      + `grant ${lacking.join(', ')} to ${pg.escapeIdentifier(login.user ?? '')};`);
  }
  await login.query('set role lumbung_app');
  const { rows: [table] } = await login.query<{ present: boolean }>("select to_regclass('public.migration') is not null as present");
  const applied = table?.present === true ? (await login.query<{ name: string }>('select name from public.migration')).rows.map(({ name }) => name) : [];
  const newer = unknownTo(applied);
  if (newer !== null) throw newer;
  const waiting = waitingFor(applied);
  if (waiting.length > 0) throw new BadSetting(`Skema basis data belum sesuai dengan versi ini; kurang / The schema is behind this version; missing: ${waiting.join(', ')}. ${MIGRATE_FIRST}`);
}
