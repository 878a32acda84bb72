import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeys, type Keys } from '../../src/platform/keys.js';
import { DurableServer } from '../support/durable-server.js';
import { connected, harmTo, pause, UNHARMED, Writer, type Harm } from '../support/harm.js';
import { startScript, within, type OtherProcess } from '../support/lumbung-process.js';

jest.setTimeout(900_000);

const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';
const SEQUENCERS = FULL ? 60 : 3;
const SERVERS = FULL ? 8 : 1;
const WRITERS = 4;

/** kill -9 shows what the processes promise; that the disk keeps what it was told is the host's word. */
describe('the log, while its sequencer and its database are killed', () => {
  const server = new DurableServer();
  const writers = Array.from({ length: WRITERS }, () => new Writer(() => server.url));
  const seen: string[] = [];
  let home: string;
  let keys: Keys;
  let sequencer: OtherProcess;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lumbung-keys-'));
    keys = loadKeys(home, true);
    await server.startEmpty();
    sequencer = await begin();
    for (const writer of writers) writer.begin();
  });
  afterAll(async () => {
    await Promise.all(writers.map((writer) => writer.rest()));
    await sequencer.kill();
    await server.close();
    rmSync(home, { recursive: true, force: true });
  });

  const begin = () => startScript(join(__dirname, '../support/lone-sequencer.ts'), { DATABASE_URL: server.url, LUMBUNG_KEYS: home, LUMBUNG_DATA: home, LUMBUNG_URL: 'http://localhost', LUMBUNG_DEMO: 'off' }, (line) => {
    if (line.startsWith('{')) seen.push((JSON.parse(line) as { note: string }).note);
  });
  const acknowledged = () => writers.flatMap((writer) => writer.acknowledged);
  const harm = async (): Promise<Harm> => {
    const db = await connected(server.url, 'none');
    try {
      return await harmTo(db, acknowledged(), seen, keys);
    } finally {
      await db.end();
    }
  };
  /** Nobody writes, and everything has its place. */
  const settled = async (): Promise<Harm> => {
    await Promise.all(writers.map((writer) => writer.rest()));
    const db = await connected(server.url, 'none');
    await within(120, async () => { expect((await db.query('select 1 from pending limit 1')).rows).toEqual([]); });
    await within(10, async () => { expect((await db.query('select 1 from log_state s join checkpoint c on c.size = s.size')).rows).toHaveLength(1); });
    await db.end();
    const found = await harm();
    for (const writer of writers) writer.begin();
    return found;
  };

  it(`loses, doubles and forks nothing when its sequencer is killed ${SEQUENCERS} times at any moment`, async () => {
    const before = acknowledged().length;
    for (let round = 1; round <= SEQUENCERS; round += 1) {
      // By turns at any moment, and in the midst of its work.
      const shown = seen.length;
      if (round % 2 === 1) await within(30, async () => { expect(seen.length).toBeGreaterThan(shown); });
      await pause(Math.random() * 300);
      await sequencer.kill();
      sequencer = await begin();
    }
    expect(await settled()).toEqual(UNHARMED);
    expect(acknowledged().length - before).toBeGreaterThan(20 * SEQUENCERS);
    expect(seen.length).toBeGreaterThan(SEQUENCERS / 2);
  });

  it(`nor when PostgreSQL itself is killed ${SERVERS} times under both`, async () => {
    for (let round = 1; round <= SERVERS; round += 1) {
      const shown = seen.length;
      await within(30, async () => { expect(seen.length).toBeGreaterThan(shown); });
      await pause(Math.random() * 500);
      await server.kill();
      await pause(100);
      expect(sequencer.isAlive()).toBe(true);
      await sequencer.kill();
      await server.start();
      sequencer = await begin();
    }
    expect(await settled()).toEqual(UNHARMED);
    if (FULL) console.log(`${SEQUENCERS} sequencers and ${SERVERS} servers killed: ${acknowledged().length} acknowledged, ${seen.length} heads seen`);
  });

  it('would show a loss, a double, a gap and a fork: the control', async () => {
    await Promise.all(writers.map((writer) => writer.rest()));
    await sequencer.kill();
    const db = await connected(server.url, 'none');
    const after = async (...statements: readonly string[]): Promise<Harm> => {
      await db.query("begin; set local session_replication_role = 'replica'");
      try {
        for (const sql of statements) await db.query(sql);
        return await harmTo(db, acknowledged(), seen, keys);
      } finally {
        await db.query('rollback');
      }
    };
    const some = 'select event_id from leaf where leaf_index = 7';
    const asIs = await after();
    expect(asIs).toMatchObject({ lost: 0, doubled: 0, gaps: 0, forked: 0, differences: 0 });
    expect((await after(`delete from event where id = (${some})`)).lost).toBeGreaterThan(0);
    const { unplaced, gaps } = await after('delete from leaf where leaf_index = 7');
    expect([unplaced - asIs.unplaced, gaps > 0]).toEqual([1, true]);
    expect((await after('alter table leaf drop constraint leaf_event_id_key', `insert into leaf select (select max(leaf_index) + 1 from leaf), event_id from leaf where leaf_index = 7`)).doubled).toBe(1);
    const swapped = ['create temp table two on commit drop as select * from leaf where leaf_index in (7, 8)', 'delete from leaf where leaf_index in (7, 8)', 'insert into leaf select 15 - leaf_index, event_id from two'];
    expect((await after(...swapped)).forked).toBeGreaterThan(1);
    expect(await after('delete from log_state', 'delete from leaf where leaf_index > 20', "insert into log_state (origin, size, root) select 'localhost/log', 21, root from checkpoint limit 1")).not.toMatchObject({ forked: 0 });
    await db.end();
  });

  it('is judged with power: a cursor in place of the queue loses what commits late', async () => {
    const [late, early] = [await connected(server.url), await connected(server.url)];
    const reader = await connected(server.url, 'none');
    const newest = 'select id from event where id > $1 order by id';
    const { rows: [last] } = await reader.query<{ id: string }>('select id from event order by id desc limit 1');
    await late.query('begin');
    const insert = `insert into event (id, kind, subject, actor, at, salt, bytes, leaf_hash) select $1::uuid, kind, subject, actor, at, salt, b, sha256('\\x00'::bytea || b) from event, (select convert_to($1::uuid::text, 'UTF8') as b) x limit 1`;
    const [first, second] = ['ffffffff-0000-7000-8000-000000000001', 'ffffffff-0000-7000-8000-000000000002'];
    await late.query(insert, [first]);
    await early.query(insert, [second]);
    const cursor = (await reader.query<{ id: string }>(newest, [last?.id])).rows.map(({ id }) => id);
    await late.query('commit');
    const rest = (await reader.query<{ id: string }>(newest, [second])).rows.map(({ id }) => id);
    expect([cursor, rest]).toEqual([[second], []]);
    expect((await reader.query<{ id: string }>('select event_id as id from pending where event_id = any($1) order by 1', [[first, second]])).rows.map(({ id }) => id)).toEqual([first, second]);
    for (const client of [late, early, reader]) await client.end();
  });
});
