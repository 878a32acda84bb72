import type { Json } from '../support/client.js';
import { openBox } from '../support/committee.js';
import { newId } from '../../src/platform/ids.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { offerBody } from '../support/offers.js';
import { anAgency, anOfficial, aPerson, aVendor, type Person } from '../support/people.js';
import { anAccount, codeIn, lettersTo, PASSPHRASE } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

describe('At the counter of the cooperative office', () => {
  let world: World;
  let office: Office;
  let counter: Person;
  let sari: Person & { readonly vendorId: string };
  let account: { readonly id: string; readonly email: string };
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    counter = await anOfficial(world, 'Wati', await anAgency(world, 'Dinas Koperasi'), 'cooperative-verifier');
    sari = await aVendor(world, 'Dapur Sari');
    account = await anAccount(world, 'Sari');
    await world.owner.query(`insert into vendor_user (person_id, vendor_id, since) values ($1, $2, lumbung_now() - interval '1 day')`, [account.id, sari.vendorId]);
  });
  afterAll(() => world.close());

  const begun = async (lot: Json) => (await counter.post(`/lots/${lot.id}/assistances`, { vendorId: sari.vendorId })).expect(201).body;
  const codeSent = async () => {
    await world.dueWork();
    return codeIn(lettersTo(world, account.email).at(-1));
  };
  /** What the browser at the counter sealed under Sari's eyes. */
  const sealedOffer = async (lot: Json, version = 1) => offerBody(sari, lot, 24_000, version);
  const submit = async (help: Json, body: Json, headers = {}) => counter.post(`/assistances/${help.id}/offer`, body, headers);

  it('a vendor without a phone offers by the code from her e-mail; she gets the receipt, and the helper is on the record', async () => {
    const lot = await aPublishedLot(world, office);
    const help = await begun(lot);
    expect(help).toMatchObject({ lotId: lot.id, vendorId: sari.vendorId, codeSent: true });
    const { body: receipt } = (await submit(help, { ...(await sealedOffer(lot)), code: await codeSent() })).expect(201);
    expect(receipt).toMatchObject({ lotId: lot.id, version: 1 });
    await world.dueWork();
    expect((await sari.get(`/offers/${receipt.offerId}/receipt`)).expect(200).body.code).toBe(receipt.code);
    expect((await sari.get('/messages')).body.items.some(({ text }: Json) => text.includes(receipt.code))).toBe(true);
    const { rows: [recorded] } = await world.owner.query<{ submitter: string; actor: string; helper: string }>(`
      select o.submitted_by as submitter, e.actor, p.pseudonym as helper from offer o join event e on e.subject = o.id and e.kind = 'offer.submitted', person p where o.id = $1 and p.id = $2`, [receipt.offerId, counter.id]);
    expect(recorded).toEqual({ submitter: counter.id, actor: recorded?.helper, helper: recorded?.helper });
    expect((await world.visitor.get(`/lots/${lot.id}/history?limit=100`)).body.items.filter(({ kind }: Json) => kind.startsWith('assistance'))).toEqual([]);
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
    await world.dueWork();
    await openBox(office.committee.slice(0, 2), lot.id);
    expect((await world.visitor.get(`/lots/${lot.id}/offers`)).body.items.map(({ vendor, total }: Json) => [vendor, total])).toEqual([['Dapur Sari', 4_800_000]]);
    const { items } = (await world.visitor.get(`/lots/${lot.id}/history?limit=99`)).expect(200).body;
    expect(items.map(({ kind }: Json) => kind)).toEqual(expect.arrayContaining(['assistance.begun', 'assistance.confirmed', 'offer.submitted']));
  });

  it('or by her own passphrase, typed by herself', async () => {
    const lot = await aPublishedLot(world, office);
    const body = await sealedOffer(lot);
    (await submit(await begun(lot), { ...body, login: account.email, passphrase: 'bukan sandinya sama sekali' })).expect(401, 'account.wrong-login');
    const other = await anAccount(world, 'Budi');
    (await submit(await begun(lot), { ...body, login: other.email, passphrase: PASSPHRASE })).expect(422, 'assistance.not-confirmed');
    (await submit(await begun(lot), { ...body, login: account.email, passphrase: PASSPHRASE })).expect(201);
  });

  it('her word is good for one offer, sent as often as the line needs', async () => {
    const lot = await aPublishedLot(world, office);
    const help = await begun(lot);
    const sent = { ...(await sealedOffer(lot)), code: await codeSent() };
    const key = { 'idempotency-key': newId() };
    const first = (await submit(help, sent, key)).expect(201).body;
    expect((await submit(help, sent, key)).expect(201).body).toEqual(first);
    (await submit(help, { ...(await sealedOffer(lot, 2)), code: sent.code })).expect(422, 'assistance.over');
  });

  it('nothing is sent without her word: a code is not guessed, grows old, and belongs to its helper', async () => {
    const lot = await aPublishedLot(world, office);
    const body = await sealedOffer(lot);
    const guessed = await begun(lot);
    const right = await codeSent();
    const wrong = right === '00000000' ? '11111111' : '00000000';
    for (let attempt = 0; attempt < 5; attempt += 1) (await submit(guessed, { ...body, code: wrong })).expect(422, 'assistance.not-confirmed');
    (await submit(guessed, { ...body, code: right })).expect(422, 'assistance.over');
    const old = await begun(lot);
    const late = await codeSent();
    const colleague = await anOfficial(world, 'Rudi', await anAgency(world, 'Dinas Koperasi'), 'cooperative-verifier');
    (await colleague.post(`/assistances/${old.id}/offer`, { ...body, code: late })).expect(404, 'assistance.not-found');
    (await submit(old, body)).expect(422, 'assistance.one-confirmation');
    await world.clock.forward(30 * 60_000 + 1);
    (await submit(old, { ...body, code: late })).expect(422, 'assistance.over');
    expect((await sari.get('/offers')).body.items.filter(({ lotId }: Json) => lotId === lot.id)).toEqual([]);
  });

  it('nobody helps who has a part in the choice, and nobody else helps at all', async () => {
    const lot = await aPublishedLot(world, office);
    const two = await anOfficial(world, 'Dewi juga', office.agency, 'receiver', 'cooperative-verifier');
    (await two.post(`/lots/${lot.id}/assistances`, { vendorId: sari.vendorId })).expect(422, 'assistance.conflict');
    for (const other of [office.officer, sari, await aPerson(world, 'Siapa saja')]) (await other.post(`/lots/${lot.id}/assistances`, { vendorId: sari.vendorId })).expect(403);
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 1));
    (await counter.post(`/lots/${lot.id}/assistances`, { vendorId: sari.vendorId })).expect(422, 'assistance.too-late');
  });
});
