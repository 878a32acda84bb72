import { must } from '../core/broken-rule.js';
import { concat, sameBytes, utf8, type Bytes } from './bytes.js';
import { sha256 } from './primitives.js';

/** What a printed code may hold; the first byte says which, so that one cannot be taken for the other. */
export type PrintedKind = 'offer' | 'member';

/** Crockford's base32: no I, L, O or U, so nothing reads like something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KIND_BYTE = { offer: 1, member: 2 } as const;
const GROUPS = 14;
const GROUP = 4;
const CHECK_BYTES = 2;

/**
 * 32 secret bytes as 14 groups of five letters, to be written down and typed in again. The fifth letter of a group checks its four
 * and its place, so a slip of the pen is found where it happened; two bytes of SHA-256 inside check the whole.
 */
export async function printSecret(kind: PrintedKind, secret: Bytes): Promise<string> {
  const head = concat(Uint8Array.of(KIND_BYTE[kind]), secret);
  const letters = toLetters(concat(head, await checkOf(head)));
  const groups = Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP));
  return groups.map((four, group) => [...four, checkLetter(four, group)].map((value) => LETTERS.charAt(value)).join('')).join('-');
}

/** Reads what a person typed: any case, any spaces and hyphens, O for 0, I and L for 1. A mistake is told by the number of its group, from 1. */
export async function readPrintedSecret(kind: PrintedKind, text: string): Promise<Bytes> {
  const typed = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  must(typed.length === GROUPS * (GROUP + 1), 'printed-secret.length', { letters: typed.length, wanted: GROUPS * (GROUP + 1) });
  const values = Array.from(typed, (letter) => LETTERS.indexOf(letter));
  const groups = Array.from({ length: GROUPS }, (_, group) => values.slice(group * (GROUP + 1), (group + 1) * (GROUP + 1)));
  const wrong = groups.findIndex((five, group) => five.includes(-1) || five[GROUP] !== checkLetter(five.slice(0, GROUP), group));
  must(wrong < 0, 'printed-secret.group', { group: wrong + 1 });
  const bytes = fromLetters(groups.flatMap((five) => five.slice(0, GROUP)));
  const [head, check] = [bytes.slice(0, 33), bytes.slice(33)];
  must(sameBytes(check, await checkOf(head)), 'printed-secret.checksum');
  must(head[0] === KIND_BYTE[kind], 'printed-secret.kind');
  return head.slice(1);
}

async function checkOf(head: Bytes): Promise<Bytes> {
  return (await sha256(utf8('lumbung/1 printed'), head)).slice(0, CHECK_BYTES);
}

/** A weighted sum in the field of 32 elements: finds any one wrong letter, any two swapped ones, and groups that changed places. */
function checkLetter(four: readonly number[], group: number): number {
  return four.reduce((sum, value, place) => sum ^ times(value, place + 2), group + 1);
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}

/** Five bits a letter; 35 bytes fill 56 letters exactly. */
function toLetters(bytes: Bytes): readonly number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

function fromLetters(values: readonly number[]): Bytes {
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}
