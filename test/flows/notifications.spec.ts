import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { NOTIFICATIONS } from '../../src/platform/jobs/queues.js';
import { newId } from '../../src/platform/ids.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';
import type { Json } from '../support/client.js';

describe('a message', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari', { categories: ['food'] });
  });
  afterAll(() => world.close());
  const inboxOf = async (person: Person) => (await person.get('/messages')).expect(200).body.items as Json[];

  it('about a new lot reaches the vendors of its trade, in their language, and nobody else', async () => {
    const tailor = await aVendor(world, 'Konveksi Mulya', { categories: ['batik-uniforms'] });
    const lot = await aPublishedLot(world, office);
    await world.dueWork();
    expect((await inboxOf(sari))[0]).toMatchObject({ kind: 'lot.published', text: expect.stringContaining(`Lot ${lot.code} dibuka untuk penawaran`) });
    expect((await sari.get('/messages', { 'accept-language': 'en' })).body.items[0].text).toContain('is open for offers');
    expect(await inboxOf(tailor)).toEqual([]);
  });

  it('about an offer reaches its vendor only; the buyer learns nothing', async () => {
    const lot = await aPublishedLot(world, office);
    (await offer(sari, lot, 24_000)).expect(201);
    await world.dueWork();
    expect((await inboxOf(sari)).map(({ kind }) => kind)).toContain('offer.submitted');
    for (const official of [office.officer, office.ppk, office.kpa]) {
      expect((await inboxOf(official)).map(({ kind }) => kind).filter((kind: string) => kind.startsWith('offer.'))).toEqual([]);
    }
  });

  it('is read once and stays read; another person\'s message is not there', async () => {
    const [message] = await inboxOf(sari);
    (await office.ppk.post(`/messages/${message?.id}/reading`)).expect(404, 'message.not-found');
    (await sari.post(`/messages/${message?.id}/reading`)).expect(204);
    expect((await sari.get('/messages?show=unread')).body.items.map(({ id }: Json) => id)).not.toContain(message?.id);
  });

  it('is read with all that its page showed, in one press; what came meanwhile stays new', async () => {
    await aPublishedLot(world, office);
    await world.dueWork();
    const cookie = `lumbung=${sari.token}`;
    const shown = await (await fetch(`${world.url}/pesan`, { headers: { accept: 'text/html', cookie } })).text();
    const [token, until] = ['_token', 'until'].map((name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown)?.[1] ?? '');
    await world.clock.forward(60_000);
    const later = await aPublishedLot(world, office);
    await world.dueWork();
    const answer = await fetch(`${world.url}/pesan/dibaca`, { method: 'POST', redirect: 'manual', headers: { accept: 'text/html', cookie }, body: new URLSearchParams({ _token: token ?? '', until: until ?? '' }) });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/pesan']);
    const unread = (await sari.get('/messages?show=unread')).body.items as Json[];
    expect(unread.map(({ text }) => String(text).includes(later.code))).toEqual([true]);
  });

  it('is written once, however often the queue delivers its event', async () => {
    await aPublishedLot(world, office);
    await world.dueWork();
    const { rows } = await world.owner.query<{ id: string }>(`select id from event where kind = 'lot.published' order by id desc limit 1`);
    const count = async () => (await world.owner.query<{ n: number }>('select count(*)::int as n from message where event_id = $1', [rows[0]?.id])).rows[0]?.n;
    const before = await count();
    const queue = world.app.get<Queue>(getQueueToken(NOTIFICATIONS), { strict: false });
    await queue.addBulk([1, 2, 3].map(() => ({ name: NOTIFICATIONS, data: { id: rows[0]?.id }, opts: { jobId: newId() } })));
    await world.dueWork();
    expect(before).toBeGreaterThan(0);
    expect(await count()).toBe(before);
  });

  it('is not lost when nobody carried the outbox for a while', async () => {
    const lot = await aPublishedLot(world, office);
    const waiting = await world.owner.query<{ n: number }>('select count(*)::int as n from outbox');
    expect(waiting.rows[0]?.n).toBeGreaterThan(0);
    await world.dueWork();
    expect((await inboxOf(sari)).some(({ text }) => text.includes(lot.code))).toBe(true);
    expect((await world.owner.query<{ n: number }>('select count(*)::int as n from outbox')).rows[0]?.n).toBe(0);
  });
});
