import { createHash } from 'node:crypto';

/**
 * The id of a register's row: the same words on the same day give the same id on every machine. It has the shape of a UUIDv7 and
 * sorts by `bornAt`, so that lists which show the newest first are right.
 */
export function demoId(bornAt: Date, ...words: readonly string[]): string {
  const time = bornAt.getTime().toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(words.join('\n')).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(rest.charAt(3), 16) % 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}

/** A whole number from 0 up to, not including, `below`, that depends on the words alone. */
export function chosenBy(below: number, ...words: readonly string[]): number {
  return createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) % below;
}
