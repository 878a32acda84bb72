import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { pino } from 'pino';
import { AppModule } from '../../src/app.module.js';
import type { Ground } from '../../src/demo/ground.js';
import { readConfig } from '../../src/platform/config.js';
import { columnTypes } from '../../src/platform/database/column-types.js';
import { createApplication } from '../../src/platform/http/application.js';
import { newId } from '../../src/platform/ids.js';
import { loadKeys } from '../../src/platform/keys.js';
import { BESIDE } from '../../src/web/paths.js';
import { Client } from './client.js';
import { databaseUrl, TEMPLATE } from './test-server.js';

/** A migrated, empty database with the true clock, where the demo may be seeded. */
export interface EmptyGround extends Ground {
  readonly owner: pg.Client;
  readonly home: string;
  /** Opens the doors: the application behind a real port, its queues at rest. */
  open(): Promise<{ readonly app: NestFastifyApplication; readonly visitor: Client }>;
  close(): Promise<void>;
}

export async function emptyGround(): Promise<EmptyGround> {
  const server = process.env['LUMBUNG_TEST_SERVER'] ?? '';
  const name = `lumbung_${newId().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${TEMPLATE}`);
  const url = databaseUrl(server, name);
  const owner = new pg.Client({ connectionString: url, types: columnTypes });
  await owner.connect();
  const home = mkdtempSync(join(tmpdir(), 'lumbung-demo-'));
  const config = readConfig({ ...process.env, PORT: '0', DATABASE_URL: url, LUMBUNG_DATA: home, LUMBUNG_KEYS: undefined, LUMBUNG_DEMO: 'on', LUMBUNG_URL: 'http://localhost', LUMBUNG_ROLE: 'all' });
  const ground = { config, databaseUrl: url, keys: loadKeys(config.keysDirectory, true) };
  let app: NestFastifyApplication | null = null;
  return {
    ...ground, owner, home,
    open: async () => {
      app = await createApplication(AppModule.on({ ...ground, pump: false }), BESIDE, pino({ level: process.env['LUMBUNG_TEST_LOG'] ?? 'silent' }));
      await app.listen(0, '127.0.0.1');
      return { app, visitor: new Client(await app.getUrl()) };
    },
    close: async () => {
      await app?.close();
      await owner.end();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
