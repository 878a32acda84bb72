import { checkpointText } from './checkpoint.js';
import { ExportCheck, exportHead, exportLine } from './export.js';
import { leafHash } from './hash.js';
import { formatVerifierKey, sign, verifierOf, type SignerKey } from './keys.js';
import { formatNote } from './note.js';
import { Tree } from './tree.js';

const HOUSE: SignerKey = { name: 'lumbung.example/log', use: 'log', secret: new Uint8Array(32).fill(7) };
const ANOTHER: SignerKey = { ...HOUSE, secret: new Uint8Array(32).fill(8) };
const encoder = new TextEncoder();

/** What the house exports and signs, whatever it says happened. */
function recordOf(events: readonly string[], signer = HOUSE) {
  const tree = Tree.empty();
  const leaves = events.map((event) => leafHash(encoder.encode(event)));
  tree.append(leaves);
  const text = checkpointText({ origin: HOUSE.name, size: events.length, root: tree.root });
  const checkpoint = formatNote({ text, signatures: [sign(text, signer)] });
  return { checkpoint, lines: [exportHead({ key: formatVerifierKey(verifierOf(signer)), checkpoint }), ...events.map((event, at) => exportLine(event, leaves[at] ?? new Uint8Array()))] };
}

function check(lines: readonly string[], since: string | null = null) {
  const running = new ExportCheck({ key: verifierOf(HOUSE), witnesses: [], since });
  for (const line of lines) running.add(line);
  return running.finish();
}

const story = (length: number, changed = -1) => Array.from({ length }, (_, at) => `{"n":${at}${at === changed ? ',"changed":true' : ''}}`);

describe('an export', () => {
  it.each([0, 1, 2, 700, 2_000])('of %i events is found whole, and a continuation of every head before it', (size) => {
    const { lines } = recordOf(story(size));
    for (const before of new Set([0, Math.floor(size / 3), size])) {
      expect(check(lines, recordOf(story(before)).checkpoint)).toEqual({ origin: HOUSE.name, size, rehashed: size, witnesses: 0, since: before });
    }
  });

  it.each([0, 1, 511, 1_023, 1_024, 1_499])('is found rewritten at event %i although the house signed it anew', (changed) => {
    const { lines } = recordOf(story(2_000, changed));
    expect(check(lines)).toMatchObject({ size: 2_000 });
    expect(() => check(lines, recordOf(story(1_500)).checkpoint)).toThrow('log.rewritten-since');
  });

  it('signed by another key is worth nothing', () => {
    expect(() => check(recordOf(story(5), ANOTHER).lines)).toThrow('log.checkpoint-unsigned');
  });
});
