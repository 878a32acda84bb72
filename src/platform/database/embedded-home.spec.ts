import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../../../test/support/embedded-database.js';
import { startEmbeddedPostgres } from './embedded.js';

const asRoot = process.geteuid?.() === 0 ? it : it.skip;
const base = openFolder();

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('Root, whose folders PostgreSQL cannot enter', () => {
  asRoot('keeps the database under /var/lib/lumbung, says so, and finds it again', async () => {
    const closed = join(base, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const first = await startEmbeddedPostgres({ dataDirectory: join(closed, '.lumbung') });
    await first.stop();
    expect(first.directory).toMatch(/^\/var\/lib\/lumbung\/.+-[0-9a-f]{12}$/);
    expect(first.note).toContain(first.directory);
    expect(existsSync(join(closed, '.lumbung', 'postgres'))).toBe(false);
    chmodSync(closed, 0o755);
    const second = await startEmbeddedPostgres({ dataDirectory: join(closed, '.lumbung') });
    await second.stop();
    expect(second.directory).toBe(first.directory);
    rmSync(first.directory, { recursive: true });
  });

  asRoot('is told when an existing database was shut off or began with another user, instead of getting an empty one', async () => {
    const dataDirectory = join(base, '.lumbung');
    const { directory, stop } = await startEmbeddedPostgres({ dataDirectory });
    await stop();
    expect(statSync(join(directory, 'data')).uid).not.toBe(0);
    chmodSync(base, 0o700);
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({ code: 'unreachable' });
    chmodSync(base, 0o755);
    const { uid, gid } = statSync(join(directory, 'data'));
    chownSync(directory, uid, gid);
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({ code: 'not-yours' });
  });
});

describe('A data folder', () => {
  it('that cannot be made is a sentence', async () => {
    await expect(startEmbeddedPostgres({ dataDirectory: '/dev/null/lumbung' })).rejects.toMatchObject({ code: 'folder-not-writable' });
  });
});
