import { Queue, Worker } from 'bullmq';
import pg from 'pg';
import { readConfig } from '../../src/platform/config.js';
import { newId } from '../../src/platform/ids.js';
import { LETTERS, queueConnection, WORKER_OPTIONS } from '../../src/platform/jobs/queues.js';

/**
 * The control of the kill stories: the same queue without outbox and without inbox. It commits a fact and then hopes to enqueue it;
 * it has an effect and then hopes to say so. Killed at any moment it loses facts and repeats effects.
 */
async function live(): Promise<void> {
  const config = readConfig(process.env);
  const options = queueConnection(config, config.databaseUrl ?? '');
  const pool = new pg.Pool({ connectionString: config.databaseUrl ?? '' });
  const queue = new Queue(LETTERS, options);
  new Worker(LETTERS, async ({ data }) => {
    await pool.query('insert into naive_effect (fact) values ($1)', [data.id]);
    await new Promise((resume) => { setTimeout(resume, 20); });
  }, { ...options, ...WORKER_OPTIONS, lockDuration: 1_000, stalledInterval: 500, autorun: true }).on('error', () => undefined);
  console.log('ready');
  for (let made = 0; process.env['NAIVE'] === 'makes' && made < 400; made += 1) {
    const id = newId();
    await pool.query('insert into naive_fact (id) values ($1)', [id]);
    await new Promise((resume) => { setTimeout(resume, 10); });
    await queue.add(LETTERS, { id }, { jobId: id, attempts: 3 });
  }
}

void live();
