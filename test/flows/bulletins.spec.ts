import { Visits } from '../../src/bulletins/visits.js';
import { anOfficial, aPerson, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const FORUM = {
  kind: 'event', title: 'Forum Kewirausahaan Kabupaten Bekasi', body: 'UMKM bertemu pembeli.\n\nBawa contoh produk Anda.', place: 'Gedung Wibawa Mukti, Cikarang Pusat',
  startsAt: '2026-03-10T02:00:00Z', endsAt: '2026-03-10T08:00:00Z',
};

describe('Bulletins', () => {
  let world: World;
  let rahmat: Person;
  beforeAll(async () => {
    world = await openWorld();
    rahmat = await anOfficial(world, 'Rahmat', null, 'administrator');
  });
  afterAll(() => world.close());

  const visitors = async () => (await world.visitor.get('/visitors')).expect(200).body;
  const look = async (path: string, browser: string, from = '203.0.113.7') => fetch(`${world.url}${path}`, { headers: { 'user-agent': browser, 'x-forwarded-for': from, accept: 'text/html' } });

  it('are written by the administrator and the cooperative office, and by nobody else', async () => {
    const neneng = await anOfficial(world, 'Neneng', null, 'cooperative-verifier');
    const sari = await aPerson(world, 'Sari');
    (await sari.post('/bulletins', FORUM)).expect(403, 'policy.not-permitted');
    (await world.visitor.post('/bulletins', FORUM)).expect(401);
    const { body: forum } = (await neneng.post('/bulletins', FORUM)).expect(201);
    expect(forum).toMatchObject({ code: 'KBR-2026-000001', kind: 'event', shownFrom: '2026-03-03T02:00:00.000Z', shownUntil: null, titleEn: null });
    const { items } = (await world.visitor.get('/bulletins?kind=event')).expect(200).body;
    expect(items).toMatchObject([{ title: FORUM.title, lead: 'UMKM bertemu pembeli.', place: FORUM.place }]);
  });

  it.each([
    ['an event without a place', { ...FORUM, place: undefined }, 'bulletin.event-needs-time-and-place'],
    ['news with a place', { kind: 'news', title: 'Panen', body: 'Raya', place: 'Sukatani' }, 'bulletin.only-events-take-place'],
    ['an end before the beginning', { ...FORUM, endsAt: FORUM.startsAt }, 'bulletin.ends-before-it-starts'],
    ['half of the English', { kind: 'news', title: 'Panen', body: 'Raya', titleEn: 'Harvest' }, 'bulletin.english-whole'],
    ['a span that ends before it begins', { kind: 'news', title: 'Panen', body: 'Raya', shownUntil: '2026-03-03T02:00:00Z' }, 'bulletin.hidden-before-it-is-shown'],
  ])('do not take %s', async (_, typed, code) => {
    (await rahmat.post('/bulletins', typed)).expect(422, code);
  });

  it('are shown from their hour until their hour, and to their keepers always', async () => {
    const { body: news } = (await rahmat.post('/bulletins', { kind: 'news', title: 'Pasar murah', body: 'Besok.', shownFrom: '2026-03-04T02:00:00Z', shownUntil: '2026-03-05T02:00:00Z' })).expect(201);
    const seen = async () => (await world.visitor.get(`/bulletins/${String(news.id)}`)).status;
    const state = async () => (await rahmat.get('/bulletins/kept')).expect(200).body.items.find(({ id }: { id: string }) => id === news.id).state as string;
    const states: unknown[] = [];
    for (const at of ['2026-03-04T01:59:59.999Z', '2026-03-04T02:00:00Z', '2026-03-05T01:59:59.999Z', '2026-03-05T02:00:00Z']) {
      await world.clock.to(new Date(at));
      states.push([await seen(), await state()]);
    }
    expect(states).toEqual([[404, 'planned'], [200, 'shown'], [200, 'shown'], [404, 'hidden']]);
    (await rahmat.get(`/bulletins/${String(news.id)}`)).expect(200);
    (await world.visitor.get('/bulletins/kept')).expect(401);
  });

  it('are changed and withdrawn with their trace in the record, and never over somebody else’s change', async () => {
    const { body: rules } = (await rahmat.post('/bulletins', { kind: 'announcement', title: 'Jadwal baru', body: 'Senin' })).expect(201);
    const { body: changed } = (await rahmat.put(`/bulletins/${String(rules.id)}`, { kind: 'announcement', title: 'Jadwal baru', body: 'Selasa', version: 1 })).expect(200);
    expect(changed).toMatchObject({ version: 2, body: 'Selasa', can: { amend: true, withdraw: true } });
    (await rahmat.put(`/bulletins/${String(rules.id)}`, { kind: 'announcement', title: 'Jadwal lama', body: 'Rabu', version: 1 })).expect(412);
    (await rahmat.post(`/bulletins/${String(rules.id)}/withdrawal`)).expect(201);
    (await rahmat.post(`/bulletins/${String(rules.id)}/withdrawal`)).expect(422, 'bulletin.no-longer-shown');
    (await world.visitor.get(`/bulletins/${String(rules.id)}`)).expect(404, 'bulletin.not-found');
    const { rows } = await world.owner.query<{ kind: string }>('select kind from event where subject = $1 order by id', [rules.id]);
    expect(rows.map(({ kind }) => kind)).toEqual(['bulletin.published', 'bulletin.amended', 'bulletin.withdrawn']);
  });

  describe('and who reads them', () => {
    const SARI = 'Mozilla/5.0 (Linux; Android 9)';
    const DEWI = 'Mozilla/5.0 (X11; Linux)';
    let code: string;
    const keep = () => world.app.get(Visits, { strict: false }).keep();

    beforeAll(async () => {
      await keep();
      await world.clock.to(new Date('2026-03-31T10:00:00Z'));
      code = (await rahmat.post('/bulletins', { kind: 'news', title: 'Batik juara', body: 'Di Bandung.' })).expect(201).body.code;
    });

    it('are counted once a day, whatever they read, and not when they are robots', async () => {
      for (const path of ['/', '/lot', `/kabar/${code}`, `/kabar/${code}`]) await look(path, SARI);
      await look('/', DEWI);
      await look('/', SARI, '198.51.100.20');
      await look('/', 'Googlebot/2.1');
      await keep();
      expect(await visitors()).toEqual({ today: 3, thisMonth: 3, inAll: 3 });
      expect(await (await look('/', DEWI)).text()).toContain('Batik juara');
      const { rows } = await world.owner.query('select reads, month::text from bulletin_reads');
      expect(rows).toEqual([{ reads: 1, month: '2026-03-01' }]);
    });

    it('leave nothing behind when the day is over: no address, no hash, no salt', async () => {
      const [before] = (await world.owner.query<{ salt: Buffer }>('select salt from visit_sketch')).rows;
      await world.clock.to(new Date('2026-03-31T17:00:00Z'));
      await look('/', SARI);
      await keep();
      const { rows } = await world.owner.query<{ day: string; salt: Buffer }>('select day::text, salt from visit_sketch');
      expect(rows.map(({ day }) => day)).toEqual(['2026-04-01']);
      expect(rows[0]?.salt.equals(before?.salt ?? Buffer.alloc(0))).toBe(false);
      expect(await visitors()).toEqual({ today: 1, thisMonth: 1, inAll: 4 });
      const [{ persistence }] = (await world.owner.query(`select relpersistence as persistence from pg_class where relname = 'visit_sketch'`)).rows as [{ persistence: string }];
      expect(persistence).toBe('u');
    });

    it('cost no write but once a minute', async () => {
      const writes = async () => ((await world.owner.query(`select xmin::text from visit_sketch`)).rows as [{ xmin: string }])[0].xmin;
      await keep();
      const kept = await writes();
      for (let visit = 0; visit < 5; visit += 1) await look('/bantuan', SARI);
      expect(await writes()).toBe(kept);
      await world.clock.forward(60_000);
      await look('/bantuan', SARI);
      await world.app.get(Visits, { strict: false }).keep();
      expect(await writes()).not.toBe(kept);
    });
  });
});
