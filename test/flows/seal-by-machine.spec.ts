import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { HttpAdapterHost } from '@nestjs/core';
import { runCommand } from '../../src/cli/run-command.js';
import { newId, newToken, tokenHash } from '../../src/platform/ids.js';
import { Work } from '../../src/platform/work.js';
import { SealerRecord } from '../../src/web/sealer/sealer-record.js';
import { servedFacts } from '../../src/web/served.js';
import type { Json } from '../support/client.js';
import { openBox } from '../support/committee.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { priced } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const ROOT = join(__dirname, '../..');

describe('A machine that seals', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let folder: string;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    folder = mkdtempSync(join(tmpdir(), 'lumbung-machine-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  const lumbung = async (...words: string[]) => {
    const heard: string[] = [];
    const exit = await runCommand(words, {}, { log: (text) => heard.push(text), error: (text) => heard.push(text) });
    return { exit, said: heard.join('\n') };
  };
  const at = (name: string) => join(folder, name);
  const kept = (name: string, document: unknown) => {
    writeFileSync(at(name), JSON.stringify(document));
    return at(name);
  };

  it('does what the manual says, to the letter, and its offer is read at the opening', async () => {
    const lot = await aPublishedLot(world, office);
    await runsManual({ LUMBUNG: world.url, KEY: await anApiKey(world, sari), VENDOR: sari.vendorId ?? '', LOT: lot.id }, folder);
    const receipt = JSON.parse(readFileSync(at('receipt-2.json'), 'utf8')) as Json;
    expect(receipt).toMatchObject({ lotId: lot.id, version: 2, code: expect.stringMatching(/^[0-9A-Z]{10}$/) });
    const [first] = (await sari.get('/offers')).expect(200).body.items.filter(({ version }: Json) => version === 1);
    expect(first.code).toBe((JSON.parse(readFileSync(at('receipt.json'), 'utf8')) as Json).code);
    await world.clock.to(new Date(new Date(lot.closesAt).getTime() + 60_002));
    await world.dueWork();
    await openBox(office.committee.slice(0, 2), lot.id);
    expect((await world.visitor.get(`/lots/${lot.id}/offers`)).body.items.map(({ total, fault }: Json) => [total, fault])).toEqual([[4_700_000, null]]);
  });

  it('is refused before anything leaves it when the offer would not count', async () => {
    const lot = await aPublishedLot(world, office);
    const short = kept('short.json', { items: [], total: 0 });
    const { exit, said } = await lumbung('seal', '--server', world.url, '--lot', lot.id, '--vendor', sari.vendorId ?? '', '--out', at('never.json'), short);
    expect([exit, said]).toEqual([1, expect.stringContaining('The lines offered are not the lines of the lot')]);
    expect(() => statSync(at('never.json'))).toThrow();
  });

  it('seals without a network, from particulars fetched before, and keeps the slip to itself', async () => {
    const lot = await aPublishedLot(world, office);
    const sealing = kept('sealing.json', (await world.visitor.get(`/lots/${lot.id}/sealing`)).expect(200).body);
    const offer = kept('offer.json', priced(lot, 23_000));
    const words = ['--vendor', sari.vendorId ?? '', '--sealing', sealing, '--out', at('alone.json'), '--slip', at('alone.txt'), offer];
    expect(await lumbung('seal', '--lot', lot.id, ...words)).toMatchObject({ exit: 0 });
    expect(statSync(at('alone.txt')).mode & 0o077).toBe(0);
    (await sari.post(`/lots/${lot.id}/offers`, readFileSync(at('alone.json'), 'utf8'))).expect(201);
    expect(await lumbung('seal', '--lot', newId(), ...words)).toMatchObject({ exit: 1, said: expect.stringContaining('of another lot') });
    expect(await lumbung('seal', offer)).toMatchObject({ exit: 2 });
  });

  it('gets the module that the server says it serves', async () => {
    const { items } = (await world.visitor.get('/sealing-modules')).expect(200).body;
    expect(items.map(({ path }: Json) => path)).toEqual(expect.arrayContaining(['/sealer.mjs', '/member.mjs', '/verify.mjs', '/service-worker.js']));
    for (const { path, bytes, sha256 } of items) {
      const response = await fetch(`${world.url}${path}`);
      const source = await response.text();
      expect([response.headers.get('content-type'), Buffer.byteLength(source), createHash('sha256').update(source).digest('hex')]).toEqual([expect.stringMatching(/^(text|application)\/javascript/), bytes, sha256]);
    }
  });

  it('compares the module that it was served with the record, by the verifier alone, and finds one changed byte', async () => {
    const { body: { items, records } } = (await world.visitor.get('/sealing-modules')).expect(200);
    expect(records).toEqual([{ id: expect.any(String), servedFrom: expect.any(String), modules: items }]);
    await world.dueWork();
    const { body: { keys: [key] } } = (await world.visitor.get('/log')).expect(200);
    const paper = kept('penyegel.json', (await world.visitor.get(`/sealing-modules/${records[0].id}`)).expect(200).body);
    writeFileSync(at('verify.mjs'), await (await fetch(`${world.url}/verify.mjs`)).text());
    const verify = (...words: string[]) => {
      const { status, stdout } = spawnSync(process.execPath, [at('verify.mjs'), ...words], { encoding: 'utf8', env: {} });
      return { status, said: stdout };
    };
    const served = Buffer.from(await (await fetch(`${world.url}/sealer.mjs`)).arrayBuffer());
    const module = at('served-sealer.mjs');
    writeFileSync(module, served);
    expect(verify(paper, '--key', key, '--module', module)).toEqual({ status: 0, said: expect.stringContaining('“sealer”') as string });
    for (const place of [0, served.length >> 1, served.length - 1]) {
      writeFileSync(module, served.map((byte, index) => (index === place ? byte ^ 1 : byte)));
      expect(verify(paper, '--key', key, '--module', module)).toEqual({ status: 1, said: expect.stringContaining('Jangan memakainya') as string });
    }
    writeFileSync(module, served);
    const lie = (text: string) => text.replace(/"leaf":"([^"]+)"/, (_, leaf: string) => `"leaf":"${Buffer.from(Buffer.from(leaf, 'base64').toString().replace(/"sealer":"./, '"sealer":"0')).toString('base64')}"`);
    writeFileSync(paper, lie(readFileSync(paper, 'utf8')));
    expect(verify(paper, '--key', key, '--module', module).status).toBe(1);
    expect(await lumbung('verify', paper, '--module', module)).toMatchObject({ exit: 1, said: expect.stringContaining('--key') as string });
  });

  it('finds each build of it on record once, however many processes serve it, and beside a lot those that were served while it was open', async () => {
    const recorders = Array.from({ length: 6 }, () => new SealerRecord(world.app.get(Work, { strict: false }), world.app.get(HttpAdapterHost), world.config));
    const changed = { ...servedFacts(), sealer: 'a'.repeat(64) };
    expect((await Promise.all(recorders.map((recorder) => recorder.record()))).filter(Boolean)).toHaveLength(0);
    const { body: { items: [open] } } = await world.visitor.get('/lots');
    await world.clock.forward(60_000);
    expect((await Promise.all(recorders.map((recorder) => recorder.record(changed)))).filter(Boolean)).toHaveLength(1);
    await world.clock.forward(60_000);
    const later = await aPublishedLot(world, office);
    const shownFor = async (code: string) => (await (await fetch(`${world.url}/penyegel?lot=${code}`)).text()).match(/[0-9a-f]{64} {2}\/sealer\.mjs/g)?.map((line) => line.slice(0, 64));
    expect(await shownFor(open.code)).toEqual([changed.sealer, servedFacts().sealer]);
    expect(await shownFor(later.code)).toEqual([changed.sealer]);
    expect(await recorders[0]?.record()).toBe(true);
    expect(await (await fetch(`${world.url}/lot/${String(open.code)}`)).text()).toContain(`/penyegel?lot=${String(open.code)}`);
  });
});

async function anApiKey(world: World, owner: Person): Promise<string> {
  const key = `lumbung_${newToken()}`;
  await world.owner.query(`insert into api_key (id, person_id, name, prefix, key_hash, created_at) values ($1, $2, 'Kasir', $3, $4, lumbung_now())`,
    [newId(), owner.id, key.slice(0, 16), tokenHash(key)]);
  return key;
}

/** Runs every shell block of the manual's chapter, one after the other, as somebody would who copies them. */
async function runsManual(env: Readonly<Record<string, string>>, folder: string): Promise<void> {
  const chapter = readFileSync(join(ROOT, 'docs/sealed-offers.md'), 'utf8').split('## Seal and submit by machine')[1]?.split('### ')[0] ?? '';
  const blocks = [...chapter.matchAll(/```sh\n([^]*?)```/g)].map(([, block]) => block ?? '');
  expect(blocks).toHaveLength(2);
  writeFileSync(join(folder, 'lumbung'), `#!/bin/sh\nexec node -r ${join(ROOT, 'test/support/run-typescript.cjs')} -e 'require("${join(ROOT, 'src/cli/run-command.ts')}").runCommand(process.argv.slice(1), process.env, console).then((code) => { process.exitCode = code; })' -- "$@"\n`);
  chmodSync(join(folder, 'lumbung'), 0o755);
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', blocks.join('\n')], {
    cwd: folder, env: { ...process.env, ...env, NODE_NO_WARNINGS: '1', PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (piece: Buffer) => said.push(String(piece)));
  const [code] = await once(shell, 'exit') as [number];
  if (code !== 0) throw new Error(`the manual's commands ended with ${code}: ${said.join('')}`);
}
