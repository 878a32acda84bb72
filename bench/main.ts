import { loadavg, cpus, totalmem } from 'node:os';
import { connect, openGround, type Ground } from './ground.js';
import { fillLotsTogether, fillRegisters } from './fill.js';
import { measureGrowth } from './growth.js';
import { measureLog } from './log.js';
import { measureMemory } from './memory.js';
import { measureOffers } from './offers.js';
import { measureReads } from './reads.js';
import { printTable, type Run, type Verdict } from './run.js';
import { measureSurge } from './surge.js';

/** In this order: what writes comes after what reads. */
const PARTS = { reads: measureReads, growth: measureGrowth, memory: measureMemory, offers: measureOffers, surge: measureSurge, log: measureLog } as const;
type Part = keyof typeof PARTS;

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const parts = (Object.keys(PARTS) as Part[]).filter((part) => words.filter((word) => !word.startsWith('--')).length === 0 || words.includes(part));
const unknown = words.filter((word) => word !== '--quick' && !(word in PARTS));
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}. Known: ${Object.keys(PARTS).join(', ')}, --quick`);

const began = performance.now();
const ground = await openGround();
try {
  console.log(`Lumbung bench, ${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, load ${load()}`);
  const run = await prepare(ground);
  const verdicts: Verdict[] = [];
  for (const part of parts) verdicts.push(...await PARTS[part](run));
  printVerdicts(verdicts);
  if (verdicts.some(({ what, met }) => what.startsWith('surge') && what !== 'surge: p99' && !met)) process.exitCode = 1;
} finally {
  await ground.close();
}

/** The databases, each a copy of the next smaller one with more lots. */
async function prepare(on: Ground): Promise<Run> {
  const sizes = !parts.includes('growth') ? [1_000] : quick ? [1_000, 10_000] : [1_000, 100_000, 1_000_000];
  const databases = new Map<number, string>();
  let last: { readonly lots: number; readonly address: string } | null = null;
  for (const lots of sizes) {
    const started = performance.now();
    const address: string = await on.make(`e${String(lots).length - 1}`, last?.address);
    if (last === null) await withRegisters(address);
    await fillLotsTogether(address, (last?.lots ?? 0) + 1, lots);
    databases.set(lots, address);
    last = { lots, address };
    console.log(`Filled ${lots.toLocaleString('en')} lots in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  const lots = sizes[0] ?? 1_000;
  return { ground: on, databases, quick, usual: { lots, address: databases.get(lots) ?? '' }, effort: quick ? { rounds: 3, seconds: 1, warmUp: 1500 } : { rounds: 6, seconds: 1, warmUp: 4000 } };
}

async function withRegisters(address: string): Promise<void> {
  const look = await connect(address);
  await fillRegisters(look);
  await look.end();
}

function printVerdicts(verdicts: readonly Verdict[]): void {
  console.log('\nGoals (eight clients, least processor time over the slices, L = the limit measured in the same turns)');
  printTable(['', 'goal', 'measured', ''], verdicts.map(({ what, goal, measured, met }) => [what, goal, measured, met ? 'met' : 'MISSED']));
  console.log(`\nThe run took ${((performance.now() - began) / 60_000).toFixed(1)} minutes; load ${load()}.`);
}

function load(): string {
  return loadavg().map((each) => each.toFixed(1)).join(' ');
}
