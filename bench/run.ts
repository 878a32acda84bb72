import type { Ground } from './ground.js';
import type { Effort } from './slices.js';

/** One run of the bench: where it works and how hard. */
export interface Run {
  readonly ground: Ground;
  readonly effort: Effort;
  /** With smaller volumes, to see that it works. */
  readonly quick: boolean;
  /** The filled databases by their number of lots, the smallest first. */
  readonly databases: ReadonlyMap<number, string>;
  /** The one on which everything but the growth is measured. */
  readonly usual: { readonly lots: number; readonly address: string };
}

/** A goal, what was measured, and whether it was met; null when this run could not tell. */
export interface Verdict {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

export function atMost(what: string, measured: number, most: number, unit: string, digits = 2): Verdict {
  return { what, goal: `≤ ${most} ${unit}`.trim(), measured: `${measured.toFixed(digits)} ${unit}`.trim(), met: measured <= most };
}

export function atLeast(what: string, measured: number, least: number, unit: string, digits = 2): Verdict {
  return { what, goal: `≥ ${least.toLocaleString('en')} ${unit}`.trim(), measured: `${measured.toFixed(digits)} ${unit}`.trim(), met: measured >= least };
}

/** Columns that line up: the first to the left, the rest to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  for (const row of [head, ...rows]) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '));
  }
}
