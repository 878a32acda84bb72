import { must } from '../../core/broken-rule.js';
import type { EventName } from '../../core/events.js';
import type { ProvenEvent } from '../../log/award-proof.js';

/** The proven events of one lot, asked by kind; in the order of the log. */
export class Told {
  constructor(private readonly events: readonly ProvenEvent[]) {}

  all(...kinds: readonly EventName[]): readonly ProvenEvent[] {
    return this.events.filter(({ kind }) => kinds.some((each) => each === kind));
  }

  /** Of what happens once: neither missing nor there twice. */
  only(kind: EventName): ProvenEvent {
    const [event, ...more] = this.all(kind);
    must(event !== undefined && more.length === 0, 'award-proof.event-missing', { kind });
    return event;
  }

  last(kind: EventName, before = Infinity): ProvenEvent | null {
    return this.all(kind).findLast(({ index }) => index < before) ?? null;
  }
}
