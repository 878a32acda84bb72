import fc from 'fast-check';
import { isLuhn, isPackedDate, isPackedDateOfTwoDigitYear } from './identifier-checks.js';

describe("Luhn's check", () => {
  it.each(['79927398713', '018', '0'])('accepts %p', (digits) => expect(isLuhn(digits)).toBe(true));
  it.each(['79927398710', '019', '1'])('refuses %p', (digits) => expect(isLuhn(digits)).toBe(false));

  it('finds every single wrong digit', () => {
    const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(row, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const wrong = digits.map((digit, index) => (index === place ? (digit + shift) % 10 : digit));
        expect(isLuhn(digits.join('')) && isLuhn(wrong.join(''))).toBe(false);
      }),
    );
  });

  it('is passed by exactly one check digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
        const passing = [...'0123456789'].filter((digit) => isLuhn(String(number).padStart(8, '0') + digit));
        expect(passing).toHaveLength(1);
      }),
    );
  });
});

describe('A packed date', () => {
  it.each(['19700101', '20000229', '19991231'])('%p was a day', (digits) => expect(isPackedDate(digits)).toBe(true));
  it.each(['19000229', '20010229', '19701301', '19700100', '19700431', '18991231', '21000101'])('%p was none', (digits) => {
    expect(isPackedDate(digits)).toBe(false);
  });
  it.each(['290200', '310170', '010199'])('%p can have been a day', (digits) => expect(isPackedDateOfTwoDigitYear(digits)).toBe(true));
  it.each(['290201', '310470', '000170', '011370', '010070'])('%p cannot', (digits) => {
    expect(isPackedDateOfTwoDigitYear(digits)).toBe(false);
  });
});
