import { spawn, execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../platform/database/embedded.js';
import { awaited, Differs } from './expectation.js';
import { StoryClock } from './story-clock.js';
import { ask } from './wire.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));
const CLI = fileURLToPath(new URL('../cli.js', import.meta.url));

const SECONDS_TO_START = 120;

/** Lumbung as it is built, running on a database that nobody will miss. */
export interface Theatre {
  readonly url: string;
  readonly clock: StoryClock;
  /** Where letters lie that a mail server would have taken. */
  readonly mail: string;
  /** What `lumbung admin add` prints for the first administrator: eight digits. */
  readonly firstCode: string;
  /** Stops the server and removes all that it made; safe to repeat. */
  close(): Promise<void>;
}

/**
 * Starts the built server on a free port, as `npm start` does, with an empty database of its own, and adds its first administrator as an
 * operator would. `split`: a worker with the database, and a second process that only serves the web.
 */
export async function openTheatre(administrator: { readonly name: string; readonly email: string }, { split }: { readonly split: boolean }): Promise<Theatre> {
  const home = mkdtempSync(join(tmpdir(), 'lumbung-story-'));
  // The database's own account must be able to walk in.
  chmodSync(home, 0o755);
  const environment = { ...withoutLumbung(process.env), LUMBUNG_DATA: home, LUMBUNG_DEMO: 'off' };
  const processes: ChildProcess[] = [];
  let clock: StoryClock | null = null;
  const closeAll = async () => {
    const faults: unknown[] = [];
    await clock?.close();
    for (const each of processes.toReversed()) await stopped(each).catch((fault: unknown) => faults.push(fault));
    rmSync(home, { recursive: true, force: true });
    if (faults.length > 0) throw faults[0];
  };
  let closing: Promise<void> | null = null;
  const close = () => (closing ??= closeAll());
  stopOnSignal(close);
  // Whatever was still being started when the signal came.
  process.once('exit', () => processes.forEach((each) => each.kill()));
  try {
    const urls = [await started(processes, { ...environment, LUMBUNG_ROLE: split ? 'worker' : 'all' })];
    const adding = promisify(execFile)(process.execPath, [CLI, 'admin', 'add', '--name', administrator.name, '--email', administrator.email], { env: environment });
    processes.push(adding.child);
    const { stdout } = await adding;
    const { url: databaseUrl } = await startEmbeddedPostgres({ dataDirectory: home, share: true });
    if (split) urls.push(await started(processes, { ...environment, LUMBUNG_ROLE: 'web', DATABASE_URL: databaseUrl }));
    clock = await StoryClock.takenInHand(databaseUrl, async () => { await Promise.all(urls.map(align)); });
    return { url: urls.at(-1) ?? '', clock, mail: join(home, 'mail'), firstCode: codeIn(stdout), close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/** The story runs on its own database and at the default settings, whatever the shell says. */
function withoutLumbung(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(LUMBUNG_|DATABASE_URL$|REDIS_URL$|SMTP_URL$|PORT$|NODE_ENV$)/.test(name)));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function codeIn(printed: string): string {
  const code = /: +(\d{4}) (\d{4})/.exec(printed);
  if (code === null) throw new Differs(`lumbung admin add: ${printed}`);
  return `${code[1]}${code[2]}`;
}

/** Ctrl-C at any moment, during the start too, leaves nothing behind. */
function stopOnSignal(close: () => Promise<void>): void {
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) process.once(signal, () => void close().catch(() => undefined).finally(() => process.exit(code)));
}

/** The address of a server that is ready; the last of what it says is kept for the case that it stops. */
async function started(processes: ChildProcess[], env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, [MAIN], { env: { ...env, PORT: String(port), LUMBUNG_URL: url }, stdio: ['ignore', 'pipe', 'pipe'] });
  processes.push(server);
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => { said = `${said}${text.toString()}`.slice(-4000); });
  await awaited('server siap / server is ready', async () => {
    if (server.exitCode !== null) throw new Differs(`server berhenti / the server stopped:\n${said}`);
    return isReady(url);
  }, SECONDS_TO_START);
  return url;
}

async function isReady(url: string): Promise<true | null> {
  const answer = await ask(url, 'GET', '/readyz').catch(() => null);
  return answer?.status === 200 ? true : null;
}

/** The readiness check reads the database's clock anew; that the machine's own clock is now days behind is the only fault it may find. */
async function align(url: string): Promise<void> {
  const { text } = await ask(url, 'GET', '/readyz');
  const { faults } = JSON.parse(text) as { readonly faults: readonly string[] };
  if (faults.some((fault) => fault !== 'clock-drift')) throw new Differs(`server tidak sehat / the server is not well: ${text}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Differs(`server berhenti dengan kode ${code} / the server ended with code ${code}`);
}
