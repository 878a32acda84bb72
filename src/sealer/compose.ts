import { must } from '../core/broken-rule.js';
import { concat, uint32, utf8, type Bytes } from './bytes.js';
import { PADDED_SIZES } from './context.js';
import type { KeyPair } from './curve.js';
import { commitmentBytes, headerBytes, type Envelope } from './envelope.js';
import { wrap, type Binding } from './hpke.js';
import { derive, lock, sha256 } from './primitives.js';
import { split } from './shamir.js';

/** All that an envelope is made of. The same ingredients always give the same bytes: so the opening can compute an envelope again and compare. */
export interface Ingredients {
  readonly context: Bytes;
  readonly paddedClass: number;
  readonly threshold: number;
  readonly recipients: readonly Bytes[];
  readonly offer: Bytes;
  readonly dataKey: Bytes;
  readonly documentKey: Bytes;
  readonly ephemerals: readonly KeyPair[];
}

export async function composeEnvelope(made: Ingredients): Promise<Envelope> {
  const { context, paddedClass, threshold, recipients, dataKey, ephemerals } = made;
  const plaintextCommitment = await commitToPlaintext(context, await plaintextSalt(dataKey, context), made.offer);
  const documentCommitment = await commitToDocuments(context, made.documentKey);
  const seal = await sealHash({ context, plaintextCommitment, documentCommitment, encapsulated: ephemerals.map(({ publicPoint }) => publicPoint) });
  const { keyCommitment, bodyKey, coefficients } = await deriveKeys(dataKey, seal, threshold);
  const shares = split(dataKey, coefficients, recipients.length);
  const shareCommitments = await Promise.all(shares.map((share, index) => commitToShare(seal, index + 1, share)));
  const commitments = commitmentBytes({ keyCommitment, plaintextCommitment, documentCommitment, shareCommitments });
  const wraps = await Promise.all(ephemerals.map(async (ephemeral, index) => ({
    encapsulated: ephemeral.publicPoint,
    wrapped: await wrap(at(recipients, index), ephemeral, wrapBinding(context, seal, index + 1, commitments), at(shares, index)),
  })));
  const header = { context, paddedClass, members: recipients.length, threshold, keyCommitment, plaintextCommitment, documentCommitment, shareCommitments, wraps };
  const body = await lock(bodyKey, bodyPlaintext(made), headerBytes({ ...header, body: new Uint8Array(0) }));
  return { ...header, body };
}

/** The salt of the plaintext commitment; it is published with the opened offer and tells nothing about the key it comes from. */
export async function plaintextSalt(dataKey: Bytes, context: Bytes): Promise<Bytes> {
  return derive(dataKey, await sha256(context), 'lumbung/1 plaintext salt', 32);
}

export async function commitToPlaintext(context: Bytes, salt: Bytes, offer: Bytes): Promise<Bytes> {
  return sha256(utf8('lumbung/1 plaintext'), await sha256(context), salt, offer);
}

export async function commitToDocuments(context: Bytes, documentKey: Bytes): Promise<Bytes> {
  return sha256(utf8('lumbung/1 documents'), await sha256(context), documentKey);
}

export function commitToShare(seal: Bytes, member: number, share: Bytes): Promise<Bytes> {
  return sha256(utf8('lumbung/1 share'), seal, Uint8Array.of(member), share);
}

/**
 * One value for all that must never meet the same key twice: context, both commitments, every ephemeral point. Everything below is
 * derived with it, so even a machine whose randomness repeats itself does not lock two different bodies under one key.
 */
export function sealHash({ context, plaintextCommitment, documentCommitment, encapsulated }: {
  readonly context: Bytes; readonly plaintextCommitment: Bytes; readonly documentCommitment: Bytes; readonly encapsulated: readonly Bytes[];
}): Promise<Bytes> {
  return sha256(utf8('lumbung/1 seal'), context, plaintextCommitment, documentCommitment, ...encapsulated);
}

/** From the data key: its commitment, the key of the body, and the polynomials' coefficients. */
export async function deriveKeys(dataKey: Bytes, seal: Bytes, threshold: number) {
  const keys = await derive(dataKey, seal, 'lumbung/1 keys', 32 * (threshold + 1));
  const [keyCommitment, bodyKey, ...coefficients] = Array.from({ length: threshold + 1 }, (_, block) => keys.slice(32 * block, 32 * (block + 1)));
  return { keyCommitment: at([keyCommitment], 0), bodyKey: at([bodyKey], 0), coefficients };
}

export function wrapBinding(context: Bytes, seal: Bytes, member: number, commitments: Bytes): Binding {
  return { info: concat(utf8('lumbung/1 wrap'), context, seal, Uint8Array.of(member)), bound: commitments };
}

/** The smallest class that holds the offer; null when none does. */
export function paddedClassFor(bytes: number): number | null {
  const found = PADDED_SIZES.findIndex((size) => bytes <= size);
  return found < 0 ? null : found;
}

/** Documents' key, ephemeral scalars, length, offer, zeros up to the size of the class. */
function bodyPlaintext({ documentKey, ephemerals, offer, paddedClass }: Ingredients): Bytes {
  return concat(documentKey, ...ephemerals.map(({ scalar }) => scalar), uint32(offer.length), offer, new Uint8Array(at(PADDED_SIZES, paddedClass) - offer.length));
}

function at<Item>(list: readonly Item[], index: number): NonNullable<Item> {
  const found = list[index];
  must(found != null, 'sealer.committee-form', { reason: 'members' });
  return found;
}
