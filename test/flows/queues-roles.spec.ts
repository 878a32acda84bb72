import { CLOCK } from '../../src/core/actor.js';
import { Relay } from '../../src/platform/jobs/relay.js';
import { Work } from '../../src/platform/work.js';
import { Client } from '../support/client.js';
import { realTime, startLumbung, within } from '../support/lumbung-process.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { anOfficial } from '../support/people.js';
import { codeIn, PASSPHRASE } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

jest.setTimeout(240_000);

describe('the two halves of Lumbung', () => {
  let world: World;
  let post: MailCatcher;
  beforeAll(async () => {
    post = await MailCatcher.open();
    world = await openWorld(undefined, { LUMBUNG_ROLE: 'web' });
    await realTime(world);
  });
  afterAll(async () => { await world.close(); await post.close(); });
  const waiting = async () => (await world.owner.query<{ n: number }>(`select ((select count(*) from outbox) + (select count(*) from due_work where done_at is null))::int as n`)).rows[0]?.n;

  it('share the work: web answers and leaves letters and messages lying, worker carries them, each in its own process', async () => {
    const web = await startLumbung(world, { LUMBUNG_ROLE: 'web', SMTP_URL: post.url });
    const visitor = new Client(web.url);
    const email = 'sari@warung.example';
    const asked = Date.now();
    (await visitor.post('/accounts', { name: 'Sari', email, phone: '0812-3456-1001', password: PASSPHRASE, language: 'id' })).expect(201);
    (await visitor.post('/recoveries', { login: email })).expect(202);
    const left = await waiting();
    expect(left).toBeGreaterThanOrEqual(2);
    await new Promise((resume) => { setTimeout(resume, 2_000); });
    expect(await waiting()).toBe(left);
    expect(post.offered).toBe(0);
    const admin = await anOfficial(world, 'Yanto', null, 'administrator');
    await world.app.get(Work).run(CLOCK, async ({ record }) => { record('person.second-factor-set', { subject: admin.id, facts: {} }); });
    await world.app.get(Relay).carry();
    const [notifications] = (await admin.get('/queues')).expect(200).body.queues;
    expect(notifications).toMatchObject({ name: 'notifications', answers: true, waiting: 1, active: 0 });
    expect(Date.parse(notifications.oldestAt)).toBeGreaterThan(asked);

    const worker = await startLumbung(world, { LUMBUNG_ROLE: 'worker', SMTP_URL: post.url });
    const outside = new Client(worker.url);
    for (const health of ['/healthz', '/readyz']) expect((await outside.get(health)).status).toBe((await visitor.get(health)).status);
    for (const door of ['/lots', '/api/openapi.json', '/api/docs', '/']) {
      (await visitor.get(door)).expect(200);
      (await outside.get(door)).expect(404, 'page.not-found');
    }
    for (const page of ['/healthz/lots', '/masuk', '/log/checkpoint', '/assets/']) expect((await fetch(`${worker.url}${page}`)).status).toBe(404);
    (await outside.post('/sessions', { login: email, password: PASSPHRASE })).expect(404, 'page.not-found');
    await within(90, async () => { expect(codeIn(post.lettersTo('Sari').at(-1)?.text)).toMatch(/^\d{8}$/); });
    (await visitor.post('/recoveries/completion', { login: email, code: codeIn(post.lettersTo('Sari').at(-1)?.text), password: 'perahu kayu di muara gembong' })).expect(204);
    await within(90, async () => { expect(post.lettersTo('Sari').map(({ subject }) => subject)).toContain('Lumbung: Akun dipulihkan'); });
    await within(60, async () => { expect(await waiting()).toBe(0); });
    expect(await worker.stop()).toBe(0);
    expect(await web.stop()).toBe(0);
  });
});
