import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PLAIN_ENVIRONMENT } from './embedded-account.js';
import { program } from './embedded-binaries.js';
import { makePassword, makeWorkshop, readPassword, type Home } from './embedded-home.js';
import { readPostmaster, isProcessOf, sendSignal } from './embedded-postmaster.js';
import { trouble } from './embedded-trouble.js';

/** The one login of the embedded database; it owns the server, the application's roles hang below it. */
export const LOGIN = 'lumbung';

const WORKSHOP = 'making-';

const run = promisify(execFile);

/** Makes the cluster when there is none, checks that this PostgreSQL can read it, and answers the password. */
export async function ensureCluster(home: Home, say: (sentence: string) => void): Promise<string> {
  if (!existsSync(home.cluster)) {
    say('Menyiapkan basis data baru … / Preparing a new database …');
    return await makeCluster(home);
  }
  expectOwnVersion(home);
  return readPassword(home) ?? await renewPassword(home);
}

/**
 * Gives the login of a cluster at rest a new password, in PostgreSQL's single-user mode, which needs none.
 * On a restored base backup this first replays its log, and so proves that the backup is whole.
 */
export async function setPassword(home: Home, cluster: string, password: string): Promise<void> {
  const promise = run(program(home.binaries, 'postgres'), ['--single', '-D', cluster, 'postgres'],
    { ...home.account.ids, cwd: '/', env: { ...PLAIN_ENVIRONMENT } });
  promise.child.stdin?.end(`alter role ${LOGIN} password '${password}'\n`);
  const { stderr } = await promise.catch((error: unknown) => ({ stderr: (error as { readonly stderr?: string }).stderr ?? String(error) }));
  const complaint = stderr.split('\n').find((line) => /ERROR|FATAL|PANIC|failed/.test(line));
  if (complaint !== undefined) throw trouble.didNotStart(complaint, home.log);
}

/** Throws unless the installed PostgreSQL is of the cluster's major version: files of another one cannot be read. */
function expectOwnVersion({ cluster, binaries }: Home): void {
  const theirs = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (theirs !== binaries.major) throw trouble.otherVersion(cluster, theirs, binaries.major);
}

/** Sorting by code point, from PostgreSQL itself: the same order on every machine, and no index spoilt by another libc. */
async function makeCluster(home: Home): Promise<string> {
  await sweepWorkshops(home);
  const password = await makePassword(home);
  const workshop = await makeWorkshop(home, `${WORKSHOP}${process.pid}-${randomBytes(4).toString('hex')}`, { password });
  const made = join(workshop, 'data');
  const words = [
    `--pgdata=${made}`, `--username=${LOGIN}`, `--pwfile=${join(workshop, 'password')}`, '--auth=scram-sha-256', '--no-instructions',
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
  ];
  try {
    await run(program(home.binaries, 'initdb'), words, { ...home.account.ids, cwd: '/', env: { ...PLAIN_ENVIRONMENT } });
    await rename(made, home.cluster);
  } catch (error) {
    if (!existsSync(home.cluster)) throw initdbTrouble(error);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return password;
}

/** What a killed start left half made; that of a living one is spared. */
async function sweepWorkshops(home: Home): Promise<void> {
  for (const name of await readdir(home.directory)) {
    const left = name.startsWith(WORKSHOP) && !sendSignal(Number.parseInt(name.slice(WORKSHOP.length), 10), 0);
    if (left) await rm(join(home.directory, name), { recursive: true, force: true });
  }
}

async function renewPassword(home: Home): Promise<string> {
  const postmaster = readPostmaster(home.cluster);
  if (postmaster !== null && isProcessOf(postmaster.pid, home.cluster)) throw trouble.passwordLost(home.directory);
  const password = await makePassword(home);
  await setPassword(home, home.cluster, password);
  return password;
}

function initdbTrouble(error: unknown): Error {
  const { code, message, stderr } = error as { code?: string | number; message: string; stderr?: string };
  if (typeof code === 'string') return trouble.binariesDoNotRun(message);
  return trouble.initdbFailed(stderr?.trim().split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? message);
}
