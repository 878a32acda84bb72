import { must } from '../core/broken-rule.js';
import { fromBase64, toBase64 } from './base64.js';
import { HASH_BYTES } from './hash.js';
import { trusted, type Trusted, type VerifierKey } from './keys.js';
import { parseNote, type Note } from './note.js';

/** The head of a log: who it is, how many leaves, and their root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint with the signatures that were found true; the log's own is always among them. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note;
  readonly signedBy: readonly Trusted[];
  readonly witnesses: number;
}

/** The three lines that are signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

export function parseCheckpointText(text: string): Checkpoint {
  const [origin = '', size = '', root = '', ...more] = text.split('\n');
  const hash = fromBase64(root);
  const whole = /^(0|[1-9]\d*)$/.test(size) && Number.isSafeInteger(Number(size));
  // Extension lines are allowed in general; this log writes none, because nobody could audit them.
  must(origin !== '' && whole && hash !== null && hash.length === HASH_BYTES && more.length === 1 && more[0] === '', 'log.checkpoint-malformed');
  return { origin, size: Number(size), root: hash };
}

/** Opens a signed checkpoint of the log whose key this is; its name must be the origin. Witnesses are counted once for each key. */
export function openCheckpoint(signed: string, log: VerifierKey, witnesses: readonly VerifierKey[] = []): SignedCheckpoint {
  const note = parseNote(signed);
  const checkpoint = parseCheckpointText(note.text);
  must(checkpoint.origin === log.name, 'log.other-log', { origin: checkpoint.origin });
  const signedBy = trusted(note, [log, ...witnesses]);
  must(signedBy.some(({ key }) => key === log), 'log.checkpoint-unsigned');
  return { ...checkpoint, note, signedBy, witnesses: signedBy.filter(({ key }) => key.use === 'witness').length };
}
