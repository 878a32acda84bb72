import { ExportCheck, exportHead } from '../../../src/log/export.js';
import { formatVerifierKey, verifierOf, type SignerKey } from '../../../src/log/keys.js';
import { consistencyProof } from '../../../src/log/proofs.js';
import { nodesFrom, tilePath, type TilePlace } from '../../../src/log/tiles.js';
import { Tree } from '../../../src/log/tree.js';
import { judge } from '../../../src/log/witness.js';
import { formatWitnessRequest } from '../../../src/log/witness-request.js';
import { another, headOf, leafOf, type Scene } from './scene.js';
import { findingOf, ROWS, spread, touched, type Rewriting } from './rewriting.js';

/** An auditor who kept the key, and perhaps a head. */
export function verified({ key }: Scene, lines: readonly string[], since: string | null = null): Promise<string | null> {
  return findingOf(since === null ? 'verify' : 'verify --since', () => {
    const check = new ExportCheck({ key, witnesses: [], since });
    for (const line of lines) check.add(line);
    check.finish();
  });
}

type Change = (leaves: readonly string[], at: number, scene: Scene) => readonly string[];
const swap: Change = (lines, at) => lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '');
const drop: Change = (lines, at) => lines.toSpliced(at, 1);
/** Of the event's bytes the part from the date on; what stands there as a hash is changed too. */
const change: Change = (lines, at) => lines.with(at, (lines[at] ?? '').startsWith('{"leaf"') ? touched(lines[at] ?? '', 12) : (lines[at] ?? '').replace(/"at\\":\\"2/, '"at\\":\\"3'));
const putIn: Change = (lines, at) => lines.toSpliced(at, 0, lines[at] ?? '');
const salt: Change = (lines, at) => lines.with(at, (lines[at] ?? '').replace(/("salt\\":\\")(.)/, (_, before: string, first: string) => before + (first === '0' ? '1' : '0')));
const bare = (lines: readonly string[], at: number) => lines.findIndex((line, index) => index >= at && line.startsWith('{"bytes"'));

const inFile = (name: string, row: keyof typeof ROWS, found: string, made: Change): Rewriting => ({
  name, row: ROWS[row], found, at: (scene, place) => verified(scene, [scene.lines[0] ?? '', ...made(scene.lines.slice(1), spread(place, scene.leaves.length - 1), scene)]),
});
const inHead = (name: string, found: string, made: (checkpoint: string, place: number, scene: Scene) => string): Rewriting => ({
  name, row: ROWS.head, found, at: (scene, place) => {
    const head = JSON.parse(scene.lines[0] ?? '') as { key: string; checkpoint: string };
    return verified(scene, [exportHead({ key: head.key, checkpoint: made(head.checkpoint, place, scene) }), ...scene.lines.slice(1)]);
  },
});

/** The whole history as a house makes it again that has the key: other leaves, a head that fits them, a true signature. */
export function signedAnew(scene: Scene, made: Change, place: number, signer: SignerKey = scene.signer): readonly string[] {
  const lines = made(scene.lines.slice(1), spread(place, scene.kept.size - 1), scene);
  const { note } = headOf(lines.map(leafOf), signer);
  return [exportHead({ key: formatVerifierKey(verifierOf(signer)), checkpoint: note }), ...lines];
}
const againstKept = (name: string, made: Change, found = 'verify --since: log.rewritten-since'): Rewriting =>
  ({ name: `${name}, signed anew`, row: ROWS.rewritten, found, at: (scene, place) => verified(scene, signedAnew(scene, made, place), scene.kept.note) });

/** A witness that signed the kept head is shown the new history. */
const atWitness = (name: string, found: string, made: Change, signer?: (scene: Scene) => SignerKey): Rewriting => ({
  name: `${name}, shown to a witness`, row: ROWS.rewritten, found, at: async (scene, place) => witnessed(scene, signedAnew(scene, made, place, signer?.(scene)).slice(1).map(leafOf), signer?.(scene)),
});

export async function witnessed({ kept, signer: house, key }: Scene, leaves: readonly Uint8Array[], signer = house): Promise<string | null> {
  const tiles = new Map<string, Uint8Array>();
  const whole = (place: TilePlace) => tilePath({ ...place, width: 256 });
  for (const tile of Tree.empty().append(leaves).tiles) tiles.set(whole(tile), tile.bytes);
  const proof = kept.size > leaves.length ? [] : await consistencyProof(kept.size, leaves.length, nodesFrom(async (place) => tiles.get(whole(place)) ?? new Uint8Array(0), leaves.length));
  const request = formatWitnessRequest({ oldSize: Math.min(kept.size, leaves.length), proof, checkpoint: headOf(leaves, signer).note });
  const judged = judge(request, [key], () => kept);
  return 'sign' in judged ? null : `witness: ${judged.status}`;
}

export const ON_EXPORTS: readonly Rewriting[] = [
  inFile('a word of an event', 'event', 'verify: log.root-differs', change),
  inFile('the salt of an event', 'event', 'verify: log.root-differs', (lines, at) => salt(lines, bare(lines, at) === -1 ? bare(lines, 0) : bare(lines, at), undefined as never)),
  inFile('an event left out', 'event', 'verify: log.export-too-short', drop),
  inFile('an event put in', 'event', 'verify: log.export-too-long', putIn),
  inFile('two events swapped', 'event', 'verify: log.root-differs', swap),
  inFile('one event in place of another', 'event', 'verify: log.root-differs', (lines, at) => lines.with(at, lines[at + 1] ?? '')),
  inFile('a tail cut off', 'head', 'verify: log.export-too-short', (lines, at) => lines.slice(0, at)),
  inHead('another size', 'verify: note.false-signature', (head, place) => head.replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) + 1 + place}\n`)),
  inHead('another root', 'verify: note.false-signature', (head, place, { leaves }) => head.replace(/\n\S{44}\n/, `\n${Buffer.from(leaves[spread(place, leaves.length)] ?? '').toString('base64')}\n`)),
  inHead('another signature', 'verify: note.false-signature', (head, place) => touched(head, head.length - 4 - spread(place, 70))),
  inHead('the name of another log', 'verify: log.other-log', (_, place, { leaves, signer }) => headOf(leaves, { ...signer, name: `elsewhere${place}.example/log` }).note),
  inHead('a head signed with another key', 'verify: log.checkpoint-unsigned', (_, place, { leaves, signer }) => headOf(leaves, { ...signer, secret: new Uint8Array(32).fill(place + 1) }).note),
  againstKept('a word of an event', change), againstKept('an event left out', drop), againstKept('an event put in', putIn), againstKept('two events swapped', swap),
  { name: 'an old database, exported', row: ROWS.restored, found: 'verify --since: log.shrunk-since', at: (scene, place) => {
    const size = spread(place, scene.kept.size);
    const { note } = headOf(scene.leaves, scene.signer, size);
    return verified(scene, [exportHead({ key: formatVerifierKey(scene.key), checkpoint: note }), ...scene.lines.slice(1, size + 1)], scene.kept.note);
  } },
  atWitness('a word of an event', 'witness: 422', change), atWitness('an event left out', 'witness: 422', drop), atWitness('two events swapped', 'witness: 422', swap),
  atWitness('history', 'witness: 403', (lines) => lines, ({ signer }) => another(signer)),
  { name: 'an old database, shown to a witness', row: ROWS.restored, found: 'witness: 409', at: (scene, place) => witnessed(scene, scene.leaves.slice(0, 1 + spread(place, scene.kept.size - 1))) },
  { name: 'another history of the same length, shown to a witness', row: ROWS.restored, found: 'witness: 409', at: (scene, place) => {
    const lines = change(scene.lines.slice(1), spread(place, scene.kept.size), scene);
    return witnessed(scene, lines.slice(0, scene.kept.size).map(leafOf));
  } },
];
