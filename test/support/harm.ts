import pg from 'pg';
import { canonicalJson } from '../../src/core/canonical.js';
import { openCheckpoint } from '../../src/log/checkpoint.js';
import { logKeyOf } from '../../src/record/heads.js';
import { recordAgainstItself, type AskRows } from '../../src/record/self-check.js';
import { columnTypes } from '../../src/platform/database/column-types.js';
import { leafHash } from '../../src/platform/events/record.js';
import { newId } from '../../src/platform/ids.js';
import type { Keys } from '../../src/platform/keys.js';
import { SecondTree } from './second-tree.js';

/** Somebody who writes events as the application does and remembers those that were acknowledged. Some transactions last, some are given up, so that ids and commits differ in order. */
export class Writer {
  readonly acknowledged: string[] = [];
  private stopped = false;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly url: () => string) {}

  begin(): void {
    this.stopped = false;
    this.writing = this.write();
  }

  async rest(): Promise<void> {
    this.stopped = true;
    await this.writing;
  }

  private async write(): Promise<void> {
    for (let db: pg.Client | null = null; !this.stopped || db !== null;) {
      try {
        if (this.stopped) {
          await db?.end();
          return;
        }
        db ??= await connected(this.url());
        await this.writeOne(db);
      } catch {
        // Whether it was stored nobody knows: it was not acknowledged.
        db = null;
        await pause(20);
      }
    }
  }

  private async writeOne(db: pg.Client): Promise<void> {
    const event = anEvent();
    const chance = Math.random();
    await db.query('begin');
    await db.query('insert into event (id, kind, subject, actor, at, salt, bytes, leaf_hash) values ($1, $2, $1, $3, $4, $5, $6, $7)', [event.id, event.kind, event.actor, event.at, event.salt, event.bytes, leafHash(event.bytes)]);
    if (chance < 0.2) await pause(Math.random() * 60);
    await db.query(chance > 0.95 ? 'rollback' : 'commit');
    if (chance <= 0.95) this.acknowledged.push(event.id);
    await pause(Math.random() * 8);
  }
}

/** What happened to the record, by a second tree that shares nothing with the first; all empty when it is as it should be. */
export interface Harm {
  readonly lost: number;
  readonly unplaced: number;
  readonly doubled: number;
  readonly gaps: number;
  /** Heads that outsiders were shown and that the log of today does not continue. */
  readonly forked: number;
  readonly differences: number;
}

export const UNHARMED: Harm = { lost: 0, unplaced: 0, doubled: 0, gaps: 0, forked: 0, differences: 0 };

export async function harmTo(db: pg.Client, acknowledged: readonly string[], seen: readonly string[], { logSigning }: Keys): Promise<Harm> {
  const ask: AskRows = async <Row extends object>(sql: string, values?: unknown[]) => (await db.query<Row>(sql, values)).rows;
  const { rows: leaves } = await db.query<{ index: number; id: string; bytes: Buffer }>('select l.leaf_index as index, e.id, e.bytes from leaf l join event e on e.id = l.event_id order by l.leaf_index');
  const { rows: events } = await db.query<{ id: string }>('select id from event');
  const { rows: [state] } = await db.query<{ origin: string; size: number; root: Buffer }>('select origin, size, root from log_state');
  const tree = new SecondTree(leaves.map(({ bytes }) => bytes));
  const [kept, placed] = [new Set(events.map(({ id }) => id)), new Set(leaves.map(({ id }) => id))];
  const key = logKeyOf(state?.origin ?? '', logSigning);
  const continued = (note: string) => {
    const head = openCheckpoint(note, key);
    return head.size <= leaves.length && tree.root(head.size).equals(head.root);
  };
  const { rows: heads } = await db.query<{ note: string }>('select note from checkpoint');
  const whole = state?.size === leaves.length && tree.root(leaves.length).equals(state.root);
  return {
    lost: acknowledged.filter((id) => !kept.has(id)).length, unplaced: events.filter(({ id }) => !placed.has(id)).length, doubled: leaves.length - placed.size,
    gaps: leaves.filter(({ index }, at) => index !== at).length, forked: [...seen, ...heads.map(({ note }) => note)].filter((note) => !continued(note)).length + (whole ? 0 : 1),
    differences: (await recordAgainstItself(ask, () => key)).length,
  };
}

export async function connected(url: string, role = 'lumbung_app'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types: columnTypes, options: `-c role=${role} -c timezone=UTC`, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => { setTimeout(resume, milliseconds); });
}

function anEvent() {
  const [id, at, salt] = [newId(), new Date(), Buffer.alloc(16, Math.floor(Math.random() * 256))];
  const [kind, actor] = ['person.second-factor-set', 'clock'];
  const bytes = Buffer.from(canonicalJson({ actor, at: at.toISOString(), detail: null, facts: {}, id, kind, lot: null, salt: salt.toString('hex'), subject: id, v: 1 }));
  return { id, kind, actor, at, salt, bytes };
}
