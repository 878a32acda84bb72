import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

const preload = join(__dirname, 'run-typescript.cjs');
const embedded = join(__dirname, '..', '..', 'src', 'platform', 'database', 'embedded.ts');

/** A second Lumbung process, reduced to its database. */
export interface OtherProcess {
  readonly process: ChildProcess;
  readonly url: string;
  /** Process number of its PostgreSQL. */
  readonly server: number;
}

/** A temporary folder that PostgreSQL's own account may enter too. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-embedded-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** One statement or several, on a connection of their own. */
export async function rows<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the database in a process of its own, which then lives on, exits at once, or runs out of things to do. */
export async function startElsewhere(dataDirectory: string, then: 'live' | 'exit' | 'run-out'): Promise<OtherProcess> {
  const script = `
    const { readFileSync } = require('node:fs');
    require(${JSON.stringify(embedded)}).startEmbeddedPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)} }).then(({ url, directory }) => {
      const server = Number(readFileSync(directory + '/data/postmaster.pid', 'utf8').split('\\n')[0]);
      console.log(JSON.stringify({ url, server }));
      if (${JSON.stringify(then)} === 'exit') process.exit(0);
      if (${JSON.stringify(then)} === 'live') setInterval(() => undefined, 1_000);
    });`;
  const other = spawn(process.execPath, ['-r', preload, '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(other.stdout), 'line')) as [string];
  return { process: other, ...(JSON.parse(line) as { url: string; server: number }) };
}

/** Waits until a process of ours has ended, by itself or by the signal given. */
export async function end(other: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (other.exitCode !== null || other.signalCode !== null) return;
  const ended = once(other, 'exit');
  if (signal) other.kill(signal);
  await ended;
}

/** Tries until it holds, for at most ten seconds. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await expectation();
    } catch (error) {
      if (attempt === 200) throw error;
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }
}
