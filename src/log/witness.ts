import { BrokenRule } from '../core/broken-rule.js';
import { toBase64 } from './base64.js';
import { openCheckpoint, parseCheckpointText, type SignedCheckpoint } from './checkpoint.js';
import { EMPTY_ROOT, sameHash } from './hash.js';
import type { VerifierKey } from './keys.js';
import { parseNote } from './note.js';
import { isConsistent } from './proofs.js';
import { parseWitnessRequest, type WitnessRequest } from './witness-request.js';

/** The newest head of a log that a witness has signed. */
export interface Seen {
  readonly size: number;
  readonly root: Uint8Array;
}

/** What a witness answers (C2SP tlog-witness): the head it may sign, or the status and text of its refusal. */
export type Judgement =
  | { readonly sign: SignedCheckpoint }
  | { readonly status: 400 | 403 | 404 | 409 | 422; readonly text: string };

const NOTHING: Seen = { size: 0, root: EMPTY_ROOT };

/** Signs nothing but what continues what it saw before: no fork, no shrinking, no gap. */
export function judge(body: string, logs: readonly VerifierKey[], seenOf: (origin: string) => Seen | null): Judgement {
  const asked = readOrNull(body);
  if (asked === null) return { status: 400, text: 'malformed request' };
  const log = logs.find(({ name }) => name === asked.origin);
  if (log === undefined) return { status: 404, text: 'unknown log' };
  const head = signedOrNull(asked.request.checkpoint, log);
  if (head === null) return { status: 403, text: 'no valid signature of the log' };
  const seen = seenOf(log.name) ?? NOTHING;
  const { oldSize, proof } = asked.request;
  if (oldSize > head.size) return { status: 400, text: 'the old size is larger than the new one' };
  if (oldSize !== seen.size) return { status: 409, text: `${seen.size}\n` };
  if (oldSize === head.size) return !sameHash(seen.root, head.root) ? { status: 409, text: `${seen.size}\n` } : { sign: head };
  if (oldSize > 0 && !isConsistent(oldSize, head.size, seen.root, head.root, proof)) return { status: 422, text: 'the proof does not hold' };
  return oldSize === 0 && proof.length > 0 ? { status: 422, text: 'a proof from nothing is empty' } : { sign: head };
}

function readOrNull(body: string): { readonly request: WitnessRequest; readonly origin: string } | null {
  return orNull(() => {
    const request = parseWitnessRequest(body);
    return { request, origin: parseCheckpointText(parseNote(request.checkpoint).text).origin };
  });
}

function signedOrNull(checkpoint: string, log: VerifierKey): SignedCheckpoint | null {
  return orNull(() => openCheckpoint(checkpoint, log));
}

function orNull<Answer>(read: () => Answer): Answer | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenRule) return null;
    throw error;
  }
}

/** How a witness keeps what it saw, one text for each log, with the head as it signed it: the proof of what it will not see undone. */
export function formatSeen({ size, root }: Seen, signed: string): string {
  return JSON.stringify({ size, root: toBase64(root), signed });
}
