import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canariesIn } from './canaries.js';
import type { World } from './world.js';

/** Where a price could come to light, and what was found there. */
export type Finds = Readonly<Record<string, readonly string[]>>;

/** Keeps every segment of the write-ahead log from here on, until the owner's connection ends; answers where it stands. */
export async function keepWal(world: World): Promise<WalPosition> {
  await world.owner.query('select pg_create_physical_replication_slot($1, true, true)', [`hunt_${process.pid}`]);
  return walPosition(world);
}

/** The bytes of this database and of the write-ahead log since then, when the server's disk is this one. */
export async function onDisk(world: World, began: WalPosition): Promise<Finds> {
  await world.owner.query('checkpoint');
  const { rows: [place] } = await world.owner.query<{ directory: string; oid: number }>(`select current_setting('data_directory') as directory, (select oid::int from pg_database where datname = current_database()) as oid`);
  const [base, wal] = [join(place?.directory ?? '', 'base', String(place?.oid)), join(place?.directory ?? '', 'pg_wal')];
  if (!isReadable(base)) return unread(base);
  return {
    'data directory': filesIn(base).flatMap((bytes) => canariesIn(bytes)),
    'write-ahead log': canariesIn(walBetween(wal, began, await walPosition(world))),
  };
}

function isReadable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only a database that was brought along may lie where the test cannot look; ours never does. */
function unread(folder: string): Finds {
  if ((process.env['DATABASE_URL'] ?? '') === '') throw new Error(`the data directory ${folder} cannot be read`);
  console.log(`The bytes of the database were not looked at: ${folder} cannot be read from here.`);
  return {};
}

export interface WalPosition {
  readonly segment: string;
  readonly offset: number;
}

async function walPosition(world: World): Promise<WalPosition> {
  const { rows: [position] } = await world.owner.query<WalPosition>('select file_name as segment, file_offset::int as offset from pg_walfile_name_offset(pg_current_wal_flush_lsn())');
  if (position === undefined) throw new Error('no position');
  return position;
}

function walBetween(folder: string, from: WalPosition, to: WalPosition): Buffer {
  const segments = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= from.segment && name <= to.segment).toSorted();
  if (segments[0] !== from.segment) throw new Error(`the write-ahead log no longer has ${from.segment}`);
  return Buffer.concat(segments.map((name) => readFileSync(join(folder, name)).subarray(name === from.segment ? from.offset : 0, name === to.segment ? to.offset : undefined)));
}

export function filesIn(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}
