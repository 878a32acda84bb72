/** A whole: tenths of a percent, so that 1000 reads "100,0". */
const WHOLE = 1000;

/**
 * Each part's share in whole tenths of a percent, made to add up to 1000 by largest remainder (Hamilton); among equal remainders the earlier part gains.
 * Parts are whole and not negative. Where there is nothing to share, every share is 0.
 */
export function shares(parts: readonly number[]): readonly number[] {
  const total = parts.reduce((sum, part) => sum + BigInt(part), 0n);
  if (total === 0n) return parts.map(() => 0);
  const exact = parts.map((part) => BigInt(part) * BigInt(WHOLE));
  const floors = exact.map((part) => Number(part / total));
  const missing = WHOLE - floors.reduce((sum, floor) => sum + floor, 0);
  const gaining = exact.map((part, at) => ({ at, remainder: part % total })).toSorted((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1))
    .slice(0, missing).map(({ at }) => at);
  return floors.map((floor, at) => floor + (gaining.includes(at) ? 1 : 0));
}

/** What a part is of a whole that it lies in, in tenths of a percent; the rest of the whole has the rest of the 1000. */
export function shareOf(part: number, whole: number): number {
  return shares([part, whole - part])[0] ?? 0;
}

/** The middle of an even number of values lies between two: their mean, rounded half up. */
export function middle(lower: number, upper: number): number {
  return Math.floor((lower + upper + 1) / 2);
}

/** Tenths of a percent as people write them: 923 is "92,3". */
export function percentText(permil: number): string {
  return `${Math.floor(permil / 10)},${permil % 10}`;
}
