/** A repeatable draw: the same register always sees the same luck. */
export interface Draw {
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number;
  oneOf<T>(list: readonly T[]): T;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  /** The first draw that nobody has had yet, remembered in `taken`. */
  unused(taken: Set<string>, next: () => string): string;
  /** So many different entries, in drawn order. */
  some<T>(list: readonly T[], count: number): readonly T[];
}

/** Each register has its own stream, so that a change in one leaves the others as they were. */
export function drawFor(register: string): Draw {
  const next = mulberry32(seedOf(register));
  const between = (low: number, high: number): number => low + (next() % (high - low + 1));
  const oneOf = <T>(list: readonly T[]): T => {
    const [drawn] = list.slice(between(0, list.length - 1));
    if (drawn === undefined) throw new Error('There is nothing to draw from.');
    return drawn;
  };
  return {
    between,
    oneOf,
    chance: (percent) => between(1, 100) <= percent,
    unused: (taken, candidate) => firstUnused(taken, candidate),
    some: (list, count) => drawnFrom([...list], count, between),
  };
}

const SEED = 0x3216_2026;
const PATIENCE = 1_000;

/** FNV-1a of the register's name, mixed with the one seed of the demo. */
function seedOf(register: string): number {
  let hash = 0x811c9dc5 ^ SEED;
  for (const letter of register) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Tommy Ettinger's mulberry32, kept as a whole number of 32 bits: no fraction ever enters a register. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function firstUnused(taken: Set<string>, candidate: () => string): string {
  for (let attempt = 0; attempt < PATIENCE; attempt += 1) {
    const text = candidate();
    if (taken.has(text)) continue;
    taken.add(text);
    return text;
  }
  throw new Error('The word lists are exhausted.');
}

function drawnFrom<T>(pool: T[], count: number, between: Draw['between']): readonly T[] {
  const drawn: T[] = [];
  while (drawn.length < count && pool.length > 0) drawn.push(...pool.splice(between(0, pool.length - 1), 1));
  return drawn;
}
