import { chmodSync, copyFileSync, lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openFolder } from '../../../test/support/embedded-database.js';
import { canRun, ownAccount, serviceAccount } from './embedded-account.js';
import { installedBinaries, program, usableBinaries, type Binaries } from './embedded-binaries.js';

const asRoot = process.geteuid?.() === 0 ? it : it.skip;
const base = openFolder();
const NAME = `${process.platform}-${process.arch}-18.9.9`;

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('The bundled PostgreSQL', () => {
  it('is version 18, with the programs that we run', () => {
    const binaries = installedBinaries();
    expect(binaries.major).toBe('18');
    for (const name of ['postgres', 'initdb'] as const) expect(statSync(program(binaries, name)).isFile()).toBe(true);
  });

  it('that does not exist for a platform is a sentence with a way out', () => {
    expect(() => installedBinaries('plan9', 'mips')).toThrow(expect.objectContaining({ code: 'binaries-missing', message: expect.stringMatching(/npm ci .*DATABASE_URL/) as string }));
  });

  it('gets its library links from the package when npm ran no install scripts', async () => {
    const bare = barePackage('mended', "await import('./the-real-one.js');");
    expect(await usableBinaries(bare, ownAccount(), join(base, 'no-shelter'))).toBe(bare);
    expect(readlinkSync(join(bare.directory, 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
  });

  it('gets them in a copy when node_modules cannot be written', async () => {
    const bare = barePackage('bare', `if (process.cwd() !== ${JSON.stringify(join(base, 'bare'))}) await import('./the-real-one.js');`);
    const copy = await usableBinaries(bare, ownAccount(), join(base, 'bare-shelter'));
    expect(copy).toMatchObject({ directory: join(base, 'bare-shelter', 'binaries', NAME), copiedBecause: 'unlinked' });
    expect(readlinkSync(join(copy.directory, 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
    expect(readdirSync(join(base, 'bare-shelter', 'binaries'))).toEqual([NAME]);
    expect(await usableBinaries(bare, ownAccount(), join(base, 'bare-shelter'))).toEqual(copy);
  });

  it('whose links cannot be made anywhere is a sentence with the command', async () => {
    const broken = barePackage('broken', '');
    await expect(usableBinaries(broken, ownAccount(), join(base, 'broken-shelter'))).rejects.toMatchObject({
      code: 'binaries-unlinked', message: expect.stringContaining(join(base, 'broken')) as string,
    });
    expect(readdirSync(join(base, 'broken-shelter', 'binaries'))).toEqual([]);
  });

  asRoot('is copied, readable by all, when the project lies where its account cannot go', async () => {
    const account = serviceAccount();
    const installed = barePackage('hidden', '');
    symlinkSync('libpq.so.5.18', join(installed.directory, 'lib', 'libpq.so'));
    writeFileSync(program(installed, 'postgres'), '#!/bin/sh\n', { mode: 0o700 });
    chmodSync(join(base, 'hidden'), 0o700);
    expect(canRun(account, program(installed, 'postgres'))).toBe(false);
    const copy = await usableBinaries(installed, account, join(base, 'shelter'));
    expect(copy).toMatchObject({ directory: join(base, 'shelter', 'binaries', NAME), copiedBecause: 'unreachable' });
    expect(canRun(account, program(copy, 'postgres'))).toBe(true);
    expect(lstatSync(join(copy.directory, 'lib', 'libpq.so')).isSymbolicLink()).toBe(true);
    expect(statSync(join(copy.directory, 'lib', 'libpq.so')).mode & 0o777).toBe(0o644);
  });
});

/** A package as npm unpacks it without its install script: one library, no link, and the real script behind the given one. */
function barePackage(name: string, script: string): Binaries {
  const directory = join(base, name);
  for (const folder of ['native/bin', 'native/lib', 'scripts']) mkdirSync(join(directory, folder), { recursive: true });
  copyFileSync(join(dirname(installedBinaries().directory), 'scripts', 'hydrate-symlinks.js'), join(directory, 'scripts', 'the-real-one.js'));
  writeFileSync(join(directory, 'scripts', 'hydrate-symlinks.js'), script);
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ version: '18.9.9', type: 'module' }));
  writeFileSync(join(directory, 'native', 'lib', 'libpq.so.5.18'), '', { mode: 0o600 });
  writeFileSync(join(directory, 'native', 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' }]));
  return { directory: join(directory, 'native'), major: '18', copiedBecause: null };
}
