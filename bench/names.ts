/** Ids and secrets that the filled database and the requests agree on. */
const KINDS = { agency: 1, person: 2, vendor: 3, package: 4, lot: 5, item: 6, order: 7, orderItem: 8, award: 9, invoice: 10, event: 11, offer: 12, evaluation: 13, line: 14, key: 15, appointment: 16, request: 17 } as const;

/** The id of the nth thing of a kind; grows with n, as ids of the house do. */
export function idOf(kind: keyof typeof KINDS, n: number): string {
  return `01900000-00${KINDS[kind].toString(16).padStart(2, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The same in SQL: `id_of_lot(n)` and so on, for this connection only. */
export const ID_FUNCTIONS = Object.entries(KINDS).map(([kind, number]) => `create or replace function pg_temp.${kind}_id(n bigint) returns uuid language sql immutable as
  $$ select ('01900000-00${number.toString(16).padStart(2, '0')}-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`).join(';\n').replaceAll('orderItem_id', 'order_item_id');

export const AGENCIES = 12;
/** The first ones take part in the surge, five thousand of them in time; all have a session and an API key. */
export const SURGE_VENDORS = 5040;
export const VENDORS = 6040;
/** They win the first lots; those after them go round among all. */
export const BUSY_VENDORS = 20;
export const FIRST_LOTS = 1000;
/** Open for offers, whatever the size of the table; the rest are bought and paid. */
export const OPEN_LOTS = 500;
/** Closed long ago, each with at least twenty events more than usual: what an auditor reads. */
export const TALKATIVE_LOTS = 200;
/** The one lot of the surge, beside all others. */
export const SURGE_LOT = 0;

export const sessionCookie = (vendor: number) => `lumbung=bench-session-${vendor}`;
export const apiKey = (vendor: number) => `Bearer lumbung_bench-key-of-vendor-${vendor}`;
export const AUDITOR = 90_000;
