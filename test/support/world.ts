import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Queue } from 'bullmq';
import pg from 'pg';
import { pino } from 'pino';
import { AppModule } from '../../src/app.module.js';
import { readConfig, type Config } from '../../src/platform/config.js';
import { Clock } from '../../src/platform/clock.js';
import { columnTypes } from '../../src/platform/database/column-types.js';
import { createApplication } from '../../src/platform/http/application.js';
import { newId } from '../../src/platform/ids.js';
import { DueWork } from '../../src/platform/jobs/due-work.js';
import { QUEUES } from '../../src/platform/jobs/queues.js';
import { Relay } from '../../src/platform/jobs/relay.js';
import { loadKeys, type Keys } from '../../src/platform/keys.js';
import { Heads } from '../../src/record/heads.js';
import { Sequencer } from '../../src/record/sequencer.js';
import { BESIDE } from '../../src/web/paths.js';
import { Client } from './client.js';
import { databaseUrl, TEMPLATE } from './test-server.js';

/** A Tuesday morning in Cikarang, long enough after the last change of law. */
export const MORNING = new Date('2026-03-03T02:00:00.000Z');

/** The hand-set clock of one world: everything in it, the database included, believes this instant. */
class TestClock {
  private at: Date;

  constructor(private readonly owner: pg.Client, start: Date) {
    this.at = start;
  }

  now(): Date {
    return this.at;
  }

  async to(instant: Date): Promise<void> {
    await this.owner.query('update test_clock set at = $1', [instant]);
    this.at = instant;
  }

  forward(milliseconds: number): Promise<void> {
    return this.to(new Date(this.at.getTime() + milliseconds));
  }
}

/** An application of its own, on a database of its own, at a time of its own, behind a real port. */
export interface World {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly keys: Keys;
  readonly url: string;
  readonly databaseUrl: string;
  /** A connection as the database's login user: for arranging and for looking, never for what the story is about. */
  readonly owner: pg.Client;
  readonly clock: TestClock;
  readonly visitor: Client;
  /** Runs all that is due, carries all messages, and waits until no job is left. */
  dueWork(): Promise<void>;
  close(): Promise<void>;
}

/** `env` replaces single settings, such as SMTP_URL or LUMBUNG_ROLE; `logger` hears what the application logs. */
export async function openWorld(start = MORNING, env: Readonly<Record<string, string>> = {}, logger = pino({ level: process.env['LUMBUNG_TEST_LOG'] ?? 'silent' })): Promise<World> {
  const name = `lumbung_${newId().replaceAll('-', '')}`;
  const server = process.env['LUMBUNG_TEST_SERVER'] ?? '';
  await onServer(server, `create database ${name} template ${TEMPLATE}`);
  const url = databaseUrl(server, name);
  const owner = new pg.Client({ connectionString: url, types: columnTypes });
  await owner.connect();
  await setClockByHand(owner, start);
  const home = mkdtempSync(join(tmpdir(), 'lumbung-world-'));
  const config = readConfig({ ...process.env, PORT: '0', DATABASE_URL: url, LUMBUNG_DATA: home, LUMBUNG_DEMO: 'off', LUMBUNG_URL: 'http://localhost', LUMBUNG_ROLE: 'all', ...env });
  const keys = loadKeys(config.keysDirectory, true);
  const app = await createApplication(AppModule.on({ config, databaseUrl: url, keys, pump: false }), BESIDE, logger);
  believeTheDatabase(app.get(Clock));
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  return {
    app, config, keys, owner, databaseUrl: url, url: address, clock: new TestClock(owner, start), visitor: new Client(address),
    dueWork: () => dueWork(app),
    close: async () => {
      await app.close();
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

async function setClockByHand(owner: pg.Client, start: Date): Promise<void> {
  await owner.query('create table test_clock (at timestamptz not null)');
  await owner.query('insert into test_clock values ($1)', [start]);
  await owner.query('grant select on test_clock to public');
  await owner.query(`create or replace function lumbung_now() returns timestamptz language sql volatile security definer set search_path = public as 'select at from test_clock'`);
}

/** A stopped clock has no monotonic sister: in a test world each stamp asks the database. */
function believeTheDatabase(clock: Clock): void {
  clock.now = async () => {
    const { offset, at } = await clock.discipline();
    return new Date(Math.round(at + offset));
  };
}

async function dueWork(app: NestFastifyApplication): Promise<void> {
  const queues = QUEUES.map((name) => app.get<Queue>(getQueueToken(name), { strict: false }));
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    // Asked before it is carried: a job that ends in between may have left something new.
    const waiting = await Promise.all(queues.map((queue) => queue.getJobCounts('waiting', 'active', 'prioritized', 'waiting-children')));
    const moved = (await app.get(DueWork, { strict: false }).runDue()) + (await app.get(Relay, { strict: false }).carry()) + (await app.get(Sequencer, { strict: false }).sequence());
    await app.get(Heads, { strict: false }).publish();
    if (moved === 0 && waiting.every((counts) => Object.values(counts).every((count) => count === 0))) return;
    await new Promise((resume) => setTimeout(resume, 10));
  }
  throw new Error('jobs are still waiting after a minute');
}
