import pg from 'pg';
import { BadSetting } from '../config.js';
import { connectOrSay, loginKindOf, refuseToServeAsOwner, WEAKER_FORM, type LoginKind } from './logins.js';
import { expectSupportedServer, migrate, unknownTo, waitingFor } from './migrate.js';

interface Preparation {
  readonly url: string;
  readonly migrateQueue: (url: string) => Promise<void>;
  /** NODE_ENV=production on a database of one's own: an owner's login is refused. */
  readonly strict: boolean;
  /** Told when one login does everything; null where that is nobody's choice (the embedded database). */
  readonly warn: ((sentence: string) => void) | null;
}

/**
 * Before the doors open. An owner's login brings the schema to this version; a door's login cannot, and expects it to be there.
 * Answers which of the two it was.
 */
export async function prepareDatabase({ url, migrateQueue, strict, warn }: Preparation): Promise<LoginKind> {
  const login = await connectOrSay(url);
  try {
    await expectSupportedServer(login);
    const { kind, name } = await loginKindOf(login);
    if (kind === 'owner' && strict) refuseToServeAsOwner(name);
    if (kind === 'owner') {
      warn?.(WEAKER_FORM);
      await migrate(url, migrateQueue);
    } else {
      await expectMigrated(login);
    }
    return kind;
  } finally {
    await login.end();
  }
}

const MIGRATE_FIRST = 'Jalankan dahulu dengan login pemilik: npm run lumbung -- migrate / Run this first, with the owner\'s login: npm run lumbung -- migrate';

/** As the application, the way every pool will work. */
async function expectMigrated(login: pg.Client): Promise<void> {
  const { rows: [member] } = await login.query<{ yes: boolean | null }>(
    `select pg_has_role(session_user, oid, 'member') as yes from pg_roles where rolname = 'lumbung_app'`);
  if (member === undefined) throw new BadSetting(`Basis data ini belum disiapkan. / This database has not been prepared. ${MIGRATE_FIRST}`);
  if (member.yes !== true) {
    throw new BadSetting('Login ini bukan anggota lumbung_app. Mintalah administrator menjalankan pernyataan di bawah. / This login is no member of lumbung_app. Ask the administrator to run the statement below.\n'
      + `grant lumbung_app to ${pg.escapeIdentifier(login.user ?? '')};`);
  }
  await login.query('set role lumbung_app');
  const { rows: [table] } = await login.query<{ present: boolean }>("select to_regclass('public.migration') is not null as present");
  const applied = table?.present === true ? (await login.query<{ name: string }>('select name from public.migration')).rows.map(({ name }) => name) : [];
  const newer = unknownTo(applied);
  if (newer !== null) throw newer;
  const waiting = waitingFor(applied);
  if (waiting.length > 0) throw new BadSetting(`Skema basis data belum sesuai dengan versi ini; kurang / The schema is behind this version; missing: ${waiting.join(', ')}. ${MIGRATE_FIRST}`);
}
