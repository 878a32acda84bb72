import type { Person } from '../support/people.js';
import { anAgency, anOfficial, aPerson } from '../support/people.js';
import { aFirmsNpwp, amended, anEnterprise, aNib, aNik, aWomensCooperative } from '../support/vendor-forms.js';
import { openWorld, type World } from '../support/world.js';

const OK = { decision: 'verified', reasonCode: 'evidence-complete', reason: 'NIB dan NPWP sesuai.' };
const BACK = { decision: 'returned', reasonCode: 'name-mismatch', reason: 'Nama pada NIB berbeda.' };

describe('a vendor enters the register', () => {
  let world: World;
  let office: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOfficial(world, 'Wati', await anAgency(world), 'cooperative-verifier');
  });
  afterAll(() => world.close());

  async function registered(form: object = anEnterprise()) {
    const owner = await aPerson(world, 'Sari');
    return { owner, vendor: (await owner.post('/vendors', form)).expect(201).body };
  }

  async function verified(form: object = anEnterprise()) {
    const { owner, vendor } = await registered(form);
    return { owner, vendor: (await office.post(`/vendors/${vendor.id}/verification`, OK)).expect(201).body };
  }

  it('as an enterprise whose size follows from its sales, and whoever registers it acts for it', async () => {
    const { owner, vendor } = await registered(anEnterprise({ yearlySales: 2_000_000_001 }));
    expect(vendor).toMatchObject({ size: 'small', state: 'registered', kopwan: false, cooperative: null, categories: ['food'], npwp: null, can: { amend: true, registerAgain: false, verify: false } });
    expect(vendor.code).toMatch(/^V-2026-\d{6}$/);
    expect((await owner.get('/sessions/current')).body.vendorIds).toEqual([vendor.id]);
  });

  it('as a cooperative with its members, its women and its yearly meeting', async () => {
    const { vendor } = await registered(aWomensCooperative());
    expect(vendor).toMatchObject({ kind: 'cooperative', size: null, kopwan: true, kecamatan: { name: 'Tambun Selatan' } });
    expect(vendor.cooperative).toMatchObject({ members: 64, womenShare: 1000, legalNumber: 'AHU-0012345.AH.01.26.TAHUN 2020', ratDate: '2026-01-24' });
  });

  it('reads numbers as people write them, and knows the old and the new form of one NPWP as one', async () => {
    const nib = aNib();
    const npwp = aFirmsNpwp();
    const { vendor } = await registered(anEnterprise({ nib: ` ${nib.slice(0, 4)} ${nib.slice(4)}`, npwp: npwp.slice(1).replace(/^(..)(...)(...)(.)(...)(...)$/, '$1.$2.$3.$4-$5.$6') }));
    expect(vendor).toMatchObject({ nib, npwp });
    (await (await aPerson(world, 'Budi')).post('/vendors', anEnterprise({ npwp }))).expect(422, 'vendor.npwp-taken');
  });

  const coop = aWomensCooperative().cooperative;
  it.each([
    ['a NIB of twelve digits', { nib: '123456789012' }, 'nib', 'identifier.nib-not-13-digits', 'NIB terdiri dari 13 angka; yang diisi 12'],
    ['an NPWP with a typing error', { npwp: '0311234560435000' }, 'npwp', 'identifier.npwp-check-digit', 'NPWP'],
    ['a kecamatan of the city', { kecamatan: '32.75.01' }, 'kecamatan', 'field.choice', 'Pilih'],
    ['a missing bank account', { bank: undefined }, 'bank', 'field.object', 'tidak lengkap'],
    ['a list where the bank account should be', { bank: [] }, 'bank', 'field.object', 'tidak lengkap'],
    ['an account number of letters', { bank: { bankCode: '110', account: 'seratus', accountName: 'Sari' } }, 'bank.account', 'identifier.bank-account-not-8-to-16-digits', 'rekening'],
    ['a yearly meeting on a day that never was', { kind: 'cooperative', cooperative: { ...coop, ratDate: '2026-02-30' } }, 'cooperative.ratDate', 'field.day', 'tanggal'],
    ['a state of its own choice', { state: 'verified' }, 'state', 'field.unknown', 'tidak dikenal'],
  ])('refuses %s, at its field', async (_, wrong, field, code, words) => {
    const { body } = (await (await aPerson(world, 'Sari')).post('/vendors', anEnterprise(wrong))).expect(400, 'request.unfit');
    expect(body.fields).toEqual([{ field, code, message: expect.stringContaining(words) }]);
  });

  it.each([
    ['a firm larger than medium', anEnterprise({ yearlySales: 50_000_000_001 }), 'vendor.larger-than-medium'],
    ['an enterprise that hides its sales', anEnterprise({ yearlySales: undefined }), 'vendor.sales-needed'],
    ['an enterprise with members', anEnterprise({ cooperative: coop }), 'vendor.not-a-cooperative'],
    ['a cooperative without members', aWomensCooperative({ cooperative: undefined }), 'vendor.cooperative-facts-needed'],
    ['more women than members', aWomensCooperative({ cooperative: { ...coop, womenMembers: 65 } }), 'cooperative.more-women-than-members'],
    ['a women’s cooperative with a man', aWomensCooperative({ cooperative: { ...coop, womenMembers: 63 } }), 'cooperative.not-all-women'],
    ['a yearly meeting of tomorrow', aWomensCooperative({ cooperative: { ...coop, ratDate: '2026-03-04' } }), 'cooperative.rat-in-future'],
    ['a person’s NPWP for a cooperative', aWomensCooperative({ npwp: aNik() }), 'vendor.cooperative-npwp-personal'],
    ['a category named twice', anEnterprise({ capacities: Array.from({ length: 2 }, () => ({ category: 'food', unit: 'box', perWeek: 1000 })) }), 'vendor.category-twice'],
    ['masks by the kilogram', anEnterprise({ capacities: [{ category: 'masks', unit: 'kilogram', perWeek: 1000 }] }), 'vendor.unit-not-of-category'],
  ])('refuses %s', async (_, form, code) => {
    (await (await aPerson(world, 'Sari')).post('/vendors', form)).expect(422, code);
  });

  it('waits in the queue of the cooperative office, longest waiting first, with a hint at a shared account', async () => {
    await world.clock.forward(1000);
    const first = await registered(anEnterprise({ phone: '0815-0000-1111', bank: { bankCode: '110', account: '5566778899', accountName: 'Sari' } }));
    await world.clock.forward(1000);
    const second = await registered(anEnterprise({ phone: '0815-0000-2222', bank: { bankCode: '110', account: '5566778899', accountName: 'Sari' } }));
    const ids: string[] = [];
    for (let after = ''; ;) {
      const { body } = (await office.get(`/verifications?limit=3${after}`)).expect(200);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      const mine = body.items.find(({ id }: { id: string }) => id === second.vendor.id);
      if (mine !== undefined) expect(mine).toMatchObject({ personalNpwp: true, npwp: null, yearlySales: 480_000_000, lookalikes: [{ id: first.vendor.id, shares: ['bank-account'] }] });
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(-2)).toEqual([first.vendor.id, second.vendor.id]);
    (await first.owner.get('/verifications')).expect(403);
  });

  it('is returned with a reason, corrected, sent again, and verified', async () => {
    const form = anEnterprise({ name: 'Dapur Sari' });
    const { owner, vendor } = await registered(form);
    (await office.post(`/vendors/${vendor.id}/verification`, { ...BACK, reasonCode: 'site-visited' })).expect(422, 'vendor.reason-unfit');
    const returned = (await office.post(`/vendors/${vendor.id}/verification`, BACK)).expect(201).body;
    expect(returned.state).toBe('returned');
    expect((await owner.get(`/vendors/${vendor.id}/private`)).body.decisions).toMatchObject([{ decision: 'returned', reasonCode: 'name-mismatch', reason: 'Nama pada NIB berbeda.' }]);
    const better = (await owner.put(`/vendors/${vendor.id}`, amended(form, 2, { name: 'Dapur Bu Sari Cikarang' }))).expect(200).body;
    expect(better).toMatchObject({ state: 'returned', version: 3, can: { registerAgain: true } });
    (await owner.post(`/vendors/${vendor.id}/registration`)).expect(201);
    (await owner.post(`/vendors/${vendor.id}/registration`)).expect(409, 'vendor.cannot-register-again');
    (await office.post(`/vendors/${vendor.id}/verification`, { ...OK, version: 3 })).expect(412, 'platform.changed-meanwhile');
    const done = (await office.post(`/vendors/${vendor.id}/verification`, { ...OK, version: 4 })).expect(201).body;
    expect(done).toMatchObject({ state: 'verified', can: { verify: false, suspend: true } });
    (await office.post(`/vendors/${vendor.id}/verification`, OK)).expect(409, 'vendor.cannot-verify');
  });

  it('is suspended, and reinstated', async () => {
    const { owner, vendor } = await verified();
    (await owner.post(`/vendors/${vendor.id}/suspension`, { reasonCode: 'other', reason: 'Coba-coba' })).expect(403, 'policy.not-permitted');
    (await office.post(`/vendors/${vendor.id}/suspension`, { reasonCode: 'nib-revoked', reason: 'NIB dicabut.' })).expect(201);
    expect((await world.visitor.get(`/vendors/${vendor.id}`)).expect(200).body.state).toBe('suspended');
    expect((await office.post(`/vendors/${vendor.id}/reinstatement`, { reasonCode: 'remedied', reason: 'NIB aktif lagi.' })).expect(201).body.state).toBe('verified');
    const { rows } = await world.owner.query('select kind from event where subject = $1 order by id', [vendor.id]);
    expect(rows.map(({ kind }) => kind)).toEqual(['vendor.registered', 'vendor.verified', 'vendor.suspended', 'vendor.reinstated']);
  });

  it('is never judged by an official who acts for it', async () => {
    const { body } = (await office.post('/vendors', anEnterprise())).expect(201);
    expect(body.can).toMatchObject({ amend: true, verify: false });
    (await office.post(`/vendors/${body.id}/verification`, OK)).expect(422, 'vendor.own-affair');
  });

  it('stays verified when it moves house, and waits again when its NIB changes', async () => {
    const form = anEnterprise();
    const { owner, vendor } = await verified(form);
    expect((await owner.put(`/vendors/${vendor.id}`, amended(form, 2, { address: 'Jl. Baru No. 1', npwp: form.npwp }))).expect(200).body.state).toBe('verified');
    const moved = (await owner.put(`/vendors/${vendor.id}`, amended(form, 3, { nib: aNib() }))).expect(200).body;
    expect(moved).toMatchObject({ state: 'registered', verifiedAt: null });
    (await world.visitor.get(`/vendors/${vendor.id}`)).expect(404);
  });

  it('waits again when its NPWP changes from a person’s to a firm’s', async () => {
    const form = anEnterprise();
    const { owner, vendor } = await verified(form);
    const npwp = aFirmsNpwp();
    expect((await owner.put(`/vendors/${vendor.id}`, amended(form, 2, { npwp }))).expect(200).body).toMatchObject({ state: 'registered', npwp });
    expect((await owner.get(`/vendors/${vendor.id}/private`)).body.npwp).toBe(npwp);
  });

  it('cannot slip out of a suspension by changing its NIB', async () => {
    const form = anEnterprise();
    const { owner, vendor } = await verified(form);
    (await office.post(`/vendors/${vendor.id}/suspension`, { reasonCode: 'blacklisted', reason: 'Daftar hitam LKPP.' })).expect(201);
    (await owner.put(`/vendors/${vendor.id}`, amended(form, 3, { nib: aNib() }))).expect(409, 'vendor.cannot-change-identity');
    (await owner.put(`/vendors/${vendor.id}`, amended(form, 3, { address: 'Jl. Baru No. 2' }))).expect(200);
  });

  it('loses no update when two of its people save at once', async () => {
    const form = anEnterprise();
    const { owner, vendor } = await registered(form);
    const answers = await Promise.all(['Jl. A', 'Jl. B'].map((address) => owner.put(`/vendors/${vendor.id}`, amended(form, 1, { address }))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('is not there for people of another vendor', async () => {
    const { vendor } = await registered();
    const { owner: stranger } = await registered();
    (await stranger.get(`/vendors/${vendor.id}`)).expect(404, 'vendor.not-found');
    (await stranger.get(`/vendors/${vendor.id}/private`)).expect(404, 'vendor.not-found');
    (await stranger.put(`/vendors/${vendor.id}`, amended(anEnterprise(), 1))).expect(404, 'vendor.not-found');
    (await stranger.post(`/vendors/${vendor.id}/registration`)).expect(404, 'vendor.not-found');
    (await stranger.post(`/vendors/${vendor.id}/products`, { category: 'food', name: 'Nasi', description: '', unit: 'box', priceFrom: 1, perWeek: 1 })).expect(404, 'vendor.not-found');
    (await world.visitor.get('/vendors/bukan-uuid')).expect(404, 'vendor.not-found');
  });

  it('is registered once when somebody presses the button twice', async () => {
    const owner = await aPerson(world, 'Sari');
    const form = anEnterprise();
    const key = { 'idempotency-key': 'dua-kali-tekan' };
    const answers = await Promise.all([owner.post('/vendors', form, key), owner.post('/vendors', form, key)]);
    expect(new Set(answers.map((answer) => answer.expect(201).body.id)).size).toBe(1);
  });
});
