import { must } from '../core/broken-rule.js';
import { HASH_BYTES, nodeHash } from './hash.js';

/** Hashes in a full tile; a tile is a subtree of height 8 (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** A place in the tree's store: `width` hashes from the `index`-th tile of a level; 256 makes it full, and it never changes again. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

export interface Tile extends TilePlace {
  readonly bytes: Uint8Array;
}

/** Fetches a tile of at least this width; a full tile may stand in for a partial one. */
export type ReadTile = (place: TilePlace) => Promise<Uint8Array>;

/** Reads the hash of the complete subtree of 2^height leaves, the `index`-th of its height. */
export type ReadNode = (height: number, index: number) => Promise<Uint8Array>;

/** The path below the log's prefix: `tile/0/x001/x234/067`, a partial one with `.p/<width>`. */
export function tilePath({ level, index, width }: TilePlace): string {
  const digits = String(index).padStart(3 * Math.ceil(String(index).length / 3), '0').match(/.{3}/g) ?? [];
  const spelt = digits.map((three, at) => (at < digits.length - 1 ? `x${three}` : three)).join('/');
  return `tile/${level}/${spelt}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The place that a path names, or null when it is no path of a tile. Each place has one spelling. */
export function parseTilePath(path: string): TilePlace | null {
  const [, level = '', spelt = '', width] = /^tile\/(\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d?|1\d\d|2[0-4]\d|25[0-5]))?$/.exec(path) ?? [];
  if (spelt === '') return null;
  const place = { level: Number(level), index: Number(spelt.replace(/[x/]/g, '')), width: width === undefined ? TILE_WIDTH : Number(width) };
  return Number.isSafeInteger(place.index) && tilePath(place) === path ? place : null;
}

/** How wide a tile is in a tree of this size; 0 when it does not exist there. */
export function tileWidth(treeSize: number, level: number, index: number): number {
  const hashes = Math.floor(treeSize / TILE_WIDTH ** level) - index * TILE_WIDTH;
  return Math.max(0, Math.min(TILE_WIDTH, hashes));
}

/** Reads nodes out of tiles, each tile once. What it reads is only as true as the tiles: check every proof made from it against a signed root. */
export function nodesFrom(readTile: ReadTile, treeSize: number): ReadNode {
  const fetched = new Map<string, Promise<Uint8Array>>();
  const tile = (place: TilePlace) => {
    const path = tilePath(place);
    const reading = fetched.get(path) ?? readTile(place);
    fetched.set(path, reading);
    return reading;
  };
  return async (height, index) => {
    const [level, inside] = [Math.floor(height / TILE_HEIGHT), height % TILE_HEIGHT];
    const first = index * 2 ** inside;
    const place = { level, index: Math.floor(first / TILE_WIDTH), width: 0 };
    const bytes = await tile({ ...place, width: tileWidth(treeSize, level, place.index) });
    const [from, count] = [first % TILE_WIDTH, 2 ** inside];
    must(bytes.length % HASH_BYTES === 0 && bytes.length >= HASH_BYTES * (from + count), 'log.tile-too-short', { tile: tilePath({ ...place, width: TILE_WIDTH }) });
    return subtree(Array.from({ length: count }, (_, at) => bytes.slice(HASH_BYTES * (from + at), HASH_BYTES * (from + at + 1))));
  };
}

function subtree(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, pair) => nodeHash(row[2 * pair] ?? new Uint8Array(0), row[2 * pair + 1] ?? new Uint8Array(0)));
  return row[0] ?? new Uint8Array(0);
}
