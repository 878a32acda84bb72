import { AWARD, OBJECTION } from '../../src/core/machines/award.js';
import { LOT } from '../../src/core/machines/lot.js';
import { INVOICE, ORDER } from '../../src/core/machines/order.js';
import { PACKAGE } from '../../src/core/machines/package.js';
import { REPORT } from '../../src/core/machines/report.js';
import { REQUEST } from '../../src/core/machines/request.js';
import { VENDOR } from '../../src/core/machines/vendor.js';
import { moves, type Machine } from '../../src/core/machine.js';
import { SENTENCES } from '../../src/core/sentences/all.js';
import { openWorld, type World } from '../support/world.js';

const MACHINES = [REQUEST, PACKAGE, LOT, AWARD, OBJECTION, ORDER, INVOICE, VENDOR, REPORT] as unknown as readonly Machine<string, string, object>[];

describe('the machines', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it.each(MACHINES.map((machine) => [machine.name, machine] as const))('%s knows the same moves in core and in the database', async (name, machine) => {
    const { rows } = await world.owner.query<{ move: string }>(`select from_state || ' > ' || to_state as move from state_step where machine = $1 order by 1`, [name]);
    expect(rows.map(({ move }) => move)).toEqual(moves(machine).map(([from, to]) => `${from} > ${to}`).sort());
  });

  it('has no machine in the database that core does not know', async () => {
    const { rows } = await world.owner.query<{ machine: string }>('select distinct machine from state_step');
    expect(rows.map(({ machine }) => machine).sort()).toEqual(MACHINES.map(({ name }) => name).sort());
  });

  it('says in both languages why a step is refused', () => {
    const codes = MACHINES.flatMap(({ name, steps }) => [
      ...Object.keys(steps).map((action) => `${name}.cannot-${action}`),
      ...Object.values(steps).flat().flatMap((step) => step.else ?? []),
    ]);
    expect(codes.filter((code) => !SENTENCES[code]?.id || !SENTENCES[code]?.en)).toEqual([]);
  });

  it('never leads a published lot or an award back to a draft', () => {
    expect(moves(LOT).filter(([from, to]) => to === 'draft' && from !== 'ready')).toEqual([]);
    expect(reachable(LOT as unknown as Machine<string, string, object>, 'awarded')).not.toContain('draft');
    expect(reachable(LOT as unknown as Machine<string, string, object>, 'published')).not.toContain('ready');
  });
});

function reachable(machine: Machine<string, string, object>, start: string): readonly string[] {
  const found = new Set([start]);
  for (let grew = true; grew;) {
    const before = found.size;
    for (const [from, to] of moves(machine)) if (found.has(from)) found.add(to);
    grew = found.size > before;
  }
  return [...found];
}
