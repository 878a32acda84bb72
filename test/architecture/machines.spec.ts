import { AWARD, OBJECTION } from '../../src/core/machines/award.js';
import { LOT } from '../../src/core/machines/lot.js';
import { INVOICE, ORDER } from '../../src/core/machines/order.js';
import { PAPER } from '../../src/core/machines/paper.js';
import { PACKAGE } from '../../src/core/machines/package.js';
import { REPORT } from '../../src/core/machines/report.js';
import { REQUEST } from '../../src/core/machines/request.js';
import { VENDOR } from '../../src/core/machines/vendor.js';
import { moves, type Machine } from '../../src/core/machine.js';
import { openWorld, type World } from '../support/world.js';
import { productionSources } from './sources.js';

const MACHINES = [REQUEST, PACKAGE, LOT, AWARD, OBJECTION, ORDER, INVOICE, VENDOR, PAPER, REPORT] as unknown as readonly Machine<string, string, object>[];

/** Where a machine's rows live, when not in a table of its name. */
const TABLES: Readonly<Record<string, string>> = { order: 'purchase_order', paper: 'vendor_paper' };

describe('the machines in the database', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it.each(MACHINES.map((machine) => [machine.name, machine] as const))('%s knows the same moves in core and in the database', async (name, machine) => {
    const { rows } = await world.owner.query<{ move: string }>(`select from_state || ' > ' || to_state as move from state_step where machine = $1 order by 1`, [name]);
    expect(rows.map(({ move }) => move)).toEqual(moves(machine).map(([from, to]) => `${from} > ${to}`).sort());
  });

  it.each(MACHINES.map((machine) => [machine.name, machine] as const))('%s begins in the same state in core and in the database', async (name, { start }) => {
    const { rows } = await world.owner.query<{ state: string }>('select state from state_start where machine = $1', [name]);
    expect(rows).toEqual([{ state: start }]);
  });

  it('asks every table of a machine for its beginning and for its steps', async () => {
    const { rows } = await world.owner.query<{ held: string }>(`
      select tgrelid::regclass || ' ' || p.proname || ' ' || convert_from(substring(tgargs for octet_length(tgargs) - 1), 'UTF8') as held
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid where p.proname in ('refuse_false_start', 'refuse_illegal_step')`);
    const wanted = MACHINES.flatMap(({ name }) => ['refuse_false_start', 'refuse_illegal_step'].map((door) => `${TABLES[name] ?? name} ${door} ${name}`));
    expect(rows.map(({ held }) => held).toSorted()).toEqual(wanted.toSorted());
  });

  it('has no machine in the database that core does not know', async () => {
    const { rows } = await world.owner.query<{ machine: string }>('select machine from state_step union select machine from state_start');
    expect(rows.map(({ machine }) => machine).sort()).toEqual(MACHINES.map(({ name }) => name).sort());
  });

  it.each(MACHINES.map((machine) => [machine.name, machine] as const))('%s has the states that its table may hold, and no others', async (name, machine) => {
    const { rows: [check] } = await world.owner.query<{ text: string }>(`
      select pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' and conrelid = $1::regclass and pg_get_constraintdef(oid) ~ '^CHECK \\(\\(state = ANY'`, [TABLES[name] ?? name]);
    const held = [...(check?.text ?? '').matchAll(/'([a-z0-9-]+)'/g)].map(([, state]) => state);
    expect(held.toSorted()).toEqual([...new Set([machine.start, ...moves(machine).flat()])].toSorted());
  });

  it('takes every action in some use case', () => {
    const rooms = productionSources().filter(({ path }) => !path.startsWith('src/core/') && !path.startsWith('src/story/')).map(({ text }) => text);
    const untaken = MACHINES.flatMap(({ name, steps }) =>
      Object.keys(steps).filter((action) => !rooms.some((text) => takes(text, name.toUpperCase(), action))).map((action) => `${name}.${action}`));
    expect(untaken).toEqual([]);
  });

  it('would be found not to take an action', () => {
    const room = "step(LOT, lot, 'publish', roles, now); const ACTIONS = { yes: 'accept' }; step(REQUEST, request, ACTIONS[decision], roles, now);";
    expect([takes(room, 'LOT', 'publish'), takes(room, 'LOT', 'accept'), takes(room, 'REQUEST', 'accept'), takes(room, 'REQUEST', 'publish')]).toEqual([true, false, true, true]);
  });
});

/** Whether a file takes the step by name, or by a variable while it holds the action's name. */
function takes(text: string, machine: string, action: string): boolean {
  const [, argument] = new RegExp(`\\bstep\\(${machine}, [^,;]+(?:\\{[^}]*\\}[^,;]*)?, ('${action}'|[A-Za-z][^,;]*),`).exec(text) ?? [];
  return argument !== undefined && text.includes(`'${action}'`);
}

