import { rmSync, writeFileSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { eventually, openFolder, rows } from '../../../test/support/embedded-database.js';
import { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedPostgres } from './embedded.js';

const base = openFolder();
const dataDirectory = join(base, '.lumbung');
const running: EmbeddedPostgres[] = [];

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('The first start', () => {
  it('makes a database that keeps to itself, and that sorts and tells time alike everywhere', async () => {
    const database = await start();
    const [facts] = await rows(database.url, `select current_database() as name, pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
      current_setting('TimeZone') as zone, current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
      current_setting('fsync') as fsync, current_setting('max_connections') as connections, current_setting('data_checksums') as checksums,
      (select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolname = current_user) as scram
      from pg_database where datname = current_database()`);
    expect(facts).toEqual({
      name: 'lumbung', encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', zone: 'UTC', listens: '127.0.0.1', sockets: '', fsync: 'on', connections: '60', checksums: 'on', scram: true,
    });
    expect(database.directory).toBe(join(dataDirectory, 'postgres'));
    // Where root cloned the project into a shut folder, the programs alone stand elsewhere, and the note says so.
    expect(database.note).toEqual(projectIsShut() ? expect.stringContaining('/var/lib/lumbung/binaries') : null);
    for (const secret of ['password', 'postgres.log']) expect(statSync(join(database.directory, secret)).mode & 0o777).toBe(0o600);
    expect(statSync(join(database.directory, 'data')).mode & 0o777).toBe(0o700);
  });

  it('lets nobody in without the password', async () => {
    const { url } = await start();
    const stranger = new URL(url);
    stranger.password = 'lumbung';
    await expect(rows(stranger.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    stranger.password = '';
    await expect(rows(stranger.toString(), 'select 1')).rejects.toThrow();
  });

  it('takes the settings it is given', async () => {
    const { url } = await start({ settings: { max_connections: '33' } });
    expect(await rows(url, "select current_setting('max_connections') as connections")).toEqual([{ connections: '33' }]);
  });
});

describe('A later start', () => {
  it('finds what was written, at the same address', async () => {
    const first = await start();
    await rows(first.url, "create table if not exists shelf (thing text); insert into shelf values ('rice')");
    await first.stop();
    await first.stop();
    await expect(rows(first.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await rows(second.url, 'select distinct thing from shelf')).toEqual([{ thing: 'rice' }]);
  });

  it('moves to another port when its own was taken meanwhile', async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(squatter, 'listening');
    const second = await start();
    squatter.close();
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    expect(await rows(second.url, 'select 1 as here')).toEqual([{ here: 1 }]);
  });

  it('is not misled by a postmaster.pid whose number belongs to somebody else by now', async () => {
    const first = await start();
    await first.stop();
    const stale = join(first.directory, 'data', 'postmaster.pid');
    writeFileSync(stale, [process.ppid, join(first.directory, 'data'), 1, 5432, '', '127.0.0.1', '', 'ready', ''].join('\n'));
    const second = await start();
    expect(await rows(second.url, 'select 1 as here')).toEqual([{ here: 1 }]);
  });

  it('makes a new password when the old one was lost', async () => {
    const first = await start();
    await first.stop();
    rmSync(join(first.directory, 'password'));
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await rows(second.url, 'select 1 as here')).toEqual([{ here: 1 }]);
  });

  it('does not touch a database of another major version', async () => {
    const { directory, stop } = await start();
    await stop();
    const version = join(directory, 'data', 'PG_VERSION');
    const ours = readFileSync(version, 'utf8');
    writeFileSync(version, '15\n');
    await expect(start()).rejects.toMatchObject({ code: 'other-version' });
    writeFileSync(version, ours);
  });
});

describe('A second Lumbung on the same data', () => {
  it('is told who has them, and leaves the first alone', async () => {
    const first = await start();
    const [before] = await rows(first.url, 'select pg_postmaster_start_time() as since');
    await expect(start()).rejects.toMatchObject({ code: 'in-use', message: expect.stringContaining(`PID ${process.pid}`) as string });
    expect(await rows(first.url, 'select pg_postmaster_start_time() as since')).toEqual([before]);
  });

  it('may share the database when it asks to, and does not stop it', async () => {
    const first = await start();
    const guest = await start({ share: true });
    expect(guest.url).toBe(first.url);
    await guest.stop();
    expect(await rows(first.url, 'select 1 as here')).toEqual([{ here: 1 }]);
  });

  it('cannot slip in while the first makes the database: of two, one starts', async () => {
    const fresh = join(base, 'fresh');
    const outcomes = await Promise.allSettled([start({ dataDirectory: fresh }), start({ dataDirectory: fresh })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(loser?.reason).toMatchObject({ code: 'in-use' });
  });

  it('still has the first locked out after PostgreSQL itself crashed and recovered', async () => {
    const first = await start();
    const [{ pid } = { pid: 0 }] = await rows<{ pid: number }>(first.url, "select pid from pg_stat_activity where application_name like 'lumbung owner%'");
    process.kill(pid, 'SIGKILL');
    await eventually(async () => {
      const [owners] = await rows<{ count: number }>(first.url, "select count(*)::int as count from pg_stat_activity where application_name like 'lumbung owner%' and pid <> " + String(pid));
      expect(owners?.count).toBe(1);
    });
    await expect(start()).rejects.toMatchObject({ code: 'in-use' });
  });
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDirectory, ...options });
  running.push(database);
  return database;
}

/** Run by root, in a folder that another account cannot walk into. */
function projectIsShut(): boolean {
  const ancestors = [process.cwd()];
  while (ancestors.at(-1) !== '/') ancestors.push(dirname(ancestors.at(-1) ?? '/'));
  return process.getuid?.() === 0 && ancestors.some((folder) => (statSync(folder).mode & 0o001) === 0);
}
