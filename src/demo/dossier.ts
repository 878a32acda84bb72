import { wibDate, type CalendarDate } from '../core/calendar-date.js';
import { lineTotal, sum } from '../core/money.js';
import { chosenBy } from './demo-ids.js';
import type { SeedState } from './registers/seed-states.js';
import type { Scenario } from './registers/types.js';
import type { Timetable } from './timetable.js';

/** Something that somebody did at an instant of the past. */
export interface Act {
  readonly at: Date;
  play(): Promise<unknown>;
}

type Paper = 'request' | 'package' | 'lot' | 'manifest' | 'award' | 'objection' | 'order' | 'invoice';

const DIRECT_PROCUREMENT_CEILING = 200_000_000;
const MINUTE = 60_000;

/** One purchase on somebody's desk: its story, its dates, and the ids of the papers made so far. */
export class Dossier {
  private readonly papers = new Map<Paper, string>();

  /** `lots` are the scenarios of the same package, this one among them, the first one first. */
  constructor(readonly scenario: Scenario, readonly number: number, private readonly times: Timetable, readonly lots: readonly Scenario[]) {}

  keep(paper: Paper, id: string): void {
    this.papers.set(paper, id);
  }

  the(paper: Paper): string {
    const id = this.papers.get(paper);
    if (id === undefined) throw new Error(`${this.scenario.code} has no ${paper} yet`);
    return id;
  }

  /** What is done when a state is entered, or so many minutes later; nothing when the story does not lead there. */
  on(state: SeedState, play: () => Promise<unknown>, minutesLater = 0): readonly Act[] {
    const entered = this.times.entered.get(state);
    return entered === undefined ? [] : [{ at: new Date(entered.getTime() + Math.round(minutesLater * MINUTE)), play }];
  }

  entered(state: SeedState): Date | undefined {
    return this.times.entered.get(state);
  }

  get closesAt(): Date | null {
    return this.times.closesAt;
  }

  get extension(): Timetable['extension'] {
    return this.times.extension;
  }

  get deliverBy(): CalendarDate {
    return this.times.deliverBy;
  }

  /** The day the need was written down; its year is the budget's. */
  get begunOn(): CalendarDate {
    const [first] = this.times.entered.values();
    return wibDate(first as Date);
  }

  get year(): number {
    return Number(this.begunOn.slice(0, 4));
  }

  /** Above the ceiling of direct procurement a panel selects (Perpres 16/2018 art. 38). */
  get isTender(): boolean {
    return sum(this.lots.flatMap(({ items }) => items).map((item) => lineTotal(item.quantity, item.unitEstimate))) > DIRECT_PROCUREMENT_CEILING;
  }

  /** A whole number below `below` that is this story's own. */
  chosen(below: number, ...words: readonly string[]): number {
    return chosenBy(below, this.scenario.code, ...words);
  }
}
