import { existsSync } from 'node:fs';
import { chown, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { expectTar, pack, packFolder, writeSums } from './backup-archive.js';
import { accountOf, filesOf, makeWorkshop, openHome } from './embedded-home.js';
import { readPostmaster } from './embedded-postmaster.js';
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

/** What lies in the archive beside the sums: our facts, PostgreSQL's base backup in its own tar form, and the uploaded files. */
export const BACKUP_FILES = ['backup.json', 'backup_manifest', 'base.tar', 'files.tar'] as const;

const BACKUP_LOCK = 7_236_402;
/** PostgreSQL's insufficient_privilege. */
const NO_RIGHT = '42501';
const WORKSHOP = 'backup-in-progress';

const KEYS_STAY_OUTSIDE = 'Cadangan ini berisi basis data dan berkas unggahan. Kunci (LUMBUNG_KEYS) tidak ikut: simpanlah terpisah, tanpanya data pribadi tidak terbaca.'
  + ' / This backup holds the database and the uploaded files. The keys (LUMBUNG_KEYS) are not in it: keep them apart, without them personal data cannot be read.';

/** A server of ours: how to speak with it, and the folder it lives in. */
type Source = Pick<EmbeddedPostgres, 'url' | 'directory'>;

/**
 * Copies the database of a data directory, running or not, and its uploaded files into one .tar.gz: a base backup made by
 * PostgreSQL itself with the log it needs to be consistent, its manifest, and SHA-256 sums. Work goes on meanwhile. It
 * restores on the same major version only.
 */
export async function backupEmbedded(source: Source | string, target: string): Promise<BackupReport> {
  expectFree(target);
  if (typeof source !== 'string') return await backUp(source, target);
  if (!existsSync((await openHome(source)).cluster)) throw trouble.databaseAbsent(source);
  const database = await startEmbeddedPostgres({ dataDirectory: source, share: true });
  try {
    return await backUp(database, target);
  } finally {
    await database.stop();
  }
}

/** The same for a running embedded database of which only the address is at hand; refuses that of any other PostgreSQL. */
export async function backupDatabase(url: string, target: string): Promise<BackupReport> {
  expectFree(target);
  return await backUp({ url, directory: await homeBehind(url) }, target);
}

function expectFree(target: string): void {
  expectTar();
  if (existsSync(target)) throw trouble.backupExists(target);
}

async function homeBehind(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  if (hostname !== '127.0.0.1') throw trouble.notEmbedded();
  const connection = new pg.Client({ connectionString: url, ssl: false });
  try {
    await connection.connect();
    const { rows: [server] } = await connection.query<{ cluster: string | null }>("select current_setting('data_directory') as cluster");
    const cluster = server?.cluster ?? '';
    const ours = existsSync(join(dirname(cluster), 'belongs-to')) && readPostmaster(cluster)?.port === Number(port);
    if (!ours) throw trouble.notEmbedded();
    return dirname(cluster);
  } catch (error) {
    if ((error as { code?: string }).code === NO_RIGHT) throw trouble.notEmbedded();
    throw error instanceof EmbeddedTrouble ? error : trouble.backupFailed((error as Error).message);
  } finally {
    await connection.end();
  }
}

async function backUp(database: Source, targetFile: string): Promise<BackupReport> {
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

/**
 * Written beside the target and renamed when it is whole and on disk: a file of that name is always a complete backup.
 * The uploaded files come after the database, so that every file of which it knows is there.
 */
async function writeArchive({ directory }: Source, connection: pg.Client, targetFile: string): Promise<BackupFacts> {
  const partial = `${targetFile}.partial`;
  const workshop = await makeWorkshop({ directory, account: accountOf(directory) }, WORKSHOP);
  try {
    const facts = await copyDatabase(connection, workshop);
    await takeBack(workshop);
    await packFolder(filesOf(directory), join(workshop, 'files.tar'));
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
