import { must } from '../core/broken-rule.js';
import { fromBase64, toBase64 } from './base64.js';
import { openCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import { HASH_BYTES } from './hash.js';
import type { VerifierKey } from './keys.js';
import { includes } from './proofs.js';

/** An offline proof that a leaf is in the log (C2SP tlog-proof): kept beside a receipt, checked by anyone. */
export interface ProofText {
  readonly leafIndex: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, word for word. */
  readonly checkpoint: string;
  /** Anything else the holder may want; nobody has signed it. */
  readonly extra?: Uint8Array;
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const MOST_HASHES = 63;

export function formatProofText({ leafIndex, hashes, checkpoint, extra }: ProofText): string {
  const lines = [FIRST_LINE, ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]), `index ${leafIndex}`, ...hashes.map(toBase64)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

export function parseProofText(text: string): ProofText {
  const blank = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, blank).split('\n');
  must(blank > 0 && first === FIRST_LINE, 'log.proof-malformed');
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()?.slice('extra '.length) ?? '') : undefined;
  const [, leafIndex = ''] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? [];
  const hashes = lines.map(fromBase64);
  const right = leafIndex !== '' && Number.isSafeInteger(Number(leafIndex)) && extra !== null && hashes.length <= MOST_HASHES;
  must(right && hashes.every((hash) => hash?.length === HASH_BYTES), 'log.proof-malformed');
  const parsed = { leafIndex: Number(leafIndex), hashes: hashes.flatMap((hash) => hash ?? []), checkpoint: text.slice(blank + 2) };
  return extra === undefined ? parsed : { ...parsed, extra };
}

/** The checkpoint in which the leaf was found; throws when the proof proves nothing. */
export function checkProofText(text: string, leaf: Uint8Array, log: VerifierKey, witnesses: readonly VerifierKey[] = []): SignedCheckpoint {
  const { leafIndex, hashes, checkpoint } = parseProofText(text);
  const head = openCheckpoint(checkpoint, log, witnesses);
  must(includes(leaf, leafIndex, head.size, hashes, head.root), 'log.not-included', { leafIndex, size: head.size });
  return head;
}
