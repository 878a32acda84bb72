import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Bytes } from './bytes.js';
import { holdPair, holdPoint, type HeldPair, type KeyPair } from './curve.js';

/** HPKE base mode (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** What the recipient must say again, word for word, to read a wrap. */
export interface Binding {
  readonly info: Bytes;
  readonly bound: Bytes;
}

/**
 * One message to the holder of `recipient`; the encapsulated key is `ephemeral.publicPoint`. The ephemeral pair is handed in and
 * never used for a second message: it goes into the sealed body, so that the opening can compute every wrap again and see who was wrong.
 */
export async function wrap(recipient: Bytes, ephemeral: KeyPair, { info, bound }: Binding, message: Bytes): Promise<Bytes> {
  const { ct } = await suite.seal({ recipientPublicKey: await holdPoint(recipient), info, ekm: await holdPair(ephemeral) }, message, bound);
  return new Uint8Array(ct);
}

/** The message, or null when it was not wrapped to this key with these words. */
export async function unwrap(key: HeldPair, encapsulated: Bytes, { info, bound }: Binding, wrapped: Bytes): Promise<Bytes | null> {
  try {
    return new Uint8Array(await suite.open({ recipientKey: key, enc: encapsulated, info }, wrapped, bound));
  } catch {
    return null;
  }
}
