import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { APPOINTED_ROLES, type Role } from '../actor.js';
import { BrokenRule } from '../broken-rule.js';
import { canStep, moves, step, type Machine } from '../machine.js';
import { SENTENCES } from '../sentences/all.js';
import { AWARD, OBJECTION, type Award } from './award.js';
import { LOT, type Lot } from './lot.js';
import { INVOICE, ORDER } from './order.js';
import { PAPER, type Paper } from './paper.js';
import { PACKAGE, type Package } from './package.js';
import { REPORT } from './report.js';
import { REQUEST, type Request } from './request.js';
import { VENDOR } from './vendor.js';

type Row = { readonly state: string };
type AnyMachine = Machine<string, string, Row>;

const ROLES: readonly Role[] = [...APPOINTED_ROLES, 'vendor', 'signed-in', 'clock'];
const NOON = new Date('2026-03-03T05:00:00.000Z');
const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000);

/** Each machine, its final states, and the circumstances that its conditions ask about. */
const MACHINES: readonly (readonly [AnyMachine, final: readonly string[], circumstances: Readonly<Record<string, object>>])[] = [
  [asAny(REQUEST), ['rejected'], { 'in no package': { packageId: null } satisfies Omit<Request, 'state'>, 'in a package': { packageId: 'PKG' } satisfies Omit<Request, 'state'> }],
  [asAny(PACKAGE), ['cancelled'],
    { 'with a RUP code': { rupCode: '12345678' } satisfies Omit<Package, 'state'>, 'without a RUP code': { rupCode: null } satisfies Omit<Package, 'state'> }],
  [asAny(LOT), ['completed', 'failed', 'cancelled'], {
    'before its hour': { closesAt: hours(1) } satisfies Omit<Lot, 'state'>, 'at its hour': { closesAt: NOON } satisfies Omit<Lot, 'state'>,
    'after its hour': { closesAt: hours(-1) } satisfies Omit<Lot, 'state'>, 'without an hour': { closesAt: null } satisfies Omit<Lot, 'state'> }],
  [asAny(AWARD), ['confirmed', 'cancelled'],
    { 'in the standstill': { standstillUntil: hours(1) } satisfies Omit<Award, 'state'>, 'after the standstill': { standstillUntil: hours(-1) } satisfies Omit<Award, 'state'> }],
  [asAny(OBJECTION), ['upheld', 'rejected'], { always: {} }],
  [asAny(ORDER), ['closed', 'terminated'], { always: {} }],
  [asAny(INVOICE), ['received'], { always: {} }],
  [asAny(VENDOR), [], { always: {} }],
  [asAny(PAPER), ['refused'], {
    'on its last day': { validUntil: '2026-03-03' } satisfies Omit<Paper, 'state'>, 'the day after': { validUntil: '2026-03-02' } satisfies Omit<Paper, 'state'>, 'without an end': { validUntil: null } satisfies Omit<Paper, 'state'> }],
  [asAny(REPORT), ['closed'], { always: {} }],
];

/** One try: a machine, a row in some circumstance, an action, a role. */
interface Try { readonly machine: AnyMachine; readonly row: Row; readonly when: string; readonly action: string; readonly role: Role }

const TRIES: readonly Try[] = MACHINES.flatMap(([machine, , circumstances]) => Object.entries(circumstances).flatMap(([when, facts]) =>
  statesOf(machine).flatMap((state) => Object.keys(machine.steps).flatMap((action) =>
    ROLES.map((role) => ({ machine, row: { ...facts, state }, when, action, role }))))));

describe('the machines', () => {
  it('are all here', () => {
    const written = readdirSync(__dirname).filter((file) => !file.includes('.spec.') && file.endsWith('.ts'));
    expect(written).toEqual(['award.ts', 'lot.ts', 'order.ts', 'package.ts', 'paper.ts', 'report.ts', 'request.ts', 'vendor.ts']);
  });

  it('let pass these moves and no others, of every state, action and role', () => {
    expect(TRIES.length).toBeGreaterThan(10_000);
    expect(passing()).toMatchSnapshot();
  });

  it('show a button exactly when the step would be taken, and otherwise say why in two languages', () => {
    const refused = TRIES.filter(({ machine, row, action, role }) => {
      const outcome = attempt(machine, row, action, role);
      expect(canStep(machine, row, action, [role], NOON)).toBe(typeof outcome === 'string');
      return typeof outcome !== 'string' && (!SENTENCES[outcome.code]?.id || !SENTENCES[outcome.code]?.en);
    });
    expect(refused).toEqual([]);
  });

  it.each(MACHINES.map(([machine, final]) => [machine.name, machine, final] as const))('%s reaches every state, and rests only in its final ones', (_, machine, final) => {
    const states = statesOf(machine);
    expect([...reachable(machine, machine.start)].toSorted()).toEqual(states.toSorted());
    expect(states.filter((state) => reachable(machine, state).size === 1).toSorted()).toEqual([...final].toSorted());
  });

  it('would be found out if a state hung loose', () => {
    const loose: AnyMachine = { ...asAny(REPORT), steps: { ...asAny(REPORT).steps, forget: [{ from: 'forgotten', to: 'closed', by: ['auditor'] }] } };
    expect(reachable(loose, loose.start).has('forgotten')).toBe(false);
  });

  it.each([[LOT.name, asAny(LOT), 'awarded', ['draft', 'ready', 'published', 'closed', 'opened']], [LOT.name, asAny(LOT), 'published', ['draft', 'ready']],
    [ORDER.name, asAny(ORDER), 'accepted', ['issued', 'signed', 'delivering', 'delivered', 'terminated']], [INVOICE.name, asAny(INVOICE), 'checked', ['sent', 'returned']],
  ] as const)('%s: no walk, by anybody at any hour, leads from %s back', (_, machine, from, behind) => {
    expect(walksBack(machine, from, behind)).toBe(false);
  });

  it('would be found out if an award could be undone into a draft', () => {
    const crooked: AnyMachine = { ...asAny(LOT), steps: { ...asAny(LOT).steps, undo: [{ from: 'failed', to: 'draft', by: ROLES }] } };
    expect(walksBack(crooked, 'awarded', ['draft'])).toBe(true);
  });
});

/** Whether some walk of up to sixty attempts, by anybody at any hour, comes from one state to one that lies behind it. */
function walksBack(machine: AnyMachine, from: string, behind: readonly string[]): boolean {
  const walk = fc.array(fc.record({ action: fc.constantFrom(...Object.keys(machine.steps)), role: fc.constantFrom(...ROLES), closesAt: fc.constantFrom(hours(1), hours(-1)) }), { maxLength: 60 });
  return fc.check(fc.property(walk, (attempts) => {
    let state = from;
    return attempts.every(({ action, role, closesAt }) => {
      const outcome = attempt(machine, { state, closesAt } as Row, action, role);
      if (typeof outcome === 'string') state = outcome;
      return !behind.includes(state);
    });
  }), { numRuns: 1_000 }).failed;
}

/** Each passing move once, with its roles, and its circumstance where not all of them let it pass. */
function passing(): readonly string[] {
  const roles = new Map<string, Set<Role>>();
  const whens = new Map<string, Set<string>>();
  for (const { machine, row, when, action, role } of TRIES) {
    const to = attempt(machine, row, action, role);
    if (typeof to !== 'string') continue;
    const move = `${machine.name}: ${row.state} -> ${to} by ${action}`;
    roles.set(move, (roles.get(move) ?? new Set()).add(role));
    whens.set(move, (whens.get(move) ?? new Set()).add(when));
  }
  const all = new Map(MACHINES.map(([machine, , circumstances]) => [machine.name, Object.keys(circumstances).length]));
  return [...roles].map(([move, by]) => {
    const when = [...(whens.get(move) ?? [])];
    return `${move} [${[...by].join(', ')}]${when.length === all.get(move.split(':')[0] ?? '') ? '' : ` (${when.join(', ')})`}`;
  });
}

function attempt(machine: AnyMachine, row: Row, action: string, role: Role): string | BrokenRule {
  try {
    return step(machine, row, action, [role], NOON);
  } catch (error) {
    if (error instanceof BrokenRule) return error;
    throw error;
  }
}

function statesOf(machine: AnyMachine): readonly string[] {
  return [...new Set([machine.start, ...moves(machine).flat()])];
}

function reachable(machine: AnyMachine, from: string): ReadonlySet<string> {
  const found = new Set([from]);
  for (const state of found) for (const [before, to] of moves(machine)) if (before === state) found.add(to);
  return found;
}

function asAny<State extends string, Action extends string, Facts>(machine: Machine<State, Action, Facts>): AnyMachine {
  return machine as unknown as AnyMachine;
}
