import fc from 'fast-check';
import { checkpointText, openCheckpoint, parseCheckpointText } from './checkpoint.js';
import { EMPTY_ROOT, leafHash } from './hash.js';
import { cosign, formatSignerKey, formatVerifierKey, keyIdOf, parseSignerKey, parseVerifierKey, sign, trusted, verifierOf, type SignerKey } from './keys.js';
import { formatNote, parseNote, signatureLine } from './note.js';
import { checkProofText, formatProofText, parseProofText } from './proof-text.js';
import { consistencyProof, inclusionProof, isConsistent } from './proofs.js';
import { nodesFrom, tilePath } from './tiles.js';
import { Tree } from './tree.js';
import { formatWitnessRequest, parseWitnessRequest } from './witness-request.js';

/** The example of golang.org/x/mod/sumdb/note, which every implementation of signed notes repeats. */
const PETER = {
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  signer: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const LOG: SignerKey = { name: 'lumbung.example/log', use: 'log', secret: new Uint8Array(32).fill(1) };
const WITNESS: SignerKey = { name: 'inspektorat.example/saksi', use: 'witness', secret: new Uint8Array(32).fill(2) };
const head = { origin: LOG.name, size: 20_852_163, root: EMPTY_ROOT };

describe('a signed note', () => {
  it('is written and read as the Go implementation does, to the byte', () => {
    const key = parseSignerKey(PETER.signer);
    expect(formatNote({ text: PETER.text, signatures: [sign(PETER.text, key)] })).toBe(`${PETER.text}\n${PETER.line}`);
    expect([formatSignerKey(key), formatVerifierKey(verifierOf(key)), keyIdOf(verifierOf(key))]).toEqual([PETER.signer, PETER.verifier, 'c74f20a3']);
    expect(trusted(parseNote(`${PETER.text}\n${PETER.line}`), [parseVerifierKey(PETER.verifier)])).toHaveLength(1);
  });

  it('is worth nothing when one letter of its text changed, and unknown keys count for nothing', () => {
    const changed = parseNote(`${PETER.text.replace('answer', 'Answer')}\n${PETER.line}`);
    expect(() => trusted(changed, [parseVerifierKey(PETER.verifier)])).toThrow('note.false-signature');
    expect(trusted(changed, [verifierOf(LOG)])).toEqual([]);
  });

  it('may hold empty lines in its text', () => {
    const note = 'one\n\ntwo\n\n';
    expect(parseNote(`${note}\n${PETER.line}`).text).toBe(note);
  });

  it.each(['', 'text\n', `text\n${PETER.line}`, `text\n\n${PETER.line.slice(0, -1)}`, `te\u0001xt\n\n${PETER.line}`, `te\rxt\n\n${PETER.line}`, `\ud800\n\n${PETER.line}`, 'text\n\n- PeterNeumann x08go/ZJ\n',
    'text\n\n— Peter Neumann x08go/ZJkuBS\n', 'text\n\n— Peter+Neumann x08go/ZJkuBS\n', 'text\n\n— PeterNeumann x08go/ZJkuB\n', 'text\n\n— PeterNeumann eDA4Z2\n', `text\n\n${PETER.line}x`])('is not %j', (text) => {
    expect(() => parseNote(text)).toThrow('note.malformed');
  });

  it('has keys that are misspelt in no letter', () => {
    for (const change of [PETER.verifier.replace('c74f20a3', 'c74f20a4'), PETER.verifier.replace('Peter', 'Pete'), PETER.verifier.slice(0, -1), PETER.verifier.replace('+ARp', '+CRp'), '']) {
      expect(() => parseVerifierKey(change)).toThrow('log.key-malformed');
    }
    // A witness key and a key of the other type, from the formats project of transparency-dev.
    expect(parseVerifierKey('remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2')).toMatchObject({ name: 'remora.n621.de', use: 'witness' });
    expect(parseVerifierKey('TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6')).toMatchObject({ use: 'log' });
  });
});

describe('a checkpoint', () => {
  const text = checkpointText(head);
  const signed = formatNote({ text, signatures: [sign(text, LOG), cosign(text, WITNESS, 1_727_964_367)] });

  it('says origin, size and root, and tells who signed and when the witness did', () => {
    expect(signed).toMatch(/^lumbung\.example\/log\n20852163\n47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— lumbung/);
    const opened = openCheckpoint(signed, verifierOf(LOG), [verifierOf(WITNESS)]);
    expect(opened).toMatchObject({ origin: LOG.name, size: head.size, witnesses: 1 });
    expect(opened.signedBy.map(({ key, at }) => [key.name, at])).toEqual([[LOG.name, null], [WITNESS.name, 1_727_964_367]]);
  });

  it('counts a witness once, however often it signed, and none that it was not told of', () => {
    const twice = formatNote({ text, signatures: [sign(text, LOG), cosign(text, WITNESS, 1), cosign(text, WITNESS, 2)] });
    expect(openCheckpoint(twice, verifierOf(LOG), [verifierOf(WITNESS)]).witnesses).toBe(1);
    expect(openCheckpoint(twice, verifierOf(LOG)).witnesses).toBe(0);
  });

  it('is refused without the log\'s own signature, of another log, or with a time that was not signed', () => {
    const unsigned = formatNote({ text, signatures: [cosign(text, WITNESS, 1)] });
    expect(() => openCheckpoint(unsigned, verifierOf(LOG), [verifierOf(WITNESS)])).toThrow('log.checkpoint-unsigned');
    expect(() => openCheckpoint(signed, { ...verifierOf(LOG), name: 'other.example/log' })).toThrow('log.other-log');
    const cosignature = cosign(text, WITNESS, 1);
    const later = { ...cosignature, signature: Uint8Array.from(cosignature.signature, (byte, at) => (at === 7 ? 2 : byte)) };
    expect(() => openCheckpoint(formatNote({ text, signatures: [sign(text, LOG), later] }), verifierOf(LOG), [verifierOf(WITNESS)])).toThrow('note.false-signature');
  });

  it('cannot be cosigned by the key of a log, nor signed by that of a witness, though the secret be the same', () => {
    expect(() => cosign(text, LOG, 1)).toThrow('log.key-for-another-use');
    expect(() => sign(text, WITNESS)).toThrow('log.key-for-another-use');
    expect(keyIdOf(verifierOf(LOG))).not.toBe(keyIdOf(verifierOf({ ...LOG, use: 'witness' })));
  });

  it.each(['', 'a\n', 'a\n1\n', 'a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', 'a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', '\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
    'a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n', 'a\n9007199254740993\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', 'a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n'])('is not %j', (wrong) => {
    expect(() => parseCheckpointText(wrong)).toThrow('log.checkpoint-malformed');
  });
});

describe('what is handed out', () => {
  const entries = Array.from({ length: 300 }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));
  const tree = Tree.empty();
  const tiles = new Map(tree.append(entries).tiles.map((tile) => [tilePath(tile), tile.bytes]));
  const nodes = nodesFrom(async (place) => tiles.get(tilePath(place)) ?? new Uint8Array(0), 300);
  const text = checkpointText({ origin: LOG.name, size: 300, root: tree.root });
  const checkpoint = formatNote({ text, signatures: [sign(text, LOG)] });

  it('as the proof of a receipt is checked offline, and every changed letter is found', async () => {
    const proof = formatProofText({ leafIndex: 123, hashes: await inclusionProof(123, 300, nodes), checkpoint });
    expect(proof).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 123\n[A-Za-z0-9+/]{43}=\n/);
    const leaf = entries[123] ?? new Uint8Array(0);
    expect(checkProofText(proof, leaf, verifierOf(LOG)).size).toBe(300);
    expect(() => checkProofText(proof, entries[124] ?? leaf, verifierOf(LOG))).toThrow('log.not-included');
    fc.assert(fc.property(fc.nat(proof.length - 1), fc.integer({ min: 33, max: 126 }), (at, code) => {
      const changed = proof.slice(0, at) + String.fromCharCode(code) + proof.slice(at + 1);
      if (changed !== proof) expect(() => checkProofText(changed, leaf, verifierOf(LOG))).toThrow(/^(log|note)\./);
    }), { numRuns: 150 });
  });

  it('keeps what else the holder wants to remember', async () => {
    const extra = Buffer.from('tanda terima');
    const proof = { leafIndex: 0, hashes: await inclusionProof(0, 300, nodes), checkpoint, extra: new Uint8Array(extra) };
    expect(formatProofText(proof)).toContain('\nextra dGFuZGEgdGVyaW1h\nindex 0\n');
    expect(parseProofText(formatProofText(proof))).toEqual(proof);
    expect(parseProofText('c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n')).toEqual({ leafIndex: 0, hashes: [], checkpoint: 'checkpoint\n' });
  });

  it('as a question to a witness carries the proof from what it saw last', async () => {
    const request = { oldSize: 200, proof: await consistencyProof(200, 300, nodes), checkpoint };
    const read = parseWitnessRequest(formatWitnessRequest(request));
    expect(read).toEqual(request);
    const old = Tree.empty().append(entries.slice(0, 200)).root;
    expect(isConsistent(read.oldSize, 300, old, tree.root, read.proof)).toBe(true);
    for (const wrong of ['', 'old 1', `old 01\n\n${checkpoint}`, `new 1\n\n${checkpoint}`, `old 1\nabc\n\n${checkpoint}`]) expect(() => parseWitnessRequest(wrong)).toThrow('log.witness-request-malformed');
    expect(signatureLine(cosign(text, WITNESS, 5))).toMatch(/^— inspektorat\.example\/saksi [A-Za-z0-9+/]+=*\n$/);
  });
});
