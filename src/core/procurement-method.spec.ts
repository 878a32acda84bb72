import { rupiah } from './money.js';
import { leastOfferDays, methodOf } from './procurement-method.js';

describe('the method of a purchase', () => {
  const at = new Date('2026-03-03T02:00:00Z');

  it.each([[200_000_000, 'direct-procurement'], [200_000_001, 'tender']])('of Rp %d is %s', (value, method) => {
    expect(methodOf(rupiah(value), at).method).toBe(method);
  });

  it('cites the version of the law in force on that day', () => {
    expect(methodOf(rupiah(1), at).because[0]?.inputs['validFrom']).toBe('2025-04-30');
    expect(methodOf(rupiah(1), new Date('2020-10-20T00:00:00Z')).because[0]?.inputs['validFrom']).toBe('2018-03-22');
  });

  it('gives a tender more time than a direct procurement', () => {
    expect(leastOfferDays('tender', at)).toBeGreaterThan(leastOfferDays('direct-procurement', at));
  });
});
