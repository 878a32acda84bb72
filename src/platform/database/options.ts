import type { DataSourceOptions } from 'typeorm';
import { columnTypes } from './column-types.js';

/** The roles the schema knows; all NOLOGIN, taken on by `-c role=…` (docs/decisions). */
export const DATABASE_ROLES = ['lumbung_owner', 'lumbung_app', 'lumbung_sequencer', 'lumbung_auditor', 'lumbung_backup'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** Connections of one process's own pool; more would only queue inside PostgreSQL. */
const POOL_SIZE = 8;

/** TypeORM's options for a pool that works as `role` and never drops its idle connections. */
export function connectionOptions(url: string, role: DatabaseRole, entities: readonly (new () => object)[]) {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    synchronize: false,
    migrationsTransactionMode: 'each',
    applicationName: role,
    extra: {
      // At 0.5 'tumpng' finds 'Tumpeng'; at the default, 0.6, it does not.
      options: `-c role=${role} -c pg_trgm.word_similarity_threshold=0.5 -c lock_timeout=10s -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s -c timezone=UTC`,
      types: columnTypes,
      max: POOL_SIZE,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 10_000,
    },
  } satisfies DataSourceOptions;
}
