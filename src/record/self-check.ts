import { createHash } from 'node:crypto';
import { checkpointText, openCheckpoint } from '../log/checkpoint.js';
import { sameHash } from '../log/hash.js';
import type { VerifierKey } from '../log/keys.js';
import { TILE_WIDTH, tileWidth, type ReadTile } from '../log/tiles.js';
import { Tree } from '../log/tree.js';
import { inTurn } from './stored-tiles.js';

/** A row that is not what the record makes of it; null where one side knows nothing of it. */
export interface Difference {
  readonly what: string;
  readonly subject: string;
  readonly derived: Readonly<Record<string, unknown>> | null;
  readonly stored: Readonly<Record<string, unknown>> | null;
}

/** Asks over whichever connection one has; it must see one snapshot throughout. */
export type AskRows = <Row extends object>(sql: string, values?: unknown[]) => Promise<readonly Row[]>;

interface State {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

interface Head {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
}

const TILES_AT_ONCE = 100;
/** Older heads are published no more; what lies under them is in the tree of the newest. */
const NEWEST_HEADS = 100;

/** The record against itself: events against their bytes and their leaves, tiles against tiles, heads against the tree. */
export async function recordAgainstItself(ask: AskRows, keyOf: (origin: string) => VerifierKey): Promise<readonly Difference[]> {
  const [state] = await ask<State>('select origin, size, root from log_state');
  if (state === undefined) return [];
  const odd = await ask<{ readonly index: number }>(ODD_TILES);
  const strange = odd.length === 0 ? [] : (await ask<{ readonly id: string }>(ODD_LEAVES, [odd.map(({ index }) => index)])).map(({ id }) => id);
  return [
    ...odd.map(({ index }) => differing('tile', `tile/0/${index}`)), ...strange.map((id) => differing('leaf', id)), ...await ask<Difference>(MISPLACED, [strange]),
    ...await tilesAgainstTiles(ask, state.size), ...await headsAgainstTree(tilesOnce(ask), await ask<Head>(HEADS, [NEWEST_HEADS]), state, keyOf(state.origin)),
  ];
}

/** Every full tile is one hash of the level above; none is missing, none is wider than the head says. */
async function tilesAgainstTiles(ask: AskRows, size: number): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  let below: readonly Uint8Array[] = [];
  for (let level = 0; tileWidth(size, level, 0) > 0; level += 1) {
    const roots: Uint8Array[] = [];
    for (let from = 0; tileWidth(size, level, from) > 0; from += TILES_AT_ONCE) {
      const tiles = await tilesFrom(ask, level, from);
      for (let index = from; index < from + TILES_AT_ONCE && tileWidth(size, level, index) > 0; index += 1) {
        const [width, stored] = [tileWidth(size, level, index), tiles.get(index)];
        const hashes = level === 0 ? stored : Buffer.concat(below.slice(TILE_WIDTH * index, TILE_WIDTH * index + width));
        if (stored?.length !== 32 * width || hashes === undefined || !stored.equals(hashes)) found.push(differing('tile', `tile/${level}/${index}`));
        if (width === TILE_WIDTH) roots.push(rootOf(stored ?? Buffer.alloc(32 * TILE_WIDTH)));
      }
    }
    below = roots;
  }
  return found;
}

async function tilesFrom(ask: AskRows, level: number, from: number): Promise<ReadonlyMap<number, Buffer>> {
  const rows = await ask<{ readonly index: number; readonly bytes: Buffer }>('select index, bytes from tile where level = $1 and index >= $2 and index < $3', [level, from, from + TILES_AT_ONCE]);
  return new Map(rows.map(({ index, bytes }) => [index, bytes]));
}

async function headsAgainstTree(readTile: ReadTile, heads: readonly Head[], { origin, size, root }: State, key: VerifierKey): Promise<readonly Difference[]> {
  const tree = await treeAt(readTile, size);
  const found = tree !== null && sameHash(tree.root, root) ? [] : [differing('head', `head/${size}`)];
  for (const head of heads) {
    const grown = head.size <= size ? await treeAt(readTile, head.size) : null;
    const right = grown !== null && sameHash(grown.root, head.root) && isSigned(head.note, checkpointText({ origin, size: head.size, root: head.root }), key);
    if (!right) found.push(differing('head', `checkpoint/${head.size}`));
  }
  return found;
}

function isSigned(note: string, text: string, key: VerifierKey): boolean {
  try {
    return openCheckpoint(note, key).note.text === text;
  } catch {
    return false;
  }
}

/** Many heads stand on the same tiles. */
function tilesOnce(ask: AskRows): ReadTile {
  const known = new Map<string, Buffer>();
  return inTurn(async ({ level, index, width }) => {
    const name = `${level}/${index}`;
    const bytes = known.get(name) ?? (await ask<{ readonly bytes: Buffer }>('select bytes from tile where level = $1 and index = $2', [level, index]))[0]?.bytes ?? Buffer.alloc(0);
    known.set(name, bytes);
    return new Uint8Array(bytes.subarray(0, 32 * width));
  });
}

async function treeAt(readTile: ReadTile, size: number): Promise<Tree | null> {
  try {
    return await Tree.at(size, readTile);
  } catch {
    return null;
  }
}

function rootOf(tile: Buffer): Uint8Array {
  let row = Array.from({ length: TILE_WIDTH }, (_, at) => tile.subarray(32 * at, 32 * at + 32));
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, at) => createHash('sha256').update(NODE).update(row[2 * at] ?? NODE).update(row[2 * at + 1] ?? NODE).digest());
  return row[0] ?? NODE;
}

function differing(what: string, subject: string): Difference {
  return { what, subject, derived: null, stored: null };
}

const NODE = Buffer.of(1);

const HEADS = 'select size, root, note from checkpoint order by size desc limit $1';

/** Tiles of the lowest level that are not the hashes of their events' bytes, in their order. */
const ODD_TILES = `
  select t.index from tile t left join (
      select f.leaf_index / 256 as index, string_agg(sha256('\\x00'::bytea || e.bytes), ''::bytea order by f.leaf_index) as hashes
      from leaf f left join event e on e.id = f.event_id group by 1) h using (index)
  where t.level = 0 and t.bytes is distinct from h.hashes order by t.index`;

const ODD_LEAVES = `
  select f.event_id as id from leaf f join event e on e.id = f.event_id left join tile t on t.level = 0 and t.index = f.leaf_index / 256
  where f.leaf_index / 256 = any($1) and substring(t.bytes from (32 * (f.leaf_index % 256) + 1)::int for 32) is distinct from sha256('\\x00'::bytea || e.bytes) order by f.leaf_index`;

/** Columns against bytes, hashes against bytes, places against places. Bytes that the tree does not know ($1) may be no JSON at all, and are left out. */
const MISPLACED = `
  with placed as (
    select e.id, e.kind, e.subject, e.lot_id, e.actor, e.at, e.salt, e.bytes, e.leaf_hash = sha256('\\x00'::bytea || e.bytes) as hashed, f.leaf_index as place, p.event_id is not null as waits
    from event e left join leaf f on f.event_id = e.id left join pending p on p.event_id = e.id),
  found as (
    select id, case
      when (place is null) <> waits then 'place'
      when id = any($1) then null
      when not hashed then 'event'
      when place is not null and (select (said->>'id', said->>'kind', said->>'subject', said->>'lot', said->>'actor', (said->>'at')::timestamptz, said->>'salt')
          is distinct from (id::text, kind, subject::text, lot_id::text, actor, at, encode(salt, 'hex')) from (select convert_from(bytes, 'UTF8')::jsonb as said offset 0) b) then 'event'
      end as what from placed)
  select what, id::text as subject, null::jsonb as derived, null::jsonb as stored from found where what is not null
  union all
  select 'place', 'leaf/' || n.next, null, null from (select leaf_index, lead(leaf_index, 1, (select size from log_state)) over (order by leaf_index) as next from leaf) n where n.next <> n.leaf_index + 1
  union all
  select 'place', 'leaf/' || f.leaf_index, null, null from leaf f where not exists (select 1 from event e where e.id = f.event_id)
  union all
  select 'place', 'leaf/0', null, null where not exists (select 1 from leaf where leaf_index = 0) and (select size from log_state) > 0`;
