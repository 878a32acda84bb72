import { BrokenRule } from '../../../src/core/broken-rule.js';
import type { Scene } from './scene.js';

/** One kind of rewriting: how it is done at the n-th place, and what the detector that the document names says of it. */
export interface Rewriting {
  readonly name: string;
  /** The row of "Who finds what" in docs/transparency-log.md. */
  readonly row: string;
  /** What the detector says: its name and its finding. */
  readonly found: string | RegExp;
  /** Rewrites, looks, and puts everything back; null when nothing was found. */
  readonly at: (scene: Scene, place: number) => Promise<string | null> | string | null;
}

export const ROWS = {
  event: 'an event changed, dropped, put in or swapped, in an export',
  head: 'an export cut off, or a head with another size, root, name or signature',
  rewritten: 'history rewritten and signed anew by the house',
  restored: 'a log that is shorter than it was, or another one, after a restore',
  witness: 'a witness’s signature forged, or taken from another head',
  paper: 'a receipt or proof of refusal touched',
  award: 'winner, amount, ranking, price, correction, exclusion, an offer or a check of an award forged, even under a true signature',
  table: 'a row of offers, openings, awards, objections, orders, acceptances, invoices, payments or budgets changed beside its events',
  record: 'an event, its columns, its place, a tile or a head changed in the database; an event dropped, planted, or taken out of the queue to the log',
  words: 'the words beside an event changed',
} as const;

/** The code that a check breaks off with, behind the detector's name; null when it finds nothing. */
export async function findingOf(detector: string, check: () => unknown): Promise<string | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (error instanceof BrokenRule) return `${detector}: ${error.code}`;
    throw error;
  }
}

/** The n-th of `places` places, spread over `count` things: all different while there are enough. */
export function spread(place: number, count: number): number {
  return Math.floor(((place * 0.618_033_988_75) % 1) * count);
}

/** One letter of a text changed into another of its kind. */
export function touched(text: string, at: number): string {
  const letter = text[at] ?? '';
  const other = /[0-9]/.test(letter) ? String((Number(letter) + 1) % 10) : /[a-f]/.test(letter) ? (letter === 'a' ? 'b' : 'a') : letter === 'A' ? 'B' : 'A';
  return text.slice(0, at) + other + text.slice(at + 1);
}
