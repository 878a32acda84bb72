import { rupiah } from './money.js';
import { spelled } from './spelled.js';

describe('An amount in English words', () => {
  it.each([
    [0, 'zero rupiah'],
    [7, 'seven rupiah'],
    [19, 'nineteen rupiah'],
    [20, 'twenty rupiah'],
    [85, 'eighty-five rupiah'],
    [111, 'one hundred eleven rupiah'],
    [1_000, 'one thousand rupiah'],
    [100_040, 'one hundred thousand forty rupiah'],
    [4_500_000, 'four million five hundred thousand rupiah'],
    [12_250_000, 'twelve million two hundred fifty thousand rupiah'],
    [1_000_000_000_001, 'one trillion one rupiah'],
    [9_007_000_000_000_000, 'nine quadrillion seven trillion rupiah'],
  ])('%p is "%s"', (amount, words) => {
    expect(spelled(rupiah(amount))).toBe(words);
  });
});
