import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { envelopesFor, manifestOf } from './envelopes.js';
import { connect } from './ground.js';
import { apiKey, idOf, SURGE_LOT, SURGE_VENDORS } from './names.js';
import { startLumbung, type Served } from './processes.js';
import { atMost, type Run, type Verdict } from './run.js';

const SURGE_MS = 15_000;
const RUSH_MS = 300;
const RUSH_OFFERS = 200;
/** Sent after the hour by vendors of their own: each must be refused, with its reason. */
const LATE_OFFERS = 40;
const LATE_MS = 300;

/** One request, and when it is meant to leave. */
interface Sending {
  readonly vendor: number;
  readonly at: number;
  readonly scheduled: number;
  readonly manifestHash: string;
  readonly envelope: string;
}

interface Sent {
  readonly vendor: number;
  /** Milliseconds after the start at which it was meant to be sent. */
  readonly at: number;
  readonly status: number;
  readonly latency: number;
  readonly answer: { readonly offerId?: string; readonly code?: string };
}

/** Five thousand vendors hand in for one lot in its last fifteen seconds, two hundred of them in the last 0.3, whatever the server does; then the books are checked. */
export async function measureSurge({ ground, usual }: Run): Promise<Verdict[]> {
  const look = await connect(usual.address);
  // What filling the tables left to be told would keep the worker busy for hours.
  await look.query('delete from outbox');
  const server = await startLumbung(ground, usual.address, look, 'all');
  try {
    const envelopeOf = await envelopesFor(SURGE_LOT);
    await warmUp(server, envelopeOf);
    const closesAt = await letItClose(look, Date.now() + 2_000 + SURGE_MS);
    const sent = await sendAll(server, closesAt - SURGE_MS, envelopeOf);
    await pause(500);
    return await judge(look, sent);
  } finally {
    await server.stop();
    await look.end();
  }
}

/** The JIT and the pool settle on requests that are refused for their manifest. */
async function warmUp(server: Served, envelopeOf: (vendor: number) => string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  await Promise.all(Array.from({ length: 400 }, (_, at) => {
    const vendor = SURGE_VENDORS + 1 + at % 500;
    return sendOne(server, agent, { vendor, at: 0, scheduled: 0, manifestHash: 'f'.repeat(64), envelope: envelopeOf(vendor) });
  }));
  agent.destroy();
}

/** Moves the closing hour of the surge's lot, past the trigger that lets nobody do so. */
async function letItClose(look: pg.Client, at: number): Promise<number> {
  await look.query('set session_replication_role = replica');
  await look.query('update lot set closes_at = $2 where id = $1', [idOf('lot', SURGE_LOT), new Date(at)]);
  await look.query('set session_replication_role = origin');
  return at;
}

async function sendAll(server: Served, start: number, envelopeOf: (vendor: number) => string): Promise<readonly Sent[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const even = SURGE_VENDORS - RUSH_OFFERS - LATE_OFFERS;
  const moments = [
    ...Array.from({ length: even }, (_, at) => (at / even) * (SURGE_MS - RUSH_MS)),
    ...Array.from({ length: RUSH_OFFERS }, (_, at) => SURGE_MS - RUSH_MS + (at / RUSH_OFFERS) * RUSH_MS),
    ...Array.from({ length: LATE_OFFERS }, (_, at) => SURGE_MS + 20 + (at / LATE_OFFERS) * LATE_MS),
  ];
  const sent = await Promise.all(moments.map(async (at, index) => {
    const vendor = 1 + index;
    await pause(Math.max(0, start + at - Date.now()));
    return sendOne(server, agent, { vendor, at, scheduled: start + at, manifestHash: manifestOf(SURGE_LOT), envelope: envelopeOf(vendor) });
  }));
  agent.destroy();
  return sent;
}

/** Latency counts from the scheduled moment, so that a queue before the server is seen. */
function sendOne(server: Served, agent: Agent, { vendor, at, scheduled, manifestHash, envelope }: Sending): Promise<Sent> {
  const body = JSON.stringify({ format: 1, version: 1, manifestHash, envelope });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: apiKey(vendor), 'idempotency-key': randomUUID() };
  return new Promise((resolve) => {
    const failed = () => resolve({ vendor, at, status: 0, latency: Date.now() - scheduled, answer: {} });
    request(`${server.url}/api/v1/lots/${idOf('lot', SURGE_LOT)}/offers`, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', failed)
        .on('end', () => resolve({ vendor, at, status: response.statusCode ?? 0, latency: Date.now() - scheduled, answer: JSON.parse(Buffer.concat(parts).toString()) as Sent['answer'] }));
    }).on('error', failed).end(body);
  });
}

async function judge(look: pg.Client, sent: readonly Sent[]): Promise<Verdict[]> {
  const lot = [idOf('lot', SURGE_LOT)];
  const { rows: offers } = await look.query<{ id: string; vendor_id: string; late: boolean }>(
    'select o.id, o.vendor_id, o.received_at > l.closes_at as late from offer o join lot l on l.id = o.lot_id where l.id = $1', lot);
  const { rows: refused } = await look.query<{ id: string; code: string }>(`select id, code from refused_attempt where lot_id = $1 and code <> 'offer.manifest-differs'`, lot);
  const accepted = sent.filter(({ status }) => status === 201);
  const inTime = sent.filter(({ at }) => at < SURGE_MS);
  const stored = new Set(offers.map(({ id }) => id));
  const turnedAway = sent.filter(({ status, answer }) => status !== 201 && answer.code !== undefined);
  const latencies = sent.map(({ latency }) => latency).sort((one, other) => one - other);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  const lost = accepted.filter(({ answer }) => !stored.has(answer.offerId ?? '')).length;
  const doubled = offers.length - new Set(offers.map(({ vendor_id }) => vendor_id)).size;
  console.log(`\nSurge: ${sent.length} offers on one lot in ${SURGE_MS / 1000} s, ${RUSH_OFFERS} of them in the last ${RUSH_MS / 1000} s, ${LATE_OFFERS} after the hour; one process (LUMBUNG_ROLE=all)`);
  console.log(`from the scheduled moment to the answer: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
  console.log(`accepted ${accepted.length}, refused with a reason ${turnedAway.length} (${inTime.length - inTime.filter(({ status }) => status === 201).length} of them meant to be in time), stored ${offers.length}, kept as refused ${refused.length}`);
  const none = (what: string, count: number) => atMost(`surge: ${what}`, count, 0, '', 0);
  return [
    atMost('surge: p99', at(0.99), 1000, 'ms', 0),
    none('failed or refused without a reason', sent.length - accepted.length - turnedAway.length),
    none('accepted but lost', lost),
    none('stored but never answered', offers.length - accepted.length),
    none('doubled', doubled),
    none('accepted after the hour', offers.filter(({ late }) => late).length + sent.filter(({ at: moment, status }) => moment > SURGE_MS && status === 201).length),
    none('refusals not kept as proof', turnedAway.length - refused.length),
  ];
}
