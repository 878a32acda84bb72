import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases, type ReadCase } from './cases.js';
import { connect } from './ground.js';
import { overhear } from './overheard.js';
import { startLimit, startLumbung, type Served } from './processes.js';
import { atMost, printTable, type Run, type Verdict } from './run.js';
import { bestLatency, bestRate, leastCost, spread, takeTurns, type Measured, type Side } from './slices.js';

const CLIENTS = [8, 1, 32] as const;
/** The goals are set for eight clients (as the limit was measured). */
const JUDGED = 8;

/** Each read of Lumbung against the same SQL on a bare server, in turns. */
export async function measureReads({ ground, effort, usual }: Run): Promise<Verdict[]> {
  const look = await connect(usual.address);
  const plan = join(ground.home, 'plan.json');
  writeFileSync(plan, JSON.stringify(await overhear(usual.address)));
  const ours = await startLumbung(ground, usual.address, look, 'web');
  const limit = await startLimit(ground, usual.address, look, plan);
  try {
    const cases = readCases(await etagOf(ours), usual);
    const verdicts: Verdict[] = [];
    for (const clients of CLIENTS) {
      const measured = await takeTurns(cases.flatMap((each) => sidesOf(each, ours, limit)), clients, effort);
      const pairs = cases.map((each, at) => ({ each, mine: measured[at * 2] as Measured, bare: measured[at * 2 + 1] as Measured }));
      printPairs(clients, pairs);
      if (clients === JUDGED) verdicts.push(...pairs.flatMap(({ each, mine, bare }) => judge(each, mine, bare)));
    }
    return verdicts;
  } finally {
    await Promise.all([ours.stop(), limit.stop()]);
    await look.end();
  }
}

async function etagOf(ours: Served): Promise<string> {
  return (await fetch(`${ours.url}/api/v1/lots`)).headers.get('etag') ?? '';
}

function sidesOf({ name, status, limit: path, ours: mine, bare }: ReadCase, ours: Served, limit: Served): readonly [Side, Side] {
  return [{ name, server: ours, status, next: mine }, { name: `limit ${path}`, server: limit, status: 200, next: bare }];
}

function judge({ name, goal }: ReadCase, mine: Measured, bare: Measured): Verdict[] {
  return goal === null ? [] : [atMost(name, leastCost(mine).total / leastCost(bare).total, goal, 'L')];
}

function printPairs(clients: number, pairs: readonly { readonly each: ReadCase; readonly mine: Measured; readonly bare: Measured }[]): void {
  console.log(`\nReads, ${clients} ${clients === 1 ? 'client' : 'clients'}`);
  printTable(HEAD, pairs.map(({ each, mine, bare }) => lineOf(each.name, mine, bare)));
}

export const HEAD = ['', 'µs Node+PG', 'of L', 'ratio', 'req/s', 'of L', 'ratio', 'p50/p99 ms', 'of L', 'spread', 'of L'] as const;

/** Processor time, rate and latency of one case beside its limit. */
export function lineOf(name: string, mine: Measured, bare: Measured): string[] {
  const [cost, least] = [leastCost(mine), leastCost(bare)];
  const [rate, most] = [bestRate(mine), bestRate(bare)];
  const latency = (measured: Measured) => { const { p50, p99 } = bestLatency(measured); return `${p50}/${p99}`; };
  return [
    name, `${cost.node.toFixed(0)}+${cost.postgres.toFixed(0)}`, `${least.node.toFixed(0)}+${least.postgres.toFixed(0)}`, (cost.total / least.total).toFixed(2),
    rate.toFixed(0), most.toFixed(0), (rate / most).toFixed(2), latency(mine), latency(bare), percent(spread(mine)), percent(spread(bare)),
  ];
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
