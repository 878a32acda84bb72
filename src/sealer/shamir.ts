import type { Bytes } from './bytes.js';
import { inverse, multiply } from './field256.js';

/** One share with the number of its member, counted from 1: the value of the polynomials at that number. */
export interface Share {
  readonly member: number;
  readonly bytes: Bytes;
}

/**
 * Shamir's scheme byte by byte: a polynomial for each byte of the secret, the secret as its constant, `coefficients` above it
 * (one block for each power; as many blocks as members may be missing for the secret to stay hidden: threshold - 1).
 */
export function split(secret: Bytes, coefficients: readonly Bytes[], members: number): readonly Bytes[] {
  return Array.from({ length: members }, (_, index) => secret.map((constant, at) =>
    coefficients.reduceRight((value, block) => multiply(value ^ (block[at] ?? 0), index + 1), 0) ^ constant));
}

/** The secret at zero, by Lagrange. Garbage when a share is wrong or one is missing: whoever calls this must check a commitment. */
export function combine(shares: readonly Share[]): Bytes {
  const weights = shares.map(({ member }) => shares.filter((other) => other.member !== member)
    .reduce((weight, other) => multiply(weight, multiply(other.member, inverse(other.member ^ member))), 1));
  const length = shares[0]?.bytes.length ?? 0;
  return Uint8Array.from({ length }, (_, at) => shares.reduce((sum, { bytes }, index) => sum ^ multiply(bytes[at] ?? 0, weights[index] ?? 0), 0));
}
