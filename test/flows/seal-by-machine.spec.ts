import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runCommand } from '../../src/cli/run-command.js';
import { newId, newToken, tokenHash } from '../../src/platform/ids.js';
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
