import { must } from '../core/broken-rule.js';
import { EMPTY_ROOT, nodeHash, sameHash } from './hash.js';
import type { ReadNode } from './tiles.js';

/** Hashes from the leaf's sibling up (RFC 6962, 2.1.1). */
export function inclusionProof(leafIndex: number, treeSize: number, read: ReadNode): Promise<readonly Uint8Array[]> {
  must(isCount(leafIndex) && isCount(treeSize) && leafIndex < treeSize, 'log.no-such-leaf', { leafIndex, treeSize });
  return path(leafIndex, 0, treeSize, read);
}

/** That a tree of `oldSize` is the beginning of one of `newSize` (RFC 6962, 2.1.2). Empty from nothing and to the same size. */
export function consistencyProof(oldSize: number, newSize: number, read: ReadNode): Promise<readonly Uint8Array[]> {
  must(isCount(oldSize) && isCount(newSize) && oldSize <= newSize, 'log.no-such-size', { oldSize, newSize });
  return oldSize === 0 || oldSize === newSize ? Promise.resolve([]) : subproof(oldSize, 0, newSize, true, read);
}

/** Whether the leaf stands at this place of the tree with this root (RFC 9162, 2.1.3.2). */
export function includes(leaf: Uint8Array, leafIndex: number, treeSize: number, proof: readonly Uint8Array[], root: Uint8Array): boolean {
  if (!isCount(leafIndex) || !isCount(treeSize) || leafIndex >= treeSize) return false;
  let [hash, place, last] = [leaf, leafIndex, treeSize - 1];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)];
    } else hash = nodeHash(hash, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/** Whether the old tree is the beginning of the new one (RFC 9162, 2.1.4.2); an empty tree begins every tree. */
export function isConsistent(oldSize: number, newSize: number, oldRoot: Uint8Array, newRoot: Uint8Array, proof: readonly Uint8Array[]): boolean {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && sameHash(oldRoot, newRoot);
  if (oldSize === 0) return proof.length === 0 && sameHash(oldRoot, EMPTY_ROOT);
  const [first, ...rest] = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [place, last] = [oldSize - 1, newSize - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [oldHash, newHash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [oldHash, newHash] = [nodeHash(sibling, oldHash), nodeHash(sibling, newHash)];
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)];
    } else newHash = nodeHash(newHash, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(oldHash, oldRoot) && sameHash(newHash, newRoot);
}

async function path(place: number, start: number, size: number, read: ReadNode): Promise<readonly Uint8Array[]> {
  if (size === 1) return [];
  const left = leftSize(size);
  return place < left
    ? [...await path(place, start, left, read), await rootOf(start + left, size - left, read)]
    : [...await path(place - left, start + left, size - left, read), await rootOf(start, left, read)];
}

async function subproof(oldSize: number, start: number, size: number, whole: boolean, read: ReadNode): Promise<readonly Uint8Array[]> {
  if (oldSize === size) return whole ? [] : [await rootOf(start, size, read)];
  const left = leftSize(size);
  return oldSize <= left
    ? [...await subproof(oldSize, start, left, whole, read), await rootOf(start + left, size - left, read)]
    : [...await subproof(oldSize - left, start + left, size - left, false, read), await rootOf(start, left, read)];
}

/** The root over a stretch of leaves that begins where a subtree begins. */
async function rootOf(start: number, size: number, read: ReadNode): Promise<Uint8Array> {
  const left = leftSize(size);
  if (2 * left === size || size === 1) return read(Math.log2(size), start / size);
  return nodeHash(await rootOf(start, left, read), await rootOf(start + left, size - left, read));
}

/** The largest power of two smaller than `size`. */
function leftSize(size: number): number {
  let power = 1;
  while (2 * power < size) power *= 2;
  return power;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
