import { createCipheriv } from 'node:crypto';
import { concat, type Bytes } from '../../src/sealer/bytes.js';

/**
 * The known attack on AES-GCM (it commits to no key): one ciphertext that authenticates under two keys. Everything is as `plain` under the
 * first key, except one block, which is solved for so that both keys give the same tag.
 */
export function ciphertextForTwoKeys(first: Bytes, second: Bytes, nonce: Bytes, bound: Bytes, plain: Bytes, freeBlock: number): Bytes {
  const cipher = createCipheriv('aes-256-gcm', first, nonce);
  const ciphertext = new Uint8Array(cipher.update(plain));
  ciphertext.fill(0, 16 * freeBlock, 16 * (freeBlock + 1));
  const blocks = [...blocksOf(bound), ...blocksOf(ciphertext), (BigInt(bound.length * 8) << 64n) | BigInt(ciphertext.length * 8)];
  const place = blocks.length - blocksOf(bound).length - freeBlock;
  const [one, other] = [first, second].map((key) => {
    const hashKey = block(key, new Uint8Array(16));
    const sum = blocks.reduce((hash, next) => times(hash ^ next, hashKey), 0n) ^ block(key, concat(nonce, Uint8Array.of(0, 0, 0, 1)));
    return { sum, weight: powerOf(hashKey, BigInt(place)) };
  });
  if (!one || !other) throw new Error('two keys');
  const free = times(one.sum ^ other.sum, powerOf(one.weight ^ other.weight, (1n << 128n) - 2n));
  ciphertext.set(bytesOf(free), 16 * freeBlock);
  return concat(ciphertext, bytesOf(one.sum ^ times(free, one.weight)));
}

function block(key: Bytes, input: Bytes): bigint {
  return numberOf(createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(input));
}

function blocksOf(bytes: Bytes): readonly bigint[] {
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, index) => numberOf(concat(bytes.slice(16 * index, 16 * (index + 1)), new Uint8Array(16)).slice(0, 16)));
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function bytesOf(value: bigint): Bytes {
  return new Uint8Array(Buffer.from(value.toString(16).padStart(32, '0'), 'hex'));
}

/** Multiplication in the field of GHASH (SP 800-38D, 6.3). */
function times(a: bigint, b: bigint): bigint {
  let [product, shifted] = [0n, b];
  for (let bit = 127n; bit >= 0n; bit -= 1n) {
    if ((a >> bit) & 1n) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ (0xe1n << 120n) : shifted >> 1n;
  }
  return product;
}

function powerOf(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n << 127n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = times(result, square);
    square = times(square, square);
  }
  return result;
}
