import { hash as hashOnce, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: sortable by time of birth, made here and passed in. */
export function newId(): string {
  return uuidv7();
}

/** 256 random bits, as text that survives cookies and headers. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 at one stroke, a third of the time that a stream of it takes. */
export function sha256(content: string | Uint8Array): Buffer {
  return hashOnce('sha256', content, 'buffer');
}

/** What the database keeps of a token: enough to recognise it, useless to a thief. */
export function tokenHash(token: string): Buffer {
  return sha256(token);
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length` times five bits of a hash in letters that nobody confuses on the phone (Crockford base 32; at most 51 letters). */
export function spokenCode(hash: Uint8Array, length: number): string {
  const needed = Buffer.from(hash).subarray(0, Math.ceil((5 * length) / 8));
  const bits = BigInt(`0x${needed.toString('hex')}`);
  const width = needed.length * 8;
  return Array.from({ length }, (_, at) => CROCKFORD[Number((bits >> BigInt(width - 5 * (at + 1))) & 31n)]).join('');
}
