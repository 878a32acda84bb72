import { must } from '../core/broken-rule.js';
import { fromBase64, toBase64 } from './base64.js';
import { HASH_BYTES } from './hash.js';

/** The body of `POST /add-checkpoint` to a witness (C2SP tlog-witness): what it last saw, the proof from there, and the new head. */
export interface WitnessRequest {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
}

const MOST_HASHES = 63;

export function formatWitnessRequest({ oldSize, proof, checkpoint }: WitnessRequest): string {
  return `${[`old ${oldSize}`, ...proof.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

export function parseWitnessRequest(body: string): WitnessRequest {
  const blank = body.indexOf('\n\n');
  const [old = '', ...lines] = body.slice(0, Math.max(0, blank)).split('\n');
  const [, oldSize = ''] = /^old (0|[1-9]\d*)$/.exec(old) ?? [];
  const proof = lines.map(fromBase64);
  const right = oldSize !== '' && Number.isSafeInteger(Number(oldSize)) && proof.length <= MOST_HASHES && proof.every((hash) => hash?.length === HASH_BYTES);
  must(right, 'log.witness-request-malformed');
  return { oldSize: Number(oldSize), proof: proof.flatMap((hash) => hash ?? []), checkpoint: body.slice(blank + 2) };
}
