import fc from 'fast-check';
import { rupiah } from './money.js';
import { rupiahShort, terbilang } from './terbilang.js';

describe('An amount in words', () => {
  it.each([
    [0, 'nol rupiah'],
    [7, 'tujuh rupiah'],
    [10, 'sepuluh rupiah'],
    [11, 'sebelas rupiah'],
    [19, 'sembilan belas rupiah'],
    [20, 'dua puluh rupiah'],
    [21, 'dua puluh satu rupiah'],
    [100, 'seratus rupiah'],
    [111, 'seratus sebelas rupiah'],
    [1_000, 'seribu rupiah'],
    [1_100, 'seribu seratus rupiah'],
    [2_500, 'dua ribu lima ratus rupiah'],
    [100_000, 'seratus ribu rupiah'],
    [101_000, 'seratus satu ribu rupiah'],
    [1_001_000, 'satu juta seribu rupiah'],
    [12_250_000, 'dua belas juta dua ratus lima puluh ribu rupiah'],
    [15_000_000_000, 'lima belas miliar rupiah'],
    [1_000_000_000_001, 'satu triliun satu rupiah'],
    [9_007_000_000_000_000, 'sembilan kuadriliun tujuh triliun rupiah'],
  ])('%p is "%s"', (amount, words) => {
    expect(terbilang(rupiah(amount))).toBe(words);
  });

  it('can be read back to the same amount', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeNat(), fc.integer({ min: 0, max: 2_000_000 })), (amount) => {
        expect(readBack(terbilang(rupiah(amount)))).toBe(BigInt(amount));
      }),
    );
  });
});

describe('An amount in short', () => {
  it.each([
    [0, 'Rp 0'],
    [999_999, 'Rp 999.999'],
    [1_000_000, 'Rp 1 juta'],
    [12_250_000, 'Rp 12,25 juta'],
    [12_254_999, 'Rp 12,25 juta'],
    [12_255_000, 'Rp 12,26 juta'],
    [999_999_999, 'Rp 1.000 juta'],
    [1_500_000_000, 'Rp 1,5 miliar'],
    [2_000_000_000_000, 'Rp 2 triliun'],
  ])('%p is "%s"', (amount, text) => {
    expect(rupiahShort(rupiah(amount))).toBe(text);
  });
});

/** Reads Indonesian number words from left to right, knowing nothing of how they were written. */
function readBack(words: string): bigint {
  const ones = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
  const powers: Record<string, bigint> = { ribu: 10n ** 3n, juta: 10n ** 6n, miliar: 10n ** 9n, triliun: 10n ** 12n, kuadriliun: 10n ** 15n };
  let total = 0n;
  let group = 0n;
  let last = 0n;
  for (const word of words.replace(/se(puluh|belas|ratus|ribu)/g, 'satu $1').replace(/ rupiah$/, '').split(' ')) {
    const power = powers[word];
    if (word === 'belas') [group, last] = [group + 10n + last, 0n];
    else if (word === 'puluh') [group, last] = [group + last * 10n, 0n];
    else if (word === 'ratus') [group, last] = [group + last * 100n, 0n];
    else if (power !== undefined) [total, group, last] = [total + (group + last) * power, 0n, 0n];
    else last = BigInt(ones.indexOf(word));
  }
  return total + group + last;
}
