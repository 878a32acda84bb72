import { argon2id } from '@noble/hashes/argon2.js';
import { must } from '../core/broken-rule.js';
import { concat, fromHex, toHex, uint32, utf8, type Bytes } from './bytes.js';
import { POINT_BYTES } from './context.js';
import { belongTogether, holdPair, type HeldPair, type KeyPair } from './curve.js';
import { derive, lock, unlock } from './primitives.js';
import { printSecret, readPrintedSecret } from './printed-secret.js';
import type { Randomness } from './randomness.js';

/** What opens a member's private key: a passphrase, or 32 bytes that a passkey gives (WebAuthn prf). */
export type Opener = { readonly passphrase: string } | { readonly passkeySecret: Bytes };

/** Memory in KiB and passes over it, for Argon2id with one lane. */
export interface Argon2Cost {
  readonly memory: number;
  readonly passes: number;
}

/** RFC 9106's second recommendation in memory and passes, with one lane: about a second in a browser's worker, once for an opening. */
export const MEMBER_COST: Argon2Cost = { memory: 65_536, passes: 3 };
/** What a wrapped key may ask of the reader's machine, so that a forged one cannot stop it. */
const MOST: Argon2Cost = { memory: 262_144, passes: 10 };
const SHORTEST_PASSPHRASE = 15;
const METHOD = { passphrase: 1, passkey: 2 } as const;
const WRAPPED_BYTES = 5 + 1 + 8 + 16 + POINT_BYTES + 48;
const HEAD_BYTES = WRAPPED_BYTES - 48;

/** A new key of a committee member. The public key is hexadecimal, as a committee lists it. */
export async function makeMemberKey(random: Randomness): Promise<{ readonly publicKey: string; readonly pair: KeyPair }> {
  const pair = await random.keyPair();
  return { publicKey: toHex(pair.publicPoint), pair };
}

/** The private key locked for keeping on the server or a device: 143 bytes that tell nothing without the opener. */
export async function wrapMemberKey(pair: KeyPair, opener: Opener, random: Randomness, cost: Argon2Cost = MEMBER_COST): Promise<Bytes> {
  if ('passphrase' in opener) must([...opener.passphrase.normalize('NFKC')].length >= SHORTEST_PASSPHRASE, 'member-key.passphrase-short', { least: SHORTEST_PASSPHRASE });
  const [method, memory, passes] = 'passphrase' in opener ? [METHOD.passphrase, cost.memory, cost.passes] : [METHOD.passkey, 0, 0];
  const head = concat(utf8('LUMK'), Uint8Array.of(1, method), uint32(memory), uint32(passes), random.bytes(16), pair.publicPoint);
  return concat(head, await lock(await lockingKey(head, opener), pair.scalar, head));
}

/** The key pair out of its wrapping; a wrong passphrase and a changed wrapping look alike. */
export async function unwrapMemberKey(wrapped: Bytes, opener: Opener): Promise<KeyPair> {
  const head = wrapped.slice(0, HEAD_BYTES);
  const known = wrapped.length === WRAPPED_BYTES && toHex(head.slice(0, 5)) === toHex(concat(utf8('LUMK'), Uint8Array.of(1)));
  must(known && head[5] === ('passphrase' in opener ? METHOD.passphrase : METHOD.passkey), 'member-key.form');
  const scalar = await unlock(await lockingKey(head, opener), wrapped.slice(HEAD_BYTES), head);
  must(scalar !== null, 'member-key.wrong-opener');
  return { publicPoint: head.slice(-POINT_BYTES), scalar };
}

/** Hands the key to WebCrypto for one session; it cannot be taken out of it. */
export function holdMemberKey(pair: KeyPair): Promise<HeldPair> {
  return holdPair(pair);
}

/** The backup to print, for a sealed envelope in the archive. */
export function backupOf({ scalar }: KeyPair): Promise<string> {
  return printSecret('member', scalar);
}

/** The key pair from its printed backup and its public key, which everybody knows. */
export async function restoreMemberKey(text: string, publicKey: string): Promise<KeyPair> {
  const pair = { publicPoint: fromHex(publicKey, POINT_BYTES, 'publicKey'), scalar: await readPrintedSecret('member', text) };
  must(await belongTogether(pair), 'member-key.other-key');
  return pair;
}

/** From the opener and the salt at bytes 14 to 29 of the head. */
async function lockingKey(head: Bytes, opener: Opener): Promise<Bytes> {
  const salt = head.slice(14, 30);
  if ('passkeySecret' in opener) return derive(opener.passkeySecret, salt, 'lumbung/1 member key', 32);
  const [memory, passes] = [new DataView(head.buffer).getUint32(6), new DataView(head.buffer).getUint32(10)];
  must(memory >= 8 && memory <= MOST.memory && passes >= 1 && passes <= MOST.passes, 'member-key.form');
  return new Uint8Array(argon2id(utf8(opener.passphrase.normalize('NFKC')), salt, { m: memory, t: passes, p: 1, dkLen: 32 }));
}
