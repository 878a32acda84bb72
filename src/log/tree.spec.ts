import fc from 'fast-check';
import { FULL, seededRandomness } from '../../test/support/sealing.js';
import { rootFromPath, rootsFromConsistency, SecondTree } from '../../test/support/second-tree.js';
import { leafHash, sameHash } from './hash.js';
import { consistencyProof, inclusionProof, includes, isConsistent } from './proofs.js';
import { nodesFrom, parseTilePath, tilePath, tileWidth, type ReadNode, type ReadTile, type Tile } from './tiles.js';
import { Tree } from './tree.js';

const SIZES = 1100;
/** How many places and older sizes are tried in each tree. */
const TRIED = FULL ? 150 : 6;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** A store as the server has one: tiles under their paths. */
function store() {
  const kept = new Map<string, Uint8Array>();
  const keep = (tiles: readonly Tile[]) => tiles.forEach((tile) => kept.set(tilePath(tile), tile.bytes));
  const read: ReadTile = async (place) => {
    const bytes = kept.get(tilePath(place));
    if (bytes === undefined) throw new Error(`no ${tilePath(place)}`);
    return bytes;
  };
  return { kept, keep, read };
}

/** The test leaves of Certificate Transparency and their roots, as its implementations print them. */
const CT_LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => Buffer.from(text, 'hex'));
const CT_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree', () => {
  it('has the roots of the Certificate Transparency test vectors', () => {
    const tree = Tree.empty();
    const roots = [tree.root, ...CT_LEAVES.map((leaf) => tree.append([leafHash(leaf)]).root)];
    expect(roots.map(hex)).toEqual(CT_ROOTS);
  });

  it('gives the proofs of RFC 6962, 2.1.3, for its tree of seven leaves', async () => {
    const { keep, read } = store();
    keep(Tree.empty().append(CT_LEAVES.slice(0, 7).map(leafHash)).tiles);
    const second = new SecondTree(CT_LEAVES);
    const proof = async (place: number) => (await inclusionProof(place, 7, nodesFrom(read, 7))).map(hex);
    const [a, b, c, d, e, f, j] = [0, 1, 2, 3, 4, 5, 6].map((place) => hex(second.leaf(place)));
    const [g, h, i, k] = [[0, 2], [2, 4], [4, 6], [0, 4]].map(([from = 0, to = 0]) => hex(second.root(to, from)));
    expect(await proof(0)).toEqual([b, h, hex(second.root(7, 4))]);
    expect(await proof(3)).toEqual([c, g, hex(second.root(7, 4))]);
    expect(await proof(4)).toEqual([f, j, k]);
    expect(await proof(6)).toEqual([i, k]);
    expect((await consistencyProof(3, 7, nodesFrom(read, 7))).map(hex)).toEqual([c, d, g, hex(second.root(7, 4))]);
    expect((await consistencyProof(4, 7, nodesFrom(read, 7))).map(hex)).toEqual([hex(second.root(7, 4))]);
    expect((await consistencyProof(6, 7, nodesFrom(read, 7))).map(hex)).toEqual([i, j, k]);
    expect([a, e]).toHaveLength(2);
  });

  it(`agrees with a second implementation at every size from 0 to ${SIZES}, both ways, and both refuse what is not so`, async () => {
    const entries = Array.from({ length: SIZES }, (_, index) => Buffer.from(`entry ${index}`));
    const second = new SecondTree(entries);
    const { keep, read } = store();
    const tree = Tree.empty();
    const [disagreed, known] = [[] as string[], new Map<string, Promise<Uint8Array>>()];
    for (let size = 0; size <= SIZES; size += 1) {
      if (size > 0) keep(tree.append([second.leaf(size - 1)]).tiles);
      const root = tree.root;
      if (!sameHash(root, second.root(size))) disagreed.push(`root ${size}`);
      const nodes = remembering(known, nodesFrom(read, size));
      for (const place of spread(size, size)) {
        const proof = await inclusionProof(place, size, nodes);
        const leaf = second.leaf(place);
        const same = sameList(proof, second.path(place, size));
        if (!same || !includes(leaf, place, size, proof, root) || hex(rootFromPath(leaf, place, size, proof) ?? leaf) !== hex(root)) disagreed.push(`inclusion ${place} of ${size}`);
        const elsewhere = (place + 1) % size;
        const accepted = [includes(leaf, elsewhere, size, proof, root), hex(rootFromPath(leaf, elsewhere, size, proof) ?? Buffer.alloc(0)) === hex(root)];
        if (size > 1 && accepted.includes(true)) disagreed.push(`false inclusion ${place} of ${size}`);
      }
      for (const old of spread(size + 1, size)) {
        const proof = await consistencyProof(old, size, nodes);
        const [oldRoot, rebuilt] = [second.root(old), old === 0 ? null : rootsFromConsistency(old, size, second.root(old), proof)];
        const both = old === 0 || (hex(rebuilt?.[0] ?? root) === hex(oldRoot) && hex(rebuilt?.[1] ?? oldRoot) === hex(root));
        if (!sameList(proof, second.consistency(old, size)) || !isConsistent(old, size, oldRoot, root, proof) || !both) disagreed.push(`consistency ${old} to ${size}`);
        if (old > 0 && isConsistent(old, size, second.leaf(0), root, proof) && old !== 1) disagreed.push(`false consistency ${old} to ${size}`);
      }
    }
    expect(disagreed).toEqual([]);
  }, FULL ? 600_000 : 60_000);

  it('finds every flipped bit in a proof, a leaf or a root (the control: unchanged it is accepted)', async () => {
    const second = new SecondTree(Array.from({ length: 700 }, (_, index) => Buffer.from(`entry ${index}`)));
    const { keep, read } = store();
    keep(Tree.empty().append(Array.from({ length: 700 }, (_, index) => second.leaf(index))).tiles);
    await fc.assert(fc.asyncProperty(fc.nat(699), fc.nat(698), fc.nat(), fc.nat(255), async (place, older, chosen, bit) => {
      const [root, proof] = [second.root(700), await inclusionProof(place, 700, nodesFrom(read, 700))];
      const flip = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const spoilt = proof.map((hash, index) => (index === chosen % proof.length ? flip(hash) : hash));
      expect(includes(second.leaf(place), place, 700, proof, root)).toBe(true);
      expect([includes(second.leaf(place), place, 700, spoilt, root), includes(flip(second.leaf(place)), place, 700, proof, root), includes(second.leaf(place), place, 700, proof, flip(root)),
        includes(second.leaf(place), place, 700, proof.slice(1), root), includes(second.leaf(place), place, 700, [...proof, root], root)]).toEqual(Array(5).fill(false));
      const [old, steps] = [second.root(older + 1), await consistencyProof(older + 1, 700, nodesFrom(read, 700))];
      expect(isConsistent(older + 1, 700, old, root, steps)).toBe(true);
      expect(isConsistent(older + 1, 700, flip(old), root, steps)).toBe(false);
      expect(isConsistent(older + 1, 700, old, root, steps.map((hash, index) => (index === chosen % steps.length ? flip(hash) : hash)))).toBe(false);
    }), { numRuns: 200 });
  });

  it('is the same tree whatever the batches, and when it is read again from its tiles in between', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 }), async (batches) => {
      const { kept, keep, read } = store();
      const random = seededRandomness('batches');
      const leaves = Array.from({ length: batches.reduce((sum, batch) => sum + batch, 0) }, () => random.bytes(32));
      const whole = Tree.empty().append(leaves);
      let [tree, from] = [Tree.empty(), 0];
      for (const batch of batches) {
        keep(tree.append(leaves.slice(from, from + batch)).tiles);
        from += batch;
        tree = await Tree.at(from, read);
      }
      expect([hex(tree.root), tree.size]).toEqual([hex(whole.root), leaves.length]);
      for (const tile of whole.tiles) expect(hex(kept.get(tilePath(tile)) ?? new Uint8Array(0))).toBe(hex(tile.bytes));
    }), { numRuns: 25 });
  });

  it('makes the tiles that the tiled log specification counts for 70,000 leaves', () => {
    const leaves = Array.from({ length: 70_000 }, (_, index) => leafHash(Buffer.from(String(index))));
    const tree = Tree.empty();
    const tiles: Tile[] = [];
    for (let from = 0; from < leaves.length; from += 500) tiles.push(...tree.append(leaves.slice(from, from + 500)).tiles);
    const last = new Map(tiles.map((tile) => [`${tile.level}/${tile.index}`, tile]));
    const count = (level: number, full: boolean) => [...last.values()].filter((tile) => tile.level === level && (tile.width === 256) === full).length;
    expect([count(0, true), count(0, false), count(1, true), count(1, false), count(2, true), count(2, false)]).toEqual([273, 1, 1, 1, 0, 1]);
    expect([tileWidth(70_000, 0, 273), tileWidth(70_000, 1, 1), tileWidth(70_000, 2, 0), tileWidth(70_000, 3, 0)]).toEqual([112, 17, 1, 0]);
  });
});

describe('the path of a tile', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'], [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 1, index: 1, width: 17 }, 'tile/1/001.p/17'], [{ level: 63, index: 999, width: 255 }, 'tile/63/999.p/255'], [{ level: 0, index: 1000, width: 1 }, 'tile/0/x001/000.p/1'],
  ])('of %j is %s, and back', (place, path) => {
    expect(tilePath(place)).toBe(path);
    expect(parseTilePath(path)).toEqual(place);
  });

  it.each(['tile/64/000', 'tile/00/000', 'tile/0/0', 'tile/0/x000/001', 'tile/0/001.p/256', 'tile/0/001.p/0', 'tile/0/001.p/300', 'tile/0/001.p/01', 'tile/0/001/002', 'tile/0/x001', 'tile/0/../000', '/tile/0/000'])('is not %s', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });
});

/** A complete subtree never changes, so what was read in a smaller tree need not be read again. */
function remembering(known: Map<string, Promise<Uint8Array>>, read: ReadNode): ReadNode {
  return (height, index) => {
    const reading = known.get(`${height}/${index}`) ?? read(height, index);
    known.set(`${height}/${index}`, reading);
    return reading;
  };
}

function sameList(one: readonly Uint8Array[], other: readonly Uint8Array[]): boolean {
  return one.length === other.length && one.every((hash, index) => sameHash(hash, other[index] ?? new Uint8Array(0)));
}

/** Some places below `count`, the edges always, others by a rule that meets every remainder in time. */
function spread(count: number, turn: number): readonly number[] {
  if (count <= TRIED) return Array.from({ length: count }, (_, place) => place);
  return [...new Set([0, count - 1, count >> 1, ...Array.from({ length: TRIED - 3 }, (_, index) => (turn * 7 + index * 131) % count)])];
}
