import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { prepareDoorstep } from './demo/doorstep.js';
import { renewDemoKeys } from './demo/renewal.js';
import { BadSetting, readConfig, type Config } from './platform/config.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/database/embedded.js';
import { isInhabited, prepareDatabase } from './platform/database/prepare.js';
import { createApplication } from './platform/http/application.js';
import { openLog } from './platform/http/logger.js';
import { migrateQueues } from './platform/jobs/queues.js';
import { loadKeys } from './platform/keys.js';
import { BESIDE } from './web/paths.js';

/** Starts Lumbung as the environment says; a setting that cannot work is one sentence and exit code 1. */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await startAs(readConfig(env));
  } catch (error) {
    console.error(error instanceof BadSetting ? `\nLumbung: ${error.message}\n` : error);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 500).unref();
  }
}

async function startAs(config: Config): Promise<void> {
  await expectFreePort(config.port);
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, say: console.log }) : null;
  const databaseUrl = embedded?.url ?? config.databaseUrl ?? '';
  if (embedded?.note) console.log(embedded.note);
  let app: NestFastifyApplication | null = null;
  try {
    const keys = loadKeys(config.keysDirectory, embedded !== null && !(await isInhabited(databaseUrl)));
    await prepareDatabase({
      url: databaseUrl, migrateQueue: migrateQueues, worksAs: config.role === 'web' ? ['lumbung_app'] : ['lumbung_app', 'lumbung_sequencer'],
      strict: config.production && embedded === null, warn: embedded === null ? console.log : null,
    });
    const greeting = await prepareDoorstep({ config, databaseUrl, keys }, console.log);
    app = await createApplication(AppModule.on({ config, databaseUrl, keys, pump: config.role !== 'web' }), { ...BESIDE, proxies: config.proxies, healthOnly: config.role === 'worker' }, openLog());
    stopOnSignal(app, embedded);
    await listen(app, config);
    console.log(greeting);
    if (config.demo) await renewDemoKeys(app);
  } catch (error) {
    if (app !== null) await closed(app);
    await embedded?.stop();
    throw error;
  }
}

/** Told before a database is started and filled; somebody may still take the port meanwhile, which `listen` tells. */
async function expectFreePort(port: number): Promise<void> {
  const probe = createServer();
  const listening = once(probe, 'listening');
  probe.listen(port, '0.0.0.0');
  await listening.catch((error: unknown) => { throw taken(error, port); });
  probe.close();
  await once(probe, 'close');
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, '0.0.0.0');
  } catch (error) {
    throw taken(error, config.port);
  }
}

/** The sentence for a port that cannot be had; any other error as it was. */
function taken(error: unknown, port: number): unknown {
  const { code } = error as { code?: string };
  if (code === 'EACCES') {
    return new BadSetting(`Port ${port} tidak boleh dipakai oleh pengguna ini. Pilih port di atas 1023, misalnya PORT=3000 npm start.`
      + ` / This user may not use port ${port}. Choose one above 1023, such as PORT=3000 npm start.`);
  }
  return code !== 'EADDRINUSE' ? error : new BadSetting(`Port ${port} sudah dipakai program lain. Hentikan program itu atau pilih port lain, misalnya PORT=3001 npm start.`
    + ` / Port ${port} is in use. Stop that program or choose another port, such as PORT=3001 npm start.`);
}

const LONGEST_CLOSING_MS = 8_000;

/** What is in flight has its time; a queue that is away would keep its workers for ever, and holds nothing of value. */
async function closed(app: NestFastifyApplication): Promise<void> {
  await Promise.race([app.close(), pause(LONGEST_CLOSING_MS)]);
}

/** Not ready, finish what is in flight, close workers and relay, stop the database, exit 0. */
function stopOnSignal(app: NestFastifyApplication, embedded: EmbeddedPostgres | null): void {
  const stop = async () => {
    await closed(app);
    await embedded?.stop();
    process.exit(0);
  };
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), 25_000).unref();
      void stop();
    });
  }
}
