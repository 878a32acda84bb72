import { must } from '../core/broken-rule.js';
import { concat, fromHex, uint32, utf8, uuidBytes, type Bytes } from './bytes.js';
import { sha256 } from './primitives.js';

export const FORMAT = 1;
export const PADDED_SIZES = [1024, 4096, 16_384, 65_536] as const;
export const MOST_MEMBERS = 16;
export const POINT_BYTES = 65;
export const CONTEXT_BYTES = 112;

/** Who opens a lot: the members' public keys in their order (hexadecimal, 65 bytes uncompressed), how many of them must come, and which setting of keys this is. */
export interface Committee {
  readonly epoch: number;
  readonly threshold: number;
  readonly members: readonly string[];
}

/** What an envelope is for. It is plain JSON, so that a lot's page, a machine and the opening hand on the same words. */
export interface SealContext {
  readonly lotId: string;
  readonly vendorId: string;
  /** 1 for the first offer of the vendor on the lot. */
  readonly version: number;
  readonly manifestHash: string;
  readonly committee: Committee;
}

/** The 112 bytes that stand first in the envelope and enter every key and commitment. */
export async function contextBytes(context: SealContext, paddedClass: number): Promise<Bytes> {
  const { committee } = context;
  must(isCount(context.version), 'sealer.context-form', { field: 'version' });
  const hash = await nameOf(committee);
  return concat(
    utf8('LUMB'), Uint8Array.of(FORMAT, paddedClass, committee.members.length, committee.threshold), uint32(committee.epoch), uint32(context.version),
    uuidBytes(context.lotId, 'lotId'), uuidBytes(context.vendorId, 'vendorId'), fromHex(context.manifestHash, 32, 'manifestHash'), hash);
}

/** The door inspects thousands of envelopes for one committee: each object is named once. */
const NAMES = new WeakMap<Committee, Promise<Bytes>>();

function nameOf(committee: Committee): Promise<Bytes> {
  const name = NAMES.get(committee) ?? committeeHash(committee);
  NAMES.set(committee, name);
  return name;
}

/** The name of a committee: SHA-256 of its epoch, threshold and keys in their order. It belongs into the manifest of the lot. */
export async function committeeHash(committee: Committee): Promise<Bytes> {
  const { epoch, threshold, members } = committee;
  must(isCount(epoch), 'sealer.committee-form', { reason: 'epoch' });
  must(members.length <= MOST_MEMBERS && Number.isInteger(threshold) && threshold >= 2 && threshold <= members.length, 'sealer.committee-form', { reason: 'threshold' });
  must(new Set(members).size === members.length, 'sealer.committee-form', { reason: 'same-key-twice' });
  return sha256(utf8('lumbung/1 committee'), uint32(epoch), Uint8Array.of(threshold, members.length), ...publicPoints(committee));
}

export function publicPoints({ members }: Committee): readonly Bytes[] {
  return members.map((key) => fromHex(key, POINT_BYTES, 'committee.members'));
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 0xffff_ffff;
}
