import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/embedded.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { migrateQueues } from '../../src/platform/jobs/queues.js';
import { ASSETS_DIRECTORY } from '../../src/web/assets.js';
import { CHROMIUM, chromiumIsMissing } from './chromium.js';

declare global {
  var stopTestDatabase: (() => Promise<void>) | undefined;
}

export const TEMPLATE = process.env['LUMBUNG_TEST_TEMPLATE'] ?? 'lumbung_template';

/** What this run writes nobody needs after it; the tests of durability bring servers of their own. Two files at once open several houses, each with its pools. */
const IN_HASTE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** One PostgreSQL for the run (DATABASE_URL or our own), one migrated template; each test file clones it. */
export default async function setUp(): Promise<void> {
  ensureAssets();
  if (chromiumIsMissing()) console.log(`\ntest/browser is left out: no Chromium at ${CHROMIUM}. Install it (apt-get install chromium) or name yours in LUMBUNG_CHROMIUM.`);
  const given = process.env['DATABASE_URL'];
  const home = mkdtempSync(join(tmpdir(), 'lumbung-test-'));
  // The database's own account must be able to walk in, or it would move to a place that outlives the run.
  chmodSync(home, 0o755);
  const embedded = given === undefined || given === '' ? await startOwn(home) : null;
  globalThis.stopTestDatabase = async () => {
    await embedded?.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const server = embedded?.url ?? given ?? '';
  process.env['LUMBUNG_TEST_SERVER'] = server;
  await recreate(server, TEMPLATE);
  await migrate(databaseUrl(server, TEMPLATE), migrateQueues);
}

/** Reached through a socket file, which takes a tenth less processor time of the tests than 127.0.0.1; where the folder's path is too long for one, or the database's account cannot come there, through 127.0.0.1. */
async function startOwn(home: string): Promise<Pick<EmbeddedPostgres, 'url' | 'stop'>> {
  const sockets = join(home, 'socket');
  mkdirSync(sockets);
  chmodSync(sockets, 0o777);
  const start = (more: Readonly<Record<string, string>>) => startEmbeddedPostgres({ dataDirectory: home, settings: { ...IN_HASTE, ...more } });
  try {
    const server = await start({ unix_socket_directories: sockets });
    const url = new URL(server.url);
    url.searchParams.set('host', sockets);
    return { url: url.toString(), stop: () => server.stop() };
  } catch {
    return start({});
  }
}

/** Pages name their stylesheet and script; whoever only ran `npm ci` has none yet, or has those of yesterday. The sealing modules are made each time: their tests are of what the source says now. */
function ensureAssets(): void {
  const made = join(ASSETS_DIRECTORY, 'manifest.json');
  const isFresh = existsSync(made) && newest('src/web', 'scripts/build-assets.mjs', 'scripts/icons.mjs') <= statSync(made).mtimeMs;
  const scripts = isFresh ? ['scripts/build-sealer.mjs'] : ['scripts/build-assets.mjs', 'scripts/build-sealer.mjs'];
  for (const script of scripts) {
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the assets could not be built: ${stderr}`);
  }
}

function newest(...paths: readonly string[]): number {
  return Math.max(...paths.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)) : [path])).map((path) => statSync(path).mtimeMs));
}

/** The address of another database on the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

async function recreate(server: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}
