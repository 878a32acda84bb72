import { BrokenRule, must } from './broken-rule.js';

describe('A rule', () => {
  it('says nothing while it is kept', () => {
    expect(() => must(true, 'lot.still-open')).not.toThrow();
  });

  it('speaks by its code and its facts when it is broken', () => {
    const breaking = () => must(false, 'lot.still-open', { closesAt: '2026-11-24T09:00:00.000Z', lots: ['A', 'B'] });
    expect(breaking).toThrow(BrokenRule);
    expect(breaking).toThrow(
      expect.objectContaining({
        name: 'BrokenRule',
        code: 'lot.still-open',
        message: 'lot.still-open',
        facts: { closesAt: '2026-11-24T09:00:00.000Z', lots: ['A', 'B'] },
      }),
    );
  });

  it.each([0, '', null, undefined, false])('treats %p as not kept', (nothing) => {
    expect(() => must(nothing, 'offer.missing')).toThrow('offer.missing');
  });

  it('narrows what the compiler knows', () => {
    const price: number | null = ((): number | null => 5_000)();
    must(price !== null, 'offer.no-price');
    expect(price + 1).toBe(5_001);
  });
});
