import { must } from '../core/broken-rule.js';
import { fromBase64, toBase64 } from './base64.js';

/** One signature line of a note: whose key it says it is, and the bytes after the key id. */
export interface NoteSignature {
  readonly name: string;
  /** Four bytes as eight hexadecimal digits. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A C2SP signed note: its text ends in a newline and is exactly what was signed. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const DASH = '\u2014';
const MOST_SIGNATURES = 100;
const MOST_CHARACTERS = 1_000_000;

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`;
}

/** The line with its newline, as a witness answers it and as it stands in the note. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = Uint8Array.from(keyId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return `${DASH} ${name} ${toBase64(Uint8Array.from([...id, ...signature]))}\n`;
}

/** Takes a note apart without believing it; `trusted` of `keys.ts` checks signatures. */
export function parseNote(note: string): Note {
  const end = note.lastIndexOf('\n\n');
  must(end > 0 && note.length <= MOST_CHARACTERS && isPlain(note), 'note.malformed', { at: 'text' });
  return { text: note.slice(0, end + 1), signatures: parseSignatureLines(note.slice(end + 2)) };
}

/** One or more signature lines, each ending in a newline. */
export function parseSignatureLines(lines: string): readonly NoteSignature[] {
  must(lines.endsWith('\n'), 'note.malformed', { at: 'signatures' });
  const parsed = lines.slice(0, -1).split('\n').map(parseSignatureLine);
  must(parsed.length <= MOST_SIGNATURES, 'note.malformed', { at: 'signatures' });
  return parsed;
}

/** A name has no space of any kind and no plus. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s\u0085+]/u.test(name) && isPlain(name);
}

function parseSignatureLine(line: string): NoteSignature {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  must(dash === DASH && isKeyName(name) && more.length === 0 && bytes !== null && bytes.length >= 5, 'note.malformed', { at: 'signatures' });
  const keyId = Array.from(bytes.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { name, keyId, signature: bytes.slice(4) };
}

/** No control character but the newline, and no half of a surrogate pair. */
function isPlain(text: string): boolean {
  return !/[\u0000-\u0009\u000b-\u001f]/.test(text) && !/\p{Surrogate}/u.test(text);
}
