import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PLAIN_ENVIRONMENT } from './embedded-account.js';
import { program } from './embedded-binaries.js';
import type { Home } from './embedded-home.js';
import { isProcessOf, readPostmaster, sendSignal, type Postmaster } from './embedded-postmaster.js';
import { trouble } from './embedded-trouble.js';

const GLANCE = 15;
const PORT_ATTEMPTS = 5;
const FAST_SHUTDOWN_LIMIT = 60_000;
const ANSWER_LIMIT = 300_000;
const NOT_FREE_YET = ['"postmaster.pid" already exists', 'pre-existing shared memory block'];
const LARGEST_LOG = 10_000_000;

/**
 * Durability is never traded for speed. The log keeps neither statements nor row values: they may hold personal data,
 * and the application gets the whole error anyway. No socket file: its path has a length limit, 127.0.0.1 has none.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '60',
  fsync: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_line_prefix: '%m [%p] ',
};

/** The server that is at work on this cluster once it is ready, or null when there is none. */
export async function settledPostmaster(home: Home): Promise<Postmaster | null> {
  for (let waited = 0; waited < ANSWER_LIMIT; waited += GLANCE) {
    const postmaster = readPostmaster(home.cluster);
    if (postmaster === null) return null;
    if (!isProcessOf(postmaster.pid, home.cluster)) {
      if (sendSignal(postmaster.pid, 0)) forgetStale(home, postmaster);
      return null;
    }
    if (postmaster.status === 'ready') return postmaster;
    await pause(GLANCE);
  }
  throw trouble.doesNotAnswer(readPostmaster(home.cluster)?.pid ?? 0, home.log);
}

/** Starts the server on a free port; null when the cluster is not free yet: another process is at it, or a dead server's children are. */
export async function launch(home: Home, settings: Readonly<Record<string, string>>): Promise<Postmaster | null> {
  turnLog(home.log);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? lastPort(home) : 0);
    const before = existsSync(home.log) ? statSync(home.log).size : 0;
    const child = spawnPostmaster(home, { ...SETTINGS, ...settings, port: String(port) });
    const ready = await untilReady(child, home);
    if (ready) {
      writeFileSync(portFile(home), `${port}\n`, { mode: 0o600 });
      return ready;
    }
    const words = logSince(home.log, before);
    if (NOT_FREE_YET.some((sign) => words.includes(sign))) return null;
    if (!words.includes('could not bind') || attempt === PORT_ATTEMPTS) throw trouble.didNotStart(lastFatal(words), home.log);
  }
}

/** Fast shutdown: running transactions are rolled back, everything committed is on disk when this returns. */
export async function stopPostmaster(home: Home, pid: number): Promise<void> {
  for (const [signal, limit] of [['SIGINT', FAST_SHUTDOWN_LIMIT], ['SIGQUIT', FAST_SHUTDOWN_LIMIT]] as const) {
    if (!isProcessOf(pid, home.cluster)) return;
    sendSignal(pid, signal);
    for (let waited = 0; waited < limit; waited += GLANCE) {
      if (!isProcessOf(pid, home.cluster)) return;
      await pause(GLANCE);
    }
  }
  throw trouble.doesNotAnswer(pid, home.log);
}

/**
 * After a crash of the machine the number in postmaster.pid may belong to anybody by now, and PostgreSQL would refuse to
 * start. The file of a plainly dead server is left to PostgreSQL, which finds by it children that still hold the memory.
 */
function forgetStale(home: Home, seen: Postmaster): void {
  if (readPostmaster(home.cluster)?.pid === seen.pid) rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
}

/** Detached, so that Ctrl-C in the terminal reaches Lumbung first and not its database. */
function spawnPostmaster(home: Home, settings: Readonly<Record<string, string>>): ChildProcess {
  const log = openSync(home.log, 'a', 0o600);
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    return spawn(program(home.binaries, 'postgres'), ['-D', home.cluster, ...words],
      { ...home.account.ids, cwd: '/', env: { ...PLAIN_ENVIRONMENT }, detached: true, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

/** The server writes "ready" into its postmaster.pid; null when it ended before that. */
async function untilReady(child: ChildProcess, home: Home): Promise<Postmaster | null> {
  let ended = false;
  let why: Error | null = null;
  child.once('exit', () => { ended = true; });
  child.once('error', (error) => { ended = true; why = error; });
  child.unref();
  while (!ended) {
    const postmaster = readPostmaster(home.cluster);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return postmaster;
    await pause(GLANCE);
  }
  if (why !== null) throw trouble.binariesDoNotRun((why as Error).message);
  return null;
}

/** The port of last time when it is still free, so that a saved connection survives a restart; otherwise any. */
async function freePort(wanted: number): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

function portFile(home: Home): string {
  return join(home.directory, 'port');
}

function lastPort(home: Home): number {
  const port = existsSync(portFile(home)) ? Number(readFileSync(portFile(home), 'utf8')) : 0;
  return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : 0;
}

function turnLog(log: string): void {
  if (existsSync(log) && statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.1`);
}

function logSince(log: string, position: number): string {
  const words = Buffer.alloc(Math.max(0, statSync(log).size - position));
  const file = openSync(log, 'r');
  readSync(file, words, 0, words.length, position);
  closeSync(file);
  return words.toString('utf8');
}

function lastFatal(words: string): string {
  const lines = words.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
}
