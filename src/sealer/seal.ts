import { must } from '../core/broken-rule.js';
import { canonicalJson, type Canonical } from '../core/canonical.js';
import { sameBytes, toHex, utf8, type Bytes } from './bytes.js';
import { examine } from './check.js';
import { composeEnvelope, paddedClassFor } from './compose.js';
import { contextBytes, PADDED_SIZES, publicPoints, type SealContext } from './context.js';
import type { KeyPair } from './curve.js';
import { readEnvelope, writeEnvelope } from './envelope.js';
import { sha256 } from './primitives.js';
import type { Randomness } from './randomness.js';

/** The envelope goes to the server. The two keys are the vendor's own and must never leave the device unasked. */
export interface SealedOffer {
  readonly envelope: Bytes;
  /** SHA-256 of the envelope, hexadecimal: what the receipt and the closing manifest name. */
  readonly envelopeHash: string;
  /** Opens this envelope; `slipOf` makes the recovery slip from it. */
  readonly dataKey: Bytes;
  /** Opens the documents; hand it to the next version, so that they need not be sent again. */
  readonly documentKey: Bytes;
}

/**
 * Seals an offer for the committee of a lot and opens it again before anybody sends it. `offer` is the document that `readOffer` of
 * core reads. `documentKey` is the one that documents were already sealed under; without it a fresh one is made.
 */
export async function sealOffer(context: SealContext, offer: Canonical, random: Randomness, documentKey?: Bytes): Promise<SealedOffer> {
  const json = utf8(canonicalJson(offer));
  const paddedClass = paddedClassFor(json.length);
  must(paddedClass !== null, 'sealer.offer-too-large', { bytes: json.length, most: PADDED_SIZES[3] });
  const recipients = publicPoints(context.committee);
  const made = {
    context: await contextBytes(context, paddedClass), paddedClass, threshold: context.committee.threshold, recipients, offer: json,
    dataKey: random.bytes(32), documentKey: documentKey ?? random.bytes(32), ephemerals: await freshPairs(random, recipients.length),
  };
  const envelope = writeEnvelope(await composeEnvelope(made));
  const { opened, faults } = await examine(readEnvelope(envelope), recipients, made.dataKey);
  must(opened !== null && sameBytes(utf8(opened.json), json), 'sealer.self-check-failed', { fault: faults[0]?.code ?? null });
  return { envelope, envelopeHash: toHex(await sha256(envelope)), dataKey: made.dataKey, documentKey: made.documentKey };
}

/** One after the other, so that the same randomness gives the same envelope. */
async function freshPairs(random: Randomness, count: number): Promise<readonly KeyPair[]> {
  const pairs: KeyPair[] = [];
  while (pairs.length < count) pairs.push(await random.keyPair());
  return pairs;
}
