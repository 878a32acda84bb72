import fc from 'fast-check';
import { missingChecks, rank, type JudgedOffer } from './evaluation.js';

const NINE = new Date('2026-03-08T02:00:00Z');
const passed = [{ kind: 'administrative', passed: true, reasonCode: 'complete' }, { kind: 'technical', passed: true, reasonCode: 'complete' }] as const;
const anOffer = (offerId: string, correctedTotal: number, traits: Partial<JudgedOffer> = {}): JudgedOffer =>
  ({ offerId, vendorId: `vendor-${offerId}`, correctedTotal, receivedAt: NINE, fault: null, checks: passed, ...traits });

const offers = fc.uniqueArray(fc.record({
  offerId: fc.uuid(), vendorId: fc.uuid(), correctedTotal: fc.integer({ min: 1, max: 20 }),
  receivedAt: fc.integer({ min: 0, max: 3 }).map((seconds) => new Date(NINE.getTime() + seconds * 1000)),
  fault: fc.option(fc.constant('offer.unreadable'), { nil: null, freq: 6 }),
  checks: fc.tuple(fc.boolean(), fc.boolean()).map(([papers, goods]) => [
    { kind: 'administrative' as const, passed: papers, reasonCode: 'papers' }, { kind: 'technical' as const, passed: goods, reasonCode: 'goods' },
  ]),
}), { selector: ({ offerId }) => offerId, maxLength: 12 });

describe('A ranking', () => {
  it('puts the lowest corrected total first, then the earlier, then the smaller id', () => {
    const later = new Date(NINE.getTime() + 1);
    const places = rank({ ownerEstimate: 100, offers: [anOffer('d', 90), anOffer('c', 80, { receivedAt: later }), anOffer('b', 80), anOffer('a', 80)] });
    expect(places.map(({ offerId, rank: place }) => [offerId, place])).toEqual([['a', 1], ['b', 2], ['c', 3], ['d', 4]]);
  });

  it('names every reason against an offer, and ranks only those with none', () => {
    const badGoods = [{ kind: 'technical', passed: false, reasonCode: 'specification-differs' }, passed[0]] as const;
    const places = rank({ ownerEstimate: 100, offers: [anOffer('a', 101, { checks: badGoods }), anOffer('b', 5, { fault: 'offer.unreadable', checks: [] }), anOffer('c', 100)] });
    expect(places.map(({ offerId, reasonCodes, rank: place }) => [offerId, reasonCodes, place])).toEqual([
      ['c', [], 1], ['b', ['offer.unreadable'], null], ['a', ['specification-differs', 'above-owner-estimate'], null]]);
  });

  it('does not depend on the order in which the offers are laid on the table', () => {
    fc.assert(fc.property(offers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(rank({ ownerEstimate: 12, offers: shuffled })).toEqual(rank({ ownerEstimate: 12, offers: all }));
    }));
  });

  it('counts 1 to n without a gap over the valid, and loses nobody', () => {
    fc.assert(fc.property(offers, (all) => {
      const places = rank({ ownerEstimate: 12, offers: all });
      const ranks = places.flatMap(({ rank: place }) => place ?? []);
      expect(ranks).toEqual(ranks.map((_, at) => at + 1));
      expect(places.map(({ offerId }) => offerId).toSorted()).toEqual(all.map(({ offerId }) => offerId).toSorted());
      expect(places.every(({ valid, reasonCodes, rank: place }) => valid === (place !== null) && valid === (reasonCodes.length === 0))).toBe(true);
    }));
  });

  it('lets nobody win who could be undercut by a valid offer', () => {
    fc.assert(fc.property(offers, (all) => {
      const winner = rank({ ownerEstimate: 12, offers: all }).find(({ rank: place }) => place === 1);
      const valid = all.filter(({ fault, checks, correctedTotal }) => fault === null && checks.every((check) => check.passed) && correctedTotal <= 12);
      expect(winner?.correctedTotal).toBe(valid.length === 0 ? undefined : Math.min(...valid.map(({ correctedTotal }) => correctedTotal)));
    }));
  });
});

describe('The checks of an offer', () => {
  it('are two, unless the offer cannot be considered at all', () => {
    expect(missingChecks({ fault: null, checks: [passed[1]] })).toEqual(['administrative']);
    expect(missingChecks({ fault: null, checks: passed })).toEqual([]);
    expect(missingChecks({ fault: 'offer.unreadable', checks: [] })).toEqual([]);
  });
});
