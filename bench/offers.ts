import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { offerSides } from './cases.js';
import { connect } from './ground.js';
import { startLimit, startLumbung } from './processes.js';
import { HEAD, lineOf } from './reads.js';
import { atMost, printTable, type Run, type Verdict } from './run.js';
import { leastCost, takeTurns, type Measured } from './slices.js';

const CLIENTS = [8, 1, 32] as const;
const JUDGED = 8;

/** Submitting an offer against the usual transaction of seven trips, and against the same single statement on a bare server. */
export async function measureOffers({ ground, effort, usual }: Run): Promise<Verdict[]> {
  const look = await connect(usual.address);
  const plan = join(ground.home, 'no-reads.json');
  writeFileSync(plan, '{}');
  const ours = await startLumbung(ground, usual.address, look, 'web');
  const limit = await startLimit(ground, usual.address, look, plan);
  try {
    const sides = await offerSides(ours, limit);
    const verdicts: Verdict[] = [];
    for (const clients of CLIENTS) {
      const [mine, seven, one] = await takeTurns(sides, clients, effort) as [Measured, Measured, Measured];
      console.log(`\nOffers, ${clients} ${clients === 1 ? 'client' : 'clients'}`);
      printTable(HEAD, [lineOf('submit an offer, L = seven trips', mine, seven), lineOf('the single statement on a bare server', one, seven)]);
      if (clients === JUDGED) verdicts.push(atMost('submit an offer', leastCost(mine).total / leastCost(seven).total, 0.9, 'L'));
    }
    await ours.stop();
    await printAftermath({ ground, usual }, look);
    return verdicts;
  } finally {
    await Promise.all([ours.stop(), limit.stop()]);
    await look.end();
  }
}

/** What the worker pays afterwards to carry each offer's event to the queue and to tell whom it concerns. */
async function printAftermath({ ground, usual }: Pick<Run, 'ground' | 'usual'>, look: Awaited<ReturnType<typeof connect>>): Promise<void> {
  const most = 2000;
  await look.query(`delete from outbox where event_id not in (select o.event_id from outbox o join event e on e.id = o.event_id where e.kind = 'offer.submitted' limit $1)`, [most]);
  const worker = await startLumbung(ground, usual.address, look, 'worker');
  try {
    const before = await worker.processorTime();
    const began = performance.now();
    const from = await handled(look);
    while ((await waiting(look)) > 0) await pause(100);
    let last = -1;
    for (let seen = await handled(look); seen !== last; seen = await handled(look)) { last = seen; await pause(500); }
    const after = await worker.processorTime();
    const told = Math.max(1, last - from);
    console.log(`\nAfterwards the worker told ${told} events in ${((performance.now() - began) / 1000).toFixed(1)} s: `
      + `${((after.node - before.node) / told / 1000).toFixed(0)} µs of Node and ${((after.postgres - before.postgres) / told / 1000).toFixed(0)} µs of PostgreSQL each, outside the offer.`);
  } finally {
    await worker.stop();
  }
}

async function waiting(look: Awaited<ReturnType<typeof connect>>): Promise<number> {
  const { rows: [row] } = await look.query<{ count: number }>('select count(*)::int as count from outbox');
  return row?.count ?? 0;
}

async function handled(look: Awaited<ReturnType<typeof connect>>): Promise<number> {
  const { rows: [row] } = await look.query<{ count: number }>('select count(*)::int as count from inbox');
  return row?.count ?? 0;
}
