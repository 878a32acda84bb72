import { seededRandomness } from '../../test/support/sealing.js';
import { concat, sameBytes, type Bytes } from './bytes.js';
import { openDocument, PIECE, sealDocument, type DocumentMark } from './documents.js';
import { machineRandomness } from './randomness.js';

const place = { documentKey: seededRandomness('documents').bytes(32), lotId: '0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5061', vendorId: '01890000-1111-7222-8333-444455556666' };
const HEAD = 21;
const SEALED_PIECE = PIECE + 16;

async function sealed(plain: Bytes, random = machineRandomness): Promise<{ readonly bytes: Bytes; readonly mark: DocumentMark }> {
  const pieces: Bytes[] = [];
  const flow = sealDocument(place, plain, random);
  for (;;) {
    const next = await flow.next();
    if (next.done) return { bytes: concat(...pieces), mark: next.value };
    pieces.push(next.value);
  }
}

describe('a document of an offer', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])('of %i bytes comes back as it was', async (size) => {
    const plain = seededRandomness(`document ${size}`).bytes(size);
    const { bytes, mark } = await sealed(plain);
    expect(mark.size).toBe(size);
    expect(bytes.length).toBe(HEAD + size + 16 * Math.max(1, Math.ceil(size / PIECE)));
    expect(sameBytes(await openDocument(place, bytes, mark), plain)).toBe(true);
  });

  it('never shows the same bytes for the same document, unless the randomness is the same', async () => {
    const plain = new Uint8Array(100);
    const [one, other] = [await sealed(plain), await sealed(plain)];
    expect(one.bytes.slice(HEAD)).not.toEqual(other.bytes.slice(HEAD));
    expect(await sealed(plain, seededRandomness('again'))).toEqual(await sealed(plain, seededRandomness('again')));
  });

  it('is refused when a bit flipped, a piece is missing, doubled or in another place', async () => {
    const { bytes, mark } = await sealed(seededRandomness('long').bytes(3 * PIECE));
    const [head, ...pieces] = [bytes.slice(0, HEAD), ...[0, 1, 2].map((piece) => bytes.slice(HEAD + piece * SEALED_PIECE, HEAD + (piece + 1) * SEALED_PIECE))];
    const [one, two, three] = pieces;
    if (!head || !one || !two || !three) throw new Error('three pieces');
    const wrong = [concat(head, two, one, three), concat(head, one, two), concat(head, one, one, three), concat(head, one, two, three, three),
      Uint8Array.from(bytes, (byte, at) => (at === 100 ? byte ^ 1 : byte)), Uint8Array.from(bytes, (byte, at) => (at === 6 ? byte ^ 1 : byte))];
    for (const changed of wrong) await expect(openDocument(place, changed, mark)).rejects.toMatchObject({ code: expect.stringMatching(/^document\./) });
    await expect(openDocument(place, bytes, mark)).resolves.toHaveLength(3 * PIECE);
  });

  it('cannot be passed off as shorter even by whoever writes the mark', async () => {
    const { bytes, mark } = await sealed(seededRandomness('cut').bytes(2 * PIECE));
    const cut = bytes.slice(0, HEAD + SEALED_PIECE);
    const forged = await markOf(cut, PIECE);
    await expect(openDocument(place, cut, forged)).rejects.toMatchObject({ code: 'document.unreadable' });
    await expect(openDocument(place, bytes, await markOf(bytes, 2 * PIECE))).resolves.toHaveLength(2 * PIECE);
    expect(await markOf(bytes, 2 * PIECE)).toEqual(mark);
  });

  it('opens on its own lot, for its own vendor and with its own key only', async () => {
    const { bytes, mark } = await sealed(new Uint8Array(10));
    const other = '01890000-9999-7222-8333-444455556666';
    for (const differing of [{ lotId: other }, { vendorId: other }, { documentKey: new Uint8Array(32) }]) {
      await expect(openDocument({ ...place, ...differing }, bytes, mark)).rejects.toMatchObject({ code: 'document.unreadable' });
    }
  });
});

/** The mark as `docs/sealed-offers.md` defines it, computed by other means. */
async function markOf(bytes: Bytes, size: number): Promise<DocumentMark> {
  const { createHash } = await import('node:crypto');
  const sha = (...parts: readonly Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
  const pieces = Array.from({ length: Math.ceil((bytes.length - HEAD) / SEALED_PIECE) }, (_, index) => sha(bytes.slice(HEAD + index * SEALED_PIECE, HEAD + (index + 1) * SEALED_PIECE)));
  return { size, hash: sha(Buffer.from('lumbung/1 document'), bytes.slice(0, HEAD), ...pieces).toString('hex') };
}
