import { DOCUMENT, faultOf, knock, READING, several, type Door, type Heard } from '../support/api-walk.js';
import { addressOf, aLivedInHouse, fingerprints, holdersOf, type LivedIn } from '../support/lived-in.js';
import { misfit } from '../support/schema-fit.js';
import { openWorld, type World } from '../support/world.js';

/** Lists that stay short by their nature: one person's sessions and keys, the steps of one order, the papers of one vendor. */
const SHORT = ['sessions.list', 'me.listKeys', 'orders.timeline', 'me.list', 'openings.waiting', 'openings.documents', 'audit.lotDocuments', 'offers.sealingModules', 'orders.photosOf', 'papers.papersOf', 'evaluations.papersAtClosing'];
/** What is no JSON, or has no body to compare. */
const NOT_JSON = ['files.picture', 'audit.csv', 'audit.xlsx', 'messages.page', 'offers.receiptPicture', 'openings.document', 'audit.document', 'orders.photo', 'audit.deliveryPhoto', 'papers.scan'];
/** Sums, minutes, wishes and gauges: read, never acted on. */
const NOTHING_TO_DO = ['queues.health', 'audit.shares', 'messages.mailWish', 'openings.manifest', 'messages.texts', 'lots.sealing', 'openings.box', 'openings.minutes', 'record.state', 'record.consistency', 'record.award', 'offers.receipt', 'bulletins.figures'];
/** A gauge moves while it is read, and so does the log. */
const MOVING = ['queues.health', 'record.state'];
/** The people of the stories have sessions without end, which JSON cannot say. */
const ENDLESS = ['sessions.list'];
const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';
/** What nobody in this house can have: no envelope is refused here, no document came with one, no sealing module was noted, no key holder was lost, no report was written, no evaluation was played. */
const EMPTY_HANDED = ['evaluations.latest', 'record.receipt', 'offers.refusal', 'offers.sealedDocument', 'offers.record', 'openings.recovery'];
const CURSOR = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('reading', () => {
  let world: World;
  let house: LivedIn;
  const answers = new Map<string, { readonly heard: Heard; readonly url: string; readonly headers: Readonly<Record<string, string>> }>();
  beforeAll(async () => {
    world = await openWorld();
    house = await aLivedInHouse(world);
    await several(READING.filter(({ operationId }) => !NOT_JSON.includes(operationId)), async (door) => {
      for (const { headers } of holdersOf(door, house.callers)) {
        for (const id of idsFor(door)) {
          const url = world.url + addressOf(door, house, id);
          const heard = await knock(url, 'GET', { ...headers, 'accept-language': 'en' });
          if (heard.status === 200) return void answers.set(door.operationId, { heard, url, headers });
        }
      }
    });
  }, 300_000);
  afterAll(() => world.close());

  const idsFor = ({ path }: Door): readonly (string | undefined)[] => {
    const word = /\/([a-z-]+)\/\{/.exec(path)?.[1];
    return word === undefined ? [undefined] : house.ids[word] ?? [];
  };
  const doorOf = (operationId: string) => READING.find((door) => door.operationId === operationId);

  it('reached every door in this house', () => {
    const unread = READING.map(({ operationId }) => operationId).filter((id) => !answers.has(id) && !NOT_JSON.includes(id) && !EMPTY_HANDED.includes(id) && !id.includes('report') && id !== 'audit.one' && id !== 'queues.health');
    expect(unread).toEqual([]);
  });

  it('answers in the shape that the document promises', () => {
    const misfits = [...answers].filter(([id]) => !ENDLESS.includes(id)).flatMap(([id, { heard }]) => {
      const content = doorOf(id)?.responses['200']?.['content'] as Readonly<Record<string, { readonly schema: object }>> | undefined;
      const fault = misfit(JSON.parse(heard.text), { ...content?.['application/json']?.schema }, DOCUMENT);
      return fault === null ? [] : [`${id} ${fault}`];
    });
    expect(misfits).toEqual([]);
  });

  it('carries an ETag, also in a compressed answer, and answers 304 to whoever has it', async () => {
    const faults: string[] = [];
    await several([...answers], async ([id, { heard, url, headers }]) => {
      const etag = heard.headers.get('etag');
      if (etag === null) return void faults.push(`${id}: no ETag`);
      const again = await knock(url, 'GET', { ...headers, 'accept-language': 'en', 'if-none-match': etag });
      if (!MOVING.includes(id) && (again.status !== 304 || again.text !== '')) faults.push(`${id}: ${again.status} for ${etag}, now ${again.headers.get('etag')}`);
    });
    expect(faults).toEqual([]);
  });

  it('shows on every object what may be done with it', () => {
    const mute = [...answers].filter(([, { heard }]) => !isList(heard) && typeof JSON.parse(heard.text).can !== 'object').map(([id]) => id);
    expect(mute.sort()).toEqual([...NOTHING_TO_DO].sort());
  });

  it('cuts every list into pages that are never larger than a hundred', () => {
    const lists = [...answers].filter(([id, { heard }]) => isList(heard) && !SHORT.includes(id));
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter(([, { heard }]) => JSON.parse(heard.text).next === undefined).map(([id]) => id)).toEqual([]);
    expect(lists.filter(([id]) => !((doorOf(id)?.parameters.find(({ name }) => name === 'limit')?.schema['maximum'] as number) <= 100)).map(([id]) => id)).toEqual([]);
  });

  it('refuses rubbish in the question, or does as if it were not there', async () => {
    const before = await fingerprints(world.owner);
    const rubbish = ['', '%20', '%00', '%ff', '%ed%a0%80', '-1', '1e9', 'NaN', '0', '99999999999999999999', '%7B%22a%22%3A1%7D', "'%20or%201=1--", '[]', 'x'.repeat(4000), 'true', CURSOR(1, 2), CURSOR('x'),
      CURSOR('2026-02-31T99:99:99Z', '0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3'), CURSOR('0000-01-01T00:00:00Z', '0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3'), CURSOR('a\u0000b'), CURSOR(null), CURSOR(['a'], {})];
    const faults: string[] = [];
    await several([...answers].filter(([id]) => !MOVING.includes(id)), async ([id, { heard, url, headers }]) => {
      const names = [...(doorOf(id)?.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name), 'tidakAda'];
      const questions = names.flatMap((name) => [...rubbish.map((value) => `${name}=${value}`), `${name}=1&${name}=2`, `${name}[a]=1`, `${name}[]=1`, name]);
      for (const question of [...questions.filter((_, at) => FULL || at % 4 === url.length % 4), '__proto__=1', '?', '&&&=', '%']) {
        const said = await knock(`${url}?${question}`, 'GET', { ...headers, 'accept-language': 'en' });
        const same = said.status === 200 && (said.text === heard.text || names.some((name) => name !== 'tidakAda' && question.startsWith(name)));
        const fault = same ? null : faultOf(said, 'en');
        if (fault !== null) faults.push(`${id}?${question.slice(0, 60)}: ${fault}`);
      }
    });
    expect(faults.slice(0, 40)).toEqual([]);
    expect(await fingerprints(world.owner)).toEqual(before);
  }, 300_000);

  it('speaks the language that the address asks for, everywhere', async () => {
    const faults: string[] = [];
    await several([...answers], async ([id, { url, headers }]) => {
      const { status } = await knock(`${url}?lang=en`, 'GET', headers);
      if (status !== 200) faults.push(`${id}: ${status}`);
    });
    expect(faults).toEqual([]);
  });
});

/** A list is nothing but its items; an object with items is an object. */
function isList({ text }: Heard): boolean {
  const body = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return 'items' in body && !('can' in body);
}
