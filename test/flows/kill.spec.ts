import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { CLOCK } from '../../src/core/actor.js';
import { LETTERS } from '../../src/platform/jobs/queues.js';
import { Work } from '../../src/platform/work.js';
import { realTime, startLumbung, startScript, within } from '../support/lumbung-process.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { aPerson, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

jest.setTimeout(600_000);

const ROUNDS = process.env['LUMBUNG_TEST_VOLUME'] === 'full' ? 60 : 2;
const EVENTS_A_ROUND = 30;
/** Letters that one worker has under way at a time: what a kill can repeat. */
const AT_A_TIME = 2;

describe('a worker that is killed between commit and send', () => {
  let world: World;
  let post: MailCatcher;
  let people: readonly Person[];
  beforeAll(async () => {
    post = await MailCatcher.open();
    world = await openWorld(undefined, { LUMBUNG_ROLE: 'web' });
    await realTime(world);
    people = [await aPerson(world, 'Sari'), await aPerson(world, 'Ujang'), await aPerson(world, 'Wati')];
  });
  afterAll(async () => { await world.close(); await post.close(); });
  const numbers = async <Row extends object>(sql: string) => (await world.owner.query<Row>(sql)).rows[0];
  const happen = async (times: number) => {
    for (let at = 0; at < times; at += 1) {
      const person = people[at % people.length] as Person;
      await world.app.get(Work).run(CLOCK, async ({ record }) => { record('person.second-factor-set', { subject: person.id, facts: {} }); });
    }
  };
  const newWorker = () => startLumbung(world, { LUMBUNG_ROLE: 'worker', SMTP_URL: post.url });

  it('loses no message, has no effect twice, and repeats at most the letters it had in its hands, under the same Message-ID', async () => {
    let worker = await newWorker();
    let events = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const killed = aMomentToKill(post, round).then(() => worker.kill());
      await happen(EVENTS_A_ROUND);
      events += EVENTS_A_ROUND;
      await killed;
      worker = await newWorker();
    }
    await within(180, async () => {
      expect(await numbers(`select (select count(*) from outbox)::int as events, (select count(*) from mail_outbox)::int as letters, (select count(*) from mail where state <> 'sent')::int as unsent,
        (select count(*) from message)::int as messages`)).toEqual({ events: 0, letters: 0, unsent: 0, messages: events });
    });
    await worker.stop();

    expect(await numbers('select count(distinct event_id)::int as told, count(*)::int as messages from message')).toEqual({ told: events, messages: events });
    const letters = new Map(post.letters.map((letter) => [letter.messageId, letter]));
    expect(letters.size).toBe(events);
    for (const letter of post.letters) expect(letter).toEqual(letters.get(letter.messageId));
    const repeated = post.letters.length - letters.size;
    expect(repeated).toBeLessThanOrEqual(ROUNDS * AT_A_TIME);
    expect(repeated).toBeGreaterThan(0);
  });

  it('would lose facts and repeat effects without outbox and inbox: the control', async () => {
    await world.owner.query('create table naive_fact (id uuid primary key); create table naive_effect (fact uuid not null)');
    await world.owner.query('grant select, insert on naive_fact, naive_effect to lumbung_app');
    const naive = (makes: boolean) => startScript(join(__dirname, '../support/naive-worker.ts'), { DATABASE_URL: world.databaseUrl, NAIVE: makes ? 'makes' : 'rests' });
    const harm = () => numbers<{ lost: number; doubled: number }>(`select (select count(*) from naive_fact f where not exists (select 1 from naive_effect e where e.fact = f.id))::int as lost,
      (select count(*) from (select fact from naive_effect group by fact having count(*) > 1) d)::int as doubled`);
    const effects = async () => (await numbers<{ n: number }>('select count(*)::int as n from naive_effect'))?.n ?? 0;
    const queue = world.app.get<Queue>(getQueueToken(LETTERS), { strict: false });
    for (let round = 1; round <= 8; round += 1) {
      const before = await effects();
      const worker = await naive(true);
      await within(30, async () => { expect(await effects()).toBeGreaterThan(before + 5); });
      await new Promise((resume) => { setTimeout(resume, Math.random() * 100); });
      await worker.kill();
    }
    const last = await naive(false);
    await within(120, async () => {
      expect(await queue.getJobCounts('waiting', 'active', 'delayed')).toEqual({ waiting: 0, active: 0, delayed: 0 });
    });
    await last.kill();
    const { lost, doubled } = (await harm()) ?? { lost: 0, doubled: 0 };
    expect(lost).toBeGreaterThan(0);
    expect(doubled).toBeGreaterThan(0);
  });
});

/** By turns: at any moment, or exactly when the mail server has a letter and its sender does not know yet. */
function aMomentToKill(post: MailCatcher, round: number): Promise<void> {
  if (round % 2 === 1) return new Promise((resume) => { setTimeout(resume, 300 + Math.random() * 1_500); });
  return new Promise((resume) => {
    let letters = 1 + Math.floor(Math.random() * 10);
    post.beforeAnswer = () => {
      letters -= 1;
      if (letters > 0) return undefined;
      post.beforeAnswer = () => undefined;
      resume();
      return new Promise((answer) => { setTimeout(answer, 300); });
    };
  });
}
