import { asTheApplication } from '../support/as-the-application.js';
import type { Json } from '../support/client.js';
import { proven } from '../support/committee.js';
import { anOpenedLot, aRankedLot, checked } from '../support/given-opened.js';
import { anOffice, aPublishedLot, aReadyLot, type Office } from '../support/given.js';
import { aRankedTender, aTenderOffice } from '../support/given-tender.js';
import { anOfficial, type Person } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';

const PPK = 'package.ppk-selects-not';
const FOREIGN = 'package.not-its-selector';
const HOUR = 3_600_000;

describe('whom a package does not name', () => {
  let world: World;
  let office: Office;
  /** A colleague of the officer, appointed as she is, whom no package names. */
  let nia: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    nia = await anOfficial(world, 'Nia', office.agency, 'procurement-officer', 'panel-member');
    await world.owner.query(`insert into appointment (id, person_id, role, agency_id, decree_number, valid, created_at)
      select gen_random_uuid(), $1, r, $2, 'SK/rangkap', tstzrange('2020-01-01', null), lumbung_now() from unnest(array['procurement-officer', 'panel-member']) r`, [office.ppk.id, office.agency.id]);
  });
  beforeEach(() => world.clock.to(MORNING));
  afterAll(() => world.close());

  /** Budi, the PPK who is appointed officer too, and Nia are refused at this door; Dewi, the officer of the package, comes through. */
  const onlyDewi = async (door: string, body?: Json) => {
    (await office.ppk.post(door, body)).expect(403, PPK);
    (await nia.post(door, body)).expect(403, FOREIGN);
    return (await office.officer.post(door, body)).expect(201).body;
  };
  const fail = { reasonCode: 'evaluation-error', reason: 'Dokumen keliru.' };
  const buttons = async (address: string) => Promise.all([office.ppk, nia, office.officer].map(async (person) => (await person.get(address)).expect(200).body.can));

  it('neither announces its lots nor moves their hour, though appointed officer at the same agency', async () => {
    const lot = await aReadyLot(office);
    await proven(office.committee);
    expect((await buttons(`/lots/${lot.id}`)).map(({ publish }) => publish)).toEqual([false, false, true]);
    const closesAt = new Date(MORNING.getTime() + 120 * HOUR).toISOString();
    await onlyDewi(`/lots/${lot.id}/publication`, { closesAt });
    await onlyDewi(`/lots/${lot.id}/extension`, { closesAt: new Date(MORNING.getTime() + 144 * HOUR).toISOString(), reason: 'Permintaan penyedia.' });
  });

  it('neither judges nor awards, nor answers an objection', async () => {
    const { lot, offerors } = await anOpenedLot(world, office);
    await onlyDewi(`/lots/${lot.id}/declarations`);
    await onlyDewi(`/lots/${lot.id}/evaluation`);
    for (const { offerId } of offerors) {
      (await office.ppk.post(`/offers/${offerId}/checks`, { kind: 'technical', passed: true, reasonCode: 'complete', reason: '' })).expect(403, PPK);
      await checked(office, offerId);
    }
    await onlyDewi(`/lots/${lot.id}/evaluation/result`);
    expect((await buttons(`/lots/${lot.id}/evaluation`)).map(({ award, declare }) => [award, declare])).toEqual([[false, false], [false, false], [true, false]]);
    const award = await onlyDewi(`/lots/${lot.id}/award`);
    const objection = (await offerors[1]?.vendor.post(`/awards/${award.id}/objections`, { grounds: 'collusion', body: 'Harga diatur.' }))?.expect(201).body;
    expect((await buttons(`/awards/${award.id}`)).map(({ answer }) => answer)).toEqual([false, false, true]);
    await onlyDewi(`/objections/${objection.id}/answer`, { verdict: 'rejected', answer: 'Tidak terbukti.' });
    expect((await buttons(`/awards/${award.id}`)).map(({ fail: fails }) => fails)).toEqual([false, false, true]);
    await onlyDewi(`/lots/${lot.id}/failure`, fail);
  });

  it('has no part in a tender either, whose officer leaves it to the panel', async () => {
    const house = await aTenderOffice(world);
    const { lot } = await aRankedTender(world, house);
    const [, gunawan] = house.panel;
    (await house.officer.post(`/lots/${lot.id}/declarations`)).expect(403, FOREIGN);
    (await house.officer.post(`/lots/${lot.id}/failure`, fail)).expect(403, FOREIGN);
    (await gunawan.post(`/lots/${lot.id}/declarations`)).expect(201);
    (await gunawan.post(`/lots/${lot.id}/failure`, fail)).expect(201);
  });

  it('is refused by the database too, should the application forget itself', async () => {
    const asApp = (statement: string) => asTheApplication(world, statement);
    const published = await aPublishedLot(world, office);
    const extension = ({ id }: Person) => `insert into lot_extension select id, closes_at, closes_at + interval '1 day', 'x', '${id}', lumbung_now() from lot where id = '${published.id}'`;
    expect([await asApp(extension(office.ppk)), await asApp(extension(nia)), await asApp(extension(office.officer))]).toEqual([PPK, FOREIGN, 'passes']);
    const opened = await anOpenedLot(world, office);
    for (const act of [
      ({ id }: Person) => `insert into conflict_declaration values ('${opened.lot.id}', '${id}', lumbung_now())`,
      ({ id }: Person) => `insert into evaluation (id, lot_id, round, started_at, started_by) values (gen_random_uuid(), '${opened.lot.id}', 1, lumbung_now(), '${id}')`,
    ]) expect([await asApp(act(office.ppk)), await asApp(act(nia)), await asApp(act(office.officer))]).toEqual([PPK, FOREIGN, 'passes']);
    const { lot } = await aRankedLot(world, office);
    const award = ({ id }: Person) => `
      insert into award (id, code, lot_id, evaluation_id, offer_id, vendor_id, amount, state, reason_code, decided_by, decided_at, standstill_until, version)
      select gen_random_uuid(), 'AWD-X', lot_id, evaluation_id, offer_id, vendor_id, corrected_total, 'standstill', 'lowest-valid-price', '${id}', lumbung_now(), lumbung_now() + interval '5 days', 1
      from ranking where lot_id = '${lot.id}' and rank = 1`;
    expect([await asApp(award(office.ppk)), await asApp(award(nia)), await asApp(award(office.officer))]).toEqual([PPK, FOREIGN, 'passes']);
  });

  it('cannot be named after the plan', async () => {
    const { packageId } = await aReadyLot(office);
    const named = (column: string, { id }: Person) => asTheApplication(world, `update package set ${column} = '${id}' where id = '${packageId}'`);
    expect([await named('officer_id', nia), await named('ppk_id', nia), await named('officer_id', office.officer)]).toEqual(['package.people-are-fixed', 'package.people-are-fixed', 'passes']);
    expect(await asTheApplication(world, `insert into package_panel values ('${packageId}', '${nia.id}')`)).toBe('package.people-are-fixed');
  });
});
