import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/database/embedded.js';
import { migrate } from '../src/platform/database/migrate.js';
import { migrateQueues } from '../src/platform/jobs/queues.js';
import { makeKeys } from '../src/platform/keys.js';

/** The PostgreSQL and the folder of one run. Everything in it is the run's own and goes with it. */
export interface Ground {
  readonly home: string;
  readonly keys: string;
  readonly server: string;
  /** An empty, migrated database, or a copy of one that nobody is connected to; answers its address. */
  make(name: string, copyOf?: string): Promise<string>;
  close(): Promise<void>;
}

/** DATABASE_URL must be of a superuser on this machine: the tables are filled in bulk and PostgreSQL's processor time is read from /proc. */
export async function openGround(): Promise<Ground> {
  const given = process.env['DATABASE_URL'] ?? '';
  const home = mkdtempSync(join(tmpdir(), 'lumbung-bench-'));
  chmodSync(home, 0o755);
  const embedded = given === '' ? await startEmbeddedPostgres({ dataDirectory: home }) : null;
  const server = embedded?.url ?? given;
  makeKeys(join(home, 'keys'));
  const made = new Set<string>();
  return {
    home, server, keys: join(home, 'keys'),
    make: async (name, copyOf) => {
      const full = `lumbung_bench_${process.pid}_${name}`;
      made.add(full);
      await tell(server, `create database ${full}${copyOf === undefined ? '' : ` template ${new URL(copyOf).pathname.slice(1)}`}`);
      const address = withDatabase(server, full);
      if (copyOf === undefined) await migrate(address, migrateQueues);
      return address;
    },
    close: async () => {
      for (const name of made) await tell(server, `drop database if exists ${name} with (force)`);
      await embedded?.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** One connection of the bench itself, for filling and for looking. */
export async function connect(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address, application_name: 'lumbung-bench' });
  // The database may be taken away under it at the end.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function tell(address: string, sql: string): Promise<void> {
  const client = await connect(address);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}
