import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder, rows } from '../../../test/support/embedded-database.js';
import { backupDatabase, backupEmbedded, type BackupReport } from './backup.js';
import { expectTar } from './backup-archive.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.js';
import { restoreEmbedded } from './restore.js';

const CANARY = 'kunci-yang-tidak-boleh-keluar';
const base = openFolder();
const dataDirectory = join(base, '.lumbung');
const file = join(base, 'monday.tar.gz');
let database: EmbeddedPostgres;
let report: BackupReport;

beforeAll(async () => {
  database = await startEmbeddedPostgres({ dataDirectory, settings: { fsync: 'off' } });
  mkdirSync(join(dataDirectory, 'keys'), { mode: 0o700 });
  writeFileSync(join(dataDirectory, 'keys', 'personal-data.key'), CANARY, { mode: 0o600 });
  mkdirSync(join(dataDirectory, 'files', 'ab'), { recursive: true });
  writeFileSync(join(dataDirectory, 'files', 'ab', 'cdef'), 'a photo of a sack of rice');
  await rows(database.url, "create table ledger (id serial primary key, entry text); insert into ledger (entry) values ('before')");
  let writing = true;
  const writer = (async () => {
    while (writing) await rows(database.url, "insert into ledger (entry) values ('during')");
  })();
  report = await backupDatabase(database.url, file);
  writing = false;
  await writer;
  await rows(database.url, "insert into ledger (entry) values ('after')");
}, 60_000);

afterAll(async () => {
  await database.stop();
  rmSync(base, { recursive: true, force: true });
});

describe('A backup taken while people work', () => {
  it('says what it is, and that the keys are not in it', () => {
    expect(report).toMatchObject({ file, bytes: statSync(file).size, facts: { format: 1, postgres: expect.stringMatching(/^18\./) as string } });
    expect(report.note).toContain('LUMBUNG_KEYS');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(database.directory).filter((name) => name.startsWith('backup'))).toEqual([]);
  });

  it('can be checked without Lumbung', () => {
    const unpacked = unpack();
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: unpacked, encoding: 'utf8' })).toBe('backup.json: OK\nbackup_manifest: OK\nbase.tar: OK\nfiles.tar: OK\n');
  });

  it('holds neither the keys nor the password', () => {
    const unpacked = unpack();
    const content = readFileSync(join(unpacked, 'base.tar'));
    expect(content.includes('before')).toBe(true);
    expect(content.includes(CANARY)).toBe(false);
    expect(content.includes(new URL(database.url).password)).toBe(false);
    for (const tar of ['base.tar', 'files.tar']) {
      expect(execFileSync('tar', ['-tf', join(unpacked, tar)], { encoding: 'utf8' })).not.toMatch(/keys|password/);
    }
    expect(readFileSync(join(unpacked, 'files.tar')).includes(CANARY)).toBe(false);
  });

  it('is whole in another house: all that was committed before, nothing from after', async () => {
    const elsewhere = join(base, 'elsewhere');
    const { directory, facts } = await restoreEmbedded(file, elsewhere);
    expect(facts).toEqual(report.facts);
    expect(readdirSync(directory).sort()).toEqual(['belongs-to', 'data', 'password']);
    const restored = await startEmbeddedPostgres({ dataDirectory: elsewhere });
    const entries = (await rows<{ entry: string }>(restored.url, 'select entry from ledger order by id')).map(({ entry }) => entry);
    expect(entries[0]).toBe('before');
    expect(new Set(entries.slice(1)).has('after')).toBe(false);
    await rows(restored.url, "insert into ledger (entry) values ('here')");
    expect(readFileSync(join(elsewhere, 'files', 'ab', 'cdef'), 'utf8')).toBe('a photo of a sack of rice');
    expect(readdirSync(elsewhere).sort()).toEqual(['files', 'postgres']);
    await restored.stop();
    expect(new URL(restored.url).password).not.toBe(new URL(database.url).password);
  });
});

describe('A restore refuses', () => {
  it.each([
    ['an archive cut short', (copy: string) => truncateSync(copy, statSync(file).size - 20_000)],
    // Not a single bit: in a run of zeros a turned bit of deflate may name another run of zeros, and nothing is damaged.
    ['an archive with a stretch that has rotted', (copy: string) => rot(copy, Math.floor(statSync(file).size / 2))],
    ['an archive packed anew with another content', (copy: string) => repack(copy, (folder) => flip(join(folder, 'base.tar'), 20_000_000))],
    ['an archive whose files were changed', (copy: string) => repack(copy, (folder) => flip(join(folder, 'files.tar'), 600))],
    ['an archive with a link among its files', (copy: string) => repack(copy, layLink)],
    ['an archive that lacks a part', (copy: string) => repack(copy, (folder) => rmSync(join(folder, 'base.tar')))],
    ['something that is no archive', (copy: string) => writeFileSync(copy, 'lumbung')],
  ])('%s', async (_, damage) => {
    const copy = join(base, 'damaged.tar.gz');
    writeFileSync(copy, readFileSync(file));
    damage(copy);
    const target = join(base, 'untouched');
    await expect(restoreEmbedded(copy, target)).rejects.toMatchObject({ code: 'backup-damaged', message: expect.stringContaining(copy) as string });
    expect(readdirSync(target)).toEqual(['postgres']);
    expect(readdirSync(join(target, 'postgres')).filter((name) => !['belongs-to', 'password'].includes(name))).toEqual([]);
  });

  it('a backup of another major version', async () => {
    const copy = join(base, 'older.tar.gz');
    repack(copy, (folder) => {
      writeFileSync(join(folder, 'base.tar'), 'of an older PostgreSQL');
      writeFileSync(join(folder, 'backup.json'), JSON.stringify({ ...report.facts, postgres: '17.9' }));
      writeFileSync(join(folder, 'SHA256SUMS'), sumsOf(folder));
    });
    await expect(restoreEmbedded(copy, join(base, 'untouched'))).rejects.toMatchObject({ code: 'backup-unknown' });
  });

  it('to touch a database that is running or that nobody asked to replace', async () => {
    await expect(restoreEmbedded(file, dataDirectory, { replace: true })).rejects.toMatchObject({ code: 'database-running' });
    await database.stop();
    expect((await backupEmbedded(dataDirectory, join(base, 'at-rest.tar.gz'))).facts.systemIdentifier).toBe(report.facts.systemIdentifier);
    await expect(restoreEmbedded(file, dataDirectory)).rejects.toMatchObject({ code: 'database-present' });
    const { putAside } = await restoreEmbedded(file, dataDirectory, { replace: true });
    expect(putAside && existsSync(join(putAside, 'PG_VERSION'))).toBe(true);
    expect(readdirSync(dataDirectory).sort()).toEqual(['files', 'files.before-restore-1', 'keys', 'postgres']);
    database = await startEmbeddedPostgres({ dataDirectory });
    expect(await rows(database.url, "select entry from ledger where entry in ('before', 'after')")).toEqual([{ entry: 'before' }]);
  });

  it('to mix its files with those of a house that has some', async () => {
    const house = join(base, 'with-files');
    mkdirSync(join(house, 'files'), { recursive: true });
    writeFileSync(join(house, 'files', 'mine'), 'mine');
    await expect(restoreEmbedded(file, house)).rejects.toMatchObject({ code: 'files-present' });
  });

  it('a file that is not there, without calling it damaged', async () => {
    await expect(restoreEmbedded(join(base, 'none.tar.gz'), join(base, 'untouched'))).rejects.toMatchObject({ code: 'restore-failed' });
  });
});

describe('A backup refuses', () => {
  it('to overwrite a file, to run beside another, and to pretend when it cannot write', async () => {
    await expect(backupEmbedded(database, file)).rejects.toMatchObject({ code: 'backup-exists' });
    await expect(backupEmbedded(database, join(base, 'no', 'folder.tar.gz'))).rejects.toMatchObject({ code: 'backup-failed' });
    const both = await Promise.allSettled([backupEmbedded(database, join(base, 'a.tar.gz')), backupEmbedded(database, join(base, 'b.tar.gz'))]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'backup-running' });
  });

  it('to make one of nothing, when there is no database in the folder named', async () => {
    await expect(backupEmbedded(join(base, 'nothing'), join(base, 'nothing.tar.gz'))).rejects.toMatchObject({ code: 'database-absent' });
  });

  it('the address of a PostgreSQL that is not its own', async () => {
    await expect(backupDatabase('postgres://somebody@db.example/lumbung', join(base, 'theirs.tar.gz'))).rejects.toMatchObject({ code: 'not-embedded' });
    await expect(backupDatabase('postgres://somebody@127.0.0.1:1/lumbung', join(base, 'theirs.tar.gz'))).rejects.toMatchObject({ code: 'backup-failed' });
  });

  it('to begin without tar', () => {
    expect(() => expectTar('tar-of-another-name')).toThrow(expect.objectContaining({ code: 'tar-missing' }));
  });
});

function unpack(): string {
  const folder = join(base, 'unpacked');
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', file, '-C', folder]);
  return folder;
}

function repack(copy: string, change: (folder: string) => void): void {
  const folder = join(base, 'repacked');
  cpSync(unpack(), folder, { recursive: true });
  change(folder);
  execFileSync('sh', ['-c', 'tar -cf - -C "$1" $(ls "$1") | gzip -1 > "$2"', 'sh', folder, copy]);
  rmSync(folder, { recursive: true });
}

function layLink(folder: string): void {
  mkdirSync(join(folder, 'in'));
  symlinkSync('/etc/passwd', join(folder, 'in', 'link'));
  execFileSync('tar', ['-cf', 'files.tar', '-C', 'in', '.'], { cwd: folder });
  rmSync(join(folder, 'in'), { recursive: true });
  writeFileSync(join(folder, 'SHA256SUMS'), sumsOf(folder));
}

function sumsOf(folder: string): Buffer {
  return execFileSync('sha256sum', ['backup.json', 'backup_manifest', 'base.tar', 'files.tar'], { cwd: folder });
}

function rot(path: string, from: number): void {
  for (let at = from; at < from + 64; at += 1) flip(path, at);
}

function flip(target: string, position: number): void {
  const opened = openSync(target, 'r+');
  const byte = readFileSync(target)[position] ?? 0;
  writeSync(opened, Buffer.of(byte ^ 1), 0, 1, position);
  closeSync(opened);
}
