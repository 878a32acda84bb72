import { EVENTS, eventKind, type EventName } from '../../src/core/events.js';
import { anOfficial, aPerson } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';
import type { Json } from '../support/client.js';

const told = (Object.keys(EVENTS) as EventName[]).filter((kind) => eventKind(kind).readers !== 'kept-for-audit');

describe('the gallery of messages', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('shows administrators every text in both languages, without a hole', async () => {
    const admin = await anOfficial(world, 'Yanto', null, 'administrator');
    const { body } = (await admin.get('/messages/gallery')).expect(200);
    expect(body.messages.map(({ kind }: Json) => kind).sort()).toEqual([...told].sort());
    expect(body.letters).toHaveLength(3);
    const { text, headers } = (await admin.get('/messages/gallery/page')).expect(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const kind of told) expect(text).toContain(`<section id="${kind}">`);
    for (const page of [JSON.stringify(body), text]) expect(page).not.toMatch(/\{[A-Za-z:]+\}|undefined|NaN/);
  });

  it('is shut to others', async () => {
    (await world.visitor.get('/messages/gallery')).expect(401, 'policy.not-signed-in');
    (await world.visitor.get('/messages/gallery/page')).expect(401, 'policy.not-signed-in');
    (await (await aPerson(world, 'Sari')).get('/messages/gallery')).expect(403, 'policy.not-permitted');
  });

  it('is open to anyone in a demo', async () => {
    const demo = await openWorld(undefined, { LUMBUNG_DEMO: 'on' });
    (await demo.visitor.get('/messages/gallery/page')).expect(200);
    await demo.close();
  });
});
