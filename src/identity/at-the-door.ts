import { CLOCK, type Actor } from '../core/actor.js';

/** At the door nobody is an actor yet: the clock acts, under the pseudonym of the person who knocks. */
export function knocking(pseudonym: string): Actor {
  return { ...CLOCK, pseudonym };
}
