import { setTimeout as pause } from 'node:timers/promises';
import { offerSides, readCases } from './cases.js';
import { connect } from './ground.js';
import { startLumbung, type Served } from './processes.js';
import { atMost, printTable, type Run, type Verdict } from './run.js';
import { slice, type Side } from './slices.js';

const IDLE_MOST = 220;
const LOADED_MOST = 300;

/** Resident memory of each process at rest, and the highest under 32 clients who read and offer. */
export async function measureMemory({ ground, effort, usual }: Run): Promise<Verdict[]> {
  const look = await connect(usual.address);
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const role of ['all', 'web'] as const) {
    const server = await startLumbung(ground, usual.address, look, role);
    const worker = role === 'web' ? await startLumbung(ground, usual.address, look, 'worker') : null;
    await pause(3000);
    const idle = { server: server.memory(), worker: worker?.memory() ?? 0 };
    const most = await highest(server, worker, () => load(server, effort.rounds * effort.seconds, usual.lots));
    for (const [name, rest, peak] of [[role, idle.server, most.server], ['worker', idle.worker, most.worker]] as const) {
      if (name === 'worker' && worker === null) continue;
      rows.push([`LUMBUNG_ROLE=${name}`, rest.toFixed(0), peak.toFixed(0), name === 'worker' ? '' : `${(server.firstAnswer / 1000).toFixed(1)} s`]);
      verdicts.push(atMost(`memory at rest, ${name}`, rest, IDLE_MOST, 'MB', 0), atMost(`memory under load, ${name}`, peak, LOADED_MOST, 'MB', 0));
    }
    await Promise.all([server.stop(), worker?.stop()]);
  }
  await look.end();
  console.log('\nMemory in MB (resident), and from the start to the first answer');
  printTable(['', 'at rest', 'under load', 'first answer'], rows);
  return verdicts;
}

async function load(server: Served, seconds: number, lots: number): Promise<void> {
  const reads = readCases('', { lots }).filter(({ status }) => status === 200).map(({ name, ours, status }): Side => ({ name, server, status, next: ours }));
  for (const side of [...reads, (await offerSides(server, server))[0]]) await slice(side, 32, { duration: seconds });
}

async function highest(server: Served, worker: Served | null, work: () => Promise<void>): Promise<{ readonly server: number; readonly worker: number }> {
  const most = { server: 0, worker: 0 };
  const watch = setInterval(() => {
    most.server = Math.max(most.server, server.memory());
    most.worker = Math.max(most.worker, worker?.memory() ?? 0);
  }, 100);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return most;
}
