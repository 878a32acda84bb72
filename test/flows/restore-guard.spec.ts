import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/run-command.js';
import { startWitness, type Witness } from '../../src/cli/witness-process.js';
import { checkpointText, parseCheckpointText } from '../../src/log/checkpoint.js';
import { cosign, parseVerifierKey, sign, type SignerKey, type VerifierKey } from '../../src/log/keys.js';
import { formatNote, parseNote, signatureLine } from '../../src/log/note.js';
import { Database } from '../../src/platform/database/database.js';
import { Heads } from '../../src/record/heads.js';
import { RestoreGuard } from '../../src/record/restore-guard.js';
import { SequencingPool } from '../../src/record/sequencing-pool.js';
import { Witnesses } from '../../src/record/witnesses.js';
import type { Json } from '../support/client.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { realTime, startLumbung, within } from '../support/lumbung-process.js';
import { aLyingWitness } from '../support/lying-witness.js';
import { offer } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const LOG_TABLES = ['log_state', 'leaf', 'tile', 'checkpoint', 'cosignature', 'pending'];

describe('a database that was restored from a backup', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let lot: Json;
  let store: string;
  let witness: Witness;
  const logs: VerifierKey[] = [];
  beforeAll(async () => {
    store = mkdtempSync(join(tmpdir(), 'lumbung-witness-'));
    witness = await startWitness({ store, name: 'inspektorat.example/saksi', port: 0, logs, seconds: () => 1_772_500_000 });
    world = await openWorld(undefined, { LUMBUNG_WITNESSES: `http://127.0.0.1:${witness.port}` });
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    lot = await aPublishedLot(world, office);
    await world.dueWork();
    logs.push(parseVerifierKey((await world.visitor.get('/log')).expect(200).body.keys[0]));
    await copied('backup');
    (await offer(sari, lot, 23_000)).expect(201);
    await world.dueWork();
    await copied('newest');
  });
  afterEach(async () => {
    await asRoot(["update log_alarm set ended_at = lumbung_now(), ending = 'caught-up' where ended_at is null"]);
    await putBack('newest');
    rmSync(join(world.config.dataDirectory, 'log-head.txt'), { force: true });
  });
  afterAll(async () => {
    await world.close();
    await witness.stop();
    rmSync(store, { recursive: true, force: true });
  });

  const asRoot = (statements: readonly string[]) => world.owner.query(`begin; set local session_replication_role = 'replica'; ${statements.join('; ')}; commit`);
  const copied = (name: string) => asRoot(LOG_TABLES.map((table) => `create table ${name}_${table} as table ${table}`));
  const putBack = (name: string) => asRoot([`truncate ${LOG_TABLES.join(', ')}`, ...LOG_TABLES.map((table) => `insert into ${table} select * from ${name}_${table}`)]);
  const keep = () => world.app.get(RestoreGuard, { strict: false }).keepNewest();
  const restored = () => putBack('backup');
  /** What the next start of a process does. */
  const start = () => new RestoreGuard(world.app.get(Database, { strict: false }), world.config).compared();
  const alarm = async () => (await world.owner.query<Json>('select code, seen_by as by from log_alarm where ended_at is null')).rows[0] ?? null;
  /** Refused in any case, but by whom? The door's own refusal is written, too. */
  const write = () => offer(sari, lot, 22_000, { version: 99 });

  it('is not mistrusted while it is the one that was last seen, or a continuation of it', async () => {
    await start();
    expect(await alarm()).toBeNull();
    await keep();
    await start();
    await aPublishedLot(world, office);
    await world.dueWork();
    await start();
    expect(await alarm()).toBeNull();
    (await write()).expect(422, 'offer.version-differs');
  });

  it('is read and not written while it is behind the head that was kept; and opens by itself when the rest is back', async () => {
    await keep();
    await restored();
    await start();
    expect(await alarm()).toEqual({ code: 'log-behind', by: 'kept-head' });
    (await write()).expect(503, 'record.read-only');
    (await office.ppk.post(`/lots/${lot.id}/cancellation`, { reason: 'Anggaran digeser.' })).expect(503, 'record.read-only');
    (await world.visitor.get(`/lots/${lot.id}`)).expect(200);
    expect((await world.visitor.get('/readyz')).body.warnings).toEqual(expect.arrayContaining(['read-only', 'log-behind']));
    await expect(world.owner.query("update log_state set beat = 'x'")).rejects.toThrow('read-only');
    await putBack('newest');
    await start();
    expect(await alarm()).toBeNull();
    (await write()).expect(422, 'offer.version-differs');
    expect((await world.visitor.get('/readyz')).body.warnings).not.toContain('read-only');
  });

  it('is not written while it is another log of the same length, or of another name', async () => {
    await keep();
    await asRoot(['update tile set bytes = set_byte(bytes, 5, get_byte(bytes, 5) # 1) where level = 0']);
    await start();
    expect(await alarm()).toEqual({ code: 'log-differs', by: 'kept-head' });
    await asRoot(['update tile set bytes = set_byte(bytes, 5, get_byte(bytes, 5) # 1) where level = 0', "update log_state set origin = 'elsewhere/log'"]);
    await start();
    expect((await world.owner.query('select 1 from log_alarm where ended_at is null')).rows).toHaveLength(1);
    await asRoot(['update log_alarm set ended_at = lumbung_now(), ending = $$caught-up$$']);
    await start();
    expect(await alarm()).toEqual({ code: 'log-of-another-origin', by: 'kept-head' });
  });

  it('is found out by a witness alone, when the kept head was lost too', async () => {
    const witnesses = world.app.get(Witnesses, { strict: false });
    expect(await witnesses.ask()).toBe(1);
    await restored();
    await start();
    expect(await alarm()).toBeNull();
    expect(await witnesses.ask(true)).toBe(0);
    expect(await alarm()).toEqual({ code: 'log-behind', by: `http://127.0.0.1:${witness.port}` });
    (await write()).expect(503, 'record.read-only');
  });

  it('is found out by a witness when it was written on as another history', async () => {
    const witnesses = world.app.get(Witnesses, { strict: false });
    expect(await witnesses.ask(true)).toBe(1);
    await restored();
    for (let at = 0; at < 3; at += 1) await aPublishedLot(world, office);
    await world.dueWork();
    expect(await witnesses.ask()).toBe(0);
    expect(await alarm()).toMatchObject({ code: 'log-differs' });
  });

  it('is alarmed, and written on, when a witness disagrees and shows no head that the log signed and no longer has', async () => {
    const head = async () => (await fetch(`${world.url}/log/checkpoint`)).text();
    const key: SignerKey = { name: 'pembohong.example/saksi', use: 'witness', secret: new Uint8Array(32).fill(9) };
    const cosigned = (note: string) => `${note}${signatureLine(cosign(parseNote(note).text, key, 1_772_500_000))}`;
    const genuine = await head();
    const { origin, size } = parseCheckpointText(parseNote(genuine).text);
    const invented = checkpointText({ origin, size: size + 9, root: new Uint8Array(32).fill(1) });
    const forged = formatNote({ text: invented, signatures: [sign(invented, { name: origin, use: 'log', secret: new Uint8Array(32).fill(8) })] });
    for (const [says, shows] of [[409, null], [409, cosigned(genuine)], [409, cosigned(forged)], [409, forged], [422, cosigned(genuine)], [422, null]] as const) {
      const liar = await aLyingWitness(key, says, size + 9, shows);
      const asking = new Witnesses(world.app.get(SequencingPool, { strict: false }), world.app.get(RestoreGuard, { strict: false }), world.app.get(Heads, { strict: false }), { ...world.config, witnesses: liar.url });
      expect(await asking.ask(true)).toBe(0);
      expect((await world.owner.query('select code, seen_by as by, proven from log_alarm where ended_at is null')).rows).toEqual([{ code: says === 409 ? 'log-behind' : 'log-differs', by: liar.url, proven: false }]);
      (await write()).expect(422, 'offer.version-differs');
      const { body: { warnings } } = await world.visitor.get('/readyz');
      expect([warnings.includes('witness-disagrees'), warnings.includes('read-only')]).toEqual([true, false]);
      await liar.stop();
      expect(await world.app.get(Witnesses, { strict: false }).ask(true)).toBe(1);
      expect(await alarm()).toBeNull();
    }
  });

  it('does not open its doors for writing in a process of its own either', async () => {
    await realTime(world);
    await keep();
    await restored();
    const house = await startLumbung(world, { LUMBUNG_ROLE: 'all', LUMBUNG_WITNESSES: '' });
    try {
      await within(10, async () => { expect(((await (await fetch(`${house.url}/readyz`)).json()) as Json)['warnings']).toContain('read-only'); });
      expect((await fetch(`${house.url}/lot`)).status).toBe(200);
      const sizeBefore = (await world.owner.query('select size from log_state')).rows;
      await new Promise((resume) => { setTimeout(resume, 1_500); });
      expect((await world.owner.query('select size from log_state')).rows).toEqual(sizeBefore);
    } finally {
      await house.stop();
    }
  });

  it('is told apart from a file that is no head at all', async () => {
    await keep();
    const file = join(world.config.dataDirectory, 'log-head.txt');
    expect(existsSync(file) && readFileSync(file, 'utf8').startsWith('localhost/log\n')).toBe(true);
    writeFileSync(file, 'x');
    await expect(start()).rejects.toThrow('docs/running.md');
  });

  it('begins a new log, whose first leaf cites the old one, when the rest is lost for ever', async () => {
    const reopen = async () => {
      const said: string[] = [];
      const code = await runCommand(['reopen'], { DATABASE_URL: world.databaseUrl, LUMBUNG_DATA: world.config.dataDirectory, LUMBUNG_KEYS: world.config.keysDirectory }, { log: (text) => said.push(text), error: (text) => said.push(text) });
      return { code, said: said.join('\n') };
    };
    expect(await reopen()).toEqual({ code: 1, said: expect.stringContaining('utuh') as string });
    await keep();
    const { size: lostSize } = (await world.visitor.get('/log')).body;
    await restored();
    await start();
    expect(await reopen()).toEqual({ code: 0, said: expect.stringContaining('localhost/log/2') as string });
    await start();
    expect(await alarm()).toBeNull();
    (await write()).expect(422, 'offer.after-deadline');
    await world.dueWork();
    const { rows: [first] } = await world.owner.query<Json>("select convert_from(e.bytes, 'UTF8')::jsonb as said from leaf l join event e on e.id = l.event_id where leaf_index = 0");
    expect(first['said']).toMatchObject({ kind: 'record.reopened', facts: { lostSize, formerSize: expect.any(Number), formerRoot: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    const { body: state } = (await world.visitor.get('/log')).expect(200);
    const { rows: [counted] } = await world.owner.query<Json>('select (select count(*)::int from event) as events, (select count(*)::int from leaf) as leaves, (select count(distinct event_id)::int from leaf) as placed');
    expect(counted).toEqual({ events: state.size, leaves: state.size, placed: state.size });
    expect(state.origin).toBe('localhost/log/2');
  });
});
