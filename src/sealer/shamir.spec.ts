import fc from 'fast-check';
import { inverse, multiply } from './field256.js';
import { combine, split } from './shamir.js';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((array) => new Uint8Array(array));

describe('the field of 256 elements', () => {
  /** Another way to the same field: powers of the generator 3 and their logarithms. */
  const power: number[] = [];
  const logarithm: number[] = [];
  for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
    power[exponent] = value;
    logarithm[value] = exponent;
    const doubled = value << 1;
    value = (doubled > 0xff ? doubled ^ 0x11b : doubled) ^ value;
  }
  const byLogarithms = (a: number, b: number) => (a === 0 || b === 0 ? 0 : power[((logarithm[a] ?? 0) + (logarithm[b] ?? 0)) % 255]);

  it('multiplies all 65,536 pairs as logarithms do', () => {
    const wrong = Array.from({ length: 65_536 }, (_, pair) => [pair >> 8, pair & 0xff] as const).filter(([a, b]) => multiply(a, b) !== byLogarithms(a, b));
    expect(wrong).toEqual([]);
  });

  it('gives the products printed in FIPS 197', () => {
    expect([multiply(0x57, 0x83), multiply(0x57, 0x13)]).toEqual([0xc1, 0xfe]);
  });

  it('has an inverse for every element but zero', () => {
    expect(Array.from({ length: 255 }, (_, index) => multiply(index + 1, inverse(index + 1))).every((one) => one === 1)).toBe(true);
    expect(inverse(0)).toBe(0);
  });
});

describe('a secret split among members', () => {
  const splits = fc.integer({ min: 2, max: 6 }).chain((threshold) => fc.record({
    threshold: fc.constant(threshold), size: fc.integer({ min: threshold, max: 9 }), secret: bytes(32),
    coefficients: fc.array(bytes(32), { minLength: threshold - 1, maxLength: threshold - 1 }), order: fc.infiniteStream(fc.nat()),
  }));

  it('comes back from any members that are enough, in any order', () => {
    fc.assert(fc.property(splits, ({ threshold, size, secret, coefficients, order }) => {
      const shares = split(secret, coefficients, size).map((share, index) => ({ member: index + 1, bytes: share }));
      const chosen = shares.map((share) => [order.next().value ?? 0, share] as const).sort(([a], [b]) => a - b).slice(0, threshold).map(([, share]) => share);
      expect(combine(chosen)).toEqual(secret);
    }));
  });

  it('says nothing to one member too few: every other secret would fit what they hold', () => {
    fc.assert(fc.property(splits, bytes(32), ({ threshold, size, secret, coefficients }, other) => {
      const held = split(secret, coefficients, size).map((share, index) => ({ member: index + 1, bytes: share })).slice(0, threshold - 1);
      // The point at zero stands for the other secret; with it the held shares lie on a polynomial of the same degree.
      const lastShare = interpolateAt(threshold, [{ at: 0, bytes: other }, ...held.map((share) => ({ at: share.member, bytes: share.bytes }))]);
      expect(combine([...held, { member: threshold, bytes: lastShare }])).toEqual(other);
    }));
  });

  it('turns to garbage without a word when a share is wrong, which is why every share is committed to', () => {
    const secret = new Uint8Array(32).fill(9);
    const [first, second] = split(secret, [new Uint8Array(32).fill(77)], 3);
    const spoiled = Uint8Array.from(second ?? [], (byte, at) => (at === 0 ? byte ^ 1 : byte));
    expect(() => combine([{ member: 1, bytes: first ?? secret }, { member: 2, bytes: spoiled }])).not.toThrow();
    expect(combine([{ member: 1, bytes: first ?? secret }, { member: 2, bytes: spoiled }])).not.toEqual(secret);
  });
});

function interpolateAt(point: number, known: readonly { readonly at: number; readonly bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const weight = (one: number) => known.filter(({ at }) => at !== one).reduce((product, { at }) => multiply(product, multiply(point ^ at, inverse(one ^ at))), 1);
  return Uint8Array.from({ length: 32 }, (_, place) => known.reduce((sum, { at, bytes: value }) => sum ^ multiply(value[place] ?? 0, weight(at)), 0));
}
