import type { Client, Json } from '../support/client.js';
import { newId } from '../../src/platform/ids.js';
import { anOffice, aPublishedLot, aReadyLot, type Office } from '../support/given.js';
import { anOfficial, aPerson, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const STORY = 'Harga masker di lot ini tiga kali harga pasar, dan pemenangnya saudara pejabatnya.';

describe('a report to the inspectorate', () => {
  let world: World;
  let office: Office;
  let lot: Json;
  let yuli: Person;
  let address = 0;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    lot = await aPublishedLot(world, office);
    yuli = await anOfficial(world, 'Yuli', null, 'auditor');
  });
  afterAll(() => world.close());

  /** Somebody somewhere else each time: the limit counts by address. */
  const somebody = (): Client => world.visitor.as({ 'x-forwarded-for': `203.0.113.${(address += 1)}` });
  const reported = async (report: object = {}): Promise<Json> => (await somebody().post('/reports', { body: STORY, ...report })).expect(201).body;
  const followed = async (followUpCode: string) => world.visitor.post('/reports/follow-up', { followUpCode });
  const found = async (code: string): Promise<Json> => (await yuli.get('/audit/reports?limit=100')).expect(200).body.items.find((item: Json) => item.code === code);

  it('needs no account, and gives a number and a code that leads back to it', async () => {
    const receipt = await reported({ lotId: lot.id, contact: '0812-0000-1111' });
    expect(receipt.code).toMatch(/^LAP-2026-\d{6}$/);
    expect(receipt.followUpCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect((await followed(receipt.followUpCode)).expect(200).body).toEqual({
      code: receipt.code, state: 'received', receivedAt: receipt.receivedAt, examinedAt: null, closedAt: null, answer: null,
    });
  });

  it('is taken up, closed with an answer, and the reporter reads it', async () => {
    const receipt = await reported({ lotId: lot.id, contact: 'wa 0812-0000-1111' });
    const { id } = await found(receipt.code);
    expect((await yuli.get(`/audit/reports/${id}`)).expect(200).body).toMatchObject({
      code: receipt.code, lotId: lot.id, body: STORY, contact: 'wa 0812-0000-1111', answer: null, can: { examine: true, close: false },
    });
    (await yuli.post(`/audit/reports/${id}/closing`, { answer: 'Terlalu cepat.' })).expect(409, 'report.cannot-close');
    expect((await yuli.post(`/audit/reports/${id}/examination`)).expect(201).body).toMatchObject({ state: 'examined', can: { examine: false, close: true } });
    (await yuli.post(`/audit/reports/${id}/examination`)).expect(409, 'report.cannot-examine');
    expect((await followed(receipt.followUpCode)).body).toMatchObject({ state: 'examined', answer: null });
    await world.clock.forward(86_400_000);
    (await yuli.post(`/audit/reports/${id}/closing`, { answer: 'Tiga sumber harga sudah diperiksa; tidak ditemukan penyimpangan.' })).expect(201);
    const { body } = (await followed(receipt.followUpCode.toLowerCase().replaceAll('-', ' '))).expect(200);
    expect(body).toMatchObject({ state: 'closed', answer: 'Tiga sumber harga sudah diperiksa; tidak ditemukan penyimpangan.', closedAt: world.clock.now().toISOString() });
    (await yuli.post(`/audit/reports/${id}/closing`, { answer: 'Lagi.' })).expect(409, 'report.cannot-close');
  });

  it('lies in the database unreadable: words, contact, answer, key and code', async () => {
    const key = `kunci-${newId()}`;
    const { body: receipt } = (await somebody().post('/reports', { body: STORY, contact: '0812-9999-8888' }, { 'idempotency-key': key })).expect(201);
    const { id } = await found(receipt.code);
    (await yuli.post(`/audit/reports/${id}/examination`)).expect(201);
    (await yuli.post(`/audit/reports/${id}/closing`, { answer: 'Sudah ditindaklanjuti oleh tim.' })).expect(201);
    await world.dueWork();
    expect((await world.owner.query(`select 1 from rate_limit where key like 'report:%'`)).rowCount).toBeGreaterThan(0);
    const secrets = [`203.0.113.${address}`, STORY, 'tiga kali harga pasar', '0812-9999-8888', 'Sudah ditindaklanjuti', key, receipt.followUpCode, receipt.followUpCode.replaceAll('-', '')];
    const { rows: tables } = await world.owner.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'bullmq')`);
    expect(tables.length).toBeGreaterThan(40);
    for (const { name } of tables) {
      const { rows } = await world.owner.query<{ text: string | null }>(`select string_agg(t::text, E'\\n') as text from ${name} t`);
      for (const secret of secrets) {
        expect([name, rows[0]?.text?.includes(secret) ?? false]).toEqual([name, false]);
        expect([name, rows[0]?.text?.includes(Buffer.from(secret).toString('hex')) ?? false]).toEqual([name, false]);
      }
    }
  });

  it('does not know who sent it, even if they were signed in', async () => {
    const rina = await aPerson(world, 'Rina');
    const receipt = (await rina.post('/reports', { body: STORY }, { 'x-forwarded-for': '203.0.113.250' })).expect(201).body;
    const { rows: [event] } = await world.owner.query<{ actor: string; lot_id: string | null; detail: string | null }>(`
      select e.actor, e.lot_id, convert_from(e.bytes, 'UTF8')::jsonb->>'detail' as detail from event e join report r on r.id = e.subject where r.code = $1`, [receipt.code]);
    expect(event).toEqual({ actor: 'anyone', lot_id: null, detail: null });
  });

  it('is made on a page that does not look who is there, keeps what was typed, and shows the code in no address', async () => {
    const rina = await aPerson(world, 'Rina');
    const onPage = async (path: string, fields?: Record<string, string>) => {
      const answer = await fetch(`${world.url}${path}`, {
        headers: { accept: 'text/html', cookie: `lumbung=${rina.token}`, 'x-forwarded-for': '203.0.113.240' }, redirect: 'manual', ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }) });
      return { status: answer.status, text: await answer.text(), cache: answer.headers.get('cache-control') };
    };
    const blank = await onPage(`/lapor?lot=${String(lot.code)}`);
    expect([blank.status, blank.cache, blank.text.includes(`value="${String(lot.code)}"`), blank.text.includes('Rina')]).toEqual([200, 'no-store', true, false]);
    const typed = { _key: /name="_key" value="([^"]+)"/.exec(blank.text)?.[1] ?? '', lot: 'lot-2026-999999', body: STORY, contact: '0812-0000-2222' };
    const refused = await onPage('/lapor', typed);
    expect([refused.status, refused.text.includes('<a href="#lot">'), refused.text.includes(STORY), refused.text.includes('value="0812-0000-2222"')]).toEqual([422, true, true, true]);
    const sent = { ...typed, lot: String(lot.code).toLowerCase() };
    const codesOf = ({ text }: { readonly text: string }) => [/LAP-2026-\d{6}/.exec(text)?.[0], /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(text.slice(text.indexOf('lum-backup__code')))?.[0]];
    const [first, again] = [await onPage('/lapor', sent), await onPage('/lapor', sent)];
    expect([first.status, codesOf(again)]).toEqual([200, codesOf(first)]);
    const changed = await onPage('/lapor', { ...sent, body: `${STORY} Ada lagi.` });
    expect([changed.status, changed.text.includes(`value="${typed._key}"`)]).toEqual([422, false]);
    const [code = '', followUpCode = ''] = codesOf(first);
    expect((await onPage('/lapor/tindak-lanjut', { followUpCode: followUpCode.toLowerCase() })).text).toContain(`<h1>${code}</h1>`);
    const unknown = await onPage('/lapor/tindak-lanjut', { followUpCode: '0000-0000-0000-0000' });
    expect([unknown.status, unknown.text.includes('<a href="#followUpCode">')]).toEqual([422, true]);
    const { rows } = await world.owner.query<{ actor: string }>('select e.actor from event e join report r on r.id = e.subject where r.code = $1', [code]);
    expect(rows).toEqual([{ actor: 'anyone' }]);
  });

  it('made twice with one key is one report with one receipt, also at the same time; with other words the key is refused', async () => {
    const key = { 'idempotency-key': newId() };
    const sender = somebody();
    const answers = await Promise.all(Array.from({ length: 4 }, () => sender.post('/reports', { body: STORY, lotId: lot.id }, key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.expect(201).body))).size).toBe(1);
    const { rows } = await world.owner.query('select 1 from event e join report r on r.id = e.subject where r.code = $1', [answers[0]?.body.code]);
    expect(rows).toHaveLength(1);
    (await sender.post('/reports', { body: `${STORY} Ada lagi.`, lotId: lot.id }, key)).expect(422, 'idempotency.key-reused');
    (await world.visitor.as({ 'idempotency-key': '' }).post('/reports', { body: STORY }, { 'idempotency-key': '' })).expect(400, 'idempotency.key-missing');
  });

  it('is limited to ten an hour from one address', async () => {
    const sender = somebody();
    for (let count = 1; count <= 10; count += 1) (await sender.post('/reports', { body: STORY })).expect(201);
    const refused = (await sender.post('/reports', { body: STORY })).expect(429, 'rate.too-many');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    (await somebody().post('/reports', { body: STORY })).expect(201);
  });

  it('names no lot that the public does not know', async () => {
    const draft = await aReadyLot(office);
    for (const lotId of [draft.id, newId()]) (await somebody().post('/reports', { body: STORY, lotId })).expect(404, 'lot.not-found');
    (await somebody().post('/reports', { body: 'Curang!' })).expect(400, 'request.unfit');
  });

  it('is followed up by its code and nothing else', async () => {
    (await followed('0000-0000-0000-0000')).expect(404, 'report.not-found');
    (await followed('LAP-2026-000001')).expect(400, 'request.unfit');
    const { code } = await reported();
    (await followed(`${code}-`.repeat(2).slice(0, 20))).expect(404, 'report.not-found');
  });

  it('is read by the inspectorate only, and their reading leaves a trace', async () => {
    const { id } = await found((await reported()).code);
    for (const who of [office.ppk, office.kpa, await anOfficial(world, 'Adi', null, 'administrator'), await aPerson(world, 'Sari')]) {
      for (const path of ['/audit/reports', `/audit/reports/${id}`]) (await who.get(path)).expect(403, 'policy.not-permitted');
      (await who.post(`/audit/reports/${id}/examination`)).expect(403);
    }
    (await world.visitor.get('/audit/reports')).expect(401);
    const tono = await anOfficial(world, 'Tono', null, 'auditor');
    for (let time = 0; time < 2; time += 1) (await tono.get(`/audit/reports/${id}`)).expect(200);
    const { rows } = await world.owner.query<{ resource: string }>(
      `select convert_from(bytes, 'UTF8')::jsonb->'facts'->>'resource' as resource from event where kind = 'audit.read' and subject = $1`, [tono.id]);
    expect(rows).toEqual([{ resource: `audit/reports/${id}` }]);
  });

  it('stands in the history of its lot for the inspectorate, never for the agency it may be about', async () => {
    const { code } = await reported({ lotId: lot.id });
    const kinds = async (who: Client) => (await who.get(`/lots/${lot.id}/history?limit=100`)).expect(200).text;
    expect(await kinds(yuli)).toContain(`Laporan ${code} masuk ke Inspektorat.`);
    for (const who of [office.ppk, world.visitor]) expect(await kinds(who)).not.toContain('report.');
  });

  it('is told to the inspectorate, and to nobody at the agency', async () => {
    await reported({ lotId: lot.id });
    await world.dueWork();
    const kinds = async (who: Client) => new Set((await who.get('/messages?limit=100')).expect(200).body.items.map(({ kind }: Json) => kind));
    expect(await kinds(yuli)).toContain('report.received');
    expect(await kinds(office.ppk)).not.toContain('report.received');
  });

  it('is listed by state, newest first, page by page', async () => {
    const all = (await yuli.get('/audit/reports?limit=100')).expect(200).body.items;
    expect(all.map(({ receivedAt }: Json) => receivedAt)).toEqual(all.map(({ receivedAt }: Json) => receivedAt).toSorted().toReversed());
    for (const state of ['received', 'examined', 'closed']) {
      const { items } = (await yuli.get(`/audit/reports?limit=100&state=${state}`)).expect(200).body;
      expect(items.map(({ id }: Json) => id)).toEqual(all.filter((item: Json) => item.state === state).map(({ id }: Json) => id));
    }
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = (await yuli.get(`/audit/reports?limit=3${after}`)).expect(200);
      seen.push(...body.items.map(({ id }: Json) => id));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(seen).toEqual(all.map(({ id }: Json) => id));
  });
});
