import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { end, eventually, openFolder, rows, startElsewhere } from '../../../test/support/embedded-database.js';
import { sendSignal } from './embedded-postmaster.js';
import { startEmbeddedPostgres } from './embedded.js';

const base = openFolder();
const dataDirectory = join(base, '.lumbung');

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('A Lumbung that ends', () => {
  it('by kill -9 loses no row, and the next start takes over from its orphaned server', async () => {
    const killed = await startElsewhere(dataDirectory, 'live');
    await rows(killed.url, "create table ledger (entry text); insert into ledger values ('committed')");
    await end(killed.process, 'SIGKILL');
    expect(sendSignal(killed.server, 0)).toBe(true);
    const said: string[] = [];
    const next = await startEmbeddedPostgres({ dataDirectory, say: (sentence) => said.push(sentence) });
    expect(said).toEqual([expect.stringContaining('restarting it')]);
    await eventually(async () => expect(sendSignal(killed.server, 0)).toBe(false));
    expect(await rows(next.url, 'select entry from ledger')).toEqual([{ entry: 'committed' }]);
    await next.stop();
  });

  it.each([
    ['by a signal that nobody listens to', 'live', 'SIGTERM'],
    ['by process.exit without stopping it', 'exit', undefined],
    ['by having nothing more to do', 'run-out', undefined],
  ] as const)('%s leaves no server behind', async (_, then, signal) => {
    const other = await startElsewhere(dataDirectory, then);
    expect(other.server).toBeGreaterThan(1);
    await end(other.process, signal);
    await eventually(async () => expect(sendSignal(other.server, 0)).toBe(false));
  });

  it('while another lives, does not take the other\'s server with it', async () => {
    const living = await startElsewhere(dataDirectory, 'live');
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({
      code: 'in-use', message: expect.stringContaining(`PID ${living.process.pid ?? 0}`) as string,
    });
    expect(await rows(living.url, 'select 1 as here')).toEqual([{ here: 1 }]);
    await end(living.process, 'SIGTERM');
  });
});
