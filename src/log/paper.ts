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
  /** As they stand in its entry. */
  readonly facts: Fields;
}

/** What a paper repeats beside its entry, and where it stands there; whoever changed one of them is found. */
const REPEATED: Readonly<Record<string, (entry: Fields, facts: Fields) => unknown>> = {
  envelopeHash: (_, facts) => facts['envelopeHash'],
  receivedAt: (_, facts) => facts['receivedAt'],
  version: (_, facts) => facts['version'],
  refusalCode: (_, facts) => facts['code'],
  lotId: (entry) => entry['lot'],
  offerId: (entry) => entry['subject'],
  attemptId: (entry) => entry['subject'],
};

type Fields = Readonly<Record<string, unknown>>;

/** Checks a paper that somebody took home (JSON with `leaf` and `proof`): its entry stands in the log under a signed head and says what the paper says. */
export function checkPaper(text: string, log: VerifierKey, witnesses: readonly VerifierKey[] = []): PaperReport {
  const paper = fieldsOf(text);
  const { leaf, proof } = paper;
  const entry = typeof leaf === 'string' ? fromBase64(leaf) : null;
  must(entry !== null, 'log.paper-malformed');
  must(typeof proof === 'string', 'log.paper-waits');
  const head = checkProofText(proof, leafHash(entry), log, witnesses);
  const recorded = fieldsOf(new TextDecoder().decode(entry));
  const { kind, at } = recorded;
  const facts = typeof recorded['facts'] === 'object' && recorded['facts'] !== null ? (recorded['facts'] as Fields) : {};
  must(typeof kind === 'string' && typeof at === 'string', 'log.paper-malformed');
  for (const [name, repeated] of Object.entries(REPEATED)) {
    const said = repeated(recorded, facts);
    must(paper[name] === undefined || said === undefined || paper[name] === said, 'log.paper-differs', { field: name });
  }
  return { origin: head.origin, size: head.size, witnesses: head.witnesses, kind, at, facts };
}

/** The name under which a paper about served modules has this hash: what somebody was served is what the house put on record. */
export function servedAs({ kind, facts }: PaperReport, sha256: string): string {
  must(kind === 'sealer.served', 'log.paper-malformed');
  const [name] = Object.entries(facts).find(([, fact]) => fact === sha256) ?? [];
  must(name !== undefined, 'log.module-differs', { sha256 });
  return name;
}

function fieldsOf(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Fields;
  } catch {
    // The same complaint as for text that is no object.
  }
  throw new BrokenRule('log.paper-malformed');
}
