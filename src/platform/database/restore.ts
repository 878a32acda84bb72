import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_FILES, type BackupFacts } from './backup.js';
import { expectTar, unpack, unpackPlain } from './backup-archive.js';
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
 * Makes the database of a data directory from a backup, at rest. The archive's sums are checked and PostgreSQL replays the
 * backup's log before anything that is there is touched; a database that is there is put aside only when `replace` is asked.
 */
export async function restoreEmbedded(file: string, dataDirectory: string, options: { readonly replace?: boolean } = {}): Promise<RestoreReport> {
  expectTar();
  const home = await openHome(dataDirectory);
  expectAtRest(home);
  if (existsSync(home.cluster) && options.replace !== true) throw trouble.databasePresent(home.directory);
  try {
    const facts = await unpackChecked(file, home);
    const cluster = await recover(file, home);
    expectAtRest(home);
    const putAside = await putPresentAside(home);
    await rename(cluster, home.cluster);
    return { directory: home.directory, facts, ...(putAside !== null && { putAside }), note: home.note };
  } finally {
    for (const workshop of [ARCHIVE, CLUSTER]) await rm(join(home.directory, workshop), { recursive: true, force: true });
  }
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

async function recover(file: string, home: Home): Promise<string> {
  const cluster = await makeWorkshop(home, CLUSTER);
  const password = readPassword(home) ?? await makePassword(home);
  await orDamaged(file, () => unpackPlain(join(home.directory, ARCHIVE, 'base.tar'), cluster, home.account));
  await orDamaged(file, () => setPassword(home, cluster, password));
  return cluster;
}

/** Under the first free name, so that nothing that was ever put aside is lost. */
async function putPresentAside(home: Home): Promise<string | null> {
  if (!existsSync(home.cluster)) return null;
  let number = 1;
  while (existsSync(join(home.directory, `data.before-restore-${number}`))) number += 1;
  const aside = join(home.directory, `data.before-restore-${number}`);
  await rename(home.cluster, aside);
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
