import { BrokenRule, must } from '../core/broken-rule.js';
import { fromBase64 } from './base64.js';
import { leafHash } from './hash.js';
import type { VerifierKey } from './keys.js';
import { checkProofText } from './proof-text.js';

/** What a receipt, or the proof of a refusal, was found to be. */
export interface PaperReport {
  readonly origin: string;
  readonly size: number;
  readonly witnesses: number;
  readonly kind: string;
  readonly at: string;
}

/** Facts that a paper repeats beside its entry; whoever changed one of them is found. */
const REPEATED = ['envelopeHash', 'receivedAt', 'version'] as const;

/** Checks a paper that somebody took home (JSON with `leaf` and `proof`): its entry stands in the log under a signed head and says what the paper says. */
export function checkPaper(text: string, log: VerifierKey, witnesses: readonly VerifierKey[] = []): PaperReport {
  const paper = fieldsOf(text);
  const { leaf, proof } = paper;
  const entry = typeof leaf === 'string' ? fromBase64(leaf) : null;
  must(entry !== null, 'log.paper-malformed');
  must(typeof proof === 'string', 'log.paper-waits');
  const head = checkProofText(proof, leafHash(entry), log, witnesses);
  const { kind, at, facts } = fieldsOf(new TextDecoder().decode(entry));
  must(typeof kind === 'string' && typeof at === 'string', 'log.paper-malformed');
  for (const name of REPEATED) {
    const recorded = (facts as Readonly<Record<string, unknown>> | undefined)?.[name];
    must(paper[name] === undefined || recorded === undefined || paper[name] === recorded, 'log.paper-differs', { field: name });
  }
  return { origin: head.origin, size: head.size, witnesses: head.witnesses, kind, at };
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // The same complaint as for text that is no object.
  }
  throw new BrokenRule('log.paper-malformed');
}
