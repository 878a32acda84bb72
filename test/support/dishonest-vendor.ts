import { concat, uint32, type Bytes } from '../../src/sealer/bytes.js';
import { commitToDocuments, commitToPlaintext, commitToShare, deriveKeys, paddedClassFor, plaintextSalt, sealHash, wrapBinding } from '../../src/sealer/compose.js';
import { contextBytes, PADDED_SIZES, publicPoints, type SealContext } from '../../src/sealer/context.js';
import type { KeyPair } from '../../src/sealer/curve.js';
import { commitmentBytes, headerBytes, writeEnvelope } from '../../src/sealer/envelope.js';
import { wrap } from '../../src/sealer/hpke.js';
import { lock } from '../../src/sealer/primitives.js';
import type { Randomness } from '../../src/sealer/randomness.js';
import { split } from '../../src/sealer/shamir.js';

/** Where a vendor who wrote a sealer of their own may lie, each at the one place and true to the format everywhere else. */
export interface Lies {
  /** What member (from 1) is committed to, instead of the true share. */
  readonly committedShare?: (share: Bytes, member: number) => Bytes;
  /** What is wrapped for the member, instead of what is committed. */
  readonly wrappedShare?: (share: Bytes, member: number) => Bytes;
  readonly wrapped?: (wrapped: Bytes, member: number) => Bytes;
  readonly keyCommitment?: (commitment: Bytes) => Bytes;
  readonly plaintextCommitment?: (commitment: Bytes) => Bytes;
  readonly documentCommitment?: (commitment: Bytes) => Bytes;
  readonly scalar?: (scalar: Bytes, member: number) => Bytes;
  readonly body?: (plaintext: Bytes, bodyKey: Bytes, bound: Bytes) => Promise<Bytes>;
  readonly paddedClass?: number;
  readonly padding?: (padding: Bytes) => Bytes;
}

const same = <Value>(value: Value) => value;

/** Bytes of an envelope made with lies, and its true data key. Without lies it is an honest envelope. */
export async function sealDishonestly(context: SealContext, offer: Bytes, random: Randomness, lies: Lies): Promise<{ readonly envelope: Bytes; readonly dataKey: Bytes }> {
  const paddedClass = lies.paddedClass ?? paddedClassFor(offer.length) ?? 0;
  const [dataKey, documentKey] = [random.bytes(32), random.bytes(32)];
  const recipients = publicPoints(context.committee);
  const ephemerals: KeyPair[] = [];
  for (const _ of recipients) ephemerals.push(await random.keyPair());
  const bytes = await contextBytes(context, paddedClass);
  const plaintextCommitment = (lies.plaintextCommitment ?? same)(await commitToPlaintext(bytes, await plaintextSalt(dataKey, bytes), offer));
  const documentCommitment = (lies.documentCommitment ?? same)(await commitToDocuments(bytes, documentKey));
  const seal = await sealHash({ context: bytes, plaintextCommitment, documentCommitment, encapsulated: ephemerals.map(({ publicPoint }) => publicPoint) });
  const keys = await deriveKeys(dataKey, seal, context.committee.threshold);
  const keyCommitment = (lies.keyCommitment ?? same)(keys.keyCommitment);
  const shares = split(dataKey, keys.coefficients, recipients.length).map((share, index) => (lies.committedShare ?? same)(share, index + 1));
  const shareCommitments = await Promise.all(shares.map((share, index) => commitToShare(seal, index + 1, share)));
  const commitments = commitmentBytes({ keyCommitment, plaintextCommitment, documentCommitment, shareCommitments });
  const wraps = await Promise.all(ephemerals.map(async (ephemeral, index) => ({
    encapsulated: ephemeral.publicPoint,
    wrapped: (lies.wrapped ?? same)(await wrap(recipients[index] ?? new Uint8Array(0), ephemeral, wrapBinding(bytes, seal, index + 1, commitments),
      (lies.wrappedShare ?? same)(shares[index] ?? new Uint8Array(0), index + 1)), index + 1),
  })));
  const header = { context: bytes, paddedClass, members: recipients.length, threshold: context.committee.threshold, keyCommitment, plaintextCommitment, documentCommitment, shareCommitments, wraps };
  const bound = headerBytes({ ...header, body: new Uint8Array(0) });
  const padding = (lies.padding ?? same)(new Uint8Array((PADDED_SIZES[paddedClass] ?? 0) - offer.length));
  const plaintext = concat(documentKey, ...ephemerals.map(({ scalar }, index) => (lies.scalar ?? same)(scalar, index + 1)), uint32(offer.length), offer, padding);
  const body = await (lies.body ?? ((inside, key, header_) => lock(key, inside, header_)))(plaintext, keys.bodyKey, bound);
  return { envelope: writeEnvelope({ ...header, body }), dataKey };
}
