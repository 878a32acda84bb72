import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { columnTypes } from '../platform/database/column-types.js';
import type { DatabaseRole } from '../platform/database/options.js';
import { DATABASE_URL } from '../platform/tokens.js';

const ROLE: DatabaseRole = 'lumbung_sequencer';

/** Connections that may do nothing but sequence: the application's own role cannot touch the tree. */
@Injectable()
export class SequencingPool implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(DATABASE_URL) url: string) {
    this.pool = new pg.Pool({
      connectionString: url, types: columnTypes, max: 2, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000, application_name: ROLE,
      options: `-c role=${ROLE} -c lock_timeout=10s -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s -c timezone=UTC`,
    });
    // A broken idle connection is replaced at the next use; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  async transaction<Answer>(run: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // A server that dies between two statements says so to nobody who asked; the next statement finds it out.
    const died = (error: Error) => { broken = error; };
    client.on('error', died);
    try {
      await client.query('begin');
      const answer = await run(client);
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback').catch((failure: unknown) => { broken = failure as Error; });
      throw error;
    } finally {
      client.off('error', died);
      client.release(broken);
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}
