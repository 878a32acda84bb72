import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, toHex, uint32, utf8, type Bytes } from '../../src/sealer/bytes.js';
import type { Committee, SealContext } from '../../src/sealer/context.js';
import { holdPair, type HeldPair, type KeyPair } from '../../src/sealer/curve.js';
import type { Randomness } from '../../src/sealer/randomness.js';

/** True when the long programme runs (`npm run test:full`). */
export const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';

/** Randomness that anyone can repeat: SHA-256 over a seed and a counter. For tests and vectors only. */
export function seededRandomness(seed: string): Randomness {
  let counter = 0;
  const block = (): Bytes => new Uint8Array(sha256(concat(utf8(seed), uint32(counter++))));
  const bytes = (length: number): Bytes => concat(...Array.from({ length: Math.ceil(length / 32) }, block)).slice(0, length);
  const keyPair = async (): Promise<KeyPair> => {
    const scalar = bytes(32);
    return { scalar, publicPoint: new Uint8Array(p256.getPublicKey(scalar, false)) };
  };
  return { bytes, keyPair };
}

export interface SealingMember {
  readonly number: number;
  readonly pair: KeyPair;
  readonly held: HeldPair;
}

/** A committee whose private keys the test holds. */
export async function givenCommittee(threshold: number, size: number, seed = 'committee'): Promise<{ readonly committee: Committee; readonly members: readonly SealingMember[] }> {
  const random = seededRandomness(`${seed} ${threshold} of ${size}`);
  const members: SealingMember[] = [];
  for (let number = 1; number <= size; number += 1) {
    const pair = await random.keyPair();
    members.push({ number, pair, held: await holdPair(pair) });
  }
  return { committee: { epoch: 7, threshold, members: members.map(({ pair }) => toHex(pair.publicPoint)) }, members };
}

export function contextFor(committee: Committee, differing: Partial<SealContext> = {}): SealContext {
  return {
    lotId: '0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5061', vendorId: '01890000-1111-7222-8333-444455556666', version: 1,
    manifestHash: 'ab'.repeat(32), committee, ...differing,
  };
}

/** An offer of so many lines, at a price for one. */
export function offerOf(lines: number, unitPrice: number) {
  const items = Array.from({ length: lines }, (_, line) => ({
    lotItemId: `0192a3b4-c5d6-7e8f-9a0b-${String(line).padStart(12, '0')}`, quantity: 200_000, unitPrice, lineTotal: 200 * unitPrice,
  }));
  return { items, total: 200 * unitPrice * lines };
}
