import { randomUUID } from 'node:crypto';
import type autocannon from 'autocannon';
import { envelopesFor, manifestOf } from './envelopes.js';
import { cursor, winnerOf } from './overheard.js';
import { AUDITOR, BUSY_VENDORS, idOf, OPEN_LOTS, sessionCookie, SURGE_VENDORS, TALKATIVE_LOTS, VENDORS } from './names.js';
import type { Served } from './processes.js';
import type { Side } from './slices.js';

type Make = () => autocannon.Request;

const DAY = 86_400_000;
const V1 = '/api/v1';

/** The reads of Lumbung that are measured; `limit` names the same read at the limit server. */
export interface ReadCase {
  readonly name: string;
  readonly status: number;
  readonly limit: string;
  readonly ours: Make;
  readonly bare: Make;
  /** At most this many times the processor time of the limit; null where no goal was set. */
  readonly goal: number | null;
}

/** `sample`: how many lots there are to draw from. */
export function readCases(etag: string, { lots }: { readonly lots: number }): readonly ReadCase[] {
  const moment = () => new Date(Math.floor(Date.now() + DAY * (1 + 2 * Math.random()))).toISOString();
  const anyOpen = () => idOf('lot', 1 + Math.floor(Math.random() * OPEN_LOTS));
  const anyPaid = () => OPEN_LOTS + 1 + Math.floor(Math.random() * (lots - OPEN_LOTS));
  const nobody = idOf('lot', 0);
  return [
    { name: 'list of 20, from the database', status: 200, limit: '/lots-after', goal: 1.5,
      ours: () => ({ path: `${V1}/lots?after=${cursor(moment(), nobody)}` }), bare: () => ({ path: `/lots-after?at=${moment()}&id=${nobody}` }) },
    { name: 'list of 20, shared body', status: 200, limit: '/lots', goal: 0.35, ours: () => ({ path: `${V1}/lots` }), bare: () => ({ path: '/lots' }) },
    { name: 'list of 20, 304', status: 304, limit: '/lots', goal: 0.35, ours: () => ({ path: `${V1}/lots`, headers: { 'if-none-match': etag } }), bare: () => ({ path: '/lots' }) },
    { name: 'lot detail, signed in', status: 200, limit: '/lot', goal: 1.8,
      ours: () => ({ path: `${V1}/lots/${anyOpen()}`, headers: { cookie: sessionCookie(anyVendor()) } }), bare: () => ({ path: `/lot?id=${anyOpen()}` }) },
    { name: 'lot detail, a visitor', status: 200, limit: '/lot', goal: null, ours: () => ({ path: `${V1}/lots/${anyOpen()}` }), bare: () => ({ path: `/lot?id=${anyOpen()}` }) },
    { name: 'order status, its vendor', status: 200, limit: '/order', goal: null,
      ours: () => orderOf(anyPaid()), bare: () => ({ path: `/order?id=${idOf('order', anyPaid())}` }) },
    { name: 'audit: award history, 20', status: 200, limit: '/audit-awards', goal: 1.5, ours: () => ({ path: `${V1}/audit/awards`, headers: { cookie: auditorCookie } }), bare: () => ({ path: '/audit-awards' }) },
    { name: "audit: a lot's history, 20", status: 200, limit: '/audit-history', goal: 1.5,
      ours: () => ({ path: `${V1}/lots/${anyTalkative()}/history`, headers: { cookie: auditorCookie } }), bare: () => ({ path: `/audit-history?id=${anyTalkative()}` }) },
  ];
}

function orderOf(lot: number): autocannon.Request {
  return { path: `${V1}/orders/${idOf('order', lot)}`, headers: { cookie: sessionCookie(winnerOf(lot)) } };
}

function anyVendor(): number {
  return SURGE_VENDORS + 1 + Math.floor(Math.random() * (VENDORS - SURGE_VENDORS));
}

/** The ways to hand in an offer, each with vendors of its own, so that no pair of lot and vendor comes twice, in whichever parts of a run. */
export async function offerSides(ours: Served, limit: Served): Promise<readonly [Side, Side, Side]> {
  const envelopes = await Promise.all(Array.from({ length: OPEN_LOTS }, (_, at) => envelopesFor(at + 1)));
  const turn = (side: number) => {
    const from = SURGE_VENDORS + 1 + VENDORS_A_SIDE * side;
    return () => {
      const count = handedIn[side] ?? 0;
      handedIn[side] = count + 1;
      const lot = 1 + (count % OPEN_LOTS);
      const vendor = from + Math.floor(count / OPEN_LOTS);
      if (vendor >= from + VENDORS_A_SIDE) throw new Error('every vendor of this side has offered for every lot: fewer rounds');
      const body = { format: 1, version: 1, manifestHash: manifestOf(lot), envelope: envelopes[lot - 1]?.(vendor) };
      return { lot, vendor, body };
    };
  };
  const json = { 'content-type': 'application/json' };
  const bare = (path: string, next: ReturnType<typeof turn>): Make => () => {
    const { lot, vendor, body } = next();
    return { method: 'POST', path, headers: json, body: JSON.stringify({ ...body, lot: idOf('lot', lot), vendor: idOf('vendor', vendor), person: idOf('person', vendor) }) };
  };
  const [first, second, third] = [turn(0), turn(1), turn(2)];
  return [
    { name: 'submit an offer', server: ours, status: 201, next: () => {
      const { lot, vendor, body } = first();
      return { method: 'POST', path: `${V1}/lots/${idOf('lot', lot)}/offers`, headers: { ...json, cookie: sessionCookie(vendor), 'idempotency-key': randomUUID() }, body: JSON.stringify(body) };
    } },
    { name: 'limit: transaction of seven trips', server: limit, status: 201, next: bare('/offers-seven', second) },
    { name: 'limit: the same single statement', server: limit, status: 201, next: bare('/offers-one', third) },
  ];
}

/** How many offers each side has made so far. */
const handedIn: number[] = [];

const VENDORS_A_SIDE = Math.floor((VENDORS - SURGE_VENDORS) / 3);

/** The reads that must not grow with the tables; what is drawn lies anywhere in them. */
export function growthCases(lots: number): readonly { readonly name: string; readonly next: Make }[] {
  const anyPaid = () => OPEN_LOTS + 1 + Math.floor(Math.random() * (lots - OPEN_LOTS));
  const moment = () => new Date(Math.floor(Date.now() + DAY * (1 + 2 * Math.random()))).toISOString();
  return [
    { name: 'list of 20', next: () => ({ path: `${V1}/lots?after=${cursor(moment(), idOf('lot', 0))}` }) },
    { name: 'lot detail', next: () => ({ path: `${V1}/lots/${idOf('lot', anyPaid())}`, headers: { cookie: sessionCookie(anyVendor()) } }) },
    { name: 'orders of a vendor', next: () => ({ path: `${V1}/orders`, headers: { cookie: sessionCookie(anyBusyVendor()) } }) },
    { name: 'audit: award history', next: () => ({ path: `${V1}/audit/awards`, headers: { cookie: auditorCookie } }) },
    { name: "audit: a lot's history", next: () => ({ path: `${V1}/lots/${anyTalkative()}/history`, headers: { cookie: auditorCookie } }) },
  ];
}

/** One whose page of orders is full even in the smallest table: what is compared is the same answer. */
const anyBusyVendor = () => SURGE_VENDORS + 1 + Math.floor(Math.random() * BUSY_VENDORS);

const auditorCookie = sessionCookie(AUDITOR);
const anyTalkative = () => idOf('lot', OPEN_LOTS + 1 + Math.floor(Math.random() * TALKATIVE_LOTS));
