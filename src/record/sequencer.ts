import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { EMPTY_ROOT, sameHash } from '../log/hash.js';
import type { Tile, TilePlace } from '../log/tiles.js';
import { Tree } from '../log/tree.js';
import { originOf } from './origin.js';
import { SequencingPool } from './sequencing-pool.js';
import { inTurn } from './stored-tiles.js';

/** Small enough to be quick when little waits, large enough to drain a backlog. */
export const MOST_AT_ONCE = 500;
const SEQUENCER_LOCK = 7_236_402;

/** Every row is found by its key: a plan made while the tables were small must not read them whole when they have grown. */
const TAKE_TURN = `select pg_try_advisory_xact_lock($1) as mine, ${['seqscan', 'hashjoin', 'mergejoin'].map((way) => `set_config('enable_${way}', 'off', true)`).join(', ')}`;

interface Head {
  readonly size: number;
  readonly root: Buffer;
}

/**
 * Gives every event its place in the tree. It takes from `pending`, which the event's own transaction filled, so nothing that was
 * committed can be passed over; leaves, tiles and head are one commit, and nothing is signed before it.
 */
@Injectable()
export class Sequencer {
  /** The right edge as this process last committed it; null when it must be read anew. */
  private tree: Tree | null = null;

  constructor(private readonly pool: SequencingPool, @Inject(CONFIG) private readonly config: Config) {}

  /** Sequences one batch; answers how many events it placed. One process at a time; another one's turn is answered by 0. */
  async sequence(): Promise<number> {
    try {
      return await this.pool.transaction((db) => this.batch(db));
    } catch (error) {
      this.tree = null;
      throw error;
    }
  }

  private async batch(db: pg.PoolClient): Promise<number> {
    const { rows: [lock] } = await db.query<{ mine: boolean }>(TAKE_TURN, [SEQUENCER_LOCK]);
    if (lock?.mine !== true) return 0;
    const head = await this.head(db);
    const { rows: waiting } = await db.query<{ id: string; hash: Buffer }>({ name: 'sequencer.take', text: `
      with taken as (delete from pending where event_id in (select event_id from pending order by event_id limit ${MOST_AT_ONCE} for update skip locked) returning event_id)
      select e.id, e.leaf_hash as hash from taken join event e on e.id = taken.event_id order by e.id` });
    if (waiting.length === 0) return 0;
    const tree = await this.treeAt(db, head);
    const { size, root, tiles } = tree.append(waiting.map(({ hash }) => hash));
    await db.query({ name: 'sequencer.leaves', text: `insert into leaf (leaf_index, event_id) select $1::bigint + ordinality - 1, id from unnest($2::uuid[]) with ordinality u (id, ordinality)`,
      values: [head.size, waiting.map(({ id }) => id)] });
    for (const tile of tiles) await keepTile(db, tile);
    const { rowCount } = await db.query({ name: 'sequencer.head', text: 'update log_state set size = $1, root = $2 where size = $3', values: [size, Buffer.from(root), head.size] });
    if (rowCount !== 1) throw new Error('another sequencer has moved the head');
    this.tree = tree;
    return waiting.length;
  }

  private async head(db: pg.PoolClient): Promise<Head> {
    const read = () => db.query<Head>({ name: 'sequencer.state', text: 'select size, root from log_state for update' });
    const { rows: [head] } = await read();
    if (head !== undefined) return head;
    await db.query('insert into log_state (origin, size, root) values ($1, 0, $2) on conflict do nothing', [originOf(this.config), Buffer.from(EMPTY_ROOT)]);
    const { rows: [first] } = await read();
    if (first === undefined) throw new Error('the log has no head');
    return first;
  }

  /** The kept edge when it is still the head's; a tree read from tiles must have the head's root, or nothing may be added to it. */
  private async treeAt(db: pg.PoolClient, { size, root }: Head): Promise<Tree> {
    const kept = this.tree;
    this.tree = null;
    if (kept !== null && kept.size === size && sameHash(kept.root, root)) return kept;
    const tree = await Tree.at(size, inTurn((place) => readTile(db, place)));
    if (!sameHash(tree.root, root)) throw new Error(`the tiles do not have the root of the head at ${String(size)}`);
    return tree;
  }
}

async function keepTile(db: pg.PoolClient, { level, index, width, bytes }: Tile): Promise<void> {
  await db.query({ name: 'sequencer.tile', text: `insert into tile (level, index, width, bytes) values ($1, $2, $3, $4)
    on conflict (level, index) do update set width = excluded.width, bytes = excluded.bytes`, values: [level, index, width, Buffer.from(bytes)] });
}

async function readTile(db: pg.PoolClient, { level, index, width }: TilePlace): Promise<Uint8Array> {
  const { rows: [tile] } = await db.query<{ bytes: Buffer }>('select bytes from tile where level = $1 and index = $2 and width >= $3', [level, index, width]);
  if (tile === undefined) throw new Error(`tile ${String(level)}/${String(index)} is missing`);
  return tile.bytes;
}
