import { canonicalJson, type Canonical } from '../core/canonical.js';
import { sameBytes, toHex, type Bytes } from './bytes.js';
import { commitToPlaintext, composeEnvelope, deriveKeys, paddedClassFor, plaintextSalt, sealHash } from './compose.js';
import { PADDED_SIZES } from './context.js';
import { belongTogether, type KeyPair } from './curve.js';
import { headerBytes, type Envelope } from './envelope.js';
import { unlock } from './primitives.js';
import { split } from './shamir.js';

/** What an envelope can be found guilty of once its data key is known. All of it is the vendor's doing, and anyone can compute it again. */
export type EnvelopeFault = 'envelope.key-commitment' | 'envelope.body' | 'envelope.padding' | 'envelope.plaintext-commitment' | 'envelope.document-commitment'
  | 'envelope.share-commitment' | 'envelope.wrap' | 'envelope.not-canonical';

export interface FoundFault {
  readonly code: EnvelopeFault;
  /** Whose share or wrap is wrong; null when it concerns all. */
  readonly member: number | null;
}

/** An opened envelope. `json` and `salt` may be published: with them anyone can check the offer against the envelope. */
export interface Opened {
  readonly json: string;
  readonly offer: Canonical;
  /** Hexadecimal, 32 bytes. */
  readonly salt: string;
  readonly documentKey: Bytes;
}

/** `shares` are the true ones, null when the data key is not the one committed to. */
export interface Examined {
  readonly faults: readonly FoundFault[];
  readonly opened: Opened | null;
  readonly shares: readonly Bytes[] | null;
}

/**
 * Opens an envelope by its data key, composes it again from what was inside, and compares every part. Valid means byte for byte the
 * same. So the verdict cannot depend on which members came, and a vendor cannot make an offer that only some of them could open.
 */
export async function examine(envelope: Envelope, recipients: readonly Bytes[], dataKey: Bytes): Promise<Examined> {
  const { context, threshold, members, paddedClass } = envelope;
  const seal = await sealHash({ ...envelope, encapsulated: envelope.wraps.map(({ encapsulated }) => encapsulated) });
  const { keyCommitment, bodyKey, coefficients } = await deriveKeys(dataKey, seal, threshold);
  if (!sameBytes(keyCommitment, envelope.keyCommitment)) return { faults: [{ code: 'envelope.key-commitment', member: null }], opened: null, shares: null };
  const shares = split(dataKey, coefficients, members);
  const body = await unlock(bodyKey, envelope.body, headerBytes(envelope));
  if (body === null) return { faults: [{ code: 'envelope.body', member: null }], opened: null, shares };
  const inside = takeApart(body, envelope);
  if (inside === null) return { faults: [{ code: 'envelope.padding', member: null }], opened: null, shares };
  const paired = await Promise.all(inside.ephemerals.map(belongTogether));
  const faults = paired.every(Boolean)
    ? differences(envelope, await composeEnvelope({ context, threshold, paddedClass, recipients, dataKey, ...inside }))
    : paired.flatMap((fits, index) => (fits ? [] : [{ code: 'envelope.wrap' as const, member: index + 1 }]));
  const read = readCanonical(inside.offer);
  const all = read === null ? [...faults, { code: 'envelope.not-canonical' as const, member: null }] : faults;
  if (all.length > 0 || read === null) return { faults: all, opened: null, shares };
  return { faults: [], opened: { ...read, salt: toHex(await plaintextSalt(dataKey, context)), documentKey: inside.documentKey }, shares };
}

/** Whether a published offer is the one that lay in the envelope. Needs no key; for anyone. */
export async function isOfferOf(envelope: Envelope, json: Bytes, salt: Bytes): Promise<boolean> {
  return sameBytes(await commitToPlaintext(envelope.context, salt, json), envelope.plaintextCommitment);
}

interface Inside {
  readonly documentKey: Bytes;
  readonly ephemerals: readonly KeyPair[];
  readonly offer: Bytes;
}

/** Null when the length, the padding or the class is not the only one possible. */
function takeApart(body: Bytes, { members, wraps, paddedClass }: Envelope): Inside | null {
  const start = 32 + 32 * members;
  const length = new DataView(body.buffer).getUint32(start);
  const [padded = 0, from] = [PADDED_SIZES[paddedClass], start + 4];
  if (length > padded || paddedClassFor(length) !== paddedClass || body.subarray(from + length).some((byte) => byte !== 0)) return null;
  const ephemerals = wraps.map(({ encapsulated }, index) => ({ publicPoint: encapsulated, scalar: body.slice(32 * (index + 1), 32 * (index + 2)) }));
  return { documentKey: body.slice(0, 32), ephemerals, offer: body.slice(from, from + length) };
}

/** Stops at the first kind of difference: what comes after hangs on what came before, and must not accuse a part that is right. */
function differences(given: Envelope, right: Envelope): readonly FoundFault[] {
  const commitments = [
    ...(sameBytes(given.plaintextCommitment, right.plaintextCommitment) ? [] : [{ code: 'envelope.plaintext-commitment', member: null } as const]),
    ...(sameBytes(given.documentCommitment, right.documentCommitment) ? [] : [{ code: 'envelope.document-commitment', member: null } as const]),
  ];
  if (commitments.length > 0) return commitments;
  const shares = differing(given.shareCommitments, right.shareCommitments).map((member) => ({ code: 'envelope.share-commitment', member } as const));
  if (shares.length > 0) return shares;
  return differing(given.wraps.map(({ wrapped }) => wrapped), right.wraps.map(({ wrapped }) => wrapped)).map((member) => ({ code: 'envelope.wrap', member }));
}

function differing(given: readonly Bytes[], right: readonly Bytes[]): readonly number[] {
  return given.flatMap((bytes, index) => (sameBytes(bytes, right[index] ?? new Uint8Array(0)) ? [] : [index + 1]));
}

/** The offer as JSON of the one spelling; null for any other bytes, also when they nest so deep that reading them fails. */
function readCanonical(bytes: Bytes): { readonly json: string; readonly offer: Canonical } | null {
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const offer = JSON.parse(json) as Canonical;
    return canonicalJson(offer) === json ? { json, offer } : null;
  } catch {
    return null;
  }
}
