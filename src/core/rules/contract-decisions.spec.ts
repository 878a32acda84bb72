import fc from 'fast-check';
import { rupiah } from '../money.js';
import { advanceFor, contractFormFor, performanceSecurityFor } from './contract-decisions.js';
import type { ProcurementMethod, PurchaseKind } from './selection-decisions.js';

const in2019 = new Date('2019-06-01T02:00:00Z');
const in2024 = new Date('2024-06-01T02:00:00Z');
const today = new Date('2026-11-24T02:00:00Z');

describe('The form of the contract', () => {
  const table: readonly (readonly [at: Date, kind: PurchaseKind, method: ProcurementMethod, value: number, form: string])[] = [
    [today, 'goods', 'direct-procurement', 10_000_000, 'receipt'],
    [today, 'goods', 'direct-procurement', 10_000_001, 'kuitansi'],
    [today, 'services', 'direct-procurement', 50_000_000, 'kuitansi'],
    [today, 'services', 'direct-procurement', 50_000_001, 'spk'],
    [today, 'goods', 'direct-procurement', 200_000_000, 'spk'],
    [today, 'goods', 'tender', 200_000_001, 'agreement'],
    [today, 'goods', 'e-purchasing', 5_000_000, 'order-letter'],
    [today, 'goods', 'e-purchasing', 5_000_000_000, 'order-letter'],
    [today, 'construction', 'direct-procurement', 5_000_000, 'spk'],
    [today, 'construction', 'direct-procurement', 400_000_000, 'spk'],
    [in2024, 'construction', 'tender', 400_000_000, 'agreement'],
    [today, 'consultancy', 'direct-procurement', 100_000_000, 'spk'],
    [today, 'consultancy', 'tender', 100_000_001, 'agreement'],
  ];

  it.each(table)('on %p for %s by %s of Rp %p is the %s', (at, kind, method, value, form) => {
    const decision = contractFormFor(rupiah(value), method, at, kind);
    expect(decision.value).toBe(form);
    expect(decision.because.length).toBeGreaterThan(0);
  });
});

describe('The performance security', () => {
  const contract = (value: number, offer: number, estimate: number, method: ProcurementMethod = 'tender') => ({
    method, contractValue: rupiah(value), correctedOffer: rupiah(offer), ownerEstimate: rupiah(estimate),
  });

  it.each([
    ['none up to Rp 200 million', contract(200_000_000, 200_000_000, 250_000_000), 0],
    ['none in e-purchasing', contract(900_000_000, 900_000_000, 900_000_000, 'e-purchasing'), 0],
    ['5 % of the contract for an offer of 80 % of the estimate', contract(400_000_000, 400_000_000, 500_000_000), 20_000_000],
    ['5 % of the estimate for an offer just below 80 %', contract(400_000_000, 399_999_999, 500_000_000), 25_000_000],
  ])('is %s', (_words, secured, amount) => {
    expect(performanceSecurityFor(secured, today).value).toBe(amount);
  });

  it('names the paragraph that frees e-purchasing, not the amount', () => {
    const { because } = performanceSecurityFor(contract(900_000_000, 900_000_000, 900_000_000, 'e-purchasing'), today);
    expect(because.map(({ code }) => code)).toEqual(['performance-security.in-e-purchasing']);
    expect(because[0]?.basis).toContain('ps. 33 ayat (2) huruf b');
  });

  it('follows the offer down to 80 % and the estimate below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 250_000_001, max: 15_000_000_000 }), fc.integer({ min: 1, max: 1000 }), (estimate, permil) => {
        const offer = Math.max(200_000_001, Math.floor((estimate * permil) / 1000));
        const { value } = performanceSecurityFor(contract(offer, offer, estimate), today);
        expect(value).toBe(offer * 1000 < estimate * 800 ? Math.round(estimate / 20) : Math.round(offer / 20));
      }),
    );
  });
});

describe('The advance for small business', () => {
  it.each([
    [in2019, 100_000_000, { leastShare: 0, mostShare: 300 }],
    [today, 49_999_999, { leastShare: 0, mostShare: 1000 }],
    [today, 50_000_000, { leastShare: 500, mostShare: 1000 }],
    [today, 200_000_000, { leastShare: 500, mostShare: 1000 }],
    [today, 200_000_001, { leastShare: 300, mostShare: 1000 }],
    [today, 2_500_000_000, { leastShare: 300, mostShare: 1000 }],
    [today, 2_500_000_001, { leastShare: 0, mostShare: 300 }],
    [today, 15_000_000_001, null],
  ])('on %p of a contract of Rp %p is %p permil', (at, value, bounds) => {
    expect(advanceFor(rupiah(value), at).value).toEqual(bounds);
  });
});
