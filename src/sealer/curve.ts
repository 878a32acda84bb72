import { sameBytes, type Bytes } from './bytes.js';

const P256 = { name: 'ECDH', namedCurve: 'P-256' };
const COORDINATE = 32;
/** The base point of P-256 (FIPS 186-5), uncompressed. */
const BASE_POINT = Uint8Array.from(
  ('046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296'
  + '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** A P-256 key pair as bytes: the public point uncompressed (65 bytes), the private scalar (32 bytes). */
export interface KeyPair {
  readonly publicPoint: Bytes;
  readonly scalar: Bytes;
}

export type NativeKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A pair that WebCrypto holds; the private half cannot be taken out again. */
export interface HeldPair {
  readonly publicKey: NativeKey;
  readonly privateKey: NativeKey;
}

/** Refuses a point that is not on the curve. */
export function holdPoint(publicPoint: Bytes): Promise<NativeKey> {
  return crypto.subtle.importKey('raw', publicPoint, P256, true, []);
}

/**
 * Always through JWK with its public coordinates: Safari takes no PKCS #8 without the public point, and Firefox cannot give
 * the point back (web-platform-tests 56086).
 */
export async function holdPair({ publicPoint, scalar }: KeyPair): Promise<HeldPair> {
  const [x, y] = [publicPoint.subarray(1, 1 + COORDINATE), publicPoint.subarray(1 + COORDINATE)];
  const jwk = { kty: 'EC', crv: 'P-256', x: base64url(x), y: base64url(y), d: base64url(scalar) };
  return { publicKey: await holdPoint(publicPoint), privateKey: await crypto.subtle.importKey('jwk', jwk, P256, false, ['deriveBits']) };
}

/** A fresh pair from the machine's own randomness. */
export async function freshPair(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey(P256, true, ['deriveBits']);
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { publicPoint: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)), scalar: fromBase64url(jwk.d ?? '') };
}

/**
 * Whether the scalar belongs to the point, by the x coordinate. A point mirrored in y passes; that is harmless, since ECDH
 * uses x only, so whoever holds the scalar and whoever holds the point still meet in the same secret.
 */
export async function belongTogether({ publicPoint, scalar }: KeyPair): Promise<boolean> {
  try {
    const { privateKey } = await holdPair({ publicPoint, scalar });
    const x = await crypto.subtle.deriveBits({ name: 'ECDH', public: await holdPoint(BASE_POINT) }, privateKey, 8 * COORDINATE);
    return sameBytes(new Uint8Array(x), publicPoint.subarray(1, 1 + COORDINATE));
  } catch {
    return false;
  }
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

function fromBase64url(text: string): Bytes {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}
