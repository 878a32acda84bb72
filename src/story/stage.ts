import type { StoryClock } from './story-clock.js';
import { inBekasi } from './story-clock.js';

/** What every scene has at hand. */
export interface Stage {
  readonly url: string;
  readonly clock: StoryClock;
  readonly mail: string;
  /** A rupiah more is expected than is paid, to show that the story can fail. */
  readonly control: boolean;
  readonly narrator: Narrator;
}

/** Prints each step in one plain line, Indonesian first. */
export class Narrator {
  private steps = 0;

  constructor(private readonly clock: Pick<StoryClock, 'now'>, private readonly print: (line: string) => void) {}

  get told(): number {
    return this.steps;
  }

  /** A new chapter. */
  heading(id: string, en: string): void {
    this.print(`\n— ${id} / ${en} —`);
  }

  step(who: string, id: string, en: string): void {
    this.steps += 1;
    this.print(`${inBekasi(this.clock.now())}  ${who}: ${id} / ${en}`);
  }
}

/** `Rp18.000.000`, the way it is written in Indonesia. */
export function money(amount: number): string {
  return `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;
}
