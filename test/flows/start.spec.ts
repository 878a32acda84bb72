import { cpSync, existsSync, mkdtempSync, rmSync, chmodSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, runStart, startLumbung, within } from '../support/lumbung-process.js';
import { openWorld, type World } from '../support/world.js';

jest.setTimeout(240_000);

/** What Lumbung says when it cannot start, and with which exit code. */
describe('a start that cannot be', () => {
  let world: World;
  let home: string;
  beforeAll(async () => {
    world = await openWorld();
    home = mkdtempSync(join(tmpdir(), 'lumbung-start-'));
    chmodSync(home, 0o755);
  });
  afterAll(async () => {
    await world.close();
    rmSync(home, { recursive: true, force: true });
  });
  const onWorld = () => ({ DATABASE_URL: world.databaseUrl, LUMBUNG_KEYS: world.config.keysDirectory, LUMBUNG_DATA: world.config.dataDirectory });

  it('names the port that is in use, before it makes a database', async () => {
    const other = createServer().listen(0, '0.0.0.0');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await runStart({ PORT: String(port), DATABASE_URL: '', LUMBUNG_DATA: join(home, 'none') });
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} sudah dipakai program lain.`);
    expect(said).not.toMatch(/^\s+at /m);
    expect(existsSync(join(home, 'none'))).toBe(false);
    other.close();
  });

  it('tells of a schema that its list of migrations does not fit', async () => {
    const { rows } = await world.owner.query<{ name: string }>(`delete from migration where name like 'DeliveryPhotos%' returning *`);
    const { code, said } = await runStart({ ...onWorld(), PORT: String(await freePort()) });
    await world.owner.query('insert into migration select * from json_populate_recordset(null::migration, $1)', [JSON.stringify(rows)]);
    expect(code).toBe(1);
    expect(said).toContain('Skema basis data tidak sesuai dengan daftar migrasinya');
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('does not make new keys for a database that was written with others', async () => {
    const data = join(home, 'restored');
    const env = { DATABASE_URL: '', LUMBUNG_DATA: data, LUMBUNG_KEYS: '' };
    const first = await startLumbung(world, env);
    expect(await first.stop()).toBe(0);
    rmSync(join(data, 'keys'), { recursive: true });
    const { code, said } = await runStart({ ...env, PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(said).toContain('Kunci tidak ada di');
    expect(existsSync(join(data, 'keys'))).toBe(false);
  });

  it('names a key that is damaged and a folder that cannot hold keys', async () => {
    const keys = join(home, 'keys');
    writeFileSync(keys, 'a file');
    const barred = await runStart({ PORT: String(await freePort()), DATABASE_URL: '', LUMBUNG_DATA: join(home, 'barred'), LUMBUNG_KEYS: join(keys, 'below') });
    expect(barred).toMatchObject({ code: 1, said: expect.stringContaining('Kunci tidak dapat disimpan di') as string });
    const damaged = join(home, 'damaged');
    cpSync(world.config.keysDirectory, damaged, { recursive: true });
    const sound = await startLumbung(world, { LUMBUNG_KEYS: damaged });
    expect(await sound.stop()).toBe(0);
    writeFileSync(join(damaged, 'log-signing.pem'), 'no key');
    const refused = await runStart({ ...onWorld(), PORT: String(await freePort()), LUMBUNG_KEYS: damaged });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('log-signing.pem rusak') as string });
  });

  it('is no end when Redis is away: people are served, readiness says so, and SIGTERM still ends it', async () => {
    const served = await startLumbung(world, { REDIS_URL: 'redis://127.0.0.1:1' });
    await within(30, async () => {
      expect(await (await fetch(`${served.url}/readyz`)).json()).toMatchObject({ state: 'ready', warnings: expect.arrayContaining(['queue-away']) as string[] });
    });
    expect(await served.stop()).toBe(0);
  });
});
