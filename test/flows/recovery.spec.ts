import { slipOf } from '../../src/sealer/slip.js';
import type { Json } from '../support/client.js';
import { openBox, type KeyHolder } from '../support/committee.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { priced, sealed } from '../support/offers.js';
import { anAgency, anOfficial, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const DAY = 86_400_000;
const REASON = 'Bu Tuti wafat dan Pak Yusuf kehilangan kunci beserta cadangannya';

describe('When too few key holders are left', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let kopwan: Person;
  let forgetful: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    kopwan = await aVendor(world, 'Kopwan Mekar Sari', { kind: 'cooperative' });
    forgetful = await aVendor(world, 'Warung Lupa');
  });
  afterAll(() => world.close());

  /** A closed lot with an offer of each of them, and the slips that they printed. */
  const closedWith = async (...vendors: readonly Person[]) => {
    const lot = await aPublishedLot(world, office);
    const slips = new Map<Person, string>();
    for (const [at, vendor] of vendors.entries()) {
      const { envelope, dataKey } = await sealed(vendor, lot, priced(lot, 24_000 - at * 500));
      (await vendor.post(`/lots/${lot.id}/offers`, { format: 1, version: 1, manifestHash: lot.manifestHash, envelope })).expect(201);
      slips.set(vendor, await slipOf(new Uint8Array(dataKey)));
    }
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
    await world.dueWork();
    return { lot, slipOf: (vendor: Person) => slips.get(vendor) ?? '' };
  };
  const ask = (lot: Json, lost: readonly number[] = [2, 3]) => office.officer.post(`/lots/${lot.id}/recovery`, { lost, reason: REASON });
  const allowed = async (lot: Json) => {
    (await ask(lot)).expect(201);
    return (await office.kpa.post(`/lots/${lot.id}/recovery/permission`)).expect(201).body;
  };

  it('slips open what has one; the rest is listed as lost; all of it stands in the minutes', async () => {
    const { lot, slipOf: slip } = await closedWith(sari, kopwan, forgetful);
    const officer = office.committee[0] as KeyHolder;
    expect((await openBox([officer], lot.id)).body.state).toBe('waiting');
    const { slipsUntil } = await allowed(lot);
    expect(Date.parse(slipsUntil) - world.clock.now().getTime()).toBe(3 * DAY);
    await world.dueWork();
    for (const vendor of [sari, kopwan, forgetful]) expect((await vendor.get('/messages')).body.items.some(({ text }: Json) => text.includes(lot.code) && text.includes('serahkan kartu'))).toBe(true);
    (await sari.post(`/lots/${lot.id}/recovery/slips`, { slip: slip(sari).toLowerCase() })).expect(201);
    (await kopwan.post(`/lots/${lot.id}/recovery/slips`, { slip: slip(kopwan) })).expect(201);
    (await office.officer.post(`/lots/${lot.id}/recovery/opening`)).expect(422, 'recovery.window-open');
    expect((await world.visitor.get(`/lots/${lot.id}/offers`)).body).toEqual({ sealed: true, items: [], next: null });
    await world.clock.to(new Date(Date.parse(slipsUntil) + 1));
    (await forgetful.post(`/lots/${lot.id}/recovery/slips`, { slip: slip(forgetful) })).expect(422, 'recovery.no-slips-now');
    expect((await office.officer.post(`/lots/${lot.id}/recovery/opening`)).expect(201).body).toMatchObject({ offers: 3, unrecoverable: 1 });
    const { body: minutes } = (await world.visitor.get(`/lots/${lot.id}/minutes`)).expect(200);
    expect(minutes.recovery).toMatchObject({ askedBy: 'Dewi', allowedBy: 'Hasan', lost: [2, 3] });
    expect(minutes.offers.map(({ vendor, fault, bySlip }: Json) => [vendor, fault, bySlip])).toEqual(expect.arrayContaining([
      ['Dapur Sari', null, true], ['Kopwan Mekar Sari', null, true], ['Warung Lupa', 'envelope.unrecoverable', false]]));
    expect((await world.visitor.get(`/lots/${lot.id}/offers`)).body.items.filter(({ fault }: Json) => fault === null).map(({ total }: Json) => total)).toEqual([4_700_000, 4_800_000]);
    const { body: history } = (await world.visitor.get(`/lots/${lot.id}/history?limit=100`)).expect(200);
    expect(history.items.map(({ kind }: Json) => kind)).toEqual(expect.arrayContaining(['recovery.asked', 'recovery.allowed', 'recovery.slip-given', 'recovery.finished']));
  });

  it('the wait ends early when every offer can be read', async () => {
    const { lot, slipOf: slip } = await closedWith(sari);
    await allowed(lot);
    (await sari.post(`/lots/${lot.id}/recovery/slips`, { slip: slip(sari) })).expect(201);
    expect((await office.officer.post(`/lots/${lot.id}/recovery/opening`)).expect(201).body).toMatchObject({ offers: 1, unrecoverable: 0 });
  });

  it('a member who turns up after all opens in the usual way, whatever was declared', async () => {
    const { lot } = await closedWith(sari, forgetful);
    await allowed(lot);
    expect((await openBox(office.committee.slice(1), lot.id)).body).toMatchObject({ state: 'opened', offers: 2 });
    const { body: minutes } = (await world.visitor.get(`/lots/${lot.id}/minutes`)).expect(200);
    expect([minutes.recovery, minutes.offers.map(({ fault }: Json) => fault)]).toEqual([null, [null, null]]);
    (await office.officer.post(`/lots/${lot.id}/recovery/opening`)).expect(422, 'recovery.not-closed');
  });

  it('nothing happens without two people and a true lack of keys', async () => {
    const { lot } = await closedWith(sari);
    (await ask(lot, [3])).expect(422, 'recovery.enough-members');
    (await ask(lot, [3, 4])).expect(422, 'recovery.no-such-member');
    await openBox(office.committee.slice(0, 1), lot.id);
    (await ask(lot, [1, 2])).expect(422, 'recovery.member-came');
    (await office.kpa.post(`/lots/${lot.id}/recovery/permission`)).expect(404, 'recovery.not-found');
    (await ask(lot)).expect(201);
    (await ask(lot)).expect(409, 'recovery.already-asked');
    (await office.officer.post(`/lots/${lot.id}/recovery/permission`)).expect(403);
    (await office.ppk.post(`/lots/${lot.id}/recovery`, { lost: [2, 3], reason: REASON })).expect(403);
    (await office.officer.post(`/lots/${lot.id}/recovery/opening`)).expect(422, 'recovery.not-allowed');
    const elsewhere = await anOfficial(world, 'Orang lain', await anAgency(world, 'Dinas Lain'), 'kpa');
    (await elsewhere.post(`/lots/${lot.id}/recovery/permission`)).expect(404, 'lot.not-found');
  });

  it('the same person in both offices does not make two people, not even for the database', async () => {
    const { lot } = await closedWith(sari);
    (await ask(lot)).expect(201);
    await world.owner.query(`insert into appointment (id, person_id, role, agency_id, decree_number, valid, created_at)
      values (gen_random_uuid(), $1, 'kpa', $2, 'SK/rangkap', tstzrange('2020-01-01', null), lumbung_now())`, [office.officer.id, office.agency.id]);
    (await office.officer.post(`/lots/${lot.id}/recovery/permission`)).expect(422, 'recovery.two-people');
    await world.owner.query(`update appointment set valid = tstzrange('2020-01-01', '2020-01-02') where decree_number = 'SK/rangkap'`);
    const allow = (by: string, days: number) => world.owner.query(`update lot_recovery set allowed_by = $2, allowed_at = lumbung_now(), slips_until = lumbung_now() + make_interval(days => $3) where lot_id = $1`, [lot.id, by, days]);
    await expect(allow(office.officer.id, 3)).rejects.toThrow('lot_recovery_two_people');
    await expect(allow(office.kpa.id, 2)).rejects.toThrow('check');
    await allow(office.kpa.id, 3);
    await expect(allow(office.kpa.id, 4)).rejects.toThrow('as it was asked');
  });

  it('a slip opens its own envelope and nothing else, and is not readable where it lies', async () => {
    const { lot, slipOf: slip } = await closedWith(sari, kopwan);
    const give = (vendor: Person, text: string) => vendor.post(`/lots/${lot.id}/recovery/slips`, { slip: text });
    (await give(sari, slip(sari))).expect(404, 'recovery.not-found');
    await allowed(lot);
    (await give(sari, slip(kopwan))).expect(422, 'slip.other-envelope');
    (await give(sari, `A${slip(sari).slice(1)}`)).expect(422, 'printed-secret.group');
    (await give(forgetful, slip(sari))).expect(422, 'recovery.no-offer');
    (await give(sari, slip(sari))).expect(201);
    (await give(sari, slip(sari))).expect(409, 'recovery.already-given');
    const { rows } = await world.owner.query<{ sealed: Buffer }>('select sealed from recovery_slip');
    const letters = slip(sari).replaceAll('-', '');
    expect(rows.every(({ sealed: bytes }) => !bytes.toString('latin1').includes(letters) && bytes.length === 12 + 16 + 64)).toBe(true);
    const { body: history } = (await world.visitor.get(`/lots/${lot.id}/history?limit=100`)).expect(200);
    expect(history.items.filter(({ kind }: Json) => kind === 'recovery.slip-given')).toEqual([]);
  });
});
