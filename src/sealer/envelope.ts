import { must } from '../core/broken-rule.js';
import { concat, sameBytes, utf8, type Bytes } from './bytes.js';
import { CONTEXT_BYTES, contextBytes, FORMAT, MOST_MEMBERS, PADDED_SIZES, POINT_BYTES, type SealContext } from './context.js';

const HASH = 32;
const TAG = 16;
const WRAPPED_SHARE = 32 + TAG;
/** In the sealed body before the offer: the documents' key, one ephemeral scalar for each member, the length of the offer. */
const bodyHead = (members: number) => 32 + 32 * members + 4;

/** An envelope taken apart; `docs/sealed-offers.md` gives every byte its place. */
export interface Envelope {
  readonly context: Bytes;
  readonly paddedClass: number;
  readonly members: number;
  readonly threshold: number;
  readonly keyCommitment: Bytes;
  readonly plaintextCommitment: Bytes;
  readonly documentCommitment: Bytes;
  readonly shareCommitments: readonly Bytes[];
  /** One for each member: the encapsulated key (a point of P-256) and the share locked under it. */
  readonly wraps: readonly { readonly encapsulated: Bytes; readonly wrapped: Bytes }[];
  readonly body: Bytes;
}

export function writeEnvelope(envelope: Envelope): Bytes {
  return concat(headerBytes(envelope), envelope.body);
}

/** Everything before the body; the body is bound to it. */
export function headerBytes(envelope: Envelope): Bytes {
  return concat(envelope.context, commitmentBytes(envelope), ...envelope.wraps.flatMap(({ encapsulated, wrapped }) => [encapsulated, wrapped]));
}

/** Key, plaintext, documents, shares: what the vendor can be held to. Every wrap is bound to it. */
export function commitmentBytes({ keyCommitment, plaintextCommitment, documentCommitment, shareCommitments }: Pick<Envelope,
  'keyCommitment' | 'plaintextCommitment' | 'documentCommitment' | 'shareCommitments'>): Bytes {
  return concat(keyCommitment, plaintextCommitment, documentCommitment, ...shareCommitments);
}

/** What its first bytes say of an envelope that has the length they promise. */
function formOf(bytes: Uint8Array): Pick<Envelope, 'paddedClass' | 'members' | 'threshold'> & { readonly padded: number } {
  const [format, paddedClass, members, threshold] = bytes.subarray(4, 8);
  const known = bytes.length >= CONTEXT_BYTES && sameBytes(bytes.subarray(0, 4), utf8('LUMB')) && format === FORMAT;
  must(known && paddedClass !== undefined && members !== undefined && threshold !== undefined, 'envelope.malformed', { at: 'format' });
  const padded = PADDED_SIZES[paddedClass];
  must(padded !== undefined && members <= MOST_MEMBERS && threshold >= 2 && threshold <= members, 'envelope.malformed', { at: 'committee' });
  must(bytes.length === envelopeSize(members, padded), 'envelope.malformed', { at: 'length' });
  return { paddedClass, members, threshold, padded };
}

/** Takes an envelope apart by its lengths alone; nothing is decrypted and nothing believed. */
export function readEnvelope(bytes: Uint8Array): Envelope {
  const { paddedClass, members, threshold, padded } = formOf(bytes);
  let at = 0;
  const take = (length: number) => concat(bytes.subarray(at, at += length));
  const list = <Part>(part: () => Part) => Array.from({ length: members }, part);
  return {
    context: take(CONTEXT_BYTES), paddedClass, members, threshold,
    keyCommitment: take(HASH), plaintextCommitment: take(HASH), documentCommitment: take(HASH), shareCommitments: list(() => take(HASH)),
    wraps: list(() => ({ encapsulated: take(POINT_BYTES), wrapped: take(WRAPPED_SHARE) })), body: take(bodyHead(members) + padded + TAG),
  };
}

/** Bytes of an envelope for so many members and an offer padded to so many bytes. */
export function envelopeSize(members: number, padded: number): number {
  return CONTEXT_BYTES + HASH * (3 + members) + (POINT_BYTES + WRAPPED_SHARE) * members + bodyHead(members) + padded + TAG;
}

/** The envelope taken apart, if it is one and for this lot. */
export async function inspectEnvelope(bytes: Uint8Array, expected: SealContext): Promise<Envelope> {
  await expectEnvelope(bytes, expected);
  return readEnvelope(bytes);
}

/**
 * What can be asked of an envelope before its hour, by the server or by anyone: is it one, and is it for this lot, manifest,
 * committee, vendor and version?
 */
export async function expectEnvelope(bytes: Uint8Array, expected: SealContext): Promise<void> {
  const wanted = await contextBytes(expected, formOf(bytes).paddedClass);
  const foreign = CONTEXT_PARTS.find(([, from, to]) => !sameBytes(bytes.subarray(from, to), wanted.subarray(from, to)));
  must(foreign === undefined, 'envelope.foreign', { field: foreign?.[0] ?? '' });
}

const CONTEXT_PARTS = [
  ['members', 6, 7], ['threshold', 7, 8], ['epoch', 8, 12], ['version', 12, 16], ['lotId', 16, 32], ['vendorId', 32, 48], ['manifestHash', 48, 80], ['committee', 80, 112],
] as const;
