import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWitness, type Witness } from '../../src/cli/witness-process.js';
import { checkpointText, openCheckpoint } from '../../src/log/checkpoint.js';
import { leafHash } from '../../src/log/hash.js';
import { formatVerifierKey, parseVerifierKey, sign, verifierOf, type SignerKey, type VerifierKey } from '../../src/log/keys.js';
import { formatNote } from '../../src/log/note.js';
import { consistencyProof } from '../../src/log/proofs.js';
import { nodesFrom, tilePath, type TilePlace } from '../../src/log/tiles.js';
import { Tree } from '../../src/log/tree.js';
import { formatWitnessRequest } from '../../src/log/witness-request.js';
import { RestoreGuard } from '../../src/record/restore-guard.js';
import { readWitnesses } from '../../src/record/witness-addresses.js';
import { Witnesses } from '../../src/record/witnesses.js';
import { anOffice, aPublishedLot } from '../support/given.js';
import { freePort, startCommand, within } from '../support/lumbung-process.js';
import { openWorld, type World } from '../support/world.js';

const LOG: SignerKey = { name: 'lumbung.example/log', use: 'log', secret: new Uint8Array(32).fill(3) };
const FALSE_LOG: SignerKey = { ...LOG, secret: new Uint8Array(32).fill(4) };
const NOON = 1_772_500_000;

/** A log of so many leaves; `fork` gives it another history from its third leaf on. */
async function aLog(size: number, fork = '') {
  const tree = Tree.empty();
  const tiles = new Map<string, Uint8Array>();
  const { root, tiles: grown } = tree.append(Array.from({ length: size }, (_, at) => leafHash(new TextEncoder().encode(`${at}${at >= 2 ? fork : ''}`))));
  const whole = (place: TilePlace) => tilePath({ ...place, width: 256 });
  for (const tile of grown) tiles.set(whole(tile), tile.bytes);
  const read = nodesFrom(async (place) => tiles.get(whole(place)) ?? new Uint8Array(0), size);
  return {
    request: async (oldSize: number, signer = LOG, named = LOG.name) => {
      const text = checkpointText({ origin: named, size, root });
      const proof = oldSize <= size ? await consistencyProof(oldSize, size, read) : [];
      return formatWitnessRequest({ oldSize, proof, checkpoint: formatNote({ text, signatures: [sign(text, { ...signer, name: named })] }) });
    },
  };
}

describe('a witness', () => {
  let store: string;
  let witness: Witness;
  const open = async () => { witness = await startWitness({ store, name: 'inspektorat.example/saksi', port: 0, logs: [verifierOf(LOG)], seconds: () => NOON }); };
  beforeEach(async () => { store = mkdtempSync(join(tmpdir(), 'lumbung-witness-')); await open(); });
  afterEach(async () => { await witness.stop(); rmSync(store, { recursive: true, force: true }); });

  const ask = async (body: string) => {
    const answer = await fetch(`http://127.0.0.1:${witness.port}/add-checkpoint`, { method: 'POST', body });
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
  };

  it('signs each head that continues the one before, with the time, by the key that it shows', async () => {
    const shown = parseVerifierKey((await (await fetch(`http://127.0.0.1:${witness.port}/`)).text()).trim());
    for (const [before, size] of [[0, 3], [3, 3], [3, 9], [9, 700]] as const) {
      const request = await (await aLog(size)).request(before);
      const { status, text } = await ask(request);
      expect(status).toBe(200);
      const head = openCheckpoint(request.slice(request.indexOf('\n\n') + 2) + text, verifierOf(LOG), [shown]);
      expect([head.size, head.witnesses, head.signedBy.find(({ key }) => key.use === 'witness')?.at]).toEqual([size, 1, NOON]);
    }
  });

  it('never signs a fork, nor a head that is shorter, nor one behind a gap; afterwards it still knows what it knew', async () => {
    expect((await ask(await (await aLog(9)).request(0))).status).toBe(200);
    expect(await ask(await (await aLog(12, 'x')).request(9))).toMatchObject({ status: 422 });
    expect(await ask(await (await aLog(9, 'x')).request(9))).toMatchObject({ status: 409, text: '9\n', type: 'text/x.tlog.size' });
    expect(await ask(await (await aLog(5)).request(5))).toMatchObject({ status: 409, text: '9\n' });
    expect(await ask(await (await aLog(5)).request(0))).toMatchObject({ status: 409, text: '9\n' });
    expect(await ask(await (await aLog(5)).request(9))).toMatchObject({ status: 400 });
    expect(await ask(await (await aLog(12)).request(10))).toMatchObject({ status: 409, text: '9\n' });
    expect((await ask(await (await aLog(12)).request(9))).status).toBe(200);
  });

  it('shows to anyone the newest head that it signed, under both signatures', async () => {
    const asked = async (origin: string) => fetch(`http://127.0.0.1:${witness.port}/checkpoint/${createHash('sha256').update(origin).digest('hex')}`);
    expect((await asked(LOG.name)).status).toBe(404);
    for (const [before, size] of [[0, 3], [3, 9]] as const) {
      expect((await ask(await (await aLog(size)).request(before))).status).toBe(200);
      expect(openCheckpoint(await (await asked(LOG.name)).text(), verifierOf(LOG), [parseVerifierKey(witness.key)])).toMatchObject({ size, witnesses: 1 });
    }
    expect((await ask(await (await aLog(9, 'x')).request(9))).status).toBe(409);
    expect(openCheckpoint(await (await asked(LOG.name)).text(), verifierOf(LOG)).size).toBe(9);
    expect((await asked('other.example/log')).status).toBe(404);
  });

  it('forgets nothing when it dies: what it signed was on the disk before', async () => {
    const { key } = witness;
    expect((await ask(await (await aLog(9)).request(0))).status).toBe(200);
    await witness.stop();
    await open();
    expect(witness.key).toBe(key);
    expect(await ask(await (await aLog(9, 'x')).request(0))).toMatchObject({ status: 409, text: '9\n' });
    expect((await ask(await (await aLog(10)).request(9))).status).toBe(200);
  });

  it('of two histories that are shown at once signs one', async () => {
    const answers = await Promise.all([await (await aLog(9)).request(0), await (await aLog(9, 'x')).request(0)].map(ask));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('knows nobody but its log, and no signature but the log\'s own', async () => {
    expect((await ask(await (await aLog(4)).request(0, LOG, 'other.example/log'))).status).toBe(404);
    expect((await ask(await (await aLog(4)).request(0, FALSE_LOG))).status).toBe(403);
    for (const body of ['', 'old 0\n\n', 'old -1\n\nx', 'old 0\n!!\n\nx', `${await (await aLog(4)).request(0)}junk`]) expect((await ask(body)).status).toBe(400);
    expect((await ask('old 0\n\n'.padEnd(70_000, 'x'))).status).toBe(413);
    expect((await fetch(`http://127.0.0.1:${witness.port}/other`)).status).toBe(404);
  });
});

describe('a house with witnesses', () => {
  let store: string;
  let world: World;
  let witnesses: readonly Witness[];
  const logs: VerifierKey[] = [];
  const start = (name: string, port = 0) => startWitness({ store: join(store, name), name: `${name}.example/saksi`, port, logs, seconds: () => NOON });
  beforeAll(async () => {
    store = mkdtempSync(join(tmpdir(), 'lumbung-witness-'));
    witnesses = [await start('satu'), await start('dua')];
    const [one, two] = witnesses;
    world = await openWorld(undefined, { LUMBUNG_WITNESSES: `${one?.key} http://127.0.0.1:${one?.port}, http://127.0.0.1:${two?.port}` });
    await anOffice(world);
    await world.dueWork();
    logs.push(parseVerifierKey((await world.visitor.get('/log')).expect(200).body.keys[0]));
  });
  afterAll(async () => {
    await world.close();
    await Promise.all(witnesses.map((witness) => witness.stop()));
    rmSync(store, { recursive: true, force: true });
  });
  const ask = (again = false) => world.app.get(Witnesses, { strict: false }).ask(again);
  const published = async () => {
    const [log] = logs;
    if (log === undefined) throw new Error('the log has no key');
    return openCheckpoint(await (await fetch(`${world.url}/log/checkpoint`)).text(), log, witnesses.map(({ key }) => parseVerifierKey(key)));
  };
  const isShut = () => world.app.get(RestoreGuard, { strict: false }).isShut();

  it('publishes what they signed under its head, and asks again when the head has moved', async () => {
    expect((await published()).witnesses).toBe(0);
    expect(await ask()).toBe(2);
    expect((await published()).witnesses).toBe(2);
    expect(await ask()).toBe(0);
    const { size } = await published();
    await aPublishedLot(world, await anOffice(world));
    await world.dueWork();
    expect((await published()).witnesses).toBe(0);
    expect(await ask()).toBe(2);
    expect((await published()).size).toBeGreaterThan(size);
    expect((await published()).witnesses).toBe(2);
    expect(await ask(true)).toBe(2);
  });

  it('is not mistrusted by them when it forgot their last answers', async () => {
    await world.owner.query('delete from cosignature');
    expect(await ask()).toBe(2);
    expect(await isShut()).toBe(false);
  });

  it('goes on when one of them is away, and catches up when it is back', async () => {
    const [one] = witnesses;
    await one?.stop();
    await anOffice(world);
    await world.dueWork();
    expect(await ask()).toBe(1);
    expect((await published()).witnesses).toBe(1);
    witnesses = [await start('satu', one?.port), ...witnesses.slice(1)];
    expect(await ask()).toBe(1);
    expect((await published()).witnesses).toBe(2);
    expect(await isShut()).toBe(false);
  });

  it('is followed by one that knows nothing but its address: each shows the other its key, once', async () => {
    const follow = () => startCommand(['witness', '--name', 'tiga.example/saksi', '--log-from', world.url, '--store', join(store, 'tiga'), '--port', String(port)], 'LUMBUNG_WITNESSES=');
    const port = await freePort();
    const third = await follow();
    const [{ key, url } = { key: null, url: '' }] = readWitnesses(/^LUMBUNG_WITNESSES="(.+)"$/.exec(third.said.at(-1) ?? '')?.[1] ?? '');
    expect(key?.name).toBe('tiga.example/saksi');
    const log = join(store, 'tiga', 'log.key');
    await within(20, async () => { expect((await readFile(log, 'utf8')).trim()).toBe(formatVerifierKey(logs[0] as VerifierKey)); });
    const checkpoint = await (await fetch(`${world.url}/log/checkpoint`)).text();
    const sent = () => fetch(`${url}/add-checkpoint`, { method: 'POST', body: formatWitnessRequest({ oldSize: 0, proof: [], checkpoint }) });
    expect((await sent()).status).toBe(200);
    await third.kill();
    await writeFile(log, `${formatVerifierKey(verifierOf(FALSE_LOG))}\n`);
    const misled = await follow();
    expect(misled.said.some((line) => line.includes(key === null ? 'no key' : formatVerifierKey(key)))).toBe(true);
    expect((await sent()).status).toBe(404);
    await misled.kill();
  });

  it('names them by address, after their key where it is known', () => {
    const key = parseVerifierKey(witnesses[0]?.key ?? '');
    expect(readWitnesses('')).toEqual([]);
    expect(readWitnesses(`${witnesses[0]?.key} https://a.example/, http://b.example`)).toEqual([{ key, url: 'https://a.example' }, { key: null, url: 'http://b.example' }]);
    for (const wrong of ['x', 'saksi.example+no http://x', 'ftp://x', 'a b http://x']) expect(() => readWitnesses(wrong)).toThrow(/LUMBUNG_WITNESSES/);
  });
});
