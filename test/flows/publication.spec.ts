import { aNeed, anAcceptedRequest, anOffice, aPublishedLot, aReadyLot, type Office } from '../support/given.js';
import { newId } from '../../src/platform/ids.js';
import { openWorld, type World } from '../support/world.js';

const DAY = 86_400_000;

describe('a need becomes a published lot', () => {
  let world: World;
  let office: Office;
  beforeAll(async () => { world = await openWorld(); office = await anOffice(world); });
  afterAll(() => world.close());
  const inDays = (days: number) => new Date(world.clock.now().getTime() + days * DAY).toISOString();

  it('from Rina\'s request to a lot that anybody reads', async () => {
    const lot = await aPublishedLot(world, office);
    expect(lot).toMatchObject({ state: 'published', ownerEstimate: 5_000_000 });
    const { body: list } = (await world.visitor.get('/lots')).expect(200);
    expect(list.items).toContainEqual(expect.objectContaining({ id: lot.id, title: 'Nasi kotak rapat koordinasi UMKM', agency: 'Dinas Koperasi dan UMKM' }));
    const { body: seen } = (await world.visitor.get(`/lots/${lot.id}`)).expect(200);
    expect(seen.items).toHaveLength(1);
    expect(seen.can).toMatchObject({ offer: false, publish: false });
  });

  it('answers an unchanged list with 304', async () => {
    const first = (await world.visitor.get('/lots?limit=5')).expect(200);
    (await world.visitor.get('/lots?limit=5', { 'if-none-match': first.headers.get('etag') ?? '' })).expect(304);
  });

  it('gives all who ask within a second the same list, each in the encoding they take, and keeps its guard up', async () => {
    const plain = (await world.visitor.get('/lots?show=all', { 'accept-encoding': 'identity' })).expect(200);
    expect(plain.text.length).toBeLessThan(5 * 1024);
    for (const encoding of ['br', 'gzip', 'identity']) {
      const again = (await world.visitor.get('/lots?show=all', { 'accept-encoding': encoding })).expect(200);
      expect(again.text).toBe(plain.text);
      expect(again.headers.get('etag')).toBe(plain.headers.get('etag'));
      expect(again.headers.get('x-request-id')).not.toBe(plain.headers.get('x-request-id'));
      expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(again.headers.get('x-content-type-options')).toBe('nosniff');
    }
    (await world.visitor.get('/lots?show=all', { 'if-none-match': plain.headers.get('etag') ?? '' })).expect(304);
    (await world.visitor.post('/lots?show=all')).expect(404);
  });

  it('walks a long list page by page, each lot once', async () => {
    for (let count = 0; count < 4; count += 1) await aPublishedLot(world, office);
    const seen: string[] = [];
    for (let after = ''; after !== 'end';) {
      const { body } = (await world.visitor.get(`/lots?limit=2${after === '' ? '' : `&after=${after}`}`)).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next ?? 'end';
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(5);
    (await world.visitor.get('/lots?after=rubbish')).expect(400, 'paging.bad-cursor');
  });

  it('hides a draft lot and a foreign agency\'s request as if they did not exist', async () => {
    const lot = await aReadyLot(office);
    (await world.visitor.get(`/lots/${lot.id}`)).expect(404, 'lot.not-found');
    const stranger = await anOffice(world);
    const request = await anAcceptedRequest(office);
    (await stranger.requester.get(`/requests/${request.id}`)).expect(404, 'request.not-found');
    (await stranger.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })).expect(404, 'lot.not-found');
  });

  it('lets nobody skip a step or act for another role', async () => {
    const { body: draft } = (await office.requester.post('/requests', aNeed(office))).expect(201);
    (await office.ppk.post(`/requests/${draft.id}/decision`, { decision: 'accepted', reason: 'x' })).expect(409, 'request.cannot-accept');
    (await office.requester.post(`/requests/${draft.id}/decision`, { decision: 'accepted', reason: 'x' })).expect(403, 'policy.not-permitted');
    const lot = await aReadyLot(office);
    (await office.ppk.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })).expect(403, 'policy.not-permitted');
    (await office.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(1) })).expect(422, 'lot.too-few-days');
  });

  it('tells the second of two editors that the draft has changed, and keeps the first one\'s work', async () => {
    const { body: draft } = (await office.requester.post('/requests', aNeed(office))).expect(201);
    (await office.requester.put(`/requests/${draft.id}`, { ...aNeed(office, { title: 'Nasi kotak, versi Rina' }), version: 1 })).expect(200);
    (await office.requester.put(`/requests/${draft.id}`, { ...aNeed(office, { title: 'Nasi kotak, versi lain' }), version: 1 })).expect(412, 'platform.changed-meanwhile');
    expect((await office.requester.get(`/requests/${draft.id}`)).body.title).toBe('Nasi kotak, versi Rina');
  });

  it('does a repeated request once and answers it twice alike', async () => {
    const key = newId();
    const [first, second] = await Promise.all([1, 2].map(() => office.requester.post('/requests', aNeed(office), { 'idempotency-key': key })));
    expect(first?.expect(201).body.id).toBe(second?.expect(201).body.id);
    (await office.requester.post('/requests', aNeed(office, { title: 'Lain' }), { 'idempotency-key': key })).expect(422, 'idempotency.key-reused');
  });

  it('cannot change what was announced, not even in the database', async () => {
    const lot = await aPublishedLot(world, office);
    await expect(world.owner.query('update lot set owner_estimate = 1 where id = $1', [lot.id])).rejects.toThrow('published lot');
    await expect(world.owner.query(`update lot set state = 'draft' where id = $1`, [lot.id])).rejects.toThrow('cannot go from published to draft');
    await expect(world.owner.query('delete from event where lot_id = $1', [lot.id])).rejects.toThrow('append-only');
  });

  it('records each step as an event of its closed schema', async () => {
    const lot = await aPublishedLot(world, office);
    const { rows } = await world.owner.query<{ kind: string; facts: object }>(`select kind, convert_from(bytes, 'UTF8')::jsonb->'facts' as facts from event where lot_id = $1 order by id`, [lot.id]);
    expect(rows.map(({ kind }) => kind)).toEqual(['lot.drafted', 'lot.prepared', 'lot.published']);
    expect(rows.at(-1)?.facts).toMatchObject({ ownerEstimate: 5_000_000, manifestHash: lot.manifestHash, closesAt: lot.closesAt });
  });

  it('never reserves more than the budget line holds, however many lots are published at once', async () => {
    const poor = await anOffice(world, { ceiling: 5_000_000 + 4_000_000 });
    const lots = [await aReadyLot(poor), await aReadyLot(poor)];
    const answers = await Promise.all(lots.map((lot) => poor.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('budget.no-room');
    const { rows } = await world.owner.query<{ reserved: number }>('select reserved from budget_line where id = $1', [poor.budgetLineId]);
    expect(rows[0]?.reserved).toBe(5_000_000);
  });

  it('would overspend without the constraint: the control', async () => {
    const poor = await anOffice(world, { ceiling: 5_000_000 + 4_000_000 });
    const lots = [await aReadyLot(poor), await aReadyLot(poor)];
    await world.owner.query('alter table budget_line drop constraint budget_line_not_overspent');
    const answers = await Promise.all(lots.map((lot) => poor.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  });
});
