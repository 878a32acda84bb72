import { CATEGORIES, termsOf } from '../../core/categories.js';
import { lineTotal, sum } from '../../core/money.js';
import { agencies } from './agencies.js';
import { budgetLines } from './budget-lines.js';
import { cooperatives } from './cooperatives.js';
import { enterprises } from './enterprises.js';
import { offeredUnitPrice } from './offer-price.js';
import { people } from './people.js';
import { scenarios } from './scenarios.js';
import { hasReached, SEED_STATES, type SeedState } from './seed-states.js';
import type { Scenario } from './types.js';

const all = scenarios();
const DIRECT_PROCUREMENT_CEILING = 200_000_000;
const estimateOf = (scenario: Scenario) => sum(scenario.items.map((item) => lineTotal(item.quantity, item.unitEstimate)));
const within = (states: readonly SeedState[]) => all.filter((scenario) => states.includes(scenario.state));

describe('the scenarios', () => {
  it('are some sixty lots of all four categories, standing in every state there is', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(within(['lot-published'])).toHaveLength(15);
    expect(new Set(all.map((scenario) => scenario.code)).size).toBe(all.length);
    expect(SEED_STATES.filter((state) => within([state]).length === 0)).toEqual([]);
    for (const { code } of CATEGORIES) expect(all.filter((scenario) => scenario.category === code).length).toBeGreaterThanOrEqual(12);
    for (const { code } of CATEGORIES) expect(within(['order-closed']).some((scenario) => scenario.category === code)).toBe(true);
  });

  it('mostly fit direct procurement, and each category has a tender or a package of one', () => {
    const large = all.filter((scenario) => estimateOf(scenario) > DIRECT_PROCUREMENT_CEILING);
    expect(large.length * 5).toBeLessThan(all.length);
    expect(new Set(large.map((scenario) => scenario.category)).size).toBe(4);
  });

  it('are asked by a unit that has a requester, on a line of its agency with room for all of them', () => {
    const askers = new Set(people().flatMap((person) => person.appointments.filter((each) => each.role === 'requester').map((each) => each.unitCode)));
    const lines = new Map(budgetLines(agencies(), 2026).map((line) => [line.code, line]));
    for (const scenario of all) {
      const line = lines.get(scenario.budgetLineCode);
      expect(askers.has(scenario.unitCode)).toBe(true);
      expect([line?.agencyCode, line?.category]).toEqual([scenario.agencyCode, scenario.category]);
      const asked = sum(all.filter((each) => each.budgetLineCode === scenario.budgetLineCode).map(estimateOf));
      expect(asked).toBeLessThan(line?.ceiling ?? 0);
    }
  });

  it('name their goods in units of the category and fit the columns', () => {
    for (const { title, category, items, reason } of all) {
      expect(title.length).toBeGreaterThan(20);
      expect(title.length).toBeLessThanOrEqual(160);
      expect(reason.length).toBeGreaterThan(20);
      for (const item of items) {
        expect(termsOf(category).units.map((unit) => unit.code)).toContain(item.unit);
        expect(item.name.length).toBeLessThanOrEqual(160);
        expect(item.specification.length).toBeGreaterThan(20);
      }
    }
    const masks = all.filter((scenario) => scenario.category === 'masks').map((scenario) => JSON.stringify(scenario));
    expect(masks.filter((text) => /medis|bedah|N95/i.test(text))).toEqual([]);
  });

  it('let only registered small vendors offer who make such things and can make enough in time', () => {
    const vendors = new Map([...enterprises(), ...cooperatives('2026-11-24')].map((vendor) => [vendor.name, vendor]));
    for (const { category, items, deliveryDays, offers, code } of all) {
      expect(new Set(offers.map((offer) => offer.vendorName)).size).toBe(offers.length);
      for (const offer of offers.filter((each) => each.rejectedFor === null)) {
        const vendor = vendors.get(offer.vendorName);
        const perWeek = vendor?.capacities.find((capacity) => capacity.category === category)?.perWeek ?? 0;
        const needed = items.reduce((total, item) => total + item.quantity, 0);
        expect([code, offer.vendorName, perWeek * Math.ceil(deliveryDays / 7) >= needed]).toEqual([code, offer.vendorName, true]);
        expect(vendor?.state).toBe('verified');
        expect(vendor?.kind === 'enterprise' && vendor.size === 'medium').toBe(false);
      }
    }
  });

  it('bring one to six offers at 82 to 100 percent of the estimate, and some lots a single one', () => {
    const offered = all.filter((scenario) => scenario.offers.length > 0);
    expect(offered.every((scenario) => scenario.offers.length <= 6)).toBe(true);
    expect(offered.filter((scenario) => scenario.offers.length === 1).length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...offered.map((scenario) => scenario.offers.length))).toBe(6);
    for (const offer of offered.flatMap((scenario) => scenario.offers)) {
      expect(offer.permille).toBeGreaterThanOrEqual(820);
      expect(offer.permille).toBeLessThanOrEqual(1000);
    }
  });

  it('give nobody an offer before publication, no judgement before evaluation, and every award one cheapest valid offer', () => {
    for (const { state, offers, items } of all) {
      if (!hasReached(state, 'lot-published')) expect(offers).toEqual([]);
      if (!hasReached(state, 'lot-evaluating')) expect(offers.filter((offer) => offer.rejectedFor !== null)).toEqual([]);
      if (hasReached(state, 'award-standstill')) expect(cheapestValid({ offers, items })).toHaveLength(1);
      if (state === 'lot-failed') expect(offers.filter((offer) => offer.rejectedFor === null)).toEqual([]);
    }
  });

  it('say why when somebody said no, and rate exactly the closed orders', () => {
    const explained = ['request-returned', 'request-rejected', 'lot-failed', 'lot-cancelled', 'package-cancelled', 'order-terminated', 'invoice-returned'] as const;
    for (const scenario of all) {
      expect(scenario.remark !== null).toBe(explained.some((state) => state === scenario.state));
      if (scenario.state === 'award-objected') expect(scenario.objection?.answer).toBeNull();
      if (scenario.state === 'award-overturned') expect(scenario.objection?.answer?.verdict).toBe('upheld');
      if (scenario.objection !== null && hasReached(scenario.state, 'award-confirmed')) expect(scenario.objection.answer?.verdict).toBe('rejected');
      expect(scenario.rating !== null).toBe(scenario.state === 'order-closed');
      if (scenario.daysLate > 0) expect(scenario.state === 'order-terminated' || hasReached(scenario.state, 'order-delivered')).toBe(true);
      if (scenario.extendedFor !== null) expect(hasReached(scenario.state, 'lot-published')).toBe(true);
    }
  });

  it('object only to tenders, since Perpres 16/2018 art 50 knows no objection elsewhere, and never by the winner', () => {
    const objected = all.filter((scenario) => scenario.objection !== null);
    expect(objected.length).toBeGreaterThanOrEqual(4);
    for (const scenario of objected) {
      expect(estimateOf(scenario)).toBeGreaterThan(DIRECT_PROCUREMENT_CEILING);
      expect(scenario.offers.map((offer) => offer.vendorName)).toContain(scenario.objection?.vendorName);
      expect(cheapestValid(scenario)[0]?.vendorName).not.toBe(scenario.objection?.vendorName);
    }
  });

  it('let lots of one package share agency, line, age and state, and be bought apart', () => {
    const shared = new Map<string, Scenario[]>();
    for (const scenario of all) shared.set(scenario.packageCode, [...(shared.get(scenario.packageCode) ?? []), scenario]);
    const pairs = [...shared.values()].filter((lots) => lots.length > 1);
    expect(pairs.length).toBeGreaterThanOrEqual(2);
    for (const lots of pairs) {
      const [first, ...others] = lots.map(({ unitCode, budgetLineCode, requestedDaysAgo, state, closesInDays }) => [unitCode, budgetLineCode, requestedDaysAgo, state, closesInDays]);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it('price a unit at the vendor\'s part of the estimate, rounded down to 50 rupiah', () => {
    const [item] = all.flatMap((scenario) => scenario.items).filter((each) => each.unitEstimate === 17_500);
    expect(item && offeredUnitPrice(item.unitEstimate, 865)).toBe(15_100);
    for (const each of all.flatMap((scenario) => scenario.items)) expect(offeredUnitPrice(each.unitEstimate, 1000)).toBeLessThanOrEqual(each.unitEstimate);
  });
});

/** By what the vendor would write, not by the thousandths: rounding could make two offers equal. */
function cheapestValid({ offers, items }: Pick<Scenario, 'offers' | 'items'>): Scenario['offers'] {
  const total = (offer: Scenario['offers'][number]) => sum(items.map((item) => lineTotal(item.quantity, offeredUnitPrice(item.unitEstimate, offer.permille))));
  const valid = offers.filter((offer) => offer.rejectedFor === null);
  const lowest = Math.min(...valid.map(total));
  return valid.filter((offer) => total(offer) === lowest);
}
