import { contractFormOf } from './contract-form.js';
import { rupiah } from './money.js';

it.each([
  [10_000_000, 'receipt'], [10_000_001, 'kuitansi'], [50_000_000, 'kuitansi'], [50_000_001, 'spk'], [200_000_000, 'spk'], [200_000_001, 'agreement'],
])('a contract of Rp %d is a %s', (amount, form) => {
  expect(contractFormOf(rupiah(amount), new Date('2026-03-03T02:00:00Z'))).toBe(form);
});
