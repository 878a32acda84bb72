import fc from 'fast-check';
import { rupiah } from '../money.js';
import {
  leastOfferDaysFor, methodFor, objectionWindowFor, officialFor, ownerEstimateNeededFor, smallBusinessReserveFor, type ProcurementMethod, type PurchaseKind,
} from './selection-decisions.js';

const in2019 = new Date('2019-06-01T02:00:00Z');
const in2024 = new Date('2024-06-01T02:00:00Z');
const today = new Date('2026-11-24T02:00:00Z');
const METHODS: readonly ProcurementMethod[] = ['e-purchasing', 'direct-procurement', 'direct-appointment', 'quick-tender', 'tender'];

describe('The method', () => {
  const table: readonly (readonly [at: Date, kind: PurchaseKind, value: number, method: string])[] = [
    [today, 'goods', 200_000_000, 'direct-procurement'],
    [today, 'goods', 200_000_001, 'tender'],
    [today, 'services', 200_000_001, 'tender'],
    [today, 'construction', 400_000_000, 'direct-procurement'],
    [in2024, 'construction', 400_000_000, 'tender'],
    [in2019, 'construction', 200_000_000, 'direct-procurement'],
    [today, 'consultancy', 100_000_000, 'direct-procurement'],
    [today, 'consultancy', 100_000_001, 'tender'],
  ];

  it.each(table)('on %p for %s of Rp %p is %s', (at, kind, value, method) => {
    expect(methodFor({ kind, value: rupiah(value), inCatalogue: false }, at).value).toBe(method);
  });

  it('is e-purchasing for whatever the catalogue has', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom<PurchaseKind>('goods', 'services'), (value, kind) => {
        expect(methodFor({ kind, value: rupiah(value), inCatalogue: true }, today).value).toBe('e-purchasing');
      }),
    );
  });

  it('says which rule it followed, and on what', () => {
    expect(methodFor({ kind: 'goods', value: rupiah(12_250_000), inCatalogue: false }, today).because).toEqual([
      {
        code: 'direct-procurement.ceiling',
        basis: 'Perpres 16/2018 jo. Perpres 12/2021 jo. Perpres 46/2025 ps. 1 angka 40 dan ps. 38',
        inputs: { value: 12_250_000, kind: 'goods', inCatalogue: false, rule: 200_000_000, validFrom: '2025-04-30' },
      },
    ]);
  });

  it('never becomes simpler when the value rises', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.nat(1_000_000_000), (value, more) => {
        const of = (amount: number) => methodFor({ kind: 'goods', value: rupiah(amount), inCatalogue: false }, today).value;
        expect(of(value) === 'tender' && of(value + more) === 'direct-procurement').toBe(false);
      }),
    );
  });
});

describe('The official', () => {
  it.each([
    ['e-purchasing', 200_000_000, 'procurement-officer'],
    ['e-purchasing', 200_000_001, 'ppk'],
    ['direct-procurement', 150_000_000, 'procurement-officer'],
    ['direct-appointment', 200_000_000, 'procurement-officer'],
    ['direct-appointment', 200_000_001, 'panel'],
    ['quick-tender', 1, 'panel'],
    ['tender', 1, 'panel'],
  ] as const)('of %s over Rp %p is the %s', (method, value, official) => {
    expect(officialFor(method, rupiah(value), today).value).toBe(official);
  });
});

describe('Offers', () => {
  it('have at least a day, and most days in a tender', () => {
    const days = METHODS.map((method) => leastOfferDaysFor(method, today).value);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...days)).toBe(leastOfferDaysFor('tender', today).value);
  });
});

describe('An owner estimate', () => {
  it.each([
    ['direct-procurement', 10_000_000, false],
    ['direct-procurement', 10_000_001, true],
    ['e-purchasing', 500_000_000, false],
    ['tender', 500_000_000, true],
  ] as const)('for %s with a budget of Rp %p is needed: %p', (method, budget, needed) => {
    expect(ownerEstimateNeededFor(method, rupiah(budget), today).value).toBe(needed);
  });
});

describe('The reserve for small business', () => {
  it.each([
    [in2019, 2_500_000_000, true],
    [in2019, 2_500_000_001, false],
    [today, 15_000_000_000, true],
    [today, 15_000_000_001, false],
  ])('on %p holds a package of Rp %p: %p', (at, budget, reserved) => {
    expect(smallBusinessReserveFor(rupiah(budget), at).value).toBe(reserved);
  });
});

describe('The right to object', () => {
  it.each(METHODS)('after %s lasts five days', (method) => {
    expect(objectionWindowFor(method, today).value).toEqual({ calendarDays: 5, byLaw: method === 'tender' });
  });
});
