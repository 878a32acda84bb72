import { createHash } from 'node:crypto';
import { openCheckpoint } from '../../src/log/checkpoint.js';
import { leafHash, sameHash } from '../../src/log/hash.js';
import { parseVerifierKey, type VerifierKey } from '../../src/log/keys.js';
import { checkProofText, parseProofText } from '../../src/log/proof-text.js';
import { isConsistent } from '../../src/log/proofs.js';
import { fromBase64 } from '../../src/log/base64.js';
import { Heads } from '../../src/record/heads.js';
import { Sequencer } from '../../src/record/sequencer.js';
import type { Json } from '../support/client.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describe('The record', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
  });
  afterAll(() => world.close());

  const logKeys = async (): Promise<readonly VerifierKey[]> => (await world.visitor.get('/log')).expect(200).body.keys.map(parseVerifierKey);
  const text = async (path: string): Promise<string> => {
    const answer = await fetch(`${world.url}${path}`);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const head = async () => {
    const [log, beat] = await logKeys();
    if (log === undefined || beat === undefined) throw new Error('the log shows no keys');
    return openCheckpoint(await text('/log/checkpoint'), log, [beat]);
  };

  it('gives every event its place, and signs a head that says so', async () => {
    await world.dueWork();
    const { size, root, witnesses } = await head();
    const { rows: [counted] } = await world.owner.query<{ events: number; pending: number }>('select (select count(*)::int from event) as events, (select count(*)::int from pending) as pending');
    expect(counted).toEqual({ events: size, pending: 0 });
    expect(witnesses).toBe(1);
    const { rows } = await world.owner.query<{ bytes: Buffer }>('select e.bytes from leaf l join event e on e.id = l.event_id order by l.leaf_index');
    expect(sameHash(rootOf(rows.map(({ bytes }) => leafHash(bytes))), root)).toBe(true);
  });

  it('grows only: an earlier head is the beginning of the later one', async () => {
    const before = await head();
    await aPublishedLot(world, office);
    await world.dueWork();
    const after = await head();
    expect(after.size).toBeGreaterThan(before.size);
    const { body } = (await world.visitor.get(`/log/consistency?from=${before.size}&to=${after.size}`)).expect(200);
    const hashes = body.hashes.map(fromBase64);
    expect(isConsistent(before.size, after.size, before.root, after.root, hashes)).toBe(true);
    const other = new Uint8Array(before.root);
    other[0] = (other[0] ?? 0) ^ 1;
    expect(isConsistent(before.size, after.size, other, after.root, hashes)).toBe(false);
  });

  it('proves a receipt to whoever holds it, and to nobody who guesses', async () => {
    const lot = await aPublishedLot(world, office);
    const { body: receipt } = (await offer(sari, lot, 24_000)).expect(201);
    await world.dueWork();
    const { body: found } = (await world.visitor.get(`/receipts?envelopeHash=${receipt.envelopeHash}&code=${receipt.code}`)).expect(200);
    expect(found).toMatchObject({ lot: lot.code, receivedAt: receipt.receivedAt });
    const leaf = Buffer.from(found.leaf, 'base64');
    expect(JSON.parse(leaf.toString('utf8')).facts).toMatchObject({ envelopeHash: receipt.envelopeHash, receivedAt: receipt.receivedAt, version: 1 });
    const [log] = await logKeys();
    if (log === undefined) throw new Error('no key');
    expect(checkProofText(found.proof, leafHash(leaf), log).size).toBeGreaterThan(parseProofText(found.proof).leafIndex);
    expect(() => checkProofText(found.proof, leafHash(Buffer.from(leaf.toString('utf8').replace('"version":1', '"version":2'))), log)).toThrow();
    (await world.visitor.get(`/receipts?envelopeHash=${receipt.envelopeHash}&code=AAAAAAAAAA`)).expect(404, 'receipt.not-found');
  });

  it('serves its tiles by the paths of C2SP, partial ones too, and none beyond its head', async () => {
    const { size } = await head();
    const width = size % 256;
    const bytes = new Uint8Array(await (await fetch(`${world.url}/log/tile/0/${String(Math.floor(size / 256)).padStart(3, '0')}.p/${width}`)).arrayBuffer());
    expect(bytes).toHaveLength(32 * width);
    expect((await fetch(`${world.url}/log/tile/0/999`)).status).toBe(404);
    expect((await fetch(`${world.url}/log/tile/0/../../etc`)).status).toBe(404);
  });

  it('says within a minute that it is still alive, though nothing happens', async () => {
    const beat = async () => (await world.visitor.get('/log')).body.freshAt;
    const first = await beat();
    await world.clock.forward(31_000);
    await world.app.get(Heads, { strict: false }).publish();
    expect(Date.parse(await beat()) - Date.parse(first)).toBeGreaterThanOrEqual(30_000);
    expect((await head()).witnesses).toBe(1);
  });

  it('cannot be touched by the application, and is not rewritten by its owner\'s slip either', async () => {
    await world.owner.query('set role lumbung_app');
    for (const sql of ['delete from pending', 'update log_state set size = 0', 'insert into leaf values (999999, gen_random_uuid())', "update event set kind = 'x.y'"]) {
      await expect(world.owner.query(sql)).rejects.toThrow(/permission denied|append-only/);
    }
    await world.owner.query('reset role');
    for (const sql of ['update log_state set size = size - 1', 'delete from leaf', 'update tile set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1)', "update checkpoint set note = 'x'", 'delete from tile']) {
      await expect(world.owner.query(sql)).rejects.toThrow(/append-only|only grows/);
    }
  });

  it('has one sequencer at a time, and loses and doubles nothing when many race', async () => {
    const other = await openSecondSequencer(world);
    const vendors: Person[] = [];
    for (let at = 0; at < 8; at += 1) vendors.push(await aVendor(world, `Warung ${at}`));
    const lot = await aPublishedLot(world, office);
    let going = true;
    const turning = [world.app.get(Sequencer, { strict: false }), other].map(async (sequencer) => {
      while (going) await sequencer.sequence().catch(() => 0);
    });
    await Promise.all(vendors.map((vendor) => offer(vendor, lot, 24_000)));
    going = false;
    await Promise.all(turning);
    await world.dueWork();
    const { rows: [counted] } = await world.owner.query<Json>('select count(*)::int as leaves, max(leaf_index)::int + 1 as next, (select count(*)::int from event) as events, (select size::int from log_state) as size from leaf');
    expect(counted).toEqual({ leaves: counted.events, next: counted.events, events: counted.events, size: counted.events });
  });
});

/** RFC 6962's own definition, by recursion: another algorithm than the house's. */
function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return new Uint8Array(createHash('sha256').digest());
  if (leaves.length === 1) return first;
  let left = 1;
  while (2 * left < leaves.length) left *= 2;
  return new Uint8Array(createHash('sha256').update(Uint8Array.of(1)).update(rootOf(leaves.slice(0, left))).update(rootOf(leaves.slice(left))).digest());
}

async function openSecondSequencer(world: World): Promise<Sequencer> {
  const { SequencingPool } = await import('../../src/record/sequencing-pool.js');
  const pool = new SequencingPool(world.databaseUrl);
  const close = world.close;
  Object.assign(world, { close: async () => { await pool.onApplicationShutdown(); await close(); } });
  return new Sequencer(pool, world.config);
}
