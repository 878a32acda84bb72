import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAward } from '../../src/cli/award/check.js';
import { runCommand } from '../../src/cli/run-command.js';
import type { AwardProof } from '../../src/log/award-proof.js';
import { parseVerifierKey } from '../../src/log/keys.js';
import type { Json } from '../support/client.js';
import { signedAnew, type Forgery } from '../support/dishonest-house.js';
import { LIES, resultHashIf, type Cast } from '../support/forgeries.js';
import { aMixedLot, awarded } from '../support/given-judged.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const ROOT = join(__dirname, '../..');

/** An outsider checks the record with one file and Node, far from Lumbung. */
describe('whoever does not trust Lumbung', () => {
  let world: World;
  let office: Office;
  let sari: Person & { readonly vendorId: string };
  let folder: string;
  let key: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lumbung-verify-'));
    expect(spawnSync(process.execPath, ['scripts/build-sealer.mjs', '--out', folder], { cwd: ROOT }).status).toBe(0);
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    const lot = await aPublishedLot(world, office);
    (await offer(sari, lot, 22_000)).expect(201);
    const takenBack = await aPublishedLot(world, office);
    (await offer(sari, takenBack, 21_000)).expect(201);
    (await office.ppk.post(`/lots/${takenBack.id}/cancellation`, { reason: 'Kegiatan ditunda.' })).expect(201);
    await world.dueWork();
    key = (await world.visitor.get('/log')).expect(200).body.keys[0];
  }, 120_000);
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const env = () => ({ DATABASE_URL: world.databaseUrl, LUMBUNG_KEYS: world.config.keysDirectory, LUMBUNG_DATA: world.config.dataDirectory });
  const exported = async (name: string, ...words: string[]): Promise<string> => {
    const file = join(folder, name);
    const said: string[] = [];
    expect([await runCommand(['export', file, ...words], env(), { log: (text) => said.push(text), error: (text) => said.push(text) }), said.join()]).toEqual([0, expect.stringContaining('catatan')]);
    return file;
  };
  const verify = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'verify.mjs'), ...words], { cwd: folder, encoding: 'utf8', env: {} });
    return { status, said: stdout + stderr };
  };

  it('finds the whole record true, with the offers still under their veil', async () => {
    const file = await exported('record.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const { rows: [counted] } = await world.owner.query<{ leaves: number; sealed: number }>(`select (select count(*)::int from leaf) as leaves, (select count(*)::int from event where kind = 'offer.submitted') as sealed`);
    expect(lines).toHaveLength((counted?.leaves ?? 0) + 1);
    expect(counted?.sealed).toBe(2);
    const veiled = lines.filter((line) => line.startsWith('{"leaf"'));
    expect(veiled.length).toBeGreaterThan(2);
    expect(readFileSync(file, 'utf8')).not.toContain('offer.submitted');
    const whole = readFileSync(await exported('auditor.jsonl', '--auditor'), 'utf8');
    expect(whole.match(/^\{"leaf"/gm)).toHaveLength(2);
    expect(whole).not.toContain('offer.submitted');
    expect(verify(join(folder, 'auditor.jsonl'), '--key', key).status).toBe(0);
    expect(verify(file, '--key', key)).toEqual({ status: 0, said: expect.stringContaining(`Utuh: ${counted?.leaves} catatan`) as string });
    expect(JSON.parse(verify(file, '--key', key, '--json').said)).toMatchObject({ ok: true, what: 'export', size: counted?.leaves, since: null });
  });

  describe('finds what an administrator changed', () => {
    let lines: readonly string[];
    let kept: string;
    beforeAll(async () => {
      lines = readFileSync(await exported('before.jsonl', '--auditor'), 'utf8').trimEnd().split('\n');
      kept = join(folder, 'kept');
      writeFileSync(kept, (JSON.parse(lines[0] ?? '') as { checkpoint: string }).checkpoint);
    });
    /** An event in clear behind another one, near the middle. */
    const middle = () => lines.findIndex((line, at) => at > lines.length / 2 && line.startsWith('{"bytes"') && lines[at - 1]?.startsWith('{"bytes"') === true);
    const judged = (changed: readonly string[], ...words: string[]) => {
      writeFileSync(join(folder, 'changed.jsonl'), `${changed.join('\n')}\n`);
      const { status, said } = verify(join(folder, 'changed.jsonl'), '--key', key, '--json', ...words);
      return { status, code: (JSON.parse(said) as { code?: string }).code };
    };

    it('and nothing where nothing was changed', () => {
      expect(judged(lines)).toEqual({ status: 0, code: undefined });
      expect(judged(lines, '--since', kept)).toEqual({ status: 0, code: undefined });
    });

    it.each<[string, (all: readonly string[], at: number) => readonly string[], string]>([
      ['a word of an event', (all, at) => all.with(at, (all[at] ?? '').replace('"at\\":\\"20', '"at\\":\\"21')), 'log.root-differs'],
      ['an event taken out', (all, at) => all.toSpliced(at, 1), 'log.export-too-short'],
      ['an event put in', (all, at) => all.toSpliced(at, 0, all[1] ?? ''), 'log.export-too-long'],
      ['one event in place of another', (all, at) => all.with(at, all[at - 1] ?? ''), 'log.root-differs'],
      ['two events swapped', (all, at) => all.with(at, all[at - 1] ?? '').with(at - 1, all[at] ?? ''), 'log.root-differs'],
      ['the end cut off', (all) => all.slice(0, -1), 'log.export-too-short'],
      ['a line that is none', (all, at) => all.with(at, 'x'), 'log.export-malformed'],
      ['a head with another size', (all) => all.with(0, (all[0] ?? '').replace(/\\n(\d+)\\n/, (_, size: string) => `\\n${Number(size) - 1}\\n`)), 'note.false-signature'],
    ])('%s', (_, change, code) => {
      expect(judged(change(lines, middle()))).toEqual({ status: 1, code });
    });

    it('a log that is shorter than the head that was kept, and nothing where it only grew', async () => {
      await aPublishedLot(world, office);
      await world.dueWork();
      const later = readFileSync(await exported('later.jsonl', '--auditor'), 'utf8').trimEnd().split('\n');
      expect(later.length).toBeGreaterThan(lines.length);
      expect(judged(later, '--since', kept)).toEqual({ status: 0, code: undefined });
      writeFileSync(kept, (JSON.parse(later[0] ?? '') as { checkpoint: string }).checkpoint);
      expect(judged(lines, '--since', kept)).toEqual({ status: 1, code: 'log.shrunk-since' });
    });
  });

  it('checks a receipt, and finds a paper that was touched', async () => {
    const { body: { items: [own] } } = (await sari.get('/offers')).expect(200);
    const { body: receipt } = (await sari.get(`/offers/${own.id}/receipt`)).expect(200);
    const paper = join(folder, 'receipt.json');
    writeFileSync(paper, JSON.stringify(receipt));
    expect(verify(paper, '--key', key)).toEqual({ status: 0, said: expect.stringContaining('Benar: offer.submitted') as string });
    writeFileSync(paper, JSON.stringify({ ...receipt, envelopeHash: 'f'.repeat(64) }));
    expect(verify(paper, '--key', key)).toEqual({ status: 1, said: expect.stringContaining('Yang tertulis di kertas ini berbeda') as string });
    writeFileSync(paper, JSON.stringify({ ...receipt, leaf: Buffer.from('{}').toString('base64') }));
    expect(verify(paper, '--key', key).status).toBe(1);
    writeFileSync(paper, JSON.stringify({ ...receipt, proof: null }));
    expect(verify(paper, '--key', key)).toEqual({ status: 1, said: expect.stringContaining('belum membawa bukti') as string });
  });

  describe('computes an award again', () => {
    let proof: AwardProof;
    let cast: Cast;
    let file: string;
    beforeAll(async () => {
      const mixed = await aMixedLot(world, office);
      const path = `/lots/${mixed.lot.id}/award-proof`;
      (await world.visitor.get(path)).expect(404, 'award-proof.not-found');
      await awarded(world, office, mixed);
      (await world.visitor.get(path)).expect(404, 'log-entry.not-found');
      await world.dueWork();
      cast = mixed.cast;
      file = join(folder, 'award.json');
      const { text } = (await world.visitor.get(path)).expect(200);
      writeFileSync(file, text);
      proof = JSON.parse(text) as AwardProof;
    });
    const judged = async (forgery: Forgery) => checkAward(await signedAnew(proof, 'localhost/log', world.keys, forgery), { key: parseVerifierKey(key), witnesses: [], since: null });

    it('from one public file, far from here, and says what that does not show', () => {
      const { status, said } = verify(file, '--key', key);
      expect([status, said]).toEqual([0, expect.stringMatching(/^Benar: LOT-\S+ ditetapkan untuk Dapur Ujang \(\S+\) seharga Rp4\.800\.000, terendah dari 2 penawaran sah di antara 3 yang dibuka, .* \/ True: .* its state: final\.\nTidak terbukti oleh data publik: .* \/ Not shown by public data: /)]);
      expect(JSON.parse(verify(file, '--json').said)).toMatchObject({ ok: true, what: 'award', amount: 4_800_000, valid: 2, offers: 3, unproven: expect.arrayContaining(['judgements', 'later-events', 'no-witness', 'key-from-file']) });
      writeFileSync(join(folder, 'head'), proof.checkpoint);
      expect(verify(file, '--key', key, '--since', join(folder, 'head')).status).toBe(0);
    });

    it('and finds a touched file by its signature alone', () => {
      const touched = (change: (text: string) => string) => {
        writeFileSync(join(folder, 'touched.json'), change(readFileSync(file, 'utf8')));
        return JSON.parse(verify(join(folder, 'touched.json'), '--key', key, '--json').said) as Json;
      };
      expect(touched((text) => text)).toMatchObject({ ok: true });
      expect(touched((text) => text.replace('\\"amount\\":4800000', '\\"amount\\":4800001'))).toEqual({ ok: false, code: 'log.not-included', leafIndex: expect.any(Number), size: expect.any(Number) });
      expect(touched((text) => text.replace('localhost/log\\n', 'localhost/log\\n1'))).toMatchObject({ ok: false, code: 'note.false-signature' });
      expect(touched((text) => text.slice(1))).toMatchObject({ ok: false });
    });

    it('and finds nothing in it when the house tells the truth, or when people judged badly on record', async () => {
      expect(await judged({})).toMatchObject({ amount: 4_800_000, valid: 2, offers: 3, unopened: 0, consents: null, state: 'confirmed' });
      const unfair = (event: Json) => (event.kind === 'offer.checked' && event.subject === cast.dearer ? { ...event, facts: { ...event.facts, passed: false, reason: 'x' } } : event.kind !== 'evaluation.finished' ? event
        : { ...event, facts: { ...event.facts, valid: 1, resultHash: resultHashIf(proof, (of) => (of.offerId === cast.dearer ? { ...of, checks: of.checks.map((check) => ({ ...check, passed: false, reasonCode: 'x' })) } : of)) } });
      expect(await judged({ event: unfair })).toMatchObject({ valid: 1, unproven: expect.arrayContaining(['judgements']) });
    });

    it.each(LIES.map((lie) => [lie.name, lie] as const))('and finds %s, signed by the house itself', async (_, { forged, found }) => {
      await expect(judged(forged(proof, cast))).rejects.toThrow(found);
    });
  });

  it('says how it is used when it is not told enough, and what cannot be read or written', async () => {
    expect(verify()).toEqual({ status: 2, said: expect.stringContaining('node verify.mjs FILE') as string });
    expect(verify('x', '--trust-me')).toEqual({ status: 2, said: expect.stringContaining('node verify.mjs FILE') as string });
    expect(verify('not-there.jsonl')).toEqual({ status: 2, said: expect.stringContaining('Berkas tidak terbaca.') as string });
    const said: string[] = [];
    expect(await runCommand(['export', join(folder, 'no', 'such', 'folder')], env(), { log: (text) => said.push(text), error: (text) => said.push(text) })).toBe(1);
    expect(said.join()).toContain('tidak dapat ditulis');
  });
});
