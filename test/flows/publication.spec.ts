import { setImmediate as nextTurn } from 'node:timers/promises';
import { aNeed, anAcceptedRequest, anOffice, aPublishedLot, aReadyLot, type Office } from '../support/given.js';
import { asTheApplication } from '../support/as-the-application.js';
import type { Json } from '../support/client.js';
import { proven } from '../support/committee.js';
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
      expect(again.headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
      expect([again.headers.get('x-content-type-options'), again.headers.get('x-frame-options'), again.headers.get('permissions-policy')]).toEqual(['nosniff', 'DENY', null]);
    }
    // A page has rights to take away, also from whatever gets into it.
    const page = await fetch(`${world.url}/lot`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect([page.headers.get('x-frame-options'), page.headers.get('permissions-policy')]).toEqual(['SAMEORIGIN', expect.stringContaining('camera=()')]);
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

  const submitted = async (from: Office, traits?: Parameters<typeof aNeed>[1]) => {
    const { body: request } = (await from.requester.post('/requests', aNeed(from, traits))).expect(201);
    return (await from.requester.post(`/requests/${request.id}/submission`)).expect(201).body;
  };
  const decide = (by: Office, request: Json, decision = 'accepted') => by.ppk.post(`/requests/${request.id}/decision`, { decision, reason: 'Sesuai rencana kerja' });
  const line = async (of: Office) => (await of.kpa.get('/budget-lines')).expect(200).body.items[0];

  it('an acceptance promises money, until a lot reserves it or the need is let go', async () => {
    const poor = await anOffice(world, { ceiling: 12_000_000 });
    const lot = await aReadyLot(poor);
    const second = await submitted(poor);
    (await decide(poor, second)).expect(201);
    expect(await line(poor)).toMatchObject({ promised: 10_000_000, reserved: 0, free: 2_000_000 });
    const third = await submitted(poor);
    (await decide(poor, third)).expect(422, 'budget.no-room');
    await proven(poor.committee);
    (await poor.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })).expect(201);
    expect(await line(poor)).toMatchObject({ promised: 5_000_000, reserved: 5_000_000, free: 2_000_000 });
    (await poor.kpa.post(`/packages/${lot.packageId}/cancellation`, { reason: 'Acara ditiadakan.' })).expect(201);
    expect(await line(poor)).toMatchObject({ promised: 10_000_000, reserved: 0, free: 2_000_000 });
    expect((await poor.ppk.get(`/requests/${second.id}`)).body.can).toMatchObject({ decide: false, letGo: true });
    (await decide(poor, second, 'rejected')).expect(201);
    expect(await line(poor)).toMatchObject({ promised: 5_000_000, free: 7_000_000 });
    (await decide(poor, third)).expect(201);
    (await poor.ppk.post('/packages', { title: 'Nasi kotak', requestIds: [third.id] })).expect(201);
    (await decide(poor, third, 'rejected')).expect(422, 'request.in-a-package');
  });

  /** Two acceptances that have both come as far as their events, or wait for each other, before either may end. */
  const bothAtOnce = async (of: Office) => {
    const requests = [await submitted(of), await submitted(of)];
    await world.owner.query('begin; lock table event in share mode');
    const waiting = requests.map((request) => decide(of, request));
    const stuck = async () => (await world.owner.query(`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount ?? 0;
    while (await stuck() < 2) await nextTurn();
    await world.owner.query('commit');
    return (await Promise.all(waiting)).map(({ status, body }) => (status === 201 ? status : body.code)).toSorted();
  };

  it('two acceptances at once never promise more than the line holds', async () => {
    const poor = await anOffice(world, { ceiling: 9_000_000 });
    expect(await bothAtOnce(poor)).toEqual([201, 'budget.no-room']);
    expect(await line(poor)).toMatchObject({ promised: 5_000_000, free: 4_000_000 });
    expect(await asTheApplication(world, `update request set state = 'accepted' where state = 'submitted' and budget_line_id = '${poor.budgetLineId}'`)).toBe('budget.no-room');
  });

  it('would promise too much without the lock: the control', async () => {
    const poor = await anOffice(world, { ceiling: 9_000_000 });
    const held = (await world.owner.query<{ held: string }>(`select pg_get_functiondef('hold_room'::regproc) as held`)).rows[0]?.held ?? '';
    expect(held).toContain(' for update');
    await world.owner.query(held.replace(' for update', ''));
    expect(await bothAtOnce(poor)).toEqual([201, 201]);
    await world.owner.query(held);
    expect(await line(poor)).toMatchObject({ free: -1_000_000 });
  });

  /** The council has cut the line since both needs were accepted. */
  const twoLotsAndHalfTheirMoney = async () => {
    const poor = await anOffice(world, { ceiling: 10_000_000 });
    const lots = [await aReadyLot(poor), await aReadyLot(poor)];
    await world.owner.query('update budget_line set ceiling = 9000000 where id = $1', [poor.budgetLineId]);
    return { poor, lots };
  };

  it('never reserves more than the budget line holds, however many lots are published at once', async () => {
    const { poor, lots } = await twoLotsAndHalfTheirMoney();
    const answers = await Promise.all(lots.map((lot) => poor.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('budget.no-room');
    const { rows } = await world.owner.query<{ reserved: number }>('select reserved from budget_line where id = $1', [poor.budgetLineId]);
    expect(rows[0]?.reserved).toBe(5_000_000);
  });

  it('would overspend without the constraint: the control', async () => {
    const { poor, lots } = await twoLotsAndHalfTheirMoney();
    await world.owner.query('alter table budget_line drop constraint budget_line_not_overspent');
    const answers = await Promise.all(lots.map((lot) => poor.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  });
});
