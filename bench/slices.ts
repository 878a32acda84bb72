import autocannon from 'autocannon';
import type { Served } from './processes.js';

/** One thing to ask one server, again and again. */
export interface Side {
  readonly name: string;
  readonly server: Served;
  /** The status that every answer must have. */
  readonly status: number;
  /** Makes the next request: path, headers, body. */
  readonly next: () => autocannon.Request;
}

/** What one slice of a run saw. Times of the processor in microseconds a request. */
export interface Slice {
  readonly node: number;
  readonly postgres: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Loads one side for some seconds, or for a number of requests. An answer that is not the expected one ends the bench: a refusal is quick and would flatter. */
export async function slice({ name, server, status, next }: Side, clients: number, length: { readonly duration: number } | { readonly amount: number }): Promise<Slice> {
  const before = await server.processorTime();
  const result = await autocannon({
    url: server.url, connections: clients, ...length, sampleInt: 100, timeout: 20,
    requests: [{ setupRequest: (request) => merged(request, next()) }],
  });
  const after = await server.processorTime();
  const answers = Object.entries(result.statusCodeStats ?? {}).map(([code, { count }]) => [Number(code), count ?? 0] as const);
  const right = answers.filter(([code]) => code === status).reduce((sum, [, count]) => sum + count, 0);
  if (right === 0 || answers.some(([code]) => code !== status) || result.errors > 0) {
    throw new Error(`${name}: expected only ${status}, saw ${JSON.stringify(result.statusCodeStats)} and ${result.errors} errors`);
  }
  return {
    node: (after.node - before.node) / right / 1000, postgres: (after.postgres - before.postgres) / right / 1000,
    perSecond: right / result.duration, p50: result.latency.p50, p99: result.latency.p99,
  };
}

function merged(usual: autocannon.Request, { headers, ...wanted }: autocannon.Request): autocannon.Request {
  return { ...usual, ...wanted, headers: { ...usual.headers, ...headers } };
}

/** All slices of a side. */
export interface Measured {
  readonly side: Side;
  readonly clients: number;
  readonly slices: readonly Slice[];
}

/** The sides take turns, round by round, so that a noisy minute hits all of them, after requests that let the JIT settle and the buffers fill. */
export async function takeTurns(sides: readonly Side[], clients: number, { rounds, seconds, warmUp }: Effort): Promise<Measured[]> {
  for (const side of sides) await slice(side, Math.max(clients, 8), { amount: warmUp });
  const slices = sides.map((): Slice[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, side] of sides.entries()) slices[at]?.push(await slice(side, clients, { duration: seconds }));
  }
  return sides.map((side, at) => ({ side, clients, slices: slices[at] ?? [] }));
}

/** How long a measurement may take. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  /** Requests that are thrown away before the first slice of each side. */
  readonly warmUp: number;
}

/** The least processor time of a request over the slices: what it costs when nobody disturbs. */
export function leastCost({ slices }: Measured): { readonly node: number; readonly postgres: number; readonly total: number } {
  const [least] = [...slices].sort((one, other) => one.node + one.postgres - other.node - other.postgres);
  const { node, postgres } = least ?? { node: Number.NaN, postgres: Number.NaN };
  return { node, postgres, total: node + postgres };
}

export function bestRate({ slices }: Measured): number {
  return Math.max(...slices.map(({ perSecond }) => perSecond));
}

/** How far the slices lay apart: the median over the least cost, less one. */
export function spread(measured: Measured): number {
  const costs = measured.slices.map(({ node, postgres }) => node + postgres).sort((one, other) => one - other);
  return (costs[Math.floor(costs.length / 2)] ?? Number.NaN) / (costs[0] ?? Number.NaN) - 1;
}

/** Milliseconds that half, and ninety-nine in a hundred, of the requests stayed below in the best slice. */
export function bestLatency({ slices }: Measured): { readonly p50: number; readonly p99: number } {
  return { p50: Math.min(...slices.map(({ p50 }) => p50)), p99: Math.min(...slices.map(({ p99 }) => p99)) };
}
