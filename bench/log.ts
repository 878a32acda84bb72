import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { canonicalJson } from '../src/core/canonical.js';
import { checkpointText } from '../src/log/checkpoint.js';
import { exportHead, exportLine } from '../src/log/export.js';
import { formatVerifierKey, sign, verifierOf, type SignerKey } from '../src/log/keys.js';
import { formatNote } from '../src/log/note.js';
import { Tree } from '../src/log/tree.js';
import { leafHash } from '../src/platform/events/record.js';
import { newId } from '../src/platform/ids.js';
import { connect } from './ground.js';
import { timeOf } from './processes.js';
import { atLeast, atMost, printTable, type Run, type Verdict } from './run.js';

const WRITERS = 8;
/** A module that prints the seconds of processor time which the process has used, at its end. */
const TELLS_ITS_TIME = `data:text/javascript,${encodeURIComponent("process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1e6); })")}`;

/** The record under load: what placing events costs those who write them, how fast a backlog goes, and how long an outsider's check takes. */
export async function measureLog({ ground, quick }: Run): Promise<readonly Verdict[]> {
  console.log('\nThe record');
  const address = await ground.make('log');
  const beating = fork(new URL('./sequencing.mjs', import.meta.url), [address, ground.keys]);
  try {
    return [
      await measureAppends(address, beating, quick ? { rounds: 3, seconds: 2 } : { rounds: 8, seconds: 4 }),
      await measureDrain(address, beating, quick ? 20_000 : 200_000),
      await measureVerification(ground.home, quick ? 100_000 : 1_000_000),
      ...measureSealing(),
    ];
  } finally {
    await told(beating, 'end');
  }
}

/** Writers that insert as fast as they are answered, in turns with the sequencer and without; between the turns the log catches up. */
async function measureAppends(address: string, beating: ChildProcess, { rounds, seconds }: { readonly rounds: number; readonly seconds: number }): Promise<Verdict> {
  const look = await connect(address);
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => connect(address)));
  const rates = { without: [] as number[], sequencing: [] as number[] };
  let behind = 0;
  for (let round = -1; round < rounds; round += 1) {
    for (const how of round % 2 === 0 ? ['sequencing', 'without'] as const : ['without', 'sequencing'] as const) {
      await told(beating, how === 'sequencing');
      const until = performance.now() + seconds * 1000;
      const counts = await Promise.all(writers.map((writer) => appendUntil(writer, until)));
      const inserted = counts.reduce((sum, count) => sum + count, 0);
      if (how === 'sequencing') behind = Math.max(behind, await waiting(look));
      await told(beating, true);
      while (await waiting(look) > 0) await new Promise((resume) => { setTimeout(resume, 50); });
      // The first turns warm up.
      if (round >= 0) rates[how].push(inserted / seconds);
    }
  }
  await told(beating, false);
  await Promise.all([look, ...writers].map((client) => client.end()));
  const [without, sequencing] = [median(rates.without), median(rates.sequencing)];
  printTable(['appends by eight writers, each its own commit', 'median of the turns'], [
    ['events/s without sequencing', without.toFixed(0)], ['events/s with sequencing', sequencing.toFixed(0)], ['most that waited at the end of a turn', String(behind)]]);
  return atLeast('log: appends with sequencing / without', sequencing / without, 0.8, '');
}

async function appendUntil(writer: pg.Client, until: number): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count += 1) {
    const { id, salt, bytes } = anEvent();
    await writer.query({ name: 'append', text: `insert into event (id, kind, subject, lot_id, actor, at, salt, bytes, leaf_hash) values ($1, 'order.signed', $1, null, 'bench', lumbung_now(), $2, $3, $4)`,
      values: [id, salt, bytes, leafHash(bytes)] });
  }
  return count;
}

/** As many events as a worker finds that was away for days. */
async function measureDrain(address: string, beating: ChildProcess, events: number): Promise<Verdict> {
  const look = await connect(address);
  await look.query(`
    insert into event (id, kind, subject, lot_id, actor, at, salt, bytes, leaf_hash)
    select id, 'order.signed', id, null, 'bench', lumbung_now(), sha, bytes, sha256('\\x00'::bytea || bytes) from (
      select id, substring(sha256(id::text::bytea) from 1 for 16) as sha, event_bytes(id, 'order.signed', id, id, 'bench', lumbung_now(), substring(sha256(id::text::bytea) from 1 for 16), '{}') as bytes
      from (select ('01a00000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id from generate_series(1, $1::int) n) ids) e`, [events]);
  await look.query('vacuum analyze');
  const { rows: [all] } = await look.query<{ events: number }>('select count(*)::int as events from event');
  const placed = async () => (await look.query<{ size: number }>('select size::int from log_state')).rows[0]?.size ?? 0;
  const used = async () => [beating.pid ?? 0, ...(await look.query<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'lumbung_sequencer' and datname = current_database()`)).rows.map(({ pid }) => pid)]
    .reduce((sum, pid) => sum + timeOf(pid) / 1e9, 0);
  const [began, usedBefore] = [performance.now(), await used()];
  await told(beating, true);
  while (await placed() < (all?.events ?? 0)) await new Promise((resume) => { setTimeout(resume, 20); });
  const [wall, processor] = [(performance.now() - began) / 1000, await used() - usedBefore];
  await told(beating, false);
  const { rows: [log] } = await look.query<{ whole: boolean }>('select (select size from log_state) = (select count(*) from event) and (select size from log_state) = (select count(*) from leaf) as whole');
  await look.end();
  if (log?.whole !== true) throw new Error('the log does not hold every event once');
  console.log(`A backlog of ${events.toLocaleString('en')} events was placed in ${wall.toFixed(1)} s on the clock of this machine, ${(events / wall).toFixed(0)} events/s; processor time of the sequencer and its database, which take turns: ${processor.toFixed(1)} s`);
  return atLeast('log: backlog, by processor time', events / processor, 10_000, 'events/s', 0);
}

/** An export as `lumbung export --auditor` writes it, checked by the one file that outsiders get. */
async function measureVerification(home: string, events: number): Promise<Verdict> {
  const file = join(home, 'record.jsonl');
  await writeExport(file, events);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TELLS_ITS_TIME, 'dist/assets/verify.mjs', file], { encoding: 'utf8' });
  const wall = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`the export does not verify:\n${stdout}${stderr}`);
  const processor = Number(stderr.trim().split('\n').at(-1));
  console.log(`verify.mjs, an export of ${events.toLocaleString('en')} events: ${processor.toFixed(1)} s of processor time, ${wall.toFixed(1)} s on the clock of this machine\n${stdout.trim().slice(0, 160)}`);
  return atMost('log: verification of 1,000,000 events, processor', processor * (1_000_000 / events), 30, 's', 1);
}

async function writeExport(file: string, events: number): Promise<void> {
  const key: SignerKey = { name: 'bench.example/log', use: 'log', secret: new Uint8Array(randomBytes(32)) };
  const tree = Tree.empty();
  const all = Array.from({ length: events }, () => anEvent().bytes.toString('utf8'));
  for (let from = 0; from < events; from += 1_000) tree.append(all.slice(from, from + 1_000).map((bytes) => leafHash(Buffer.from(bytes))));
  const text = checkpointText({ origin: key.name, size: events, root: tree.root });
  const out = createWriteStream(file);
  const put = async (line: string) => { if (!out.write(`${line}\n`)) await once(out, 'drain'); };
  await put(exportHead({ key: formatVerifierKey(verifierOf(key)), checkpoint: formatNote({ text, signatures: [sign(text, key)] }) }));
  for (const bytes of all) await put(exportLine(bytes, new Uint8Array(0)));
  out.end();
  await finished(out);
}

/** In Node, and in Chromium at its own speed and twenty times slower, by the script that measures the sealer. */
function measureSealing(): readonly Verdict[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/measure-sealer.mjs'], { encoding: 'utf8' });
  console.log(`\n${stdout}${stderr}`.trimEnd());
  const slow = [...stdout.matchAll(/^Chromium at 20x.*first sealing ([\d.]+) ms, then ([\d.]+) ms/gm)].map(([, first, then]) => Math.max(Number(first), Number(then)));
  if (slow.length === 0) return existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium') || status !== 0 ? [atMost('sealing in Chromium at 20x', Infinity, 1, 's')] : [];
  return [atMost('sealing in Chromium at 20x', Math.max(...slow) / 1000, 1, 's')];
}

/** An event of the usual size. */
function anEvent(): { readonly id: string; readonly salt: Buffer; readonly bytes: Buffer } {
  const [id, salt] = [newId(), randomBytes(16)];
  const bytes = Buffer.from(canonicalJson({ actor: randomUUID(), at: new Date().toISOString(), detail: null, facts: {}, id, kind: 'order.signed', lot: null, salt: salt.toString('hex'), subject: id, v: 1 }));
  return { id, salt, bytes };
}

async function waiting(look: pg.Client): Promise<number> {
  const { rows: [pending] } = await look.query<{ waiting: number }>('select count(*)::int as waiting from (select 1 from pending limit 1000000) p');
  return pending?.waiting ?? 0;
}

function told(beating: ChildProcess, wish: boolean | 'end'): Promise<unknown> {
  const heard = once(beating, 'message');
  beating.send(wish);
  return heard;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
