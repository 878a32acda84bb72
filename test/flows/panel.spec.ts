import { checkAward } from '../../src/cli/award/check.js';
import type { Json } from '../support/client.js';
import { anOffice } from '../support/given.js';
import { aRankedLot, anotherRound } from '../support/given-opened.js';
import { aRankedTender, aTenderOffice, type TenderOffice } from '../support/given-tender.js';
import { anOfficial, type Person } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';

describe('the award of a tender', () => {
  let world: World;
  let office: TenderOffice;
  beforeAll(async () => { world = await openWorld(); });
  beforeEach(async () => {
    await world.clock.to(MORNING);
    office = await aTenderOffice(world);
  });
  afterAll(() => world.close());

  const declare = async (person: Person, lot: Json) => (await person.post(`/lots/${lot.id}/declarations`)).expect(201);
  const consent = (person: Person, lot: Json) => person.post(`/lots/${lot.id}/award/consents`);

  it('comes about when a majority of the panel consents to the result, and not before', async () => {
    const { lot, offerors: [cheapest] } = await aRankedTender(world, office);
    const [farida, gunawan, hendra] = office.panel;
    for (const person of [office.officer, farida]) (await person.post(`/lots/${lot.id}/award`)).expect(422, 'award.needs-panel-majority');
    expect((await gunawan.get(`/lots/${lot.id}/evaluation`)).body).toMatchObject({ panel: { consents: 0, needed: 2 }, can: { award: false, consent: false } });
    (await consent(gunawan, lot)).expect(422, 'evaluation.not-declared');
    await declare(gunawan, lot);
    expect((await consent(gunawan, lot)).expect(201).body).toEqual({ consents: 1, needed: 2, award: null });
    (await consent(gunawan, lot)).expect(409, 'award.already-consented');
    expect((await world.visitor.get(`/lots/${lot.id}`)).body.state).toBe('evaluating');
    expect((await farida.get(`/lots/${lot.id}/evaluation`)).body).toMatchObject({ panel: { consents: 1, needed: 2 }, can: { consent: true } });
    const { body } = (await consent(farida, lot)).expect(201);
    expect(body).toMatchObject({ consents: 2, needed: 2, award: { vendorId: cheapest?.vendor.vendorId, amount: 215_000_000, state: 'standstill' } });
    await declare(hendra, lot);
    (await consent(hendra, lot)).expect(409, 'lot.cannot-award');
    await world.dueWork();
    expect(((await hendra.get('/messages')).body.items as Json[]).map(({ kind }) => kind)).toContain('award.consented');
    const history = ((await world.visitor.get(`/lots/${lot.id}/history?limit=100`)).body.items as Json[]).filter(({ kind }) => kind.startsWith('award.'));
    expect(history.map(({ kind, by }) => [kind, by.role])).toEqual([['award.consented', 'panel-member'], ['award.consented', 'panel-member'], ['award.decided', 'panel-member']]);
    const { text } = (await world.visitor.get(`/lots/${lot.id}/award-proof`)).expect(200);
    expect(await checkAward(text, { key: null, witnesses: [], since: null })).toMatchObject({ vendor: cheapest?.vendor.vendorId, amount: 215_000_000, consents: 2, state: 'standstill', unproven: expect.arrayContaining(['panel']) as string[] });
  });

  it('is nobody\'s but the panel\'s: no officer, no other panel member of the agency, no PPK', async () => {
    const { lot } = await aRankedTender(world, office);
    const outsider = await anOfficial(world, 'Indra', office.agency, 'panel-member');
    (await outsider.post(`/lots/${lot.id}/declarations`)).expect(403, 'package.not-its-selector');
    (await consent(outsider, lot)).expect(422, 'award.not-on-panel');
    for (const person of [office.officer, office.ppk]) (await consent(person, lot)).expect(403, 'policy.not-permitted');
    const { rows: [evaluation] } = await world.owner.query<{ id: string }>('select id from evaluation where lot_id = $1', [lot.id]);
    await expect(world.owner.query('insert into award_consent values ($1, $2, $3, lumbung_now())', [evaluation?.id, lot.id, outsider.id])).rejects.toThrow('only the panel');
  });

  it('by two at the same time stands once; by one alone not even the database takes it', async () => {
    const { lot } = await aRankedTender(world, office);
    const [farida, gunawan, hendra] = office.panel;
    for (const person of [gunawan, hendra]) await declare(person, lot);
    await expect(world.owner.query(`insert into award (id, code, lot_id, evaluation_id, offer_id, vendor_id, amount, state, reason_code, decided_by, decided_at, standstill_until, version)
      select gen_random_uuid(), 'AWD-X', r.lot_id, r.evaluation_id, r.offer_id, r.vendor_id, r.corrected_total, 'standstill', 'lowest-valid-price', $2, lumbung_now(), lumbung_now() + interval '6 days', 1
      from ranking r where r.lot_id = $1 and r.rank = 1`, [lot.id, farida.id])).rejects.toThrow('majority of its panel');
    const answers = await Promise.all([farida, gunawan, hendra].map((person) => consent(person, lot)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 409]);
    expect(answers.filter(({ body }) => body.award)).toHaveLength(1);
  });

  it('that an objection overturned needs the majority anew', async () => {
    const { lot, offerors } = await aRankedTender(world, office);
    const [farida, gunawan] = office.panel;
    await declare(gunawan, lot);
    (await consent(farida, lot)).expect(201);
    const { award } = (await consent(gunawan, lot)).expect(201).body;
    const objection = (await offerors[1]?.vendor.post(`/awards/${award.id}/objections`, { grounds: 'evaluation-error', body: 'Contoh kami sesuai.' }))?.expect(201).body;
    (await farida.post(`/objections/${objection.id}/answer`, { verdict: 'upheld', answer: 'Diulang.' })).expect(201);
    (await consent(farida, lot)).expect(422, 'award.evaluation-overturned');
    await anotherRound({ ...office, officer: farida }, { lot, offerors });
    expect((await consent(farida, lot)).expect(201).body).toMatchObject({ consents: 1, award: null });
    expect((await consent(gunawan, lot)).expect(201).body.award).not.toBeNull();
  });

  it('is the officer\'s alone where no tender is asked for: the control', async () => {
    const plain = await anOffice(world);
    const { lot } = await aRankedLot(world, plain);
    (await consent(await anOfficial(world, 'Joko', plain.agency, 'panel-member'), lot)).expect(422, 'award.officer-decides');
    expect((await plain.officer.get(`/lots/${lot.id}/evaluation`)).body).toMatchObject({ panel: null, can: { award: true, consent: false } });
    (await plain.officer.post(`/lots/${lot.id}/award`)).expect(201);
  });
});
