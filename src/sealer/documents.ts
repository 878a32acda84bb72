import { must } from '../core/broken-rule.js';
import { concat, sameBytes, toHex, utf8, uuidBytes, type Bytes } from './bytes.js';
import { derive, lock, sha256, unlock } from './primitives.js';
import type { Randomness } from './randomness.js';

/** Plain bytes in a piece; the last one may be shorter. */
export const PIECE = 65_536;
export const TAG = 16;
export const HEAD = 21;

/** Where a document belongs, and the key of the vendor's documents on that lot. */
export interface DocumentPlace {
  readonly documentKey: Bytes;
  readonly lotId: string;
  readonly vendorId: string;
}

/** Goes into the offer that is sealed, and thereby into its commitment: size in plain bytes, and the hash of all sealed bytes. */
export interface DocumentMark {
  readonly size: number;
  readonly hash: string;
}

/**
 * Seals a document piece by piece, as it is read: yields what is to be sent, the head first, and returns the mark. Each document has a
 * key of its own, from the documents' key and a fresh salt; number and lastness of a piece are its nonce, so pieces cannot be
 * swapped, dropped, repeated or cut off (the STREAM construction).
 */
export async function* sealDocument(place: DocumentPlace, plain: Bytes, random: Randomness): AsyncGenerator<Bytes, DocumentMark> {
  const head = concat(utf8('LUMD'), Uint8Array.of(1), random.bytes(16));
  const key = await keyOf(place, head);
  yield head;
  const hashes: Bytes[] = [];
  for (let index = 0; index < pieceCount(plain.length); index += 1) {
    const sealed = await lock(key, plain.slice(index * PIECE, (index + 1) * PIECE), head, nonceOf(index, index === pieceCount(plain.length) - 1));
    hashes.push(await sha256(sealed));
    yield sealed;
  }
  return { size: plain.length, hash: await documentHash(head, hashes) };
}

/** The document again, whole, after its hash and every piece were checked. */
export async function openDocument(place: DocumentPlace, sealed: Bytes, mark: DocumentMark): Promise<Bytes> {
  const head = sealed.slice(0, HEAD);
  const count = pieceCount(mark.size);
  must(sameBytes(head.slice(0, 5), concat(utf8('LUMD'), Uint8Array.of(1))) && sealed.length === HEAD + mark.size + count * TAG, 'document.form');
  const pieces = Array.from({ length: count }, (_, index) => sealed.slice(HEAD + index * (PIECE + TAG), HEAD + (index + 1) * (PIECE + TAG)));
  must(await documentHash(head, await Promise.all(pieces.map((piece) => sha256(piece)))) === mark.hash, 'document.changed');
  const key = await keyOf(place, head);
  const opened = await Promise.all(pieces.map((piece, index) => unlock(key, piece, head, nonceOf(index, index === count - 1))));
  const whole = opened.flatMap((piece) => piece ?? []);
  must(whole.length === count, 'document.unreadable');
  return concat(...whole);
}

/** A document without bytes is one empty piece. */
export function pieceCount(size: number): number {
  return Math.max(1, Math.ceil(size / PIECE));
}

async function keyOf({ documentKey, lotId, vendorId }: DocumentPlace, head: Bytes): Promise<Bytes> {
  const salt = await sha256(head, uuidBytes(lotId, 'lotId'), uuidBytes(vendorId, 'vendorId'));
  return derive(documentKey, salt, 'lumbung/1 document', 32);
}

/** Seven zeros, the number of the piece in four bytes, and 1 for the last. */
function nonceOf(index: number, last: boolean): Bytes {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, index);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** The hash of a sealed document from its head and the SHA-256 of each piece; so whoever keeps the pieces can check them one by one. */
export async function documentHash(head: Bytes, hashes: readonly Bytes[]): Promise<string> {
  return toHex(await sha256(utf8('lumbung/1 document'), head, ...hashes));
}
