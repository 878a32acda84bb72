import { createHash } from 'node:crypto';

/**
 * A second tree, written from the definitions of RFC 6962 and sharing nothing with src/log: roots and proofs by recursion over all leaves,
 * verification by rebuilding the root from the proof's shape. Slow on purpose; it is what the fast one is held against.
 */
const sha = (...parts: readonly Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export class SecondTree {
  private readonly hashes: readonly Buffer[];
  private readonly known = new Map<number, Buffer>();

  constructor(entries: readonly Uint8Array[]) {
    this.hashes = entries.map((entry) => sha(LEAF, entry));
  }

  leaf(index: number): Buffer {
    return this.hashes[index] ?? Buffer.alloc(0);
  }

  /** MTH over the leaves from `from` to before `to`. */
  root(to: number, from = 0): Buffer {
    if (to === from) return sha();
    if (to - from === 1) return this.leaf(from);
    const key = from * 65_536 + to;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const middle = from + splitOf(to - from);
    const made = sha(NODE, this.root(middle, from), this.root(to, middle));
    this.known.set(key, made);
    return made;
  }

  /** PATH(m, D[n]). */
  path(index: number, to: number, from = 0): readonly Buffer[] {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle ? [...this.path(index, middle, from), this.root(to, middle)] : [...this.path(index, to, middle), this.root(middle, from)];
  }

  /** PROOF(m, D[n]). */
  consistency(old: number, size: number): readonly Buffer[] {
    return old === 0 || old === size ? [] : this.subproof(old, 0, size, true);
  }

  private subproof(old: number, from: number, to: number, whole: boolean): readonly Buffer[] {
    if (old === to - from) return whole ? [] : [this.root(to, from)];
    const split = splitOf(to - from);
    return old <= split
      ? [...this.subproof(old, from, from + split, whole), this.root(to, from + split)]
      : [...this.subproof(old - split, from + split, to, false), this.root(from + split, from)];
  }
}

/** Rebuilds the root top down, the way the tree is split; null when the proof has another shape. */
export function rootFromPath(leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[]): Buffer | null {
  if (index >= size) return null;
  if (size === 1) return proof.length === 0 ? Buffer.from(leaf) : null;
  const [sibling, split] = [proof.at(-1), splitOf(size)];
  if (sibling === undefined) return null;
  const below = index < split ? rootFromPath(leaf, index, split, proof.slice(0, -1)) : rootFromPath(leaf, index - split, size - split, proof.slice(0, -1));
  if (below === null) return null;
  return index < split ? sha(NODE, below, sibling) : sha(NODE, sibling, below);
}

/** Both roots that a consistency proof leads to; null when it has another shape. */
export function rootsFromConsistency(old: number, size: number, oldRoot: Uint8Array, proof: readonly Uint8Array[], whole = true): readonly [Buffer, Buffer] | null {
  if (old === size) {
    if (whole) return proof.length === 0 ? [Buffer.from(oldRoot), Buffer.from(oldRoot)] : null;
    const [only, ...more] = proof;
    return only === undefined || more.length > 0 ? null : [Buffer.from(only), Buffer.from(only)];
  }
  const [last, split] = [proof.at(-1), splitOf(size)];
  if (last === undefined) return null;
  const below = old <= split
    ? rootsFromConsistency(old, split, oldRoot, proof.slice(0, -1), whole)
    : rootsFromConsistency(old - split, size - split, oldRoot, proof.slice(0, -1), false);
  if (below === null) return null;
  return old <= split ? [below[0], sha(NODE, below[1], last)] : [sha(NODE, last, below[0]), sha(NODE, last, below[1])];
}

function splitOf(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1);
}
