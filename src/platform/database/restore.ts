import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_FILES, type BackupFacts } from './backup.js';
import { expectTar, unpack, unpackFolder, unpackPlain } from './backup-archive.js';
import { setPassword } from './embedded-cluster.js';
import { makePassword, makeWorkshop, openHome, readPassword, type Home } from './embedded-home.js';
import { isProcessOf, readPostmaster } from './embedded-postmaster.js';
import { EmbeddedTrouble, trouble } from './embedded-trouble.js';

export interface RestoreReport {
  readonly directory: string;
  readonly facts: BackupFacts;
  /** Where the database that was there before lies now. */
  readonly putAside?: string;
  readonly note: string | null;
}

const ARCHIVE = 'restoring-archive';
const CLUSTER = 'restoring-data';

/**
 * Makes the database and the uploaded files of a data directory from a backup, at rest. The archive's sums are checked and
 * PostgreSQL replays the backup's log before anything that is there is touched; what is there is put aside only when
 * `replace` is asked. The database comes last: where it is, the restore was completed.
 */
export async function restoreEmbedded(file: string, dataDirectory: string, options: { readonly replace?: boolean } = {}): Promise<RestoreReport> {
  expectTar();
  const home = await openHome(dataDirectory);
  expectAtRest(home);
  if (options.replace !== true) expectEmpty(home);
  try {
    const facts = await unpackChecked(file, home);
    await unpackFiles(file, home);
    const cluster = await recover(file, home);
    expectAtRest(home);
    const putAside = await putPresentAside(home.cluster);
    await putPresentAside(home.files);
    await rename(unpackedFiles(home), home.files);
    await rename(cluster, home.cluster);
    return { directory: home.directory, facts, ...(putAside !== null && { putAside }), note: home.note };
  } finally {
    for (const workshop of [ARCHIVE, CLUSTER]) await rm(join(home.directory, workshop), { recursive: true, force: true });
    await rm(unpackedFiles(home), { recursive: true, force: true });
  }
}

function expectEmpty(home: Home): void {
  if (existsSync(home.cluster)) throw trouble.databasePresent(home.directory);
  if (existsSync(home.files) && readdirSync(home.files).length > 0) throw trouble.filesPresent(home.files);
}

function expectAtRest(home: Home): void {
  const postmaster = readPostmaster(home.cluster);
  if (postmaster !== null && isProcessOf(postmaster.pid, home.cluster)) throw trouble.databaseRunning(home.directory);
}

async function unpackChecked(file: string, home: Home): Promise<BackupFacts> {
  const archive = await makeWorkshop(home, ARCHIVE);
  await orDamaged(file, () => unpack(file, BACKUP_FILES, archive, home.account));
  const facts = await orDamaged(file, async () => JSON.parse(await readFile(join(archive, 'backup.json'), 'utf8')) as BackupFacts);
  const major = facts.postgres.split('.')[0];
  if (facts.format !== 1 || major !== home.binaries.major) {
    throw trouble.backupUnknown(file, `PostgreSQL ${facts.postgres} (format ${facts.format})`, `PostgreSQL ${home.binaries.major} (format 1)`);
  }
  return facts;
}

/** On the same disk as their place, which a moved database is not always. */
function unpackedFiles(home: Home): string {
  return `${home.files}.restoring`;
}

async function unpackFiles(file: string, home: Home): Promise<void> {
  await rm(unpackedFiles(home), { recursive: true, force: true });
  await mkdir(unpackedFiles(home), { mode: 0o700 });
  await orDamaged(file, () => unpackFolder(join(home.directory, ARCHIVE, 'files.tar'), unpackedFiles(home)));
}

async function recover(file: string, home: Home): Promise<string> {
  const cluster = await makeWorkshop(home, CLUSTER);
  const password = readPassword(home) ?? await makePassword(home);
  await orDamaged(file, () => unpackPlain(join(home.directory, ARCHIVE, 'base.tar'), cluster, home.account));
  await orDamaged(file, () => setPassword(home, cluster, password));
  return cluster;
}

/** Under the first free name, so that nothing that was ever put aside is lost. */
async function putPresentAside(present: string): Promise<string | null> {
  if (!existsSync(present)) return null;
  let number = 1;
  while (existsSync(`${present}.before-restore-${number}`)) number += 1;
  const aside = `${present}.before-restore-${number}`;
  await rename(present, aside);
  return aside;
}

/** A full disk or a missing right is not the backup's fault. */
async function orDamaged<Result>(file: string, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof EmbeddedTrouble && error.code === 'binaries-do-not-run') throw error;
    const { message, syscall } = error as NodeJS.ErrnoException;
    throw syscall !== undefined || message.includes('No space left') ? trouble.restoreFailed(file, message) : trouble.backupDamaged(file, message);
  }
}
