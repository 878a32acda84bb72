import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hash.js';
import { nodesFrom, TILE_WIDTH, tileWidth, type ReadTile, type Tile } from './tiles.js';

/** What a batch did to the tree: its new size and root, and the tiles that are new (full ones, and the right edge). */
export interface Appended {
  readonly size: number;
  readonly root: Uint8Array;
  readonly tiles: readonly Tile[];
}

/**
 * An RFC 6962 tree that only grows. It holds its right edge alone: the roots of the complete subtrees it ends in, and the hashes of
 * the unfinished tiles; one hash for each leaf, whatever the size. It is worth nothing until the tiles are stored: forget it when
 * storing fails and make it again with `Tree.at`.
 */
export class Tree {
  private constructor(private leaves: number, private readonly peaks: Uint8Array[], private readonly edge: Uint8Array[][]) {}

  static empty(): Tree {
    return new Tree(0, [], []);
  }

  /** The tree of this size out of stored tiles. Compare its root with the stored head before going on. */
  static async at(size: number, readTile: ReadTile): Promise<Tree> {
    const readNode = nodesFrom(readTile, size);
    const peaks = await Promise.all(peaksOf(size).map(([height, index]) => readNode(height, index)));
    const levels = Array.from({ length: levelsOf(size) }, async (_, level) => {
      const hashes = Math.floor(size / TILE_WIDTH ** level);
      const width = hashes % TILE_WIDTH;
      if (width === 0) return [];
      const bytes = await readTile({ level, index: Math.floor(hashes / TILE_WIDTH), width });
      return Array.from({ length: width }, (__, at) => bytes.slice(HASH_BYTES * at, HASH_BYTES * (at + 1)));
    });
    return new Tree(size, peaks, await Promise.all(levels));
  }

  get size(): number {
    return this.leaves;
  }

  get root(): Uint8Array {
    return this.peaks.length === 0 ? EMPTY_ROOT : this.peaks.reduceRight((right, left) => nodeHash(left, right));
  }

  /** Appends leaves by their hashes, in order. */
  append(leafHashes: readonly Uint8Array[]): Appended {
    const [before, tiles] = [this.leaves, [] as Tile[]];
    for (const leaf of leafHashes) this.add(leaf, tiles);
    for (let level = 0; level < this.edge.length; level += 1) {
      const hashes = this.edge[level] ?? [];
      const grew = Math.floor(this.leaves / TILE_WIDTH ** level) > Math.floor(before / TILE_WIDTH ** level);
      if (grew && hashes.length > 0) tiles.push(tileOf(level, Math.floor(this.leaves / TILE_WIDTH ** (level + 1)), hashes));
    }
    return { size: this.leaves, root: this.root, tiles };
  }

  private add(leaf: Uint8Array, tiles: Tile[]): void {
    let [node, height, rest] = [leaf, 0, this.leaves];
    this.place(0, node, tiles);
    while (rest % 2 === 1) {
      node = nodeHash(this.peaks.pop() ?? node, node);
      rest = (rest - 1) / 2;
      height += 1;
      if (height % 8 === 0) this.place(height / 8, node, tiles);
    }
    this.peaks.push(node);
    this.leaves += 1;
  }

  /** Every eighth height of the tree is a row of tiles. */
  private place(level: number, hash: Uint8Array, tiles: Tile[]): void {
    const row = this.edge[level] ??= [];
    row.push(hash);
    if (row.length < TILE_WIDTH) return;
    tiles.push(tileOf(level, Math.floor((this.leaves + 1) / TILE_WIDTH ** (level + 1)) - 1, row));
    this.edge[level] = [];
  }
}

/** Height and index of the complete subtrees that a tree of this size ends in, from the left. */
function peaksOf(size: number): readonly (readonly [height: number, index: number])[] {
  const peaks: [number, number][] = [];
  let start = 0;
  for (let height = 52; height >= 0; height -= 1) {
    if (Math.floor(size / 2 ** height) % 2 === 0) continue;
    peaks.push([height, start / 2 ** height]);
    start += 2 ** height;
  }
  return peaks;
}

function levelsOf(size: number): number {
  let levels = 0;
  while (tileWidth(size, levels, 0) > 0) levels += 1;
  return levels;
}

function tileOf(level: number, index: number, hashes: readonly Uint8Array[]): Tile {
  const bytes = new Uint8Array(HASH_BYTES * hashes.length);
  hashes.forEach((hash, at) => bytes.set(hash, HASH_BYTES * at));
  return { level, index, width: hashes.length, bytes };
}
