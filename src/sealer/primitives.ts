import { concat, utf8, type Bytes } from './bytes.js';

/** Every key of this house is used for one message only, so the nonce need not differ; `docs/sealed-offers.md` says why each key is fresh. */
const ONLY_NONCE = new Uint8Array(12);
const TAG_BITS = 128;

export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));
}

/** HKDF-SHA256 (RFC 5869): `length` bytes from a secret, a salt, and a label that keeps uses apart. */
export async function derive(secret: Bytes, salt: Bytes, label: string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(label) }, key, 8 * length));
}

/** AES-256-GCM with a tag of 16 bytes at the end. */
export async function lock(key: Bytes, plaintext: Bytes, bound: Bytes, nonce: Bytes = ONLY_NONCE): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound, tagLength: TAG_BITS }, await aesKey(key, 'encrypt'), plaintext));
}

/** The plaintext, or null when key, bound bytes or ciphertext are not those that were locked. */
export async function unlock(key: Bytes, ciphertext: Bytes, bound: Bytes, nonce: Bytes = ONLY_NONCE): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound, tagLength: TAG_BITS }, await aesKey(key, 'decrypt'), ciphertext));
  } catch {
    return null;
  }
}

function aesKey(key: Bytes, use: 'encrypt' | 'decrypt') {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use]);
}
