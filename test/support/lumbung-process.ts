import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { World } from './world.js';

const preload = join(__dirname, 'run-typescript.cjs');

/** A second process beside the test. */
export interface OtherProcess {
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
  isAlive(): boolean;
}

/** A whole Lumbung as `npm start` runs it, on the world's database, files and keys. */
export async function startLumbung(world: World, env: Readonly<Record<string, string>>): Promise<OtherProcess & { readonly url: string }> {
  const port = await freePort();
  const child = run(`require(${JSON.stringify(join(__dirname, '../../src/start.ts'))}).start(process.env)`, {
    PORT: String(port), DATABASE_URL: world.databaseUrl, LUMBUNG_KEYS: world.config.keysDirectory, LUMBUNG_DATA: world.config.dataDirectory,
    LUMBUNG_DEMO: 'off', LUMBUNG_URL: 'http://localhost', ...env,
  });
  await saidBy(child, 'Lumbung: ');
  return { ...handleOf(child), url: `http://127.0.0.1:${port}` };
}

/** A start that is expected to fail: all it says, and its exit code. */
export async function runStart(env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = run(`require(${JSON.stringify(join(__dirname, '../../src/start.ts'))}).start(process.env)`, { LUMBUNG_DEMO: 'off', ...env }, 'pipe');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => { said += text.toString(); });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** A word of the command line as a process of its own; it is ready when it has printed a line that begins so. Answers all that it said until then, too. */
export async function startCommand(words: readonly string[], beginning: string): Promise<OtherProcess & { readonly said: readonly string[] }> {
  const child = run(`require(${JSON.stringify(join(__dirname, '../../src/cli/run-command.ts'))}).runCommand(${JSON.stringify(words)}, process.env, console)`, {});
  const said: string[] = [];
  await saidBy(child, beginning, (line) => said.push(line));
  return { ...handleOf(child), said };
}

/** One of our sources as a process of its own; it is ready when it has printed a line. `hear` gets every line. */
export async function startScript(file: string, env: Readonly<Record<string, string>>, hear: (line: string) => void = () => undefined): Promise<OtherProcess> {
  const child = run(`require(${JSON.stringify(file)})`, env);
  await saidBy(child, '', hear);
  return handleOf(child);
}

/** The world's clock is let go: processes of their own live in real time. */
export async function realTime(world: World): Promise<void> {
  await world.owner.query(`create or replace function lumbung_now() returns timestamptz language sql volatile as 'select clock_timestamp()'`);
}

/** Tries until it holds, for at most `seconds`. */
export async function within(seconds: number, expectation: () => Promise<void>): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resume) => { setTimeout(resume, 100); });
    }
  }
}

function run(script: string, env: Readonly<Record<string, string>>, complaints: 'inherit' | 'pipe' = 'inherit'): ChildProcess {
  return spawn(process.execPath, ['-r', preload, '-e', script], { stdio: ['ignore', 'pipe', complaints], env: { ...process.env, NODE_NO_WARNINGS: '1', ...env } });
}

async function saidBy(child: ChildProcess, beginning: string, hear: (line: string) => void = () => undefined): Promise<void> {
  if (child.stdout === null) throw new Error('the process has no voice');
  const lines = createInterface(child.stdout);
  await new Promise<void>((resume, refuse) => {
    lines.on('line', (line) => {
      hear(line);
      if (line.startsWith(beginning)) resume();
    });
    child.on('exit', (code) => { refuse(new Error(`the process ended with ${code} before it was ready`)); });
  });
}

function handleOf(child: ChildProcess): OtherProcess {
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    kill: () => end('SIGKILL'),
    async stop() { await end('SIGTERM'); return child.exitCode; },
    isAlive: () => child.exitCode === null && child.signalCode === null,
  };
}

export function freePort(): Promise<number> {
  return new Promise((resume) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { resume(port); });
    });
  });
}
