import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { trouble } from './embedded-trouble.js';

/** The user PostgreSQL runs as; `ids` is empty when that is simply the user of this process. */
export interface Account {
  readonly name: string;
  readonly ids: { readonly uid: number; readonly gid: number } | Readonly<Record<string, never>>;
}

/** Only what PostgreSQL needs: no PG* variable of the caller may lead it astray, no secret of ours is handed on. */
export const PLAIN_ENVIRONMENT: Readonly<NodeJS.ProcessEnv> = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin`, LC_ALL: 'C' };

/** Accounts that exist on machines where a PostgreSQL was ever installed, then our own. */
const KNOWN_ACCOUNTS = ['postgres', '_postgres', 'lumbung'];
const OWN_ACCOUNT = 'lumbung';
const WAYS_TO_MAKE_IT: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--no-create-home', '--home-dir', '/var/lib/lumbung', '--shell', '/usr/sbin/nologin', OWN_ACCOUNT],
  ['adduser', '-S', '-D', '-H', '-h', '/var/lib/lumbung', '-s', '/sbin/nologin', OWN_ACCOUNT],
];

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** This process's own user: fit for PostgreSQL unless it is root. */
export function ownAccount(): Account {
  return { name: String(process.geteuid?.() ?? 'you'), ids: {} };
}

/** For root, which PostgreSQL refuses: an account of the machine, made when there is none. */
export function serviceAccount(): Account {
  const present = KNOWN_ACCOUNTS.map(accountNamed).find((account) => account !== null);
  if (present) return present;
  for (const [command, ...words] of WAYS_TO_MAKE_IT) {
    spawnSync(command, words, { env: PLAIN_ENVIRONMENT, stdio: 'ignore' });
    const made = accountNamed(OWN_ACCOUNT);
    if (made) return made;
  }
  throw trouble.noAccount();
}

/** Who owns a folder: a database is always run by the account that made it, whoever starts it later. */
export function accountOwning(directory: string): Account {
  const { uid, gid } = statSync(directory);
  return { name: answer('id', '-un', String(uid)) ?? String(uid), ids: { uid, gid } };
}

/** Whether the account may enter the folder, every folder above it included. */
export function canEnter(account: Account, directory: string): boolean {
  return holds(account, 'cd "$1"', directory);
}

/** Whether the account may run the program. */
export function canRun(account: Account, program: string): boolean {
  return holds(account, 'test -x "$1"', program);
}

/** The shell asks as that account, so access lists and mounts count too, not only mode bits. */
function holds(account: Account, question: string, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', question, 'sh', path], { ...account.ids, cwd: '/', env: PLAIN_ENVIRONMENT, stdio: 'ignore' }).status === 0;
}

function accountNamed(name: string): Account | null {
  const uid = answer('id', '-u', name);
  const gid = answer('id', '-g', name);
  return uid === null || gid === null ? null : { name, ids: { uid: Number(uid), gid: Number(gid) } };
}

function answer(command: string, ...words: string[]): string | null {
  const { status, stdout } = spawnSync(command, words, { env: PLAIN_ENVIRONMENT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
