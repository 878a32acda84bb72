import { existsSync } from 'node:fs';
import { chown, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expectTar, pack, writeSums } from './backup-archive.js';
import { accountOf, makeWorkshop, openHome } from './embedded-home.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.js';
import { EmbeddedTrouble, trouble } from './embedded-trouble.js';

/** What a backup says about itself, in its file `backup.json`. */
export interface BackupFacts {
  readonly format: 1;
  /** As in "18.4". */
  readonly postgres: string;
  /** As in "linux-x64". */
  readonly platform: string;
  /** PostgreSQL's own number of this database, the same in all its backups. */
  readonly systemIdentifier: string;
  /** Everything committed before this position in PostgreSQL's log is in the backup. */
  readonly endsAt: string;
}

export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  readonly facts: BackupFacts;
  /** A sentence to print: what the backup does not hold. */
  readonly note: string;
}

/** What lies in the archive beside the sums: our facts, and PostgreSQL's base backup in its own tar form. */
export const BACKUP_FILES = ['backup.json', 'backup_manifest', 'base.tar'] as const;

const BACKUP_LOCK = 7_236_402;
const WORKSHOP = 'backup-in-progress';

const KEYS_STAY_OUTSIDE = 'Cadangan ini berisi basis data saja. Kunci (LUMBUNG_KEYS) tidak ikut: simpanlah terpisah, tanpanya data pribadi tidak terbaca.'
  + ' / This backup holds the database only. The keys (LUMBUNG_KEYS) are not in it: keep them apart, without them personal data cannot be read.';

/**
 * Copies the database, running or not, into one .tar.gz: a base backup made by PostgreSQL itself, with the log it needs to
 * be consistent, its manifest, and SHA-256 sums. Work goes on meanwhile. It restores on the same major version only.
 */
export async function backupEmbedded(source: EmbeddedPostgres | string, targetFile: string): Promise<BackupReport> {
  expectTar();
  if (existsSync(targetFile)) throw trouble.backupExists(targetFile);
  if (typeof source !== 'string') return await backUp(source, targetFile);
  if (!existsSync((await openHome(source)).cluster)) throw trouble.databaseAbsent(source);
  const database = await startEmbeddedPostgres({ dataDirectory: source, share: true });
  try {
    return await backUp(database, targetFile);
  } finally {
    await database.stop();
  }
}

async function backUp(database: EmbeddedPostgres, targetFile: string): Promise<BackupReport> {
  const connection = new pg.Client({ connectionString: `${database.url}?replication=database`, ssl: false });
  try {
    await connection.connect();
    await expectNoOther(connection);
    const facts = await writeArchive(database, connection, targetFile);
    return { file: targetFile, bytes: (await stat(targetFile)).size, facts, note: KEYS_STAY_OUTSIDE };
  } catch (error) {
    throw error instanceof EmbeddedTrouble ? error : trouble.backupFailed((error as Error).message);
  } finally {
    await connection.end();
  }
}

/** Written beside the target and renamed when it is whole and on disk: a file of that name is always a complete backup. */
async function writeArchive({ directory }: EmbeddedPostgres, connection: pg.Client, targetFile: string): Promise<BackupFacts> {
  const partial = `${targetFile}.partial`;
  const workshop = await makeWorkshop({ directory, account: accountOf(directory) }, WORKSHOP);
  try {
    const facts = await copyDatabase(connection, workshop);
    await takeBack(workshop);
    await writeFile(join(workshop, 'backup.json'), `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await writeSums(workshop, BACKUP_FILES);
    await rm(partial, { force: true });
    await pack(workshop, BACKUP_FILES, partial);
    await rename(partial, targetFile);
    return facts;
  } finally {
    await rm(workshop, { recursive: true, force: true });
    await rm(partial, { force: true });
  }
}

/** The lock ends with the connection, so what a killed backup left behind may be swept. */
async function expectNoOther(connection: pg.Client): Promise<void> {
  const { rows: [lock] } = await connection.query<{ mine: boolean }>(`select pg_try_advisory_lock(${BACKUP_LOCK}) as mine`);
  if (lock?.mine !== true) throw trouble.backupRunning();
}

/**
 * PostgreSQL writes the copy itself (BASE_BACKUP of its replication protocol): it reads pages safely while others write
 * them, checks every page's checksum, and adds the log from the start to the end of the copy.
 */
async function copyDatabase(connection: pg.Client, workshop: string): Promise<BackupFacts> {
  const { rows: [server] } = await connection.query<{ server_version: string }>('show server_version');
  const { rows: [identity] } = await connection.query<{ systemid: string }>('IDENTIFY_SYSTEM');
  const answers: unknown = await connection.query(
    `BASE_BACKUP (LABEL 'lumbung', TARGET 'server', TARGET_DETAIL '${workshop.replaceAll("'", "''")}', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')`);
  const positions = (answers as readonly pg.QueryResult<{ recptr?: string }>[]).flatMap(({ rows }) => rows.map(({ recptr }) => recptr ?? []).flat());
  return {
    format: 1,
    postgres: server?.server_version ?? '',
    platform: `${process.platform}-${process.arch}`,
    systemIdentifier: identity?.systemid ?? '',
    endsAt: positions.at(-1) ?? '',
  };
}

/** PostgreSQL's account has done its part; from here on only we write. */
async function takeBack(workshop: string): Promise<void> {
  if (process.geteuid && process.getegid) await chown(workshop, process.geteuid(), process.getegid());
}
