import type pg from 'pg';

export type BulkRow = Readonly<Record<string, unknown>>;

/** One statement a table; the columns are those of the first row, and bytes travel as PostgreSQL writes them. */
export async function insertAll(owner: pg.Client, table: string, rows: readonly BulkRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  await owner.query(`insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asText(value)]))))]);
}

function asText(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
