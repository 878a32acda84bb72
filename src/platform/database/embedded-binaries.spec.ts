import { copyFileSync, lstatSync, mkdirSync, readlinkSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openFolder } from '../../../test/support/embedded-database.js';
import { serviceAccount, canRun } from './embedded-account.js';
import { installedBinaries, mendLinks, program, reachableBinaries } from './embedded-binaries.js';

const asRoot = process.geteuid?.() === 0 ? it : it.skip;
const base = openFolder();

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

  it('gets its library links from the package when npm ran no install scripts', () => {
    const bare = barePackage('bare');
    mendLinks(bare);
    expect(readlinkSync(join(bare, 'native', 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
  });

  it('whose links cannot be made is a sentence with the command', () => {
    const broken = barePackage('broken');
    writeFileSync(join(broken, 'scripts', 'hydrate-symlinks.js'), '');
    expect(() => mendLinks(broken)).toThrow(expect.objectContaining({ code: 'binaries-unlinked', message: expect.stringContaining(broken) as string }));
  });

  asRoot('is copied, readable by all, when the project lies where its account cannot go', async () => {
    const account = serviceAccount();
    const hidden = barePackage('hidden');
    mendLinks(hidden);
    writeFileSync(join(hidden, 'native', 'bin', 'postgres'), '#!/bin/sh\n', { mode: 0o700 });
    chmodSync(hidden, 0o700);
    const installed = { directory: join(hidden, 'native'), major: '18' };
    expect(canRun(account, program(installed, 'postgres'))).toBe(false);
    const copy = await reachableBinaries(installed, account, join(base, 'shelter'));
    expect(copy.directory).toBe(join(base, 'shelter', 'binaries', `${process.platform}-${process.arch}-18.9.9`));
    expect(canRun(account, program(copy, 'postgres'))).toBe(true);
    expect(lstatSync(join(copy.directory, 'lib', 'libpq.so')).isSymbolicLink()).toBe(true);
    expect(statSync(join(copy.directory, 'lib', 'libpq.so')).mode & 0o777).toBe(0o644);
  });
});

/** A package as npm unpacks it without its install script: the real script, one library, no link. */
function barePackage(name: string): string {
  const directory = join(base, name);
  for (const folder of ['native/bin', 'native/lib', 'scripts']) mkdirSync(join(directory, folder), { recursive: true });
  copyFileSync(join(dirname(installedBinaries().directory), 'scripts', 'hydrate-symlinks.js'), join(directory, 'scripts', 'hydrate-symlinks.js'));
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ version: '18.9.9', type: 'module' }));
  writeFileSync(join(directory, 'native', 'lib', 'libpq.so.5.18'), '', { mode: 0o600 });
  writeFileSync(join(directory, 'native', 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' }]));
  return directory;
}
