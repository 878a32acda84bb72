import { Injectable } from '@nestjs/common';
import { must } from '../../core/broken-rule.js';
import { Database } from '../../platform/database/database.js';
import { RecordQueries } from '../../record/record.queries.js';
import { modulesIn, type ServedModule } from '../served.js';

/** From when on these modules were served, until the next record. */
export interface ServedRecord {
  readonly id: string;
  readonly servedFrom: string;
  readonly modules: readonly ServedModule[];
}

/** A record with its entry in the log (base64) and, once it is placed, the offline proof (C2SP tlog-proof). */
export interface ServedPaper extends ServedRecord {
  readonly leaf: string;
  readonly proof: string | null;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly bytes: Buffer;
}

const MOST = 20;

@Injectable()
export class SealerQueries {
  constructor(private readonly database: Database, private readonly record: RecordQueries) {}

  /** The newest first. */
  async latest(): Promise<readonly ServedRecord[]> {
    const rows = await this.database.rows<Row>('web.sealer-latest', `select id, at, bytes from event where kind = 'sealer.served' order by at desc, id desc limit ${MOST}`);
    return rows.map(recordOf);
  }

  /** Those that were served at any time while a lot could be offered for, by the lot's code; the newest first. */
  async whileOpen(code: string): Promise<readonly ServedRecord[]> {
    const rows = await this.database.rows<Row>('web.sealer-of-lot', `
      with l as (select published_at as since, coalesce(closes_at, lumbung_now()) as until from lot where code = $1 and published_at is not null)
      select e.id, e.at, e.bytes from l, event e
      where e.kind = 'sealer.served' and e.at <= l.until
        and e.at >= coalesce((select max(b.at) from event b where b.kind = 'sealer.served' and b.at <= l.since), l.since)
      order by e.at desc, e.id desc limit ${MOST}`, [code]);
    return rows.map(recordOf);
  }

  async paper(id: string): Promise<ServedPaper> {
    const row = await this.database.row<Row>('web.sealer-record', "select id, at, bytes from event where id = $1 and kind = 'sealer.served'", [id]);
    must(row, 'sealing-module.not-found');
    return { ...recordOf(row), leaf: row.bytes.toString('base64'), proof: await this.record.proofOfPlaced(id) };
  }
}

function recordOf({ id, at, bytes }: Row): ServedRecord {
  const { facts } = JSON.parse(bytes.toString('utf8')) as { readonly facts: Readonly<Record<string, unknown>> };
  return { id, servedFrom: at.toISOString(), modules: modulesIn(facts) };
}
