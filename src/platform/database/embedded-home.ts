import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, link, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountOwning, canEnter, isRoot, ownAccount, serviceAccount, type Account } from './embedded-account.js';
import { installedBinaries, makeOpen, usableBinaries, type Binaries } from './embedded-binaries.js';
import { trouble } from './embedded-trouble.js';

/** Everything PostgreSQL needs to run for one data directory. */
export interface Home {
  /** Holds `data`, `password`, `port` and the log. Owned by who started Lumbung; only `data` belongs to the account. */
  readonly directory: string;
  /** Where people's uploaded files lie: beside the database, or where it would lie had it not been moved. */
  readonly files: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account;
  readonly binaries: Binaries;
  /** A sentence to print when data or programs had to be moved. */
  readonly note: string | null;
}

/** Where root keeps what its own folders hide from PostgreSQL's account. */
const SHELTER = '/var/lib/lumbung';

/** Chooses and makes the folder of the database for this data directory, and the account and programs that run it. */
export async function openHome(dataDirectory: string): Promise<Home> {
  const installed = installedBinaries();
  const asked = await makeDataDirectory(dataDirectory);
  const { directory, account } = isRoot() ? placeForRoot(asked) : placeForUser(asked);
  const binaries = await usableBinaries(installed, account, isRoot() ? SHELTER : join(asked, 'programs'));
  if (directory === shelterFor(asked)) await makeOpen(SHELTER);
  await makeHome(directory, asked);
  if (!canEnter(account, directory)) throw trouble.unreachable(directory, account.name);
  return {
    directory, account, binaries,
    files: filesOf(directory),
    cluster: clusterIn(directory),
    log: join(directory, 'postgres.log'),
    note: movedNote(account, directory === shelterFor(asked) ? directory : null, binaries),
  };
}

/** The folder of uploaded files that belong to the database in this home. */
export function filesOf(directory: string): string {
  return join(readFileSync(belongsTo(directory), 'utf8').trim(), 'files');
}

/** Who runs the database that lies in this home. */
export function accountOf(directory: string): Account {
  return isRoot() ? accountOwning(clusterIn(directory)) : ownAccount();
}

/** Makes an empty folder inside the home for PostgreSQL's account alone, with what is to lie in it. */
export async function makeWorkshop(home: Pick<Home, 'directory' | 'account'>, name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const directory = join(home.directory, name);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { mode: 0o700 });
  for (const [file, content] of Object.entries(files)) {
    await writeFile(join(directory, file), content, { mode: 0o600 });
    await handOver(join(directory, file), home.account);
  }
  await handOver(directory, home.account);
  return directory;
}

export function readPassword(home: Home): string | null {
  return existsSync(passwordFile(home)) ? readFileSync(passwordFile(home), 'utf8').trim() : null;
}

/** Makes a random password that only this user can read. When another process was faster, its password counts. */
export async function makePassword(home: Home): Promise<string> {
  const written = `${passwordFile(home)}-${randomBytes(4).toString('hex')}`;
  await writeFile(written, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all: nobody reads a password that is still being written.
    await link(written, passwordFile(home));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(written, { force: true });
  }
  return readFileSync(passwordFile(home), 'utf8').trim();
}

/**
 * Root keeps the home for itself and lets the account only pass through: root writes files here, and must not write
 * where a server taken over by somebody could have laid a link.
 */
async function makeHome(directory: string, asked: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await chmod(directory, isRoot() ? 0o711 : 0o700);
  await writeFile(belongsTo(directory), `${asked}\n`, { mode: 0o600 });
}

/** Names the data directory, so that a home below /var/lib/lumbung can be told from its neighbours. */
function belongsTo(directory: string): string {
  return join(directory, 'belongs-to');
}

async function handOver(path: string, { ids }: Account): Promise<void> {
  if (ids.uid !== undefined) await chown(path, ids.uid, ids.gid);
}

function passwordFile(home: Home): string {
  return join(home.directory, 'password');
}

function clusterIn(directory: string): string {
  return join(directory, 'data');
}

async function makeDataDirectory(dataDirectory: string): Promise<string> {
  try {
    await mkdir(dataDirectory, { recursive: true });
    return await realpath(dataDirectory);
  } catch (error) {
    throw trouble.folderNotWritable(dataDirectory, (error as Error).message);
  }
}

function placeForUser(asked: string): { directory: string; account: Account } {
  const directory = join(asked, 'postgres');
  if (!existsSync(directory) && existsSync(shelterFor(asked))) throw trouble.movedByRoot(asked, shelterFor(asked));
  expectOwn(directory);
  return { directory, account: ownAccount() };
}

/** A database that exists stays where it is and with whom it is; a new one goes where the account can reach it. */
function placeForRoot(asked: string): { directory: string; account: Account } {
  const present = [join(asked, 'postgres'), shelterFor(asked)].find((directory) => existsSync(clusterIn(directory)));
  if (present !== undefined) {
    expectOwn(present);
    return { directory: present, account: accountOwning(clusterIn(present)) };
  }
  const account = serviceAccount();
  return { directory: canEnter(account, asked) ? join(asked, 'postgres') : shelterFor(asked), account };
}

/** Whoever began a home goes on with it, root included: files of two owners in one home would lock one of them out. */
function expectOwn(home: string): void {
  if (existsSync(home) && statSync(home).uid !== process.geteuid?.()) throw trouble.notYours(home);
}

/** Readable for people, and different for every path. */
function shelterFor(asked: string): string {
  const words = asked.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(-40);
  return join(SHELTER, `${words}-${createHash('sha256').update(asked).digest('hex').slice(0, 12)}`);
}

function movedNote({ name }: Account, data: string | null, { directory, copiedBecause }: Binaries): string | null {
  const sentences = [
    copiedBecause === 'unlinked' ? unlinkedNote(directory) : null,
    data !== null || copiedBecause === 'unreachable' ? unreachableNote(name, data, copiedBecause === 'unreachable' ? directory : null) : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join('\n');
}

function unlinkedNote(programs: string): string {
  return `node_modules tidak dapat ditulisi dan tautan pustaka PostgreSQL belum ada di sana. Karena itu program PostgreSQL disalin ke ${programs}.`
    + ` / node_modules cannot be written and lacks PostgreSQL's library links. Therefore PostgreSQL's programs were copied to ${programs}.`;
}

function unreachableNote(name: string, data: string | null, programs: string | null): string {
  const list = (words: readonly (string | null)[]) => words.filter((word) => word !== null).join(', ');
  return `PostgreSQL berjalan sebagai pengguna "${name}", yang tidak dapat memasuki folder ini. Karena itu: ${list([data && `basis data di ${data}`, programs && `program PostgreSQL di ${programs}`])}.`
    + ` / PostgreSQL runs as the user "${name}", who cannot enter this folder. Therefore: ${list([data && `database in ${data}`, programs && `PostgreSQL's programs in ${programs}`])}.`;
}
