import fc from 'fast-check';
import { readOffer } from './offer.js';

const asked = [{ id: 'boxes', quantity: 200_000 }, { id: 'snacks', quantity: 50_500 }];
const line = (lotItemId: string, quantity: number, unitPrice: number, lineTotal: number) => ({ lotItemId, quantity, unitPrice, lineTotal });
const honest = { items: [line('boxes', 200_000, 25_000, 5_000_000), line('snacks', 50_500, 10_001, 505_051)], total: 5_505_051 };

describe('an offer is read', () => {
  it('as it was written when it adds up', () => {
    expect(readOffer(honest, asked)).toMatchObject({ total: 5_505_051, correctedTotal: 5_505_051, fault: null });
  });

  it('with wrong line totals and sums corrected, quantity and unit price binding', () => {
    const wrong = { items: [line('boxes', 200_000, 25_000, 4_000_000), honest.items[1]], total: 1 };
    expect(readOffer(wrong, asked)).toMatchObject({ total: 1, correctedTotal: 5_505_051, fault: null });
  });

  it.each([
    ['offer.items-differ', { ...honest, items: honest.items.slice(0, 1) }],
    ['offer.items-differ', { ...honest, items: [honest.items[0], honest.items[0]] }],
    ['offer.quantity-differs', { ...honest, items: [line('boxes', 100_000, 25_000, 2_500_000), honest.items[1]] }],
    ['offer.total-is-zero', { items: [line('boxes', 200_000, 0, 0), line('snacks', 50_500, 0, 0)], total: 0 }],
    ['offer.unreadable', { items: [line('boxes', 200_000, Number.MAX_SAFE_INTEGER, 0), honest.items[1]], total: 0 }],
    ['offer.unreadable', { items: [line('boxes', 200_000, 1.5, 0), honest.items[1]], total: 0 }],
    ['offer.unreadable', 'a letter'],
  ])('with the fault %s', (fault, document) => {
    expect(readOffer(document, asked).fault).toBe(fault);
  });

  it('without ever throwing, whatever was in the envelope', () => {
    fc.assert(fc.property(fc.jsonValue(), (document) => readOffer(document, asked).fault !== null));
  });

  it('so that the corrected total is the sum of its lines, whatever the vendor added up', () => {
    const lines = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 10_000_000 }), unitPrice: fc.nat(5_000_000), written: fc.nat() }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(lines, fc.nat(), (written, total) => {
      const items = written.map(({ quantity, unitPrice, written: said }, at) => line(`item-${at}`, quantity, unitPrice, said));
      const read = readOffer({ items, total }, items.map(({ lotItemId, quantity }) => ({ id: lotItemId, quantity })));
      const exact = items.reduce((sum, { quantity, unitPrice }) => sum + Number((BigInt(quantity) * BigInt(unitPrice) + 500n) / 1000n), 0);
      expect(read).toMatchObject(exact === 0 ? { fault: 'offer.total-is-zero' } : { fault: null, total, correctedTotal: exact });
    }));
  });
});
