import { createHash } from 'node:crypto';
import { addDays, wibDate } from '../../src/core/calendar-date.js';
import { canonicalJson } from '../../src/core/canonical.js';
import { anOffice, type Office } from '../support/given.js';
import { anOpenedLot, aRankedLot, checked, type Offeror } from '../support/given-opened.js';
import { paperForm } from '../support/papers.js';
import { anAgency, anOfficial } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';
import type { Json } from '../support/client.js';

describe('an evaluation', () => {
  let world: World;
  let office: Office;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
  });
  beforeEach(() => world.clock.to(MORNING));
  afterAll(() => world.close());

  it('begins with a declaration, checks papers and goods of each offer, and ends in a ranking that anyone can check', async () => {
    const { lot, offerors: [cheapest, dearer] } = await anOpenedLot(world, office, [24_000, 23_000]);
    const { officer } = office;
    (await officer.post(`/lots/${lot.id}/evaluation`)).expect(422, 'evaluation.not-declared');
    (await officer.post(`/lots/${lot.id}/declarations`)).expect(201);
    (await officer.post(`/lots/${lot.id}/declarations`)).expect(409, 'evaluation.already-declared');
    expect((await officer.post(`/lots/${lot.id}/evaluation`)).expect(201).body.round).toBe(1);
    (await officer.post(`/lots/${lot.id}/evaluation`)).expect(409, 'evaluation.already-started');
    (await officer.post(`/lots/${lot.id}/evaluation/result`)).expect(422, 'evaluation.checks-missing');
    await checked(office, cheapest?.offerId ?? '', false);
    await checked(office, dearer?.offerId ?? '');
    const { body: result } = (await officer.post(`/lots/${lot.id}/evaluation/result`)).expect(201);
    expect(result.ranking).toEqual([
      { offer: dearer?.offerId, vendor: dearer?.vendor.vendorId, correctedTotal: 4_800_000, valid: true, reasonCodes: [], rank: 1 },
      { offer: cheapest?.offerId, vendor: cheapest?.vendor.vendorId, correctedTotal: 4_600_000, valid: false, reasonCodes: ['specification-differs'], rank: null },
    ]);
    const { body: shown } = (await world.visitor.get(`/lots/${lot.id}/evaluation`)).expect(200);
    expect(createHash('sha256').update(canonicalJson(shown.result)).digest('hex')).toBe(result.hash);
    const { rows: [event] } = await world.owner.query<{ bytes: Buffer }>(`select bytes from event where kind = 'evaluation.finished' and subject = $1`, [lot.id]);
    expect(JSON.parse(event?.bytes.toString('utf8') ?? '').facts).toMatchObject({ resultHash: result.hash, valid: 1 });
    (await officer.post(`/offers/${cheapest?.offerId}/checks`, { kind: 'technical', passed: true, reasonCode: 'complete', reason: '' })).expect(409, 'evaluation.already-finished');
  });

  it('keeps an offer above the owner estimate out of the ranking', async () => {
    const { lot } = await aRankedLot(world, office, [25_000, 25_001]);
    const { body } = await world.visitor.get(`/lots/${lot.id}/evaluation`);
    expect(body.result.ranking.map(({ rank, reasonCodes }: Json) => [rank, reasonCodes])).toEqual([[1, []], [null, ['above-owner-estimate']]]);
  });

  it('shows the words of its checks to those who judge, and to nobody else', async () => {
    const { lot, offerors: [first] } = await aRankedLot(world, office);
    expect((await office.officer.get(`/lots/${lot.id}/evaluation`)).body.checks).toHaveLength(4);
    expect((await office.officer.get(`/lots/${lot.id}/evaluation`)).body.can.award).toBe(true);
    expect((await world.visitor.get(`/lots/${lot.id}/evaluation`)).body).toMatchObject({ checks: null, can: { award: false } });
    expect((await first?.vendor.get(`/lots/${lot.id}/evaluation`))?.body.checks).toBeNull();
  });

  it('is not the business of a PPK, of a vendor, or of another agency', async () => {
    const { lot, offerors: [first] } = await anOpenedLot(world, office);
    const stranger = await anOfficial(world, 'Yusuf', await anAgency(world, 'Dinas Kesehatan'), 'procurement-officer');
    (await office.ppk.post(`/lots/${lot.id}/declarations`)).expect(403);
    (await first?.vendor.post(`/lots/${lot.id}/evaluation`))?.expect(403);
    (await stranger.post(`/lots/${lot.id}/declarations`)).expect(404, 'lot.not-found');
    (await stranger.post(`/offers/${first?.offerId}/checks`, { kind: 'technical', passed: true, reasonCode: 'complete', reason: '' })).expect(404, 'opened-offer.not-found');
    (await world.visitor.get(`/lots/${lot.id}/evaluation`)).expect(404, 'evaluation.not-found');
  });

  it('does not let an offer fail without words', async () => {
    const { lot, offerors: [first] } = await anOpenedLot(world, office);
    (await office.officer.post(`/lots/${lot.id}/declarations`)).expect(201);
    (await office.officer.post(`/lots/${lot.id}/evaluation`)).expect(201);
    (await office.officer.post(`/offers/${first?.offerId}/checks`, { kind: 'technical', passed: false, reasonCode: 'late', reason: ' ' })).expect(422, 'evaluation.failure-needs-reason');
  });

  it('sees beside the technical check which papers of the category held on the day of the closing', async () => {
    const { lot, offerors: [cheapest, dearer] } = await anOpenedLot(world, office, [24_000, 23_000]);
    const closedOn = wibDate(new Date(lot.closesAt));
    const verifier = await anOfficial(world, 'Wulan', null, 'cooperative-verifier');
    const paper = async (of: Offeror | undefined, kind: string, number: string, validFrom = '2026-01-01', validUntil = '', judged = true) => {
      const { vendor } = of as Offeror;
      const { id } = (await vendor.post(`/vendors/${vendor.vendorId}/papers`, paperForm({ kind, number, issuer: 'BPJPH', validFrom, validUntil }))).expect(201).body;
      if (judged) (await verifier.post(`/papers/${id}/decision`, { decision: 'checked', reasonCode: 'found-at-issuer', reason: '', version: 1 })).expect(201);
    };
    await paper(cheapest, 'halal', 'ID32160000012345678');
    await paper(cheapest, 'p-irt', '2063216010001-30', '2026-01-01', '2030-12-31', false);
    await paper(cheapest, 'sni-8914', 'LHU/1');
    await paper(dearer, 'slhs', '503/SLHS/7', '2025-03-01', closedOn);
    await world.clock.forward(24 * 3_600_000);
    await paper(dearer, 'tkdn', '77/TKDN/1', addDays(closedOn, 1), '2027-01-01');
    const { body } = (await office.officer.get(`/lots/${lot.id}/evaluation/papers`)).expect(200);
    expect(body.closedOn).toBe(closedOn);
    expect(body.items.map(({ vendorId, kind, number, checkedLater }: Json) => [vendorId, kind, number, checkedLater]).toSorted()).toEqual([
      [cheapest?.vendor.vendorId, 'halal', 'ID32160000012345678', true], [dearer?.vendor.vendorId, 'slhs', '503/SLHS/7', true]].toSorted());
    (await (await anOffice(world)).officer.get(`/lots/${lot.id}/evaluation/papers`)).expect(404, 'lot.not-found');
    (await cheapest?.vendor.get(`/lots/${lot.id}/evaluation/papers`))?.expect(403, 'policy.not-permitted');
  });
});
