import { growthCases } from './cases.js';
import { connect } from './ground.js';
import { startLumbung } from './processes.js';
import { atMost, printTable, type Run, type Verdict } from './run.js';
import { bestRate, leastCost, takeTurns, type Measured } from './slices.js';

const CLIENTS = 4;
const MOST = 0.1;

/** The same reads on tables of every size, a server on each, in turns; the exponent is log(cost ratio) / log(row ratio) from the smallest to the largest. */
export async function measureGrowth({ ground, effort, databases }: Run): Promise<Verdict[]> {
  const sizes = [...databases.keys()];
  const looks = await Promise.all([...databases.values()].map(connect));
  const servers = await Promise.all([...databases.values()].map((address, at) => startLumbung(ground, address, looks[at] as Awaited<ReturnType<typeof connect>>, 'web')));
  try {
    const rows: string[][] = [];
    const verdicts: Verdict[] = [];
    for (const [at, { name }] of growthCases(1000).entries()) {
      const sides = servers.map((server, size) => ({ name, server, status: 200, next: growthCases(sizes[size] ?? 0)[at]?.next ?? (() => ({})) }));
      const measured = await takeTurns(sides, CLIENTS, effort);
      const byCost = exponent(sizes, measured.map((each) => leastCost(each).total));
      rows.push([name, ...measured.map(describe), byCost.toFixed(3), exponent(sizes, measured.map((each) => 1 / bestRate(each))).toFixed(3)]);
      verdicts.push(atMost(`growth of: ${name}`, byCost, MOST, '', 3));
    }
    console.log(`\nGrowth, ${CLIENTS} clients: µs Node+PG and req/s on tables of so many lots; exponent of the cost, and of the time`);
    printTable(['', ...sizes.map((lots) => lots.toLocaleString('en')), 'cost', 'time'], rows);
    return sizes.length < 2 ? [] : verdicts;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all(looks.map((look) => look.end()));
  }
}

function describe(measured: Measured): string {
  const { node, postgres } = leastCost(measured);
  return `${node.toFixed(0)}+${postgres.toFixed(0)}, ${bestRate(measured).toFixed(0)}/s`;
}

function exponent(sizes: readonly number[], costs: readonly number[]): number {
  const ratio = (values: readonly number[]) => (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN);
  return Math.log(ratio(costs)) / Math.log(ratio(sizes));
}
