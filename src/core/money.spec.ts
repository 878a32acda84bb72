import fc from 'fast-check';
import {
  fractionOf, lineTotal, quantity, quantityText, rupiah, rupiahRoundedDown, rupiahText, sum, sumQuantities, wholeUnits,
} from './money.js';

const most = Number.MAX_SAFE_INTEGER;
const amounts = fc.maxSafeNat().map(rupiah);
const everyday = fc.integer({ min: 0, max: 1_000_000_000 });

describe('Rupiah', () => {
  it.each([0, 1, 12_250_000, most])('%p is an amount', (whole) => {
    expect(rupiah(whole)).toBe(whole);
  });

  it.each([-1, 0.5, 999_995_334.78, Number.NaN, Number.POSITIVE_INFINITY, most + 1])('%p is not', (other) => {
    expect(() => rupiah(other)).toThrow('money.not-whole-rupiah');
  });

  it('has one zero only', () => {
    expect(Object.is(rupiah(-0), 0)).toBe(true);
  });

  it('never raises an owner estimate that comes with cents', () => {
    expect(rupiahRoundedDown(999_995_334.78)).toBe(999_995_334);
    expect(rupiahRoundedDown(85_000)).toBe(85_000);
    expect(() => rupiahRoundedDown(-0.5)).toThrow('money.not-whole-rupiah');
  });
});

describe('A quantity', () => {
  it('counts thousandths, so that half a kilogram is a whole number', () => {
    expect(quantity(500)).toBe(500);
    expect(wholeUnits(200)).toBe(200_000);
    expect(() => wholeUnits(0.5)).toThrow('money.not-whole-units');
  });

  it.each([-1, 0.5, Number.NaN, most + 1])('is never %p thousandths', (other) => {
    expect(() => quantity(other)).toThrow('money.not-whole-thousandths');
  });
});

describe('A line total', () => {
  it.each([
    [200_000, 85_000, 17_000_000],
    [500, 12_500, 6_250],
    [1, 499, 0],
    [1, 500, 1],
    [1, 1_499, 1],
    [1_500, 1, 2],
    [0, 85_000, 0],
    [1, most, Math.round(most / 1000)],
  ])('of %p thousandths at Rp %p is Rp %p', (ordered, price, total) => {
    expect(lineTotal(quantity(ordered), rupiah(price))).toBe(total);
  });

  it('is quantity times price for whole units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 100_000_000 }), (units, price) => {
        expect(lineTotal(wholeUnits(units), rupiah(price))).toBe(units * price);
      }),
    );
  });

  it('is never further than half a rupiah from the exact product, and a tie goes up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), everyday, (ordered, price) => {
        const off = BigInt(lineTotal(quantity(ordered), rupiah(price))) * 1000n - BigInt(ordered) * BigInt(price);
        expect(off > -500n && off <= 500n).toBe(true);
      }),
    );
  });

  it('stays exact where a floating product would not', () => {
    expect(lineTotal(quantity(999), rupiah(9_007_199_254_740_991))).toBe(8_998_192_055_486_250);
  });

  it('refuses what is too large to be counted', () => {
    expect(() => lineTotal(quantity(1001), rupiah(most))).toThrow('money.too-large');
  });
});

describe('A fraction of an amount', () => {
  it.each([
    [50_000_000, 1, 1000, 50_000],
    [1_500, 1, 1000, 2],
    [1_499, 1, 1000, 1],
    [250_000_000, 5, 100, 12_500_000],
    [most, 1, 1, most],
  ])('Rp %p x %p / %p is Rp %p', (amount, numerator, denominator, part) => {
    expect(fractionOf(rupiah(amount), numerator, denominator)).toBe(part);
  });

  it('and the rest together make the whole, within one rupiah', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1000 }), (amount, permil) => {
        const together = BigInt(fractionOf(amount, permil, 1000)) + BigInt(fractionOf(amount, 1000 - permil, 1000));
        const off = together - BigInt(amount);
        expect(off === 0n || off === 1n).toBe(true);
      }),
    );
  });

  it.each([[0.1, 1], [1, 0], [-1, 1], [1, -1]])('refuses %p / %p', (numerator, denominator) => {
    expect(() => fractionOf(rupiah(1), numerator, denominator)).toThrow('money.not-a-fraction');
  });
});

describe('A sum', () => {
  it('of nothing is nothing', () => {
    expect(sum([])).toBe(0);
    expect(sumQuantities([])).toBe(0);
  });

  it('does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(fc.array(everyday.map(rupiah), { maxLength: 50 }), (parts) => {
        expect(sum(parts)).toBe(sum([...parts].reverse()));
        expect(BigInt(sum(parts))).toBe(parts.reduce((total, part) => total + BigInt(part), 0n));
      }),
    );
  });

  it('refuses to pass what can be counted', () => {
    expect(sum([rupiah(most - 1), rupiah(1)])).toBe(most);
    expect(() => sum([rupiah(most), rupiah(1)])).toThrow('money.too-large');
    expect(() => sum([rupiah(most), rupiah(most), rupiah(most)])).toThrow('money.too-large');
    expect(() => sumQuantities([quantity(most), quantity(1)])).toThrow('money.too-large');
  });
});

describe('Amounts and quantities, written', () => {
  it.each([
    [0, 'Rp 0'],
    [999, 'Rp 999'],
    [1_000, 'Rp 1.000'],
    [12_250_000, 'Rp 12.250.000'],
    [15_000_000_000, 'Rp 15.000.000.000'],
  ])('Rp %p reads "%s"', (amount, text) => {
    expect(rupiahText(rupiah(amount))).toBe(text);
  });

  it.each([
    [0, '0'],
    [1, '0,001'],
    [500, '0,5'],
    [1_000, '1'],
    [1_010, '1,01'],
    [1_250_500, '1.250,5'],
    [200_000_000, '200.000'],
  ])('%p thousandths read "%s"', (thousandths, text) => {
    expect(quantityText(quantity(thousandths))).toBe(text);
  });

  it('lose nothing on paper', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (any) => {
        expect(Number(rupiahText(rupiah(any)).replace(/\D/g, ''))).toBe(any);
        const [units = '', decimals = ''] = quantityText(quantity(any)).replaceAll('.', '').split(',');
        expect(BigInt(units) * 1000n + BigInt(decimals.padEnd(3, '0'))).toBe(BigInt(any));
      }),
    );
  });
});
