import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guarded, ON_DATABASES } from '../support/tampering/on-databases.js';
import { ON_EXPORTS, signedAnew, verified, witnessed } from '../support/tampering/on-exports.js';
import { awardJudged, ON_PAPERS, paperJudged, trueWitnessLine, witnessLineJudged } from '../support/tampering/on-papers.js';
import { behindTheirBacks, compared, IDLE, ON_TABLES } from '../support/tampering/on-tables.js';
import { ROWS } from '../support/tampering/rewriting.js';
import { aScene, type Scene } from '../support/tampering/scene.js';
import { openWorld, type World } from '../support/world.js';

jest.setTimeout(1_800_000);

const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';
const PLACES = FULL ? 50 : 2;
const KINDS = [...ON_EXPORTS, ...ON_PAPERS, ...ON_TABLES, ...ON_DATABASES];
/** The table of the document: what was done, and by whom it is found. */
const DOCUMENT = readFileSync(join(__dirname, '../../docs/transparency-log.md'), 'utf8').split('## Who finds what')[1]?.split('\n').flatMap((line) => {
  const [, done, by] = /^\| (.+?) \| (.+) \|$/.exec(line) ?? [];
  return done === undefined || by === undefined || done === 'what was done' ? [] : [[done, by] as const];
}) ?? [];

describe('whatever an administrator rewrites', () => {
  let world: World;
  let scene: Scene;
  beforeAll(async () => {
    world = await openWorld();
    scene = await aScene(world, FULL ? 20 : 1);
  });
  afterAll(() => world.close());

  it('is in the document with who finds it, and what is in the document is tried here', () => {
    expect(KINDS.length).toBeGreaterThan(60);
    expect(new Set(KINDS.map(({ row }) => row))).toEqual(new Set(Object.values(ROWS)));
    // What was served to a browser is not in the record that is rewritten here; seal-by-machine.spec changes its bytes.
    const tried = DOCUMENT.filter(([, by]) => !by.startsWith('nobody') && !by.includes('verify --module')).map(([done]) => done);
    expect(tried.toSorted()).toEqual(Object.values(ROWS).toSorted());
    for (const { row, found } of KINDS) {
      const [, by = ''] = DOCUMENT.find(([done]) => done === row) ?? [];
      const detector = /verify --since|verify --witness|verify|witness|guard|hourly/.exec(String(found))?.[0] ?? '?';
      expect(`${row}: ${by}`).toContain(detector);
    }
  });

  it('is nothing where nothing was rewritten: no detector cries', async () => {
    expect(await verified(scene, scene.lines)).toBeNull();
    expect(await verified(scene, scene.lines, scene.kept.note)).toBeNull();
    expect(await verified(scene, signedAnew(scene, (lines) => lines, 0), scene.kept.note)).toBeNull();
    expect(await witnessed(scene, scene.leaves)).toBeNull();
    for (const paper of [...scene.receipts, ...scene.refusals]) expect(await paperJudged(scene, paper)).toBeNull();
    expect(await witnessLineJudged(scene, trueWitnessLine(scene))).toBeNull();
    expect(await awardJudged(scene, JSON.stringify(scene.award))).toBeNull();
    expect([await compared(scene), await guarded(scene)]).toEqual([null, null]);
  });

  it('nor is what was written again as it stands', async () => {
    const again = await IDLE(0, scene);
    expect(await behindTheirBacks(scene, again, async () => [await compared(scene), await guarded(scene)])).toEqual([null, null]);
  });

  it.each(KINDS.map((kind) => [`${kind.name} (${kind.row})`, kind] as const))(`is found at each of ${PLACES} places: %s`, async (_, { at, found }) => {
    const answers: (string | null)[] = [];
    for (let place = 0; place < PLACES; place += 1) answers.push(await at(scene, place));
    expect(answers).toEqual(Array.from({ length: PLACES }, () => (typeof found === 'string' ? found : expect.stringMatching(found) as string)));
  });
});
