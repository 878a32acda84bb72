import { must } from '../core/broken-rule.js';

/** Bytes that lie in memory of their own, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function utf8(text: string): Bytes {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** Big-endian, four bytes. */
export function uint32(value: number): Bytes {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, value);
  return four;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads lower-case hexadecimal of exactly `length` bytes; `field` names what was being read. */
export function fromHex(text: string, length: number, field: string): Bytes {
  must(text.length === 2 * length && /^[0-9a-f]*$/.test(text), 'sealer.context-form', { field });
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

/** The sixteen bytes of a UUID in its usual spelling. */
export function uuidBytes(uuid: string, field: string): Bytes {
  must(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid), 'sealer.context-form', { field });
  return fromHex(uuid.replace(/-/g, ''), 16, field);
}

/** Looks at every byte, so that the time it takes says nothing about where two values differ. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) difference |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return difference === 0;
}
