import { createHash } from 'node:crypto';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import pg from 'pg';
import type { Config } from '../config.js';

/** The queues, one for each kind of consumer. A job holds an id and nothing else; all of value lies in the tables. */
export const NOTIFICATIONS = 'notifications';
export const MAIL = 'mail';
export const LETTERS = 'letters';
export const QUEUES = [NOTIFICATIONS, MAIL, LETTERS] as const;
export type QueueName = (typeof QUEUES)[number];

/** What a job of any queue carries. */
export interface JobOf {
  readonly id: string;
}

/** Jobs on PostgreSQL unless REDIS_URL says otherwise; the same code runs on both. */
export function queueConnection(config: Config, databaseUrl: string): { readonly connection: ConnectionOptions; readonly prefix: string } {
  const prefix = `lumbung-${new URL(databaseUrl).pathname.slice(1)}`;
  if (config.redisUrl !== null) return { connection: { url: config.redisUrl.replace(/^valkey:/, 'redis:'), maxRetriesPerRequest: null }, prefix };
  setDefaultBackendFactory(createPostgresBackend);
  return { connection: { connectionString: withoutOptions(databaseUrl), options: '-c role=lumbung_app', max: 2, idleTimeoutMillis: 0 }, prefix };
}

/** How a worker of ours holds a job: a killed one is missed after seconds, a database restart is bridged. */
export const WORKER_OPTIONS = { concurrency: 4, lockDuration: 15_000, stalledInterval: 10_000, maxStalledCount: 5, runRetryDelay: 1_000 } as const;

/** Brings the queue's schema up to date, owned by lumbung_owner and used by lumbung_app, with nothing left for the app to create. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: withoutOptions(databaseUrl), options: '-c role=lumbung_owner' });
  await owner.connect();
  try {
    await runMigrations(owner);
    await owner.query('grant usage on schema bullmq to lumbung_app');
    for (const name of QUEUES) await owner.query(`create sequence if not exists bullmq.bullmq_jid_${createHash('md5').update(name).digest('hex')}`);
    await owner.query('grant select, insert, update, delete on all tables in schema bullmq to lumbung_app');
    await owner.query('grant usage on all sequences in schema bullmq to lumbung_app');
  } finally {
    await owner.end();
  }
}

/** `?options=` in the address would override the role that we work under. */
function withoutOptions(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.delete('options');
  return url.toString();
}
