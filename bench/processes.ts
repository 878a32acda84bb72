import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Ground } from './ground.js';

/** A server under load: where it answers and what it costs. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start to the first answer. */
  readonly firstAnswer: number;
  /** Nanoseconds of processor time used so far by the process and by its PostgreSQL backends. */
  processorTime(): Promise<{ readonly node: number; readonly postgres: number }>;
  /** Resident memory in MB. */
  memory(): number;
  stop(): Promise<void>;
}

const LIMIT = 'lumbung-limit';
const BENCH = 'lumbung-bench';

/** The built server as its own process, its log lines written to a file as a service manager would. */
export async function startLumbung(ground: Ground, address: string, look: pg.Client, role: 'all' | 'web' | 'worker', more: readonly string[] = []): Promise<Served> {
  const port = await freePort();
  const env = {
    ...process.env, PORT: String(port), DATABASE_URL: address, LUMBUNG_DATA: ground.home, LUMBUNG_KEYS: ground.keys, LUMBUNG_DEMO: 'off', LUMBUNG_ROLE: role,
    LUMBUNG_URL: `http://localhost:${port}`,
  };
  return serve([...more, 'dist/src/main.js'], env, port, '/readyz', join(ground.home, `server-${port}.log`), () => backends(look, `not in ('${LIMIT}', '${BENCH}')`));
}

/** The bare server that marks the limit. */
export async function startLimit(ground: Ground, address: string, look: pg.Client, plan: string): Promise<Served> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), LIMIT_DATABASE: address, LIMIT_PLAN: plan, LIMIT_NAME: LIMIT };
  return serve(['dist/bench/limit-server.mjs'], env, port, '/ready', join(ground.home, `limit-${port}.log`), () => backends(look, `= '${LIMIT}'`));
}

async function serve(words: readonly string[], env: NodeJS.ProcessEnv, port: number, ready: string, log: string, postgres: () => Promise<readonly number[]>): Promise<Served> {
  const output = openSync(log, 'w');
  const began = performance.now();
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', output, output] });
  closeSync(output);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, `${url}${ready}`, log);
  const pid = child.pid ?? 0;
  return {
    url, pid, firstAnswer: performance.now() - began,
    processorTime: async () => ({ node: timeOf(pid), postgres: (await postgres()).reduce((sum, backend) => sum + timeOf(backend), 0) }),
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    stop: () => stopped(child),
  };
}

async function untilReady(child: ChildProcess, address: string, log: string): Promise<void> {
  for (let round = 0; round < 1200; round += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${readFileSync(log, 'utf8').slice(-2000)}`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) return;
    await pause(50);
  }
  throw new Error(`the server does not answer:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function backends(look: pg.Client, whose: string): Promise<readonly number[]> {
  const { rows } = await look.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and application_name ${whose}`);
  return rows.map(({ pid }) => pid);
}

/** The kernel's own count of all threads, in nanoseconds (/proc/…/schedstat, first number). */
export function timeOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]), 0);
  } catch {
    return 0;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
