import { wibInstant, type CalendarDate } from '../core/calendar-date.js';
import { asking } from './acts/asking.js';
import { announcing } from './acts/announcing.js';
import { delivering } from './acts/delivering.js';
import { judging } from './acts/judging.js';
import { offering } from './acts/offering.js';
import { paying } from './acts/paying.js';
import { publishing } from './acts/publishing.js';
import type { Cast } from './cast.js';
import { Dossier, type Act } from './dossier.js';
import type { Offices } from './fill-agencies.js';
import { scenarios } from './registers/scenarios.js';
import type { Rooms } from './rooms.js';
import { timetableOf } from './timetable.js';

/** Everything that everybody did before today, the earliest first. */
export function allActs(rooms: Rooms, cast: Cast, offices: Offices, today: CalendarDate): readonly Act[] {
  const all = scenarios();
  const dossiers = all.map((scenario, place) => new Dossier(scenario, place + 1, timetableOf(scenario, today), all.filter((each) => each.packageCode === scenario.packageCode)));
  return [...announcing(rooms, cast, today), ...dossiers.flatMap((dossier) => [
    ...asking(rooms, cast, offices, dossier, dossiers.filter((each) => each.scenario.packageCode === dossier.scenario.packageCode)),
    ...publishing(rooms, cast, dossier),
    ...offering(rooms, cast, dossier, wibInstant(today, 0)),
    ...judging(rooms, cast, dossier),
    ...delivering(rooms, cast, dossier),
    ...paying(rooms, cast, dossier),
  ])].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** What happens by itself when time passes. */
export interface World {
  /** Sets the clock. */
  moveTo(instant: Date): Promise<void>;
  /** Runs the timers that are due. */
  runDue(): Promise<unknown>;
  /** Brings the messages of all that has just happened to their inboxes; answers when the next timer is due. */
  settle(): Promise<Date | null>;
}

/** Plays the past: moves the clock from act to act, and stops on the way wherever a timer is due. */
export async function play(world: World, acts: readonly Act[], until: Date): Promise<void> {
  let nextTimer = await world.settle();
  const passTime = async (to: Date) => {
    while (nextTimer !== null && nextTimer <= to) {
      await world.moveTo(new Date(nextTimer.getTime() + 1));
      await world.runDue();
      nextTimer = await world.settle();
    }
  };
  for (const act of acts) {
    await passTime(act.at);
    await world.moveTo(act.at);
    await act.play();
    nextTimer = await world.settle();
  }
  await passTime(until);
}
