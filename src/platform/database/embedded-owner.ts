import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { LOGIN } from './embedded-cluster.js';
import { sendSignal } from './embedded-postmaster.js';

/**
 * The right to start and stop the server: an advisory lock that the server itself holds for one connection. It ends with
 * the connection, so a killed owner leaves nothing stale behind, and two can never hold it.
 */
export interface Ownership {
  /** Makes the database when it is absent. */
  readonly ensureDatabase: (name: string) => Promise<void>;
  readonly release: () => Promise<void>;
}

export interface Held {
  /** Who holds the ownership now, as words for a sentence. */
  readonly holder: string;
}

interface Lock {
  readonly client: pg.Client;
  readonly socket: Socket;
}

const OWNER_LOCK = 7_236_400;
const NAME = 'lumbung owner, process ';
/** How long the server may take to notice that a killed owner's connection is dead. */
const BURIAL_LIMIT = 15_000;
const GLANCE = 50;
const RETAKE_EVERY = 500;

/** The connection string of a database on the embedded server. */
export function urlOf(port: number, password: string, database: string): string {
  return `postgres://${LOGIN}:${password}@127.0.0.1:${port}/${database}`;
}

/** The ownership, or who holds it now. Throws the connection's error when the server does not let us in. */
export async function claimOwnership(port: number, password: string): Promise<Ownership | Held> {
  const url = urlOf(port, password, 'postgres');
  for (let waited = 0; ; waited += GLANCE) {
    const attempt = await tryLock(url);
    if (!('holder' in attempt)) return keep(url, attempt);
    const pid = Number(attempt.holder.slice(NAME.length));
    const living = Number.isInteger(pid) && pid > 0 && sendSignal(pid, 0);
    if (living || waited >= BURIAL_LIMIT) return { holder: `PID ${pid}` };
    await pause(GLANCE);
  }
}

async function tryLock(url: string): Promise<Lock | Held> {
  const socket = new Socket();
  const client = new pg.Client({ connectionString: url, application_name: `${NAME}${process.pid}`, stream: () => socket, ssl: false });
  client.on('error', () => socket.destroy());
  try {
    await client.connect();
    return await lockOrHolder(client, socket);
  } catch (error) {
    throw withCode(error, socket);
  }
}

async function lockOrHolder(client: pg.Client, socket: Socket): Promise<Lock | Held> {
  const { rows: [claim] } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [OWNER_LOCK]);
  if (claim?.mine === true) {
    await client.query('set idle_session_timeout = 0');
    return { client, socket };
  }
  const holder = await holderOf(client);
  await client.end();
  return { holder };
}

/** A connection that breaks between two statements is reported by pg without a code; for us it is a reset like any other. */
function withCode(error: unknown, { destroyed }: Socket): unknown {
  const known = (error as { code?: string }).code !== undefined;
  return known || !destroyed ? error : Object.assign(new Error('the connection broke', { cause: error }), { code: 'ECONNRESET' });
}

/** Holds the lock until it is released, over a crash of the server too; never keeps the process alive by itself. */
function keep(url: string, first: Lock): Ownership {
  let lock = first;
  let released = false;
  const watch = (held: Lock): void => {
    lock = held;
    held.socket.unref();
    held.client.once('end', () => void retake());
  };
  const retake = async (): Promise<void> => {
    while (!released) {
      await pause(RETAKE_EVERY, undefined, { ref: false });
      const again = await tryLock(url).catch(() => null);
      if (again === null) continue;
      if ('holder' in again) return;
      if (!released) return watch(again);
      await again.client.end();
    }
  };
  watch(first);
  return {
    ensureDatabase: async (name) => {
      const { client, socket } = lock;
      socket.ref();
      await ensureDatabase(client, name).catch((error: unknown) => { throw withCode(error, socket); });
      socket.unref();
    },
    release: async () => {
      released = true;
      lock.socket.ref();
      await lock.client.end();
    },
  };
}

async function holderOf(client: pg.Client): Promise<string> {
  const { rows: [holder] } = await client.query<{ name: string }>(
    "select a.application_name as name from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and l.objid = $1 and l.granted", [OWNER_LOCK]);
  return holder?.name ?? '';
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
}
