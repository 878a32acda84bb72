import type { Role } from './actor.js';
import { must } from './broken-rule.js';

/** One legal step: from where to where, by whom, on what condition, and the code that is said when the condition fails. */
export interface Step<State extends string, Row> {
  readonly from: State;
  readonly to: State;
  readonly by: readonly Role[];
  readonly when?: (row: Row, now: Date) => boolean;
  readonly else?: string;
}

/** A machine is a table: for each action the steps it may take. */
export interface Machine<State extends string, Action extends string, Row> {
  readonly name: string;
  readonly start: State;
  readonly steps: Readonly<Record<Action, readonly Step<State, Row>[]>>;
}

/**
 * The state that follows when somebody in one of `roles` takes `action` now.
 * Breaks '<machine>.cannot-<action>' from a wrong state or role, and the step's own code when its condition fails.
 */
export function step<State extends string, Action extends string, Row extends { readonly state: State }>(
  machine: Machine<State, Action, Row>, row: Row, action: Action, roles: readonly Role[], now: Date,
): State {
  const candidates = machine.steps[action].filter(({ from, by }) => from === row.state && by.some((role) => roles.includes(role)));
  const [first] = candidates;
  must(first, `${machine.name}.cannot-${action}`, { state: row.state });
  const taken = candidates.find(({ when }) => when === undefined || when(row, now));
  must(taken, first.else ?? `${machine.name}.cannot-${action}`, { state: row.state });
  return taken.to;
}

/** Whether the step could be taken: what a button shows is what the step will say. */
export function canStep<State extends string, Action extends string, Row extends { readonly state: State }>(
  machine: Machine<State, Action, Row>, row: Row, action: Action, roles: readonly Role[], now: Date,
): boolean {
  return machine.steps[action].some(({ from, by, when }) =>
    from === row.state && by.some((role) => roles.includes(role)) && (when === undefined || when(row, now)));
}

/** Every move the machine knows, once: what the database's table of steps must equal. */
export function moves<State extends string, Action extends string, Row>(machine: Machine<State, Action, Row>): readonly (readonly [State, State])[] {
  const all = Object.values<readonly Step<State, Row>[]>(machine.steps).flat().map(({ from, to }) => [from, to] as const);
  return all.filter(([from, to], index) => all.findIndex(([f, t]) => f === from && t === to) === index);
}
