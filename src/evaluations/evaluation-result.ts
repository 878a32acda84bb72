import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical.js';
import type { EvaluationResult } from '../core/evaluation.js';

/** SHA-256 of the canonical JSON, in hexadecimal. */
export function resultHash(result: EvaluationResult): string {
  return createHash('sha256').update(canonicalJson(result)).digest('hex');
}
