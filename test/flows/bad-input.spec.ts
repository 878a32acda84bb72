import { DOORS, faultOf, fieldsOf, formOf, knock, sampleOf, several, WRITING, type Door } from '../support/api-walk.js';
import { addressOf, aLivedInHouse, fingerprints, holdersOf, type Caller, type LivedIn } from '../support/lived-in.js';
import { newId } from '../../src/platform/ids.js';
import { openWorld, type World } from '../support/world.js';

const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';
const JSON_TYPE = { 'content-type': 'application/json' };

/** One knock: who, with which bytes, and why it must be refused. */
interface Knock {
  readonly door: Door;
  readonly caller: Caller;
  readonly id?: string;
  readonly why: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Sending = Pick<Knock, 'why' | 'headers' | 'body'>;

/** What is no JSON, or JSON that cannot be a form. */
const RUBBISH: readonly Sending[] = [
  ...['{"a":', 'halo', '', '{"a":1}}', '\u0000', '[', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}']
    .map((body) => ({ why: `no JSON: ${JSON.stringify(body)}`, headers: JSON_TYPE, body })),
  ...['[]', 'null', '"teks"', '7', 'true', '[[[]]]', '[{}]'].map((body) => ({ why: `no form: ${body}`, headers: JSON_TYPE, body })),
  { why: 'nested deeply', headers: JSON_TYPE, body: `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}` },
  { why: 'a deep list', headers: JSON_TYPE, body: `{"items":${'['.repeat(20_000)}${']'.repeat(20_000)}}` },
  { why: 'huge', headers: JSON_TYPE, body: JSON.stringify({ a: 'x'.repeat(300_000) }) },
  ...['text/plain', 'application/xml', 'multipart/form-data', 'application/octet-stream', 'application/json; charset=koi8', 'bukan-jenis']
    .map((type) => ({ why: `content type ${type}`, headers: { 'content-type': type }, body: 'a=b' })),
];

const WRONG: readonly unknown[] = [{}, [], 1.5, -1, 'x'.repeat(20_000), true, 1e308, [null], { $ne: 1 }, 'a\u0000b', '\ud800', '', null, { length: 3 }, [[[]]]];

/** A form in which everything, or one thing, has a wrong kind; a field to which the wrong value is right stays as it was. */
function wrongForms(door: Door): readonly Sending[] {
  const form = formOf(door);
  if (form === null) return [];
  const sample = sampleOf(form);
  const names = Object.keys(fieldsOf(form));
  const together = WRONG.map((value) => ({ ...sample, ...Object.fromEntries(names.map((name) => [name, value])), tidakAda: value }));
  const apart = FULL ? names.flatMap((name) => WRONG.map((value) => ({ ...sample, [name]: value, tidakAda: 1 }))) : [];
  return [{ ...sample, tidakAda: 1 }, ...together, ...apart].map((body) => ({ why: `wrong kinds: ${JSON.stringify(body).slice(0, 80)}`, headers: JSON_TYPE, body: JSON.stringify(body) }));
}

/** In full volume everything; otherwise every third, another third at each door. */
function some<Item>(all: readonly Item[], door: Door): readonly Item[] {
  return FULL ? all : all.filter((_, at) => at % 3 === WRITING.indexOf(door) % 3);
}

describe('rubbish at the doors', () => {
  let world: World;
  let house: LivedIn;
  beforeAll(async () => {
    world = await openWorld();
    house = await aLivedInHouse(world);
  }, 300_000);
  afterAll(() => world.close());

  /** Knocks, and answers what was no proper refusal. */
  async function faultsOf(knocks: readonly Knock[]): Promise<readonly string[]> {
    const faults: string[] = [];
    await several(knocks, async ({ door, caller, id, why, headers, body }) => {
      const language = why.length % 2 === 0 ? 'id' : 'en';
      const key: Record<string, string> = door.method === 'POST' ? { 'idempotency-key': newId() } : {};
      const heard = await knock(world.url + addressOf(door, house, id), door.method, { ...key, ...caller.headers, 'accept-language': language, ...headers }, body);
      const fault = faultOf(heard, language);
      if (fault !== null) faults.push(`${door.operationId} by ${caller.name}, ${why}: ${fault}`);
    });
    return faults;
  }

  const nobody = () => house.callers.filter(({ name }) => name === 'nobody');
  const unable = (door: Door) => house.callers.filter(({ person }) => person !== null).filter((caller) => !holdersOf(door, house.callers).includes(caller)).slice(0, 1);
  const able = (door: Door) => holdersOf(door, house.callers).filter(({ foreign, person }) => person !== null && !foreign).slice(0, 1);

  it('is refused with a code and a sentence, and nothing is lost or changed', async () => {
    const drafts = await draftsOf(house);
    const before = await fingerprints(world.owner);
    const knocks = WRITING.flatMap((door) => [
      ...able(door).flatMap((caller) => [...some(RUBBISH, door), ...wrongForms(door)].map((sending) => ({ door, caller, ...sending }))),
      ...[...nobody(), ...unable(door)].flatMap((caller) => [...RUBBISH.slice(0, 1), ...wrongForms(door).slice(0, 1)].map((sending) => ({ door, caller, ...sending }))),
    ]).filter(({ door, why }) => !(why.includes('multipart') && door.requestBody?.content['multipart/form-data'] !== undefined) && !(why.includes('null') && formOf(door) === null));
    expect(knocks.length).toBeGreaterThan(1000);
    expect((await faultsOf(knocks)).slice(0, 40)).toEqual([]);
    expect(await draftsOf(house)).toEqual(drafts);
    expect(await fingerprints(world.owner)).toEqual(before);
  }, 300_000);

  it('finds nothing under an id that is none, or that is nothing', async () => {
    const ids = ['x', '0', '-1', 'null', '%00', '%ff', '..%2f..%2fetc', 'x'.repeat(3000), '0192F0C1-2D3E-7A4B-8C5D-6E7F8091A2B3', newId(), "' or 1=1 --".replaceAll(' ', '%20')];
    const knocks = DOORS.filter(({ path }) => path.includes('{')).flatMap((door) => {
      const form = formOf(door);
      const sending = form === null ? { headers: {} } : { headers: JSON_TYPE, body: JSON.stringify(sampleOf(form)) };
      return [...able(door), ...nobody()].flatMap((caller) => some(ids, door).map((id) => ({ door, caller, id, why: `id ${id.slice(0, 40)}`, ...sending })));
    });
    expect((await faultsOf(knocks)).slice(0, 40)).toEqual([]);
  }, 300_000);

  it('lets nobody act on what belongs to another agency or another vendor', async () => {
    const before = await fingerprints(world.owner);
    const knocks = WRITING.filter(({ path }) => path.includes('{')).flatMap((door) => {
      const who = door['x-who'];
      // One's own affairs hang on nobody's id but one's own; the regency's belong to all who hold the role.
      if ('anyone' in who || who.within === 'regency' || who.within === 'self') return [];
      const form = formOf(door);
      const sending = form === null ? { headers: {} } : { headers: JSON_TYPE, body: JSON.stringify(sampleOf(form)) };
      const word = /\/([a-z-]+)\/\{/.exec(door.path)?.[1] ?? '';
      return holdersOf(door, house.callers).filter(({ foreign, person }) => foreign && person !== null)
        .flatMap((caller) => (house.ids[word] ?? []).map((id) => ({ door, caller, id, why: `foreign ${word} ${id}`, ...sending })));
    });
    expect(knocks.length).toBeGreaterThan(100);
    expect((await faultsOf(knocks)).slice(0, 40)).toEqual([]);
    expect(await fingerprints(world.owner)).toEqual(before);
  }, 300_000);

  it('would be noticed, if one of them changed a row or one answer were no refusal', async () => {
    const before = await fingerprints(world.owner);
    await world.owner.query(`update request set title = title || '.' where state = 'draft'`);
    const after = await fingerprints(world.owner);
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual(['request']);
    const heard = (status: number, text: string) => ({ status, type: 'application/problem+json', text, headers: new Headers() });
    expect(faultOf(heard(500, '{}'), 'id')).toMatch(/^500/);
    expect(faultOf(heard(422, '{"code":"nobody.wrote-this","facts":{}}'), 'id')).toBe('nobody.wrote-this has no sentence');
    expect(faultOf(heard(401, '{"code":"policy.not-signed-in","title":"Not signed in","facts":{}}'), 'id')).toMatch(/says/);
  });

  /** What the draft request and the draft lot look like to those who write them. */
  async function draftsOf({ callers }: LivedIn): Promise<readonly string[]> {
    const { rows } = await world.owner.query<{ path: string }>(`select '/requests/' || id as path from request where state = 'draft' union all select '/lots/' || id from lot where state = 'draft'`);
    const ppk = callers.find(({ roles, foreign }) => roles.includes('ppk') && !foreign)?.person;
    const texts = await Promise.all(rows.map(async ({ path }) => (await ppk?.get(path))?.expect(200).text ?? ''));
    expect(texts.length).toBeGreaterThan(1);
    return texts.sort();
  }
});
