import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical.js';
import type { RankedOffer } from '../core/evaluation.js';

/** The outcome of one round as it is kept and published: whoever holds it can recompute the hash in the record. */
export type EvaluationResult = {
  readonly evaluation: string;
  readonly lot: string;
  readonly round: number;
  /** Whole rupiah. */
  readonly ownerEstimate: number;
  readonly ranking: readonly {
    readonly offer: string;
    readonly vendor: string;
    readonly correctedTotal: number;
    readonly valid: boolean;
    readonly reasonCodes: readonly string[];
    readonly rank: number | null;
  }[];
};

export function resultOf(of: Omit<EvaluationResult, 'ranking'>, places: readonly RankedOffer[]): EvaluationResult {
  return { ...of, ranking: places.map(({ offerId: offer, vendorId: vendor, ...place }) => ({ offer, vendor, ...place })) };
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export function resultHash(result: EvaluationResult): string {
  return createHash('sha256').update(canonicalJson(result)).digest('hex');
}
