import { must } from '../core/broken-rule.js';
import { concat, fromHex, utf8, type Bytes } from './bytes.js';
import { POINT_BYTES } from './context.js';
import type { HeldPair } from './curve.js';
import { unwrap, wrap } from './hpke.js';
import { sha256 } from './primitives.js';
import type { Randomness } from './randomness.js';

/** Bytes for the member, and the hash by which the server knows the right answer without keeping it. */
export interface KeyChallenge {
  readonly challenge: Bytes;
  readonly answerHash: Bytes;
}

const ENCAPSULATED = POINT_BYTES;

/** A question that only the holder of the private key can answer. `purpose` is bound to it: the challenge's id, and until when it stands. */
export async function challengeKey(publicKey: string, purpose: string, random: Randomness): Promise<KeyChallenge> {
  const secret = random.bytes(32);
  const ephemeral = await random.keyPair();
  const wrapped = await wrap(fromHex(publicKey, POINT_BYTES, 'publicKey'), ephemeral, bindingOf(purpose), secret);
  return { challenge: concat(ephemeral.publicPoint, wrapped), answerHash: await hashOfAnswer(await answerFrom(secret, purpose)) };
}

/** The member's answer, 32 bytes. */
export async function answerKeyChallenge(key: HeldPair, challenge: Bytes, purpose: string): Promise<Bytes> {
  const secret = await unwrap(key, challenge.slice(0, ENCAPSULATED), bindingOf(purpose), challenge.slice(ENCAPSULATED));
  must(secret !== null, 'member-key.challenge-unreadable');
  return answerFrom(secret, purpose);
}

/** Compare with `answerHash` of the challenge. */
export function hashOfAnswer(answer: Bytes): Promise<Bytes> {
  return sha256(utf8('lumbung/1 answer hash'), answer);
}

function answerFrom(secret: Bytes, purpose: string): Promise<Bytes> {
  return sha256(utf8('lumbung/1 answer'), secret, utf8(purpose));
}

/** Other words than any wrap of a share begins with, so no challenge can trick a member into opening one. */
function bindingOf(purpose: string) {
  return { info: concat(utf8('lumbung/1 key challenge'), utf8(purpose)), bound: new Uint8Array(0) };
}
