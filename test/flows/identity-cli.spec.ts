import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/run-command.js';
import { openFolder } from '../support/embedded-database.js';
import { PASSPHRASE, signIn } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

/** What the command said, and its exit code. */
async function lumbung(env: NodeJS.ProcessEnv, ...words: string[]): Promise<{ readonly exit: number; readonly said: string; readonly complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const exit = await runCommand(words, env, { log: (text) => said.push(text), error: (text) => complained.push(text) });
  return { exit, said: said.join('\n'), complained: complained.join('\n') };
}

const printedCode = (said: string): string => /one-time code: +(\d{4}) (\d{4})/.exec(said)?.slice(1).join('') ?? 'no code was printed';

describe('lumbung admin add', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());
  const env = () => ({ DATABASE_URL: world.databaseUrl, LUMBUNG_KEYS: world.config.keysDirectory, LUMBUNG_DATA: world.config.dataDirectory });
  const addRina = (...more: string[]) => lumbung(env(), 'admin', 'add', '--name', 'Rina', '--email', 'rina@bekasi.example', ...more);
  /** Migrating sets the world's clock to the real one again; the story goes on by hand. */
  const stopTheClock = () => world.owner.query(`create or replace function lumbung_now() returns timestamptz language sql volatile security definer set search_path = public as 'select at from test_clock'`);

  it('makes the first administrator, whom the printed code lets in', async () => {
    const { exit, said, complained } = await addRina();
    await stopTheClock();
    await world.clock.to(new Date());
    expect({ exit, complained }).toEqual({ exit: 0, complained: '' });
    (await world.visitor.post('/recoveries/completion', { login: 'rina@bekasi.example', code: printedCode(said), password: PASSPHRASE })).expect(204);
    const { browser } = await (await signIn(world, 'rina@bekasi.example')).withSecondFactor();
    expect((await browser.get('/people')).expect(200).body.items).toEqual([
      expect.objectContaining({ name: 'Rina', appointments: [expect.objectContaining({ role: 'administrator', agency: null, decreeNumber: 'lumbung admin add' })] })]);
  });

  it('is the way back for an administrator who has lost password and authenticator', async () => {
    const { exit, said } = await addRina('--reset-second-factor');
    await stopTheClock();
    await world.clock.to(new Date());
    expect(exit).toBe(0);
    expect(said).toContain('sudah ada');
    (await world.visitor.post('/recoveries/completion', { login: 'rina@bekasi.example', code: printedCode(said), password: `${PASSPHRASE} baru` })).expect(204);
    const back = await signIn(world, 'rina@bekasi.example', `${PASSPHRASE} baru`);
    expect((await back.get('/sessions/current')).body).toMatchObject({ secondFactor: { set: false }, appointments: [{ role: 'administrator' }] });
  });

  it('says what is missing', async () => {
    expect(await lumbung(env(), 'admin', 'add', '--name', 'Rina')).toMatchObject({ exit: 1, complained: expect.stringContaining('Isi nomor telepon atau surel.') });
    expect(await lumbung(env(), 'admin', 'add', '--email', 'x@y.example')).toMatchObject({ exit: 2, complained: expect.stringContaining('--name N') });
    expect(await lumbung(env(), 'admin', 'add', '--nama', 'Rina')).toMatchObject({ exit: 2, complained: expect.stringContaining('--nama') });
    expect(await addRina('--phone', 'abc')).toMatchObject({ exit: 1, complained: expect.stringContaining('0812-3456-7890') });
  });

  it('needs the keys of the database, and says how to get them', async () => {
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'lumbung-keys-')), 'keys');
    const noKeys = { ...env(), LUMBUNG_KEYS: elsewhere };
    expect(await lumbung(noKeys, 'admin', 'add', '--name', 'Rina', '--phone', '0811-1111-2222')).toMatchObject({ exit: 1, complained: expect.stringContaining('npm run lumbung -- keys') });
    expect((await lumbung(noKeys, 'keys')).exit).toBe(0);
    expect(existsSync(join(elsewhere, 'personal-data.key'))).toBe(true);
    expect(await lumbung(noKeys, 'keys')).toMatchObject({ exit: 1, complained: expect.stringContaining('tidak pernah ditimpa') });
  });
});

describe('lumbung', () => {
  it('lists its commands', async () => {
    const { exit, said } = await lumbung({}, '--help');
    expect(exit).toBe(0);
    for (const command of ['migrate', 'admin add', 'keys']) expect(said).toContain(`npm run lumbung -- ${command}`);
  });

  it('refuses a word it does not know, and a setting that cannot be', async () => {
    expect(await lumbung({}, 'hapus-semua')).toMatchObject({ exit: 2, complained: expect.stringContaining('"hapus-semua" tidak dikenal') });
    expect(await lumbung({ DATABASE_URL: 'mysql://x' }, 'migrate')).toMatchObject({ exit: 1, complained: expect.stringContaining('DATABASE_URL harus') });
    expect(await lumbung({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' }, 'migrate')).toMatchObject({ exit: 1, complained: expect.stringContaining('tidak dapat dihubungi') });
  });

  it('makes the first administrator of its own database too, which nobody had started', async () => {
    const env = { LUMBUNG_DATA: openFolder() };
    const first = await lumbung(env, 'admin', 'add', '--name', 'Rina', '--phone', '0811-1111-2222');
    expect(first).toMatchObject({ exit: 0, complained: '' });
    expect(printedCode(first.said)).toMatch(/^\d{8}$/);
    expect(await lumbung(env, 'migrate')).toMatchObject({ exit: 0, said: expect.stringContaining('sudah sesuai') });
  }, 60_000);
});
