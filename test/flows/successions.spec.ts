import { asTheApplication } from '../support/as-the-application.js';
import type { Json } from '../support/client.js';
import { aKeyHolder, openBox, proven } from '../support/committee.js';
import { anOpenedLot, checked } from '../support/given-opened.js';
import { anOffice, aPublishedLot, aReadyLot, type Office } from '../support/given.js';
import { aRankedTender, aTenderOffice } from '../support/given-tender.js';
import { offer } from '../support/offers.js';
import { anAgency, anOfficial, aVendor, type Person } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';

const DECREE = { decreeNumber: '821.2/114/2026', reason: 'Pindah tugas ke kecamatan.' };

describe('when one of those whom a package names leaves', () => {
  let world: World;
  let office: Office;
  let administrator: Person;
  beforeAll(async () => { world = await openWorld(); });
  beforeEach(async () => {
    await world.clock.to(MORNING);
    office = await anOffice(world);
    administrator = await anOfficial(world, 'Ratna', null, 'administrator');
  });
  afterAll(() => world.close());

  /** The administrator ends every appointment of somebody. */
  const leaves = async ({ id }: Person) => {
    const { body } = (await administrator.get(`/people/${id}`)).expect(200);
    for (const appointment of body.appointments) (await administrator.post(`/appointments/${appointment.id}/end`)).expect(200);
  };
  const replace = (packageId: string, seat: string, outgoing: Person, incoming: Person, by: Person = office.kpa) =>
    by.post(`/packages/${packageId}/replacements`, { seat, outgoingId: outgoing.id, incomingId: incoming.id, ...DECREE });
  const named = async (packageId: string) => ((await office.ppk.get(`/packages/${packageId}/people`)).expect(200).body.named as Json[]).map(({ seat, name, serves }) => [seat, name, serves]);
  const told = async (person: Person) => { await world.dueWork(); return ((await person.get('/messages')).body.items as Json[]).map(({ kind }) => kind); };

  it('the budget holder names an officer who goes on where the former one stopped, and both are told', async () => {
    const { lot, offerors } = await anOpenedLot(world, office);
    (await office.officer.post(`/lots/${lot.id}/declarations`)).expect(201);
    (await office.officer.post(`/lots/${lot.id}/evaluation`)).expect(201);
    const nia = await anOfficial(world, 'Nia', office.agency, 'procurement-officer');
    (await replace(lot.packageId, 'procurement-officer', office.officer, nia)).expect(422, 'package.person-still-serves');
    await leaves(office.officer);
    expect((await named(lot.packageId)).filter(([, name]) => name === 'Dewi')).toEqual([['procurement-officer', 'Dewi', false], ['opening-committee', 'Dewi', false]]);
    (await nia.post(`/lots/${lot.id}/declarations`)).expect(403, 'package.not-its-selector');
    for (const person of [office.ppk, nia]) (await replace(lot.packageId, 'procurement-officer', office.officer, nia, person)).expect(403, 'policy.not-permitted');
    (await replace(lot.packageId, 'procurement-officer', office.officer, nia)).expect(201);
    (await office.officer.post(`/lots/${lot.id}/evaluation/result`)).expect(403);
    (await nia.post(`/lots/${lot.id}/declarations`)).expect(201);
    for (const { offerId } of offerors) await checked({ ...office, officer: nia }, offerId);
    (await nia.post(`/lots/${lot.id}/evaluation/result`)).expect(201);
    (await nia.post(`/lots/${lot.id}/award`)).expect(201);
    expect(await told(nia)).toContain('package.person-replaced');
    expect(await told(office.officer)).toContain('package.person-replaced');
    const history = ((await world.visitor.get(`/lots/${lot.id}/history?limit=100`)).body.items as Json[]).filter(({ kind }) => kind === 'package.person-replaced');
    expect(history.map(({ by, sentence, words }) => [by.role, sentence.id, words])).toEqual([['kpa', 'Seorang yang ditunjuk pada paket diganti: Pejabat Pengadaan.', null]]);
    expect((await office.kpa.get(`/packages/${lot.packageId}/people`)).body.can).toEqual({ replace: true });
    expect((await office.ppk.get(`/packages/${lot.packageId}/people`)).body.former).toEqual([
      { seat: 'procurement-officer', name: 'Dewi', successor: 'Nia', decreeNumber: DECREE.decreeNumber, decidedAt: expect.any(String) }]);
  });

  it('nobody becomes PPK and selector of one package, not even one after the other', async () => {
    const { packageId } = await aReadyLot(office);
    const surya = await anOfficial(world, 'Surya', office.agency, 'ppk', 'procurement-officer');
    const nia = await anOfficial(world, 'Nia', office.agency, 'ppk', 'procurement-officer');
    await leaves(office.ppk);
    (await replace(packageId, 'ppk', office.ppk, office.officer)).expect(422, 'package.successor-not-appointed');
    (await replace(packageId, 'ppk', office.ppk, surya)).expect(201);
    await leaves(office.officer);
    (await replace(packageId, 'procurement-officer', office.officer, surya)).expect(422, 'package.successor-was-other-side');
    (await replace(packageId, 'procurement-officer', office.officer, office.kpa)).expect(422, 'package.successor-not-appointed');
    await leaves(surya);
    (await replace(packageId, 'procurement-officer', office.officer, nia)).expect(201);
    (await replace(packageId, 'ppk', surya, nia)).expect(422, 'package.successor-was-other-side');
    const { body: again } = (await administrator.post(`/people/${office.officer.id}/appointments`, { role: 'ppk', agencyId: office.agency.id, decreeNumber: 'SK/7', from: MORNING.toISOString() })).expect(201);
    expect(again.until).toBeNull();
    (await replace(packageId, 'ppk', surya, office.officer)).expect(422, 'package.successor-was-other-side');
  });

  it('a panel stays odd, and the consent of a member who left is not counted', async () => {
    const house = await aTenderOffice(world);
    const { lot } = await aRankedTender(world, house);
    const [farida, gunawan, hendra] = house.panel;
    const indra = await anOfficial(world, 'Indra', house.agency, 'panel-member');
    const consent = (person: Person) => person.post(`/lots/${lot.id}/award/consents`);
    const consents = async () => (await gunawan.get(`/lots/${lot.id}/evaluation`)).expect(200).body.panel;
    expect((await consent(farida)).expect(201).body).toMatchObject({ consents: 1, needed: 2 });
    expect(await consents()).toEqual({ consents: 1, needed: 2 });
    await leaves(farida);
    (await replace(lot.packageId, 'panel-member', farida, hendra, house.kpa)).expect(422, 'package.successor-named-already');
    (await replace(lot.packageId, 'panel-member', farida, indra, house.kpa)).expect(201);
    expect(await consents()).toEqual({ consents: 0, needed: 2 });
    for (const person of [gunawan, indra]) (await person.post(`/lots/${lot.id}/declarations`)).expect(201);
    expect((await consent(gunawan)).expect(201).body).toMatchObject({ consents: 1, award: null });
    const byTheFormer = `insert into award (id, code, lot_id, evaluation_id, offer_id, vendor_id, amount, state, reason_code, decided_by, decided_at, standstill_until, version)
      select gen_random_uuid(), 'AWD-X', lot_id, evaluation_id, offer_id, vendor_id, corrected_total, 'standstill', 'lowest-valid-price', '${gunawan.id}', lumbung_now(), lumbung_now() + interval '6 days', 1
      from ranking where lot_id = '${lot.id}' and rank = 1`;
    expect(await asTheApplication(world, byTheFormer)).toBe('award.needs-panel-majority');
    expect((await consent(indra)).expect(201).body.award).not.toBeNull();
  });

  it('another holds the key to the lots that follow, while an announced lot keeps those whom its offers are sealed to', async () => {
    const announced = await aPublishedLot(world, office);
    (await offer(await aVendor(world, 'Dapur Sari'), announced, 24_000)).expect(201);
    const next = await aReadyLot(office);
    const [dewi, tuti, yusuf] = office.committee as [Office['committee'][number], Office['committee'][number], Office['committee'][number]];
    const wati = await aKeyHolder(await anOfficial(world, 'Wati', await anAgency(world, 'Dinas Arsip'), 'opening-committee'));
    const cousin = await anOfficial(world, 'Dedi', office.agency, 'panel-member');
    await leaves(yusuf.person);
    for (const packageId of [announced.packageId, next.packageId]) {
      (await replace(packageId, 'opening-committee', yusuf.person, cousin)).expect(422, 'package.committee-one-unit');
      (await replace(packageId, 'opening-committee', yusuf.person, wati.person)).expect(201);
    }
    await proven([dewi, tuti, wati]);
    const later = (await office.officer.post(`/lots/${next.id}/publication`, { closesAt: new Date(MORNING.getTime() + 5 * 86_400_000).toISOString() })).expect(201).body;
    (await offer(await aVendor(world, 'Dapur Tini'), later, 23_000)).expect(201);
    await world.clock.to(new Date(Date.parse(later.closesAt) + 60_002));
    await world.dueWork();
    (await wati.person.get(`/lots/${announced.id}/box`)).expect(422, 'opening.not-a-member');
    expect((await openBox([tuti, wati], later.id)).body.state).toBe('opened');
    expect((await openBox([dewi, tuti], announced.id)).body.state).toBe('opened');
  });

  it('two successors at once: one follows, the other finds the seat taken', async () => {
    const { packageId } = await aReadyLot(office);
    const [nia, joko] = [await anOfficial(world, 'Nia', office.agency, 'procurement-officer'), await anOfficial(world, 'Joko', office.agency, 'procurement-officer')];
    await leaves(office.officer);
    const answers = await Promise.all([nia, joko].map((person) => replace(packageId, 'procurement-officer', office.officer, person)));
    expect(answers.map(({ status, body }) => (status === 201 ? status : body.code)).toSorted()).toEqual([201, 'package.not-named']);
  });

  it('the database holds all of it, should the application forget itself', async () => {
    const { packageId } = await aReadyLot(office);
    const nia = await anOfficial(world, 'Nia', office.agency, 'procurement-officer', 'ppk');
    const row = (seat: string, outgoing: Person, incoming: Person, by: Person = office.kpa) => `insert into package_replacement (id, package_id, seat, outgoing_id, incoming_id, decree_number, reason, decided_by, decided_at)
      values (gen_random_uuid(), '${packageId}', '${seat}', '${outgoing.id}', '${incoming.id}', 'SK', 'x', '${by.id}', lumbung_now())`;
    const officerIs = ({ id }: Person) => `update package set officer_id = '${id}' where id = '${packageId}'`;
    const ppkIs = ({ id }: Person) => `update package set ppk_id = '${id}' where id = '${packageId}'`;
    const asApp = (...statements: string[]) => asTheApplication(world, ...statements);
    expect(await asApp(row('procurement-officer', office.officer, nia), officerIs(nia))).toBe('package.person-still-serves');
    await leaves(office.officer);
    await leaves(office.ppk);
    expect(await asApp(officerIs(nia))).toBe('package.people-are-fixed');
    expect(await asApp(row('procurement-officer', office.officer, nia))).toBe('platform.step-without-record');
    expect(await asApp(row('procurement-officer', office.officer, nia, office.treasurer), officerIs(nia))).toBe('package.budget-holder-replaces');
    expect(await asApp(row('procurement-officer', office.officer, office.kpa), officerIs(office.kpa))).toBe('package.successor-not-appointed');
    expect(await asApp(row('procurement-officer', nia, office.kpa))).toBe('package.not-named');
    expect(await asApp(row('procurement-officer', office.officer, nia), officerIs(nia), row('ppk', office.ppk, nia), ppkIs(nia))).toBe('package.successor-was-other-side');
    expect(await asApp(`update package_committee set person_id = '${nia.id}' where package_id = '${packageId}' and person_id = '${office.officer.id}'`)).toBe('package.people-are-fixed');
    expect(await asApp(`delete from package_committee where package_id = '${packageId}'`)).toBe('package.people-are-fixed');
    expect(await asApp(row('procurement-officer', office.officer, nia), officerIs(nia))).toBe('passes');
    await expect(world.owner.query(`update package_replacement set reason = 'y'`)).rejects.toThrow('append-only');
  });

  it('a form on the package\'s page names the successor', async () => {
    const { packageId } = await aReadyLot(office);
    const nia = await anOfficial(world, 'Nia', office.agency, 'procurement-officer');
    await leaves(office.officer);
    const cookie = `lumbung=${office.kpa.token}`;
    const page = async (path: string) => { const answer = await fetch(`${world.url}${path}`, { headers: { accept: 'text/html', cookie } }); return [answer.status, await answer.text()] as const; };
    const send = (path: string, fields: Readonly<Record<string, string>>) => fetch(`${world.url}${path}`, { method: 'POST', redirect: 'manual', headers: { accept: 'text/html', cookie }, body: new URLSearchParams(fields) });
    expect((await page('/kerja'))[1]).toContain('Tunjuk pengganti');
    const form = `/kerja/paket/${packageId}/ganti/procurement-officer/${office.officer.id}`;
    expect((await page(`/kerja/paket/${packageId}`))[1]).toContain(`href="${form}"`);
    const [status, text] = await page(form);
    expect([status, text.includes(nia.id), text.includes('Dewi (Pejabat pengadaan) sudah tidak menjabat')]).toEqual([200, true, true]);
    expect((await page(form.replace(office.officer.id, nia.id)))[0]).toBe(404);
    const fields = { _token: /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '', _key: /name="_key" value="([^"]+)"/.exec(text)?.[1] ?? '', seat: 'procurement-officer', outgoingId: office.officer.id, incomingId: nia.id, ...DECREE };
    const refused = await send(form, { ...fields, decreeNumber: '' });
    expect([refused.status, (await refused.text()).includes('id="decreeNumber-error"')]).toEqual([422, true]);
    const done = await send(form, fields);
    expect([done.status, done.headers.get('location')]).toEqual([303, `/kerja/paket/${packageId}?tersimpan=1`]);
    expect((await page(`/kerja/paket/${packageId}`))[1]).toContain('Dewi diganti Nia, SK 821.2/114/2026');
  });
});
