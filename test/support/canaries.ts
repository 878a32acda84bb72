/** Prices that occur nowhere by chance: eight digits of one rare family, so that they are found in any spelling in one pass. */
export const CANARIES = 300;
/** One more, for planting. */
export const PLANTED = canary(CANARIES);

export function canary(at: number): number {
  return 73_190_007 + 33 * at;
}

const SET = new Set(Array.from({ length: CANARIES + 1 }, (_, at) => String(canary(at))));

/** A spelling of numbers: where one may begin, and what it says when read from there; null when it is none after all. */
interface Spelling {
  readonly name: string;
  readonly sign: Buffer;
  readonly read: (bytes: Buffer, at: number) => string | null;
}

const ascii = (text: string) => Buffer.from(text, 'latin1');
const isHexDigit = (byte: number | undefined) => byte !== undefined && /[0-9a-fA-F]/.test(String.fromCharCode(byte));

const SPELLINGS: readonly Spelling[] = [
  { name: 'digits', sign: ascii('7319'), read: (bytes, at) => (isHexDigit(bytes[at - 1]) || isHexDigit(bytes[at + 8]) ? null : bytes.toString('latin1', at, at + 8)) },
  ...['.', ','].map((mark): Spelling => ({ name: `digits with ${mark}`, sign: ascii(`73${mark}19`), read: (bytes, at) => bytes.toString('latin1', at, at + 10).replaceAll(mark, '') })),
  { name: 'hexadecimal digits', sign: ascii('37333139'), read: (bytes, at) => Buffer.from(bytes.toString('latin1', at, at + 16), 'hex').toString('latin1') },
  // Every canary lies between 0x045c0000 and 0x045cffff.
  { name: 'eight bytes, least first', sign: Buffer.from('5c0400000000', 'hex'), read: (bytes, at) => (at < 2 ? null : String(bytes.readUInt32LE(at - 2))) },
  { name: 'eight bytes, most first', sign: Buffer.from('00000000045c', 'hex'), read: (bytes, at) => (at + 8 > bytes.length ? null : String(bytes.readUInt32BE(at + 4))) },
  ...[0, 1, 2].map((shift): Spelling => {
    // The letters that do not hang on what stands before or after.
    const whole = Buffer.from(`${'\0'.repeat(shift)}7319`, 'latin1').toString('base64').replaceAll('=', '');
    const [from, to] = [Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + 4)) / 6)];
    return { name: `base64, shifted by ${shift}`, sign: ascii(whole.slice(from, to)), read: (bytes, at) => Buffer.from(bytes.toString('latin1', at - from, at - from + 16), 'base64').toString('latin1', shift, shift + 8) };
  }),
];

/** Every canary in the bytes, with the way it is written. */
export function canariesIn(bytes: Buffer): readonly string[] {
  return SPELLINGS.flatMap(({ name, sign, read }) => {
    const found: string[] = [];
    for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
      const number = read(bytes, at);
      if (number !== null && SET.has(number)) found.push(`${number} (${name})`);
    }
    return found;
  });
}
