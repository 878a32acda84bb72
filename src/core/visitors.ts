/**
 * How many different visitors there were, without a list of them: HyperLogLog (Flajolet et al. 2007) with 4,096 registers of one byte.
 * It errs by some 2 % and holds nothing from which anybody could be found again.
 */
export const REGISTERS = 4096;

/** One more visitor, by a hash of at least eight bytes; the same hash changes nothing. */
export function see(registers: Uint8Array, hash: Uint8Array): void {
  const words = new DataView(hash.buffer, hash.byteOffset, hash.byteLength);
  const place = words.getUint32(0) % REGISTERS;
  const rank = Math.clz32(words.getUint32(4)) + 1;
  if (rank > (registers[place] ?? 0)) registers[place] = rank;
}

/** Those whom either has seen. */
export function together(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((rank, place) => Math.max(rank, other[place] ?? 0));
}

/** How many different hashes were seen. */
export function visitorsIn(registers: Uint8Array): number {
  const harmonic = registers.reduce((sum, rank) => sum + 2 ** -rank, 0);
  const raw = ((0.7213 / (1 + 1.079 / REGISTERS)) * REGISTERS ** 2) / harmonic;
  const empty = registers.filter((rank) => rank === 0).length;
  // Few visitors leave registers empty; counting those is then the finer measure.
  return Math.round(raw <= 2.5 * REGISTERS && empty > 0 ? REGISTERS * Math.log(REGISTERS / empty) : raw);
}
