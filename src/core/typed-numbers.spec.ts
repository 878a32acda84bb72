import { typedQuantity, typedRupiah, typedWhole } from './typed-numbers.js';

describe('A typed number', () => {
  it.each([
    ['1.250.000', 1_250_000], ['1250000', 1_250_000], ['Rp 1.250.000', 1_250_000], ['rp1.250.000,00', 1_250_000], ['1,250,000', 1_250_000], [' 500 ', 500], ['0', 0],
    ['', null], ['12.5', null], ['1.250,50', null], ['-5', null], ['seribu', null], ['1e6', null], ['99999999999999999', null], ['1.25.000', null],
  ])('of money, %j, is %j', (text, amount) => {
    expect(typedRupiah(text)).toBe(amount);
  });

  it.each([
    ['350', 350_000], ['2,5', 2500], ['1.250,125', 1_250_125], ['0,001', 1], ['', null], ['2,', null], ['2,1234', null], ['2.5', null], [',5', null], ['9007199254740993', null],
  ])('of things, %j, is %j thousandths', (text, thousandths) => {
    expect(typedQuantity(text)).toBe(thousandths);
  });

  it.each([['40', 40], ['1.500', 1500], ['4,5', null], ['', null]])('of people, %j, is %j', (text, number) => {
    expect(typedWhole(text)).toBe(number);
  });
});
