import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const MINUTES = 60_000;

interface Played {
  readonly code: number;
  readonly said: string;
  /** What the run left in its own temporary folder. */
  readonly left: readonly string[];
}

/** `npm run story`, with a temporary folder of its own that the database's account may enter. */
async function play(...options: string[]): Promise<Played> {
  const home = mkdtempSync(join(tmpdir(), 'lumbung-played-'));
  chmodSync(home, 0o755);
  const story = spawn(process.execPath, ['dist/src/story/play.js', ...options], { cwd: ROOT, env: { ...process.env, TMPDIR: home }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [story.stdout, story.stderr]) stream.on('data', (text: Buffer) => { said += text.toString(); });
  const [code] = (await once(story, 'close')) as [number];
  const left = readdirSync(home);
  rmSync(home, { recursive: true, force: true });
  return { code, said, left };
}

describe('the story', () => {
  beforeAll(() => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build-when-stale.mjs'], { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
  }, 5 * MINUTES);

  it('plays the four purchases from request to rating, by a web process and a worker, as told, and leaves nothing behind', async () => {
    const { code, said, left } = await play('--split');
    expect(said).toContain('all as told');
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(said).toContain('membaca 4 penetapan, bersama-sama Rp360.400.000');
  }, 8 * MINUTES);

  it('fails when a rupiah differs', async () => {
    const { code, said, left } = await play('--only', 'food', '--control');
    expect(said).toContain('✗ BAST / acceptance: diharapkan {"daysLate":0,"penalty":0,"payable":16500001}, ternyata {"daysLate":0,"penalty":0,"payable":16500000}');
    expect({ code, left }).toEqual({ code: 1, left: [] });
  }, 5 * MINUTES);

  it('touches no internals but the sealer that people\'s own machines run, and the database it owns, to let days pass', () => {
    const files = readdirSync(join(ROOT, 'src/story'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const outward = files.flatMap((file) => [...readFileSync(join(ROOT, 'src/story', file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, from]) => join('src/story', file, '..', from ?? '')))
      .filter((path) => !path.startsWith('src/story/') && !path.startsWith('src/sealer/'));
    expect(outward).toEqual(['src/platform/database/embedded.js']);
  });
});
