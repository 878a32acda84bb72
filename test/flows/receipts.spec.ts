import { parseVerifierKey } from '../../src/log/keys.js';
import { checkProofText } from '../../src/log/proof-text.js';
import { leafHash } from '../../src/platform/events/record.js';
import type { Json } from '../support/client.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describe('What a vendor takes home from the box', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let kopwan: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    kopwan = await aVendor(world, 'Kopwan Mekar Sari', { kind: 'cooperative' });
  });
  afterAll(() => world.close());

  /** Whether the paper's entry stands in the log, by the log's own published key and nothing else. */
  const stands = async ({ leaf, proof }: Json, change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) => {
    const { keys: [key] } = (await world.visitor.get('/log')).expect(200).body;
    const log = parseVerifierKey(key);
    if (log === null) throw new Error(`no key: ${key}`);
    try {
      return checkProofText(proof, leafHash(change(new Uint8Array(Buffer.from(leaf, 'base64')))), log).size > 0;
    } catch {
      return false;
    }
  };
  const shortened = (bytes: Uint8Array) => bytes.slice(1);

  it('is a receipt at once, its proof as soon as the record has a place for it, and its code by message', async () => {
    const lot = await aPublishedLot(world, office);
    const { body: told } = (await offer(sari, lot, 24_000)).expect(201);
    const address = `/offers/${told.offerId}/receipt`;
    expect((await sari.get(address)).expect(200).body).toMatchObject({ lot: lot.code, version: 1, kind: 'submitted', envelopeHash: told.envelopeHash, receivedAt: told.receivedAt, code: told.code, proof: null });
    await world.dueWork();
    const answer = (await sari.get(address)).expect(200);
    expect(answer.headers.get('content-disposition')).toContain(`tanda-terima-${told.offerId}.json`);
    expect([await stands(answer.body), await stands(answer.body, shortened)]).toEqual([true, false]);
    expect(JSON.parse(Buffer.from(answer.body.leaf, 'base64').toString('utf8'))).toMatchObject({ kind: 'offer.submitted', facts: { envelopeHash: told.envelopeHash, receivedAt: told.receivedAt } });
    const { items } = (await sari.get('/messages')).expect(200).body;
    expect(items.some(({ text }: Json) => text.includes(lot.code) && text.includes(told.code))).toBe(true);
  });

  it('can be printed, leads anyone who holds it to the check, and is nobody else\'s to fetch', async () => {
    const lot = await aPublishedLot(world, office);
    const { body: told } = (await offer(sari, lot, 24_000)).expect(201);
    const picture = (await sari.get(`/offers/${told.offerId}/receipt.svg`)).expect(200);
    expect([picture.headers.get('content-type'), picture.text.startsWith('<svg')]).toEqual(['image/svg+xml', true]);
    const { checkAt } = (await sari.get(`/offers/${told.offerId}/receipt`)).body;
    const { searchParams } = new URL(checkAt);
    expect((await world.visitor.get(`/receipts?${searchParams}`)).expect(200).body).toMatchObject({ lot: lot.code, code: told.code });
    for (const path of ['receipt', 'receipt.svg']) (await kopwan.get(`/offers/${told.offerId}/${path}`)).expect(404, 'own-receipt.not-found');
  });

  it('is, for what came late, the proof of when it came and why it was refused', async () => {
    const lot = await aPublishedLot(world, office);
    const before = world.clock.now();
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 1));
    const { attempt } = (await offer(sari, lot, 24_000)).expect(422, 'offer.after-deadline').body.facts;
    await world.dueWork();
    const proof = (await sari.get(`/offers/refusals/${attempt}`)).expect(200);
    expect(proof.body).toMatchObject({ attemptId: attempt, lot: lot.code, refusalCode: 'offer.after-deadline', receivedAt: new Date(Date.parse(lot.closesAt) + 1).toISOString() });
    expect([await stands(proof.body), await stands(proof.body, shortened)]).toEqual([true, false]);
    expect(proof.headers.get('content-disposition')).toContain('attachment');
    (await kopwan.get(`/offers/refusals/${attempt}`)).expect(404, 'refused-attempt.not-found');
    await world.clock.to(before);
  });

  it('survives a trouble of the database that passes, and is a proof of the failure where it does not', async () => {
    const lot = await aPublishedLot(world, office);
    await world.owner.query(`create sequence hiccup; create function stumble() returns trigger language plpgsql security definer as $$ begin
      if nextval('public.hiccup') <> 2 then raise exception 'the disk is full' using errcode = '53100'; end if; return new; end $$;
      create trigger stumbling before insert on offer for each row execute function stumble()`);
    (await offer(sari, lot, 24_000)).expect(201);
    const failed = (await offer(kopwan, lot, 23_000)).expect(503, 'offer.not-stored');
    await world.owner.query('drop trigger stumbling on offer; drop function stumble; drop sequence hiccup');
    const { body: proof } = (await kopwan.get(`/offers/refusals/${failed.body.facts.attempt}`)).expect(200);
    expect(proof).toMatchObject({ refusalCode: 'offer.not-stored', receivedAt: failed.body.facts.receivedAt });
    (await offer(kopwan, lot, 23_000)).expect(201);
  });
});
