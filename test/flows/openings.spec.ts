import { readEnvelope } from '../../src/sealer/envelope.js';
import { isOfferOf } from '../../src/sealer/check.js';
import type { Json } from '../support/client.js';
import { aKeyHolder, openBox, proven, sharesOf, type KeyHolder } from '../support/committee.js';
import { anOffice, aPlan, aPublishedLot, aReadyLot, type Office } from '../support/given.js';
import { offer, priced, sealed } from '../support/offers.js';
import { anAgency, anOfficial, aPerson, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const DAY = 86_400_000;

describe('The opening', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let kopwan: Person;
  let members: { readonly officer: KeyHolder; readonly witness: KeyHolder; readonly keeper: KeyHolder };
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    kopwan = await aVendor(world, 'Kopwan Mekar Sari', { kind: 'cooperative' });
    const [officer, witness, keeper] = office.committee as [KeyHolder, KeyHolder, KeyHolder];
    members = { officer, witness, keeper };
  });
  afterAll(() => world.close());

  const closed = async (offers: (lot: Json) => Promise<void>): Promise<Json> => {
    const lot = await aPublishedLot(world, office);
    await offers(lot);
    await world.clock.to(new Date(new Date(lot.closesAt).getTime() + 60_002));
    await world.dueWork();
    return lot;
  };
  const offersOf = async (lot: Json): Promise<readonly Json[]> => (await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200).body.items;

  it('shows every holder what waits for their key, and opens with any two of the three', async () => {
    const lot = await closed(async (each) => { (await offer(sari, each, 24_000)).expect(201); });
    const { body: waiting } = (await members.keeper.person.get('/openings')).expect(200);
    expect(waiting.items).toEqual([expect.objectContaining({ lotId: lot.id, member: 3, answered: false })]);
    await openBox([members.keeper], lot.id);
    expect((await openBox([members.witness], lot.id)).body).toMatchObject({ state: 'opened', offers: 1 });
    expect((await members.keeper.person.get('/openings')).body.items).toEqual([]);
    expect((await offersOf(lot)).map(({ correctedTotal }) => correctedTotal)).toEqual([4_800_000]);
  });

  it('publishes with each offer what anyone needs to compare it with its seal', async () => {
    let envelope = '';
    const lot = await closed(async (each) => {
      ({ envelope } = await sealed(sari, each, priced(each, 24_000)));
      (await sari.post(`/lots/${each.id}/offers`, { format: 1, version: 1, manifestHash: each.manifestHash, envelope })).expect(201);
    });
    await openBox([members.officer, members.witness], lot.id);
    const { body: minutes } = (await world.visitor.get(`/lots/${lot.id}/minutes`)).expect(200);
    expect(minutes.committee.map(({ confirmedAt }: Json) => confirmedAt !== null)).toEqual([true, true, false]);
    const [published] = minutes.offers;
    const plain = new Uint8Array(Buffer.from(published.document, 'utf8'));
    const seal = readEnvelope(new Uint8Array(Buffer.from(envelope, 'base64')));
    expect(await isOfferOf(seal, plain, new Uint8Array(Buffer.from(published.salt, 'hex')))).toBe(true);
    const forged = new Uint8Array(Buffer.from(published.document.replace('24000', '23000'), 'utf8'));
    expect(await isOfferOf(seal, forged, new Uint8Array(Buffer.from(published.salt, 'hex')))).toBe(false);
  });

  it('names the member whose share is wrong, waits for another, and opens then', async () => {
    const lot = await closed(async (each) => { (await offer(sari, each, 24_000)).expect(201); });
    const [answer] = await sharesOf(members.officer, lot.id);
    const wrong = { envelopeHash: answer.envelopeHash, share: 'ab'.repeat(32) };
    (await members.officer.person.post(`/lots/${lot.id}/opening`, { answers: [wrong] })).expect(201);
    expect((await openBox([members.witness], lot.id)).body).toMatchObject({ state: 'waiting', confirmed: 2, wrongShares: [1] });
    expect(await offersOf(lot)).toEqual([]);
    expect((await openBox([members.keeper], lot.id)).body).toMatchObject({ state: 'opened', wrongShares: [1] });
    const { body: minutes } = (await world.visitor.get(`/lots/${lot.id}/minutes`)).expect(200);
    expect(minutes.faults).toEqual([expect.objectContaining({ party: 'member', code: 'share.wrong', member: 1, proof: 'computed' })]);
  });

  it('lets a member correct a slip of the hand before the box is open', async () => {
    const lot = await closed(async (each) => { (await offer(sari, each, 24_000)).expect(201); });
    const [answer] = await sharesOf(members.officer, lot.id);
    (await members.officer.person.post(`/lots/${lot.id}/opening`, { answers: [{ envelopeHash: answer.envelopeHash, refusal: 'wrap-unreadable' }] })).expect(201);
    await openBox([members.officer], lot.id);
    expect((await openBox([members.witness], lot.id)).body).toMatchObject({ state: 'opened' });
  });

  it('shuts out an offer whose plaintext is none, and says so; the others are read', async () => {
    const lot = await closed(async (each) => {
      const { envelope } = await sealed(kopwan, each, { items: [], total: 1 });
      (await kopwan.post(`/lots/${each.id}/offers`, { format: 1, version: 1, manifestHash: each.manifestHash, envelope })).expect(201);
      (await offer(sari, each, 24_000)).expect(201);
    });
    await openBox([members.officer, members.witness], lot.id);
    expect((await offersOf(lot)).map(({ vendor, fault }) => [vendor, fault])).toEqual(expect.arrayContaining([['Kopwan Mekar Sari', 'offer.items-differ'], ['Dapur Sari', null]]));
  });

  it('of an empty box needs the committee all the same', async () => {
    const lot = await closed(async () => undefined);
    expect((await openBox([members.officer, members.keeper], lot.id)).body).toMatchObject({ state: 'opened', offers: 0 });
  });

  it('is nobody else\'s: not the vendor\'s, not another office\'s, not the PPK\'s', async () => {
    const lot = await closed(async (each) => { (await offer(sari, each, 24_000)).expect(201); });
    const stranger = await anOfficial(world, 'Orang lain', await anAgency(world, 'Dinas Lain'), 'opening-committee');
    (await stranger.get(`/lots/${lot.id}/box`)).expect(422, 'opening.not-a-member');
    (await stranger.post(`/lots/${lot.id}/opening`, { answers: [] })).expect(422, 'opening.not-a-member');
    (await office.ppk.get(`/lots/${lot.id}/box`)).expect(403);
    (await sari.get(`/lots/${lot.id}/box`)).expect(403);
  });

  it('takes no envelope of another vendor, lot or version', async () => {
    const lot = await aPublishedLot(world, office);
    const { envelope } = await sealed(sari, lot, priced(lot, 24_000));
    const send = (vendor: Person, body: object) => vendor.post(`/lots/${lot.id}/offers`, { format: 1, version: 1, manifestHash: lot.manifestHash, envelope, ...body });
    (await send(kopwan, {})).expect(422, 'envelope.foreign');
    (await send(sari, { envelope: Buffer.from('bukan amplop').toString('base64') })).expect(422, 'envelope.malformed');
    expect((await kopwan.get('/offers/refusals')).body.items[0]).toMatchObject({ lotId: lot.id, code: 'envelope.foreign' });
    (await send(sari, {})).expect(201);
    (await send(sari, { version: 2 })).expect(422, 'envelope.foreign');
  });
});

describe('The keys of the committee', () => {
  let world: World;
  let office: Office;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
  });
  afterAll(() => world.close());
  const inDays = (days: number) => new Date(world.clock.now().getTime() + days * DAY).toISOString();

  it('gate the announcement: each must have been proven within seven days', async () => {
    const lot = await aReadyLot(office);
    await proven(office.committee);
    await world.clock.forward(7 * DAY + 1000);
    const refused = (await office.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })).expect(422, 'lot.committee-key-unproven');
    expect(refused.body.facts.missing).toContain('Tuti');
    await proven(office.committee);
    (await office.officer.post(`/lots/${lot.id}/publication`, { closesAt: inDays(5) })).expect(201);
  });

  it('cannot be skipped by the database\'s owner either', async () => {
    const lot = await aReadyLot(office);
    await expect(world.owner.query(`update lot set state = 'published', published_at = lumbung_now(), published_by = $2, closes_at = lumbung_now() + interval '5 days', manifest_hash = '\\x00' where id = $1`, [lot.id, office.officer.id]))
      .rejects.toThrow('committee of proven keys');
  });

  it('open old lots after they were replaced, and new lots name the new key', async () => {
    const sari = await aVendor(world, 'Dapur Sari');
    const lot = await aPublishedLot(world, office);
    (await offer(sari, lot, 24_000)).expect(201);
    const [officer, witness, keeper] = office.committee as [KeyHolder, KeyHolder, KeyHolder];
    const renewed = await aKeyHolder(officer.person);
    const later = await aPublishedLot(world, { ...office, committee: [renewed, witness, keeper] });
    expect((await world.visitor.get(`/lots/${later.id}/sealing`)).body.committee.members[0]).not.toBe((await world.visitor.get(`/lots/${lot.id}/sealing`)).body.committee.members[0]);
    await world.clock.to(new Date(new Date(later.closesAt).getTime() + 60_002));
    await world.dueWork();
    expect((await openBox([officer, witness], lot.id)).body.state).toBe('opened');
    expect((await openBox([renewed, witness], later.id)).body.state).toBe('opened');
  });

  it('are never all in one unit: neither the page nor the database lets it pass', async () => {
    const colleague = await anOfficial(world, 'Rekan', office.agency, 'panel-member');
    const { body: parent } = await assembled(office);
    const [, witness] = office.committee.map(({ person }) => person.id);
    (await office.ppk.post(`/packages/${parent.id}/plan`, { ...aPlan(office), committeeIds: [office.officer.id, colleague.id, witness] })).expect(422, 'package.committee-one-unit');
    (await office.ppk.post(`/packages/${parent.id}/plan`, { ...aPlan(office), committeeIds: [office.officer.id, office.officer.id, witness] })).expect(422, 'package.committee-size');
    (await office.ppk.post(`/packages/${parent.id}/plan`, { ...aPlan(office), committeeIds: [office.officer.id, office.receiver.id, witness] })).expect(422, 'package.committee-not-appointed');
    await expect(world.owner.query(`update package set state = 'planned', method = 'direct-procurement', officer_id = $2 where id = $1`, [parent.id, office.officer.id])).rejects.toThrow('committee');
  });

  it('answer only their own challenge, once, within a quarter of an hour', async () => {
    (await (await aPerson(world, 'Tanpa jabatan')).post('/me/member-keys/challenges')).expect(403);
    const [officer] = office.committee as [KeyHolder];
    const { body } = (await officer.person.post('/me/member-keys/challenges')).expect(201);
    (await officer.person.post(`/me/member-keys/challenges/${body.id}/answer`, { answer: '00'.repeat(32) })).expect(422, 'member-key.wrong-answer');
    await world.clock.forward(15 * 60_000 + 1);
    (await officer.person.post(`/me/member-keys/challenges/${body.id}/answer`, { answer: '00'.repeat(32) })).expect(422, 'member-key.challenge-over');
    (await officer.person.post('/me/member-keys', { publicKey: `04${'00'.repeat(64)}` })).expect(422, 'member-key.not-on-curve');
  });

  it('may lock their key in use by passkeys too, each once, and nobody else\'s', async () => {
    const [officer, witness] = office.committee.map(({ person }) => person) as [Person, Person];
    const [key] = (await officer.get('/me/member-keys')).expect(200).body.items;
    const passkey = { credentialId: 'p6en'.repeat(10), wrapped: Buffer.alloc(143, 1).toString('base64') };
    expect((await officer.post(`/me/member-keys/${key.id}/passkeys`, passkey)).expect(201).body.passkeys).toMatchObject([passkey]);
    (await officer.post(`/me/member-keys/${key.id}/passkeys`, passkey)).expect(409, 'member-key.already-has-passkey');
    (await officer.post(`/me/member-keys/${key.id}/passkeys`, { ...passkey, credentialId: 'AAAA' })).expect(422, 'member-key.credential-form');
    (await witness.post(`/me/member-keys/${key.id}/passkeys`, passkey)).expect(404, 'held-key.not-found');
  });
});

async function assembled(office: Office) {
  const need = {
    agencyId: office.agency.id, title: 'Nasi kotak', category: 'food', reason: 'Rapat', beneficiaries: 10, neededOn: '2026-06-10', kecamatan: '32.16.20', address: 'Cikarang', budgetLineId: office.budgetLineId,
    items: [{ name: 'Nasi kotak', specification: 'Nasi, ayam', unit: 'box', quantity: 10_000, unitEstimate: 25_000 }],
  };
  const { body: draft } = (await office.requester.post('/requests', need)).expect(201);
  (await office.requester.post(`/requests/${draft.id}/submission`)).expect(201);
  (await office.ppk.post(`/requests/${draft.id}/decision`, { decision: 'accepted', reason: 'Sesuai' })).expect(201);
  return (await office.ppk.post('/packages', { title: 'Nasi kotak', requestIds: [draft.id] })).expect(201);
}
