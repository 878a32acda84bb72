import { WorkerHost } from '@nestjs/bullmq';
import { ModulesContainer } from '@nestjs/core';
import { EVENTS, eventKind, type EventName } from '../../src/core/events.js';
import { AUDIENCES } from '../../src/core/messages/audiences.js';
import { MESSAGES } from '../../src/core/messages/texts.js';
import { DueWork } from '../../src/platform/jobs/due-work.js';
import { QUEUES } from '../../src/platform/jobs/queues.js';
import { openWorld, type World } from '../support/world.js';
import { productionSources, sourcesIn, withoutComments } from './sources.js';

const KINDS = Object.keys(EVENTS) as EventName[];

/** Files that speak of events without letting them happen. */
const SPEAKING_ONLY = /^src\/(core|audit\/.*\.(queries|views)|demo\/(acts|telling)|story|web)/;

describe('the readers', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('include one worker for every queue', () => {
    const consumed = [...world.app.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()])
      .filter(({ instance }) => instance instanceof WorkerHost)
      .map(({ metatype }) => (Reflect.getMetadata('bullmq:processor_metadata', metatype as object) as { readonly name: string }).name);
    expect(consumed.toSorted()).toEqual([...QUEUES].toSorted());
  });

  it('include a handler for every kind of timer that anybody sets', () => {
    const handlers = (world.app.get(DueWork, { strict: false }) as unknown as { readonly handlers: ReadonlyMap<string, unknown> }).handlers;
    const scheduled = timersIn(productionSources().map(({ text }) => text).join('\n'));
    expect(scheduled.length).toBeGreaterThan(1);
    expect(scheduled.filter((kind) => !handlers.has(kind))).toEqual([]);
    expect([...handlers.keys()].filter((kind) => !scheduled.includes(kind))).toEqual([]);
  });

  it('include somebody who is told of every event, or the auditors for whom it is kept', () => {
    const unread = KINDS.filter((kind) => eventKind(kind).readers !== 'kept-for-audit' && (AUDIENCES[kind] === undefined || MESSAGES[kind] === undefined));
    expect(unread).toEqual([]);
    expect(KINDS.filter((kind) => eventKind(kind).readers === 'kept-for-audit' && AUDIENCES[kind] !== undefined)).toEqual([]);
  });

  it('wait for no event that nobody records', () => {
    const recording = [...productionSources().filter(({ path }) => !SPEAKING_ONLY.test(path)), ...sourcesIn('migrations')].map(({ text }) => withoutComments(text)).join('\n');
    expect(unrecorded(KINDS, recording)).toEqual([]);
  });

  it('would be missed by an event that nobody records', () => {
    expect(unrecorded(['lot.published', 'vendor.verified', 'lot.extended'], "record('lot.published', {}); record(`vendor.${decision}`, {})")).toEqual(['lot.extended']);
  });

  it('would be missed by a timer that nobody handles', () => {
    expect(timersIn("await schedule(db, 'planted.timer', id, at); await schedule(db, 'lot.close', id,\n at)")).toEqual(['planted.timer', 'lot.close']);
  });
});

/** The kinds that stand in the text neither whole nor by their beginning, as in `vendor.${decision}`. */
function unrecorded<Kind extends string>(kinds: readonly Kind[], text: string): readonly Kind[] {
  const begun = [...text.matchAll(/\brecord\(`([a-z-]+\.)\$\{/g)].map(([, beginning]) => beginning ?? '');
  return kinds.filter((kind) => !text.includes(`'${kind}'`) && !begun.some((beginning) => kind.startsWith(beginning)));
}

function timersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\bschedule\(\s*db,\s*'([a-z-]+\.[a-z-]+)'/g)].map(([, kind]) => kind ?? ''))];
}
