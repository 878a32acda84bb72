import { setTimeout as pause } from 'node:timers/promises';
import { claimOwnership, urlOf, type Ownership } from './embedded-owner.js';
import { ensureCluster } from './embedded-cluster.js';
import { openHome, type Home } from './embedded-home.js';
import { stopWithProcess } from './embedded-exit.js';
import type { Postmaster } from './embedded-postmaster.js';
import { launch, settledPostmaster, stopPostmaster } from './embedded-server.js';
import { trouble } from './embedded-trouble.js';

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** Of the database `lumbung`, with its password: never to be logged. */
  readonly url: string;
  /** The folder that holds the database, its password and its log. */
  readonly directory: string;
  /** A sentence to print: the database or its programs do not lie where they were asked for, and why. */
  readonly note: string | null;
  /** Fast shutdown. Everything committed is on disk when it returns; safe to repeat. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** As in `.lumbung`; the database lies in its folder `postgres`. */
  readonly dataDirectory: string;
  /** Hears what takes longer than a moment. */
  readonly say?: (sentence: string) => void;
  /** PostgreSQL settings by name, over the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Uses the server of a living Lumbung process when there is one; `stop()` then leaves it running. Otherwise that is an error. */
  readonly share?: boolean;
}

const DATABASE = 'lumbung';
const ROUNDS = 20;
const BETWEEN_ROUNDS = 250;
/** The server ends or begins just now, perhaps because another start took ours for an orphan; the next round sees more clearly. */
const PASSING = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03'];

/**
 * Starts PostgreSQL for this data directory, making the database the first time. A server that outlived a killed Lumbung
 * is stopped and started anew, so that settings and programs are always today's; one of a living Lumbung is never touched.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => undefined);
  const home = await openHome(options.dataDirectory);
  const password = await ensureCluster(home, say);
  for (let round = 1; round <= ROUNDS; round += 1) {
    if (round > 1) await pause(BETWEEN_ROUNDS);
    const found = await settledPostmaster(home);
    const postmaster = found ?? await launch(home, options.settings ?? {});
    if (postmaster === null) continue;
    const claim = await unlessPassing(claimOwnership(postmaster.port, password));
    if (claim === null) continue;
    if ('holder' in claim) {
      if (options.share !== true) throw trouble.inUse(home.directory, claim.holder);
      return { ...facts(home, postmaster.port, password), stop: async () => undefined };
    }
    if (found === null) {
      const started = await unlessPassing(owned(home, postmaster, password, claim));
      if (started === null) continue;
      return started;
    }
    say('PostgreSQL dari proses Lumbung yang terhenti masih menyala; dimulai ulang. / PostgreSQL of a Lumbung process that was killed is still running; restarting it.');
    await Promise.all([stopPostmaster(home, found.pid), claim.release()]);
  }
  throw trouble.didNotStart('another process starts and stops it at the same time', home.log);
}

async function unlessPassing<T>(step: Promise<T>): Promise<T | null> {
  try {
    return await step;
  } catch (error) {
    if (PASSING.includes((error as { code?: string }).code ?? '')) return null;
    throw error;
  }
}

async function owned(home: Home, { pid, port }: Postmaster, password: string, ownership: Ownership): Promise<EmbeddedPostgres> {
  const stop = stopOnce(home, pid, ownership);
  try {
    await ownership.ensureDatabase(DATABASE);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...facts(home, port, password), stop };
}

function facts(home: Home, port: number, password: string): Omit<EmbeddedPostgres, 'stop'> {
  return { url: urlOf(port, password, DATABASE), directory: home.directory, note: home.note };
}

function stopOnce(home: Home, pid: number, ownership: Ownership): () => Promise<void> {
  const forget = stopWithProcess(pid, home.cluster);
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await Promise.all([stopPostmaster(home, pid), ownership.release()]);
    forget();
  };
  return () => (stopped ??= stop());
}
