import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { CLOCK } from '../../src/core/actor.js';
import { newId } from '../../src/platform/ids.js';
import { DueWork, schedule, unschedule, type DueKind } from '../../src/platform/jobs/due-work.js';
import { Mender } from '../../src/platform/jobs/mender.js';
import { LETTERS, MAIL, NOTIFICATIONS, QUEUES } from '../../src/platform/jobs/queues.js';
import { Relay } from '../../src/platform/jobs/relay.js';
import { Work } from '../../src/platform/work.js';
import { anOfficial, aPerson, type Person } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';

const MINUTE = 60_000;

describe('the queues', () => {
  let world: World;
  let sari: Person;
  beforeAll(async () => {
    world = await openWorld();
    sari = await aPerson(world, 'Sari');
  });
  afterAll(() => world.close());
  const queueOf = (name: string) => world.app.get<Queue>(getQueueToken(name), { strict: false });
  const happen = () => world.app.get(Work).run(CLOCK, async ({ record }) => { record('person.second-factor-set', { subject: sari.id, facts: {} }); });
  const count = async (table: string) => (await world.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;

  it('may lose all they hold: what nobody dealt with goes back into its outbox', async () => {
    for (const name of QUEUES) await queueOf(name).pause();
    await happen();
    await world.app.get(Relay).carry();
    expect(await count('outbox')).toBe(0);
    for (const name of QUEUES) await queueOf(name).drain(true);
    for (const name of QUEUES) await queueOf(name).resume();
    await world.dueWork();
    expect(await count('message')).toBe(0);

    await world.app.get(Mender).mend();
    expect(await count('outbox')).toBe(0);
    await world.clock.forward(16 * MINUTE);
    await world.app.get(Mender).mend();
    await world.dueWork();
    expect(await count('message')).toBe(1);
    expect(await count(`mail where state = 'sent'`)).toBe(1);
  });

  it('may lose a letter: after two hours it begins anew, once', async () => {
    await happen();
    await queueOf(MAIL).pause();
    await carried();
    await queueOf(MAIL).drain(true);
    await queueOf(MAIL).resume();
    expect(await count(`mail where state = 'waiting'`)).toBe(1);
    await world.clock.forward(121 * MINUTE);
    await world.app.get(Mender).mend();
    await world.app.get(Mender).mend();
    await world.dueWork();
    expect(await count(`mail where state = 'waiting'`)).toBe(0);
    expect(await count('mail where round = 1')).toBe(1);
  });

  it('mend nothing that is well', async () => {
    await happen();
    await world.dueWork();
    await world.clock.forward(180 * MINUTE);
    await world.app.get(Mender).mend();
    expect([await count('outbox'), await count('mail_outbox')]).toEqual([0, 0]);
  });

  it('show administrators how they are, and begin failed work anew', async () => {
    const admin = await anOfficial(world, 'Yanto', null, 'administrator');
    await world.dueWork();
    await queueOf(NOTIFICATIONS).add(NOTIFICATIONS, { id: 'no such event' }, { jobId: newId(), attempts: 1 });
    await world.dueWork();
    const { queues, tables } = (await admin.get('/queues')).expect(200).body;
    expect(queues).toEqual([
      { name: NOTIFICATIONS, answers: true, waiting: 0, active: 0, delayed: 0, failed: 1, oldestAt: null },
      { name: MAIL, answers: true, waiting: 0, active: 0, delayed: 0, failed: 0, oldestAt: null },
      { name: LETTERS, answers: true, waiting: 0, active: 0, delayed: 0, failed: 0, oldestAt: null },
    ]);
    expect(tables).toEqual({ events: 0, mail: 0, oldestSeconds: 0, deadLetters: 0, overdueTimers: 0 });
    (await admin.post('/queues/notifications/revival')).expect(204);
    await world.dueWork();
    expect((await admin.get('/queues')).body.queues[0].failed).toBe(1);
    (await sari.get('/queues')).expect(403, 'policy.not-permitted');
    (await sari.post('/queues/notifications/revival')).expect(403, 'policy.not-permitted');
  });

  /** Carries the events and waits for the teller, while the mail's queue is paused. */
  async function carried(): Promise<void> {
    await world.app.get(Relay).carry();
    for (let round = 0; round < 100 && (await count('mail_outbox')) === 0; round += 1) await new Promise((resume) => { setTimeout(resume, 20); });
    await world.app.get(Relay).carry();
  }
});

describe('a business timer', () => {
  let world: World;
  let timers: DueWork;
  beforeAll(async () => {
    world = await openWorld();
    timers = world.app.get(DueWork);
  });
  beforeEach(() => world.clock.to(MORNING));
  afterAll(() => world.close());
  const set = (kind: DueKind, subject: string, dueAt: Date) => world.app.get(Work).run(CLOCK, ({ db }) => schedule(db, kind, subject, dueAt));
  const timer = async (subject: string) => (await world.owner.query<{ due_at: Date; done_at: Date | null; attempts: number }>('select due_at, done_at, attempts from due_work where subject = $1', [subject])).rows[0];
  const later = (minutes: number) => new Date(MORNING.getTime() + minutes * MINUTE);

  it('is held by nobody while its handler waits: the answer that sets it anew goes through, and counts', async () => {
    const subject = newId();
    await set('award.confirm', subject, MORNING);
    timers.register('award.confirm', () => set('award.confirm', subject, later(30)));
    expect(await timers.runDue()).toBe(1);
    expect(await timer(subject)).toMatchObject({ due_at: later(30), done_at: null, attempts: 0 });
  });

  it('is run once by two workers at the same time', async () => {
    const ran: string[] = [];
    timers.register('award.confirm', async (subject) => {
      ran.push(subject);
      await new Promise((resume) => { setTimeout(resume, 50); });
    });
    const subjects = [1, 2, 3, 4, 5, 6].map(() => newId());
    for (const subject of subjects) await set('award.confirm', subject, MORNING);
    await Promise.all([timers.runDue(), timers.runDue(), timers.runDue()]);
    expect(ran.toSorted()).toEqual(subjects.toSorted());
  });

  it('whose worker was killed is run by the next, after a minute', async () => {
    const subject = newId();
    let killed: () => void = () => undefined;
    await set('award.confirm', subject, MORNING);
    timers.register('award.confirm', () => new Promise(() => { killed(); }));
    await new Promise<void>((resume) => { killed = resume; void timers.runDue(1); });
    let ran = 0;
    timers.register('award.confirm', async () => { ran += 1; });
    await timers.runDue();
    expect(ran).toBe(0);
    await world.clock.to(later(1));
    await timers.runDue();
    expect(ran).toBe(1);
    expect((await timer(subject))?.done_at).toEqual(later(1));
  });

  it('that fails comes back ever more rarely; one that is no longer needed does not', async () => {
    const [failing, needless] = [newId(), newId()];
    timers.register('award.confirm', () => Promise.reject(new Error('not today')));
    await set('award.confirm', failing, MORNING);
    await timers.runDue();
    expect(await timer(failing)).toMatchObject({ due_at: new Date(MORNING.getTime() + 10_000), attempts: 1 });
    await world.clock.forward(10_000);
    await timers.runDue();
    expect(await timer(failing)).toMatchObject({ due_at: new Date(MORNING.getTime() + 30_000), attempts: 2 });
    await set('award.confirm', needless, MORNING);
    await world.app.get(Work).run(CLOCK, ({ db, now }) => unschedule(db, 'award.confirm', needless, now));
    expect(await timers.runDue()).toBe(0);
  });
});
