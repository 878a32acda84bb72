import { CLOCK } from '../../src/core/actor.js';
import { Relay } from '../../src/platform/jobs/relay.js';
import { Work } from '../../src/platform/work.js';
import { freePort, within } from '../support/lumbung-process.js';
import { anOfficial, type Person } from '../support/people.js';
import { RedisServer } from '../support/redis-server.js';
import { MORNING, openWorld, type World } from '../support/world.js';

jest.setTimeout(120_000);

/** Only where there is a Redis: the CI sets REDIS_URL. */
const onRedis = process.env['REDIS_URL'] === undefined ? describe.skip : describe;

onRedis('a Redis that goes away', () => {
  let redis: RedisServer;
  let world: World;
  let admin: Person;
  beforeAll(async () => {
    redis = new RedisServer(await freePort());
  });
  afterAll(async () => {
    await redis.start();
    await world.close();
    await redis.kill();
  });
  const happen = () => world.app.get(Work).run(CLOCK, async ({ record }) => { record('person.second-factor-set', { subject: admin.id, facts: {} }); });
  const count = async (table: string) => (await world.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;
  const health = async () => (await world.visitor.get('/readyz')).body;
  const queuesAnswer = async () => (await admin.get('/queues')).expect(200).body.queues.map(({ answers }: { readonly answers: boolean }) => answers);

  it('keeps nobody from serving, even at the start; what happened waits in the outbox, and health says so', async () => {
    world = await openWorld(MORNING, { REDIS_URL: redis.url });
    admin = await anOfficial(world, 'Yanto', null, 'administrator');
    const waiting = Number(await count('outbox'));
    await happen();
    const asked = performance.now();
    await expect(world.app.get(Relay).carry()).rejects.toThrow();
    expect(performance.now() - asked).toBeLessThan(8_000);
    expect(await count('outbox')).toBe(waiting + 1);
    expect((await health()).warnings).toEqual(['queue-away']);
    await world.clock.forward(61_000);
    expect((await health()).warnings).toEqual(['messages-waiting', 'queue-away']);
    expect(await queuesAnswer()).toEqual([false, false, false]);
  });

  it('is used by itself when it is there', async () => {
    await redis.start();
    await within(30, () => world.dueWork());
    expect([await count('outbox'), await count('message'), await count(`mail where state = 'sent'`)]).toEqual([0, 1, 1]);
    expect(await queuesAnswer()).toEqual([true, true, true]);
  });

  it('may be killed in the middle of the work and come back', async () => {
    for (let round = 1; round <= 3; round += 1) {
      await happen();
      await redis.kill();
      await happen();
      await expect(world.app.get(Relay).carry()).rejects.toThrow();
      await redis.start();
      await within(30, () => world.dueWork());
      expect([await count('outbox'), await count('message'), await count(`mail where state = 'sent'`)]).toEqual([0, 1 + 2 * round, 1 + 2 * round]);
      expect((await health()).warnings).toEqual([]);
    }
  });
});
