import { createHash, randomFillSync } from 'node:crypto';
import { contextBytes, PADDED_SIZES } from '../src/sealer/context.js';
import { envelopeSize } from '../src/sealer/envelope.js';
import { uuidBytes } from '../src/sealer/bytes.js';
import { idOf } from './names.js';

const MEMBERS = 3;
const THRESHOLD = 2;
const VENDOR_AT = 32;

/** What fill-rows.ts wrote as the keys of every open lot. */
const KEYS = Array.from({ length: MEMBERS }, (_, at) => `04${hashOfNumber(at + 1).repeat(2)}`);

/** What fill-rows.ts wrote as the manifest of the nth lot. */
export function manifestOf(lot: number): string {
  return hashOfNumber(lot);
}

/**
 * Envelopes for a lot, of the size that a small offer has (1,815 bytes): the door looks at their context, everything after it is random.
 * Base64, as they are sent.
 */
export async function envelopesFor(lot: number): Promise<(vendor: number) => string> {
  const committee = { epoch: 1, threshold: THRESHOLD, members: KEYS };
  const context = await contextBytes({ lotId: idOf('lot', lot), vendorId: idOf('vendor', 1), version: 1, manifestHash: manifestOf(lot), committee }, 0);
  const envelope = Buffer.alloc(envelopeSize(MEMBERS, PADDED_SIZES[0]));
  return (vendor) => {
    randomFillSync(envelope, context.length);
    envelope.set(context);
    envelope.set(uuidBytes(idOf('vendor', vendor), 'vendorId'), VENDOR_AT);
    return envelope.toString('base64');
  };
}

function hashOfNumber(n: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(n));
  return createHash('sha256').update(bytes).digest('hex');
}
