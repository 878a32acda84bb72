import { createHash } from 'node:crypto';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type BulkJobOptions, type ConnectionOptions, type Job, type Queue } from 'bullmq';
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

const KEPT = { removeOnComplete: { age: 3_600, count: 1_000 }, removeOnFail: { age: 30 * 86_400 } } satisfies BulkJobOptions;
/** Work in our own database: eight tries within some ten minutes. */
export const JOB_OPTIONS: BulkJobOptions = { ...KEPT, attempts: 8, backoff: { type: 'exponential', delay: 5_000, jitter: 0.5 } };
/** A mail server may be away for longer: ten tries, the last one after one to two hours; then the letter is dead and waits for an administrator. */
export const MAIL_OPTIONS: BulkJobOptions = { ...KEPT, attempts: 10, backoff: { type: 'exponential', delay: 15_000, jitter: 0.5 } };

/** How a worker of ours holds a job: a killed one is missed after seconds, a database restart is bridged. `Carrier` starts it. */
export const WORKER_OPTIONS = { concurrency: 4, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 5, runRetryDelay: 1_000, autorun: false } as const;
/** A letter under way holds a connection of the pool, and a mail server may hang. */
export const MAIL_WORKER_OPTIONS = { ...WORKER_OPTIONS, concurrency: 2 } as const;

/** Whether the queue will not come back with this job by itself. */
export function isLastTry({ attemptsMade, opts }: Job): boolean {
  return attemptsMade + 1 >= (opts.attempts ?? 1);
}

const PATIENCE_MS = 5_000;

/** Adds jobs, or breaks within seconds when the queue is away: whoever adds then keeps what it has. A job id that is known is added once. */
export async function addJobs(queue: Queue<JobOf>, jobs: readonly { readonly jobId: string; readonly id: string }[], options: BulkJobOptions): Promise<void> {
  if (jobs.length === 0) return;
  await inTime(queue.addBulk(jobs.map(({ jobId, id }) => ({ name: queue.name, data: { id }, opts: { ...options, jobId } }))));
}

/** What is asked of a queue, or an error after five seconds: a Redis that is down would let us wait for ever. */
export async function inTime<Answer>(asked: Promise<Answer>, patience = PATIENCE_MS): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => { refuse(new Error('the queue does not answer')); }, patience);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Jobs on PostgreSQL unless REDIS_URL says otherwise; the same code runs on both. */
export function queueConnection(config: Config, databaseUrl: string): { readonly connection: ConnectionOptions; readonly prefix: string } {
  const prefix = `lumbung-${new URL(databaseUrl).pathname.slice(1)}`;
  if (config.redisUrl !== null) {
    return { connection: { url: config.redisUrl.replace(/^valkey:/, 'redis:'), maxRetriesPerRequest: null, enableOfflineQueue: false, retryStrategy: nextTry }, prefix };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return { connection: { connectionString: withoutOptions(databaseUrl), options: '-c role=lumbung_app', max: 2, idleTimeoutMillis: 0 }, prefix };
}

/** A Redis that went away is looked for every half second, then every five. */
function nextTry(times: number): number {
  return Math.min(times * 500, 5_000);
}

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
