import { parseBankAccount, parseNik, parseNpwp } from './identifiers.js';
import { maskBankAccount, maskNik, maskPhone, npwpText } from './masks.js';

describe('What others may see', () => {
  it('of a NIK is the regency and the serial, never the birth date', () => {
    expect(maskNik(parseNik('3216201208900012'))).toBe('3216…0012');
  });

  it('of a firm is its whole tax number, as it is written', () => {
    expect(npwpText(parseNpwp('012345674413000'))).toBe('01.234.567.4-413.000');
    expect(npwpText(parseNpwp('0012345674413000'))).toBe('0012345674413000');
  });

  it('of a person whose tax number is the NIK is a masked NIK', () => {
    expect(npwpText(parseNpwp('3216205208900001'))).toBe('3216…0001');
  });

  it.each([
    ['+6281234567890', '+62 8…890'],
    ['081234567890', '0…890'],
  ])('of the phone %s is %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('of a bank account are its last four digits', () => {
    expect(maskBankAccount(parseBankAccount('0123456789'))).toBe('…6789');
  });
});
