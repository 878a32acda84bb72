import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { must } from '../core/broken-rule.js';
import { fromBase64, toBase64 } from './base64.js';
import { isKeyName, type Note, type NoteSignature } from './note.js';

/** `log` signs the text itself (type 1); `witness` signs the text with a time (type 4, cosignature/v1). */
export type KeyUse = (typeof KEY_USES)[number];

const KEY_USES = ['log', 'witness'] as const;
const TYPE_BYTE = { log: 1, witness: 4 } as const;

/** Whom to believe: a name and an Ed25519 public key for one use. */
export interface VerifierKey {
  readonly name: string;
  readonly use: KeyUse;
  readonly publicKey: Uint8Array;
}

/** A name and the 32 secret bytes of an Ed25519 key (RFC 8032). */
export interface SignerKey {
  readonly name: string;
  readonly use: KeyUse;
  readonly secret: Uint8Array;
}

/** A signature that was checked. A log's own has no time. */
export interface Trusted {
  readonly key: VerifierKey;
  /** Seconds since 1970, of a witness. */
  readonly at: number | null;
}

export function verifierOf({ name, use, secret }: SignerKey): VerifierKey {
  return { name, use, publicKey: ed25519.getPublicKey(secret) };
}

/** SHA-256 over name, newline, type and public key; its first four bytes in hexadecimal. */
export function keyIdOf({ name, use, publicKey }: VerifierKey): string {
  const id = sha256(Uint8Array.from([...new TextEncoder().encode(`${name}\n`), TYPE_BYTE[use], ...publicKey]));
  return Array.from(id.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As Go's `note` writes verifier keys: name, key id, and type with public key in base64, joined by plus. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${keyIdOf(key)}+${toBase64(Uint8Array.from([TYPE_BYTE[key.use], ...key.publicKey]))}`;
}

export function parseVerifierKey(text: string): VerifierKey {
  const { name, id, use, bytes } = parseKey(text, /^([^+]+)\+([0-9a-f]{8})\+(.+)$/);
  const key = { name, use, publicKey: bytes };
  must(keyIdOf(key) === id, 'log.key-malformed');
  return key;
}

/** The secret half, for a key file of mode 0600: `PRIVATE+KEY+name+id+base64`. */
export function formatSignerKey(key: SignerKey): string {
  return `PRIVATE+KEY+${key.name}+${keyIdOf(verifierOf(key))}+${toBase64(Uint8Array.from([TYPE_BYTE[key.use], ...key.secret]))}`;
}

export function parseSignerKey(text: string): SignerKey {
  const { name, id, use, bytes } = parseKey(text, /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/);
  const key = { name, use, secret: bytes };
  must(keyIdOf(verifierOf(key)) === id, 'log.key-malformed');
  return key;
}

/** A log's signature over the text. */
export function sign(text: string, key: SignerKey): NoteSignature {
  must(key.use === 'log', 'log.key-for-another-use');
  return { name: key.name, keyId: keyIdOf(verifierOf(key)), signature: ed25519.sign(new TextEncoder().encode(text), key.secret) };
}

/** A witness's word that at this second the text was the newest it knew of this log (C2SP tlog-cosignature, Ed25519). */
export function cosign(text: string, key: SignerKey, at: number): NoteSignature {
  must(key.use === 'witness' && Number.isSafeInteger(at) && at >= 0, 'log.key-for-another-use');
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, BigInt(at));
  return { name: key.name, keyId: keyIdOf(verifierOf(key)), signature: Uint8Array.from([...time, ...ed25519.sign(cosigned(text, BigInt(at)), key.secret)]) };
}

/**
 * The signatures of a note that come from known keys, one for each key. Signatures of unknown keys are passed over; a false one in the
 * name of a known key makes the whole note worthless.
 */
export function trusted({ text, signatures }: Note, keys: readonly VerifierKey[]): readonly Trusted[] {
  const found = new Map<string, Trusted>();
  for (const signature of signatures) {
    const key = keys.find((known) => known.name === signature.name && keyIdOf(known) === signature.keyId);
    if (key === undefined) continue;
    must(verifies(text, signature.signature, key), 'note.false-signature', { name: key.name });
    found.set(formatVerifierKey(key), { key, at: key.use === 'witness' ? Number(timeOf(signature.signature)) : null });
  }
  return [...found.values()];
}

function parseKey(text: string, pattern: RegExp): { readonly name: string; readonly id: string; readonly use: KeyUse; readonly bytes: Uint8Array } {
  const [, name = '', id = '', encoded = ''] = pattern.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  const use = KEY_USES.find((known) => TYPE_BYTE[known] === bytes?.[0]);
  must(isKeyName(name) && bytes !== null && bytes.length === 33 && use !== undefined, 'log.key-malformed');
  return { name, id, use, bytes: bytes.slice(1) };
}

function verifies(text: string, signature: Uint8Array, { use, publicKey }: VerifierKey): boolean {
  if (signature.length !== (use === 'witness' ? 72 : 64)) return false;
  const [message, bytes] = use === 'witness' ? [cosigned(text, timeOf(signature)), signature.slice(8)] : [new TextEncoder().encode(text), signature];
  try {
    return ed25519.verify(bytes, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

function cosigned(text: string, at: bigint): Uint8Array {
  return new TextEncoder().encode(`cosignature/v1\ntime ${at}\n${text}`);
}

function timeOf(signature: Uint8Array): bigint {
  return new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
}
