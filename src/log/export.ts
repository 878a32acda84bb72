import { BrokenRule, must } from '../core/broken-rule.js';
import { fromBase64, toBase64 } from './base64.js';
import { openCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import { HASH_BYTES, leafHash, sameHash } from './hash.js';
import { parseVerifierKey, type VerifierKey } from './keys.js';
import { Tree } from './tree.js';

/**
 * The record in one file, to be checked anywhere: one JSON object a line. The first line is an `ExportHead`; then comes each leaf in its order, as
 * `{"bytes": "…"}`, the text of the event word for word, or as `{"leaf": "…"}`, its hash in base64, where the veil still lies over it.
 */
export interface ExportHead {
  readonly format: 'lumbung-export/1';
  /** The log's own key, as Go's `note` writes it. Who trusts no file brings a key along. */
  readonly key: string;
  /** The signed head that the leaves lead to. */
  readonly checkpoint: string;
}

/** What was found true. */
export interface ExportReport {
  readonly origin: string;
  readonly size: number;
  /** Leaves whose bytes were hashed again; the rest stood there as hashes. */
  readonly rehashed: number;
  readonly witnesses: number;
  /** The size of the older head that this record is a continuation of. */
  readonly since: number | null;
}

export interface Trust {
  /** Null: the key that the file names. */
  readonly key: VerifierKey | null;
  readonly witnesses: readonly VerifierKey[];
  /** A signed head that was kept from an earlier day. */
  readonly since: string | null;
}

const BATCH = 1_024;
const encoder = new TextEncoder();

export function exportHead(head: Omit<ExportHead, 'format'>): string {
  return JSON.stringify({ format: 'lumbung-export/1', ...head } satisfies ExportHead);
}

/** Null bytes: the leaf is under the veil. */
export function exportLine(bytes: string | null, leaf: Uint8Array): string {
  return JSON.stringify(bytes === null ? { leaf: toBase64(leaf) } : { bytes });
}

/** Hashes every line of an export anew and compares the tree with the signed head, and with an older head where one is given. Throws at the first thing that does not fit. */
export class ExportCheck {
  private head: SignedCheckpoint | null = null;
  private older: SignedCheckpoint | null = null;
  private readonly tree = Tree.empty();
  private waiting: Uint8Array[] = [];
  private lines = 0;
  private rehashed = 0;

  constructor(private readonly trust: Trust) {}

  add(line: string): void {
    if (this.head === null) return this.open(line);
    const leaf = this.leafOf(line);
    must(this.lines < this.head.size, 'log.export-too-long', { size: this.head.size });
    this.waiting.push(leaf);
    this.lines += 1;
    if (this.lines === this.older?.size) this.compareWithOlder(this.older);
    else if (this.waiting.length >= BATCH) this.grow();
  }

  finish(): ExportReport {
    must(this.head, 'log.export-malformed', { line: 1 });
    this.grow();
    must(this.lines === this.head.size, 'log.export-too-short', { lines: this.lines, size: this.head.size });
    must(sameHash(this.tree.root, this.head.root), 'log.root-differs', { size: this.head.size });
    return { origin: this.head.origin, size: this.head.size, rehashed: this.rehashed, witnesses: this.head.witnesses, since: this.older?.size ?? null };
  }

  private open(line: string): void {
    const { format, key, checkpoint } = parsed(line, 1);
    must(format === 'lumbung-export/1' && typeof key === 'string' && typeof checkpoint === 'string', 'log.export-malformed', { line: 1 });
    const believed = this.trust.key ?? parseVerifierKey(key);
    this.head = openCheckpoint(checkpoint, believed, this.trust.witnesses);
    if (this.trust.since === null) return;
    this.older = openCheckpoint(this.trust.since, believed, this.trust.witnesses);
    must(this.older.size <= this.head.size, 'log.shrunk-since', { older: this.older.size, size: this.head.size });
    if (this.older.size === 0) this.compareWithOlder(this.older);
  }

  private leafOf(line: string): Uint8Array {
    const { bytes, leaf } = parsed(line, this.lines + 2);
    if (typeof bytes === 'string') {
      this.rehashed += 1;
      return leafHash(encoder.encode(bytes));
    }
    const hash = typeof leaf === 'string' ? fromBase64(leaf) : null;
    must(hash?.length === HASH_BYTES, 'log.export-malformed', { line: this.lines + 2 });
    return hash;
  }

  private compareWithOlder(older: SignedCheckpoint): void {
    this.grow();
    must(sameHash(this.tree.root, older.root), 'log.rewritten-since', { older: older.size });
  }

  private grow(): void {
    this.tree.append(this.waiting);
    this.waiting = [];
  }
}

function parsed(line: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // The same complaint as for a line that is no object.
  }
  throw new BrokenRule('log.export-malformed', { line: number });
}
