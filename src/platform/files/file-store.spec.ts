import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { readConfig } from '../config.js';
import { FileStore } from './file-store.js';

const home = mkdtempSync(join(tmpdir(), 'lumbung-files-'));
const config: Config = readConfig({ LUMBUNG_DATA: home });
const BYTES = Buffer.from('gambar tumpeng');
const UNKNOWN = 'a'.repeat(64);

describe('A file that was kept', () => {
  const files = new FileStore(config);

  it('is found by the hash of its content, and nothing else is', async () => {
    const hash = await files.keep(BYTES);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await files.read(hash)).toEqual(BYTES);
    expect(await files.read(UNKNOWN)).toBeNull();
  });

  it('is one file, however often and by how many at once it is sent', async () => {
    const hashes = await Promise.all(Array.from({ length: 8 }, () => files.keep(BYTES)));
    const [hash = ''] = hashes;
    expect(new Set(hashes).size).toBe(1);
    expect(readdirSync(join(home, 'files', hash.slice(0, 2)))).toEqual([hash]);
  });

  it('can be read by nobody else on the machine', async () => {
    const hash = await files.keep(BYTES);
    expect(statSync(join(home, 'files', hash.slice(0, 2), hash)).mode & 0o077).toBe(0);
  });
});
