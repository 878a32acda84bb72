import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleMail } from '../support/simple-mail.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import type { Json } from '../support/client.js';
import { openWorld, type World } from '../support/world.js';

describe('Following lots', () => {
  let world: World;
  let office: Office;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    await aPublishedLot(world, office, { title: 'Nasi kotak rapat koordinasi UMKM', unitEstimate: 20_000, days: 3 });
    await aPublishedLot(world, office, { title: 'Kudapan pelatihan kader posyandu', unitEstimate: 10_000, days: 9 });
    await aPublishedLot(world, office, { title: 'Nasi tumpeng hari jadi kabupaten', unitEstimate: 30_000, days: 6 });
  }, 60_000);
  afterAll(() => world.close());

  const found = async (asked: string): Promise<readonly string[]> => (await world.visitor.get(`/lots?${asked}`)).expect(200).body.items.map(({ title }: Json) => String(title).split(' ').slice(0, 2).join(' '));
  const fetched = async (path: string) => {
    const answer = await fetch(`${world.url}${path}`, { headers: { accept: 'text/html' } });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };

  describe('begins with finding them', () => {
    it.each([
      ['closing', ['Nasi kotak', 'Nasi tumpeng', 'Kudapan pelatihan']],
      ['largest', ['Nasi tumpeng', 'Nasi kotak', 'Kudapan pelatihan']],
      ['smallest', ['Kudapan pelatihan', 'Nasi kotak', 'Nasi tumpeng']],
    ])('in the order of %s, page by page', async (sort, titles) => {
      expect(await found(`sort=${sort}`)).toEqual(titles);
      const { items, next } = (await world.visitor.get(`/lots?sort=${sort}&limit=2`)).expect(200).body;
      expect(items).toHaveLength(2);
      expect(await found(`sort=${sort}&limit=2&after=${String(next)}`)).toEqual(titles.slice(2));
    });

    it.each([
      ['posyandu', ['Kudapan pelatihan']], ['posiandu', ['Kudapan pelatihan']], ['kudapn kadr', ['Kudapan pelatihan']], ['tumpeng nasi', ['Nasi tumpeng']], ['nasii', ['Nasi kotak', 'Nasi tumpeng']],
      ['pelatihannya', ['Kudapan pelatihan']], ['nasi posyandu', []], ['masker', []], ['lot-2026-000002', ['Kudapan pelatihan']], ['%%%', ['Nasi kotak', 'Nasi tumpeng', 'Kudapan pelatihan']],
    ])('by the words "%s"', async (search, titles) => {
      expect(await found(`search=${encodeURIComponent(search)}`)).toEqual(titles);
    });

    it('refuses a cursor of another order', async () => {
      const { next } = (await world.visitor.get('/lots?sort=largest&limit=1')).expect(200).body;
      (await world.visitor.get(`/lots?sort=newest&after=${String(next)}`)).expect(400, 'paging.bad-cursor');
    });
  });

  it('by a feed that is filtered as the list is', async () => {
    const { type, text } = await fetched('/umpan/lot.atom?search=nasii');
    expect(type).toContain('application/atom+xml');
    expect([...text.matchAll(/<entry>.*?<title>(.*?)<\/title>/g)].map(([, title]) => title).toSorted()).toEqual(['Nasi kotak rapat koordinasi UMKM', 'Nasi tumpeng hari jadi kabupaten']);
    expect(text).toContain('HPS: Rp 4.000.000');
  });

  it('by a calendar of deadlines and openings', async () => {
    const { type, text } = await fetched('/kalender.ics?category=food');
    expect(type).toContain('text/calendar');
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded.match(/SUMMARY:Batas penawaran/g)).toHaveLength(3);
    expect(unfolded.match(/SUMMARY:Pembukaan penawaran/g)).toHaveLength(3);
    expect((await fetched('/kalender.ics?category=masks')).text).not.toContain('BEGIN:VEVENT');
  });

  describe('by e-mail', () => {
    const letters = () => {
      const folder = join(world.config.dataDirectory, 'mail');
      return readdirSync(folder).map((file) => simpleMail(readFileSync(join(folder, file)))).filter(({ to }) => to === 'ani@contoh.id');
    };
    const send = (path: string, fields: Readonly<Record<string, string>> = {}) => fetch(`${world.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
    const linkIn = (text: string) => /\/langganan\/[0-9a-f-]{36}\/[\w-]{22}/.exec(text)?.[0] ?? 'no link';
    let link: string;

    it('nothing is sent before the letter is answered, and opening its link answers nothing', async () => {
      expect((await send('/langganan', { email: 'bukan surel' })).status).toBe(422);
      expect((await send('/langganan', { email: ' Ani@Contoh.id ', search: 'nasi', kecamatan: '32.16.20' })).status).toBe(303);
      await world.dueWork();
      const [letter, ...others] = letters();
      expect(others).toEqual([]);
      expect(letter?.text).toContain('Cikarang Pusat, “nasi”');
      expect(letter?.headers).not.toContain('List-Unsubscribe');
      link = linkIn(letter?.text ?? '');
      expect(await fetched(link)).toMatchObject({ status: 200, text: expect.stringContaining('Konfirmasi') as string });
      await aPublishedLot(world, office, { title: 'Nasi uduk sarapan petugas' });
      await world.dueWork();
      expect(letters()).toHaveLength(1);
    });

    it('then each new lot that fits comes once, in a letter that can end it', async () => {
      expect((await send(`${link}/konfirmasi`)).status).toBe(303);
      await aPublishedLot(world, office, { title: 'Nasi liwet pelantikan' });
      await aPublishedLot(world, office, { title: 'Air mineral gelas' });
      await world.dueWork();
      const [, letter, ...others] = letters().toSorted((one, other) => one.subject.length - other.subject.length || 0);
      expect(letters()).toHaveLength(2);
      expect(others).toEqual([]);
      const told = letters().find(({ subject }) => subject.includes('Nasi liwet'));
      expect(told?.text).toContain('Batas penawaran');
      expect(told?.headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      expect(linkIn(told?.text ?? '')).toBe(link);
      expect(letter).toBeDefined();
    });

    it('nobody learns who follows: asking again answers the same and sends nothing', async () => {
      expect((await send('/langganan', { email: 'ani@contoh.id', search: 'nasi', kecamatan: '32.16.20' })).headers.get('location')).toBe('/langganan/surat');
      await world.dueWork();
      expect(letters()).toHaveLength(2);
      const { rows } = await world.owner.query<{ found: boolean }>(`select encode(email_cipher, 'escape') ~ 'ani' as found from subscription`);
      expect(rows).toEqual([{ found: false }]);
    });

    it('a wrong code opens and ends nothing', async () => {
      const wrong = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
      for (const answer of [await fetch(`${world.url}${wrong}`), await send(`${wrong}/konfirmasi`), await send(`${wrong}/berhenti`)]) expect(answer.status).toBe(404);
      expect((await fetched(link)).status).toBe(200);
    });

    it('one press ends it, twice does no harm, and the address is gone with all its letters', async () => {
      expect((await send(`${link}/berhenti`, { 'List-Unsubscribe': 'One-Click' })).status).toBe(303);
      expect((await send(`${link}/berhenti`)).status).toBe(303);
      expect((await fetched(link)).status).toBe(404);
      await aPublishedLot(world, office, { title: 'Nasi bakar lokakarya' });
      await world.dueWork();
      expect(letters()).toHaveLength(2);
      const [{ left }] = (await world.owner.query('select (select count(*) from subscription) + (select count(*) from mail where subscription_id is not null) as left')).rows as [{ left: unknown }];
      expect(Number(left)).toBe(0);
    });

    it('one address is written to a few times a day at most, whoever asks', async () => {
      const statuses: number[] = [];
      for (let ask = 0; ask < 7; ask += 1) statuses.push((await send('/langganan', { email: 'korban@contoh.id', search: `kata${String(ask)}` })).status);
      expect(statuses.filter((status) => status === 303)).toHaveLength(5);
    });
  });
});
