import pg from 'pg';
import type { DataSource } from 'typeorm';
import { AwardHistoryQueries } from '../src/audit/award-history.queries.js';
import { LotHistoryQueries } from '../src/audit/lot-history.queries.js';
import type { ReadingTrace } from '../src/audit/reading-trace.js';
import type { Actor } from '../src/core/actor.js';
import { LotQueries } from '../src/lots/lots.queries.js';
import { OrderQueries } from '../src/orders/orders.queries.js';
import { Clock } from '../src/platform/clock.js';
import { columnTypes } from '../src/platform/database/column-types.js';
import { Database } from '../src/platform/database/database.js';
import { AUDITOR, BUSY_VENDORS, FIRST_LOTS, idOf, OPEN_LOTS, SURGE_VENDORS, VENDORS } from './names.js';

/** A named statement as a room sends it; values that stand for the request's own are numbered in `asked`. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** For each value the name of the query parameter that replaces it, or null. */
  readonly asked: readonly (string | null)[];
}

/** What the limit server answers: path by path the very statements of Lumbung, in their order. */
export type Plan = Readonly<Record<string, readonly Statement[]>>;

const AT = '2031-01-01T00:00:00.000Z';
const OLD_LOT = OPEN_LOTS + 1;

/** Runs the rooms' own reads once against the database and writes down what they send: the limit cannot drift from what it limits. */
export async function overhear(address: string): Promise<Plan> {
  const pool = new pg.Pool({ connectionString: address, max: 1, types: columnTypes, application_name: 'lumbung-bench' });
  const heard: Statement[] = [];
  const wire = {
    query: (statement: { readonly name: string; readonly text: string; readonly values: readonly unknown[] }) => {
      heard.push({ ...statement, asked: statement.values.map(() => null) });
      return pool.query(statement.text, [...statement.values]);
    },
  };
  const source = { driver: { master: wire } } as unknown as DataSource;
  const database = new Database(source);
  const lots = new LotQueries(database, source, new Clock(database));
  const orders = new OrderQueries(database, new Clock(database));
  const awards = new AwardHistoryQueries(database);
  // The trace that an auditor's reading leaves is on top of the limit.
  const history = new LotHistoryQueries(database, { leave: async () => undefined } as unknown as ReadingTrace);
  const during = async (read: () => Promise<unknown>, stand: Readonly<Record<string, string>>): Promise<readonly Statement[]> => {
    heard.length = 0;
    await read();
    return heard.filter(({ name }) => name !== 'clock.read').map((statement) => ({ ...statement, asked: statement.values.map((value) => stand[String(value)] ?? null) }));
  };
  const lot = idOf('lot', 1);
  const oldLot = idOf('lot', OLD_LOT);
  const order = idOf('order', OLD_LOT);
  try {
    return {
      '/lots': await during(() => lots.lotsForAnyone({}), {}),
      '/lots-after': await during(() => lots.lotsForAnyone({ after: cursor(AT, lot) }), { [AT]: 'at', [lot]: 'id' }),
      '/lot': await during(() => lots.one(null, lot), { [lot]: 'id' }),
      '/order': await during(() => orders.one(vendorOf(OLD_LOT), order), { [order]: 'id' }),
      '/audit-awards': await during(() => awards.awards({}, true), {}),
      '/audit-history': await during(() => history.of(AN_AUDITOR, oldLot, {}), { [oldLot]: 'id' }),
    };
  } finally {
    await pool.end();
  }
}

/** The cursor of a list, as the house makes it. */
export function cursor(...key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The vendor whose order lies on this lot (see fill-rows.ts). */
export function winnerOf(lot: number): number {
  return SURGE_VENDORS + 1 + ((lot <= FIRST_LOTS ? lot % BUSY_VENDORS : lot) % (VENDORS - SURGE_VENDORS));
}

const AN_AUDITOR: Actor = {
  kind: 'person', personId: idOf('person', AUDITOR), pseudonym: 'bench', appointments: [{ role: 'auditor', agencyId: null, unitId: null }], vendorIds: [], secondFactor: true,
};

function vendorOf(lot: number): Actor {
  const vendor = winnerOf(lot);
  return { kind: 'person', personId: idOf('person', vendor), pseudonym: 'bench', appointments: [], vendorIds: [idOf('vendor', vendor)], secondFactor: true };
}
