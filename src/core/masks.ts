import { isPersonalNpwp, type BankAccount, type Nik, type Npwp } from './identifiers.js';

/** "3216…0012": the regency and the serial, without the birth date. */
export function maskNik(nik: Nik): string {
  return `${nik.slice(0, 4)}…${nik.slice(-4)}`;
}

/** A firm's tax number is public, as LKPP publishes it; one that is a person's NIK is shown as a masked NIK (UU 27/2022). */
export function npwpText(npwp: Npwp): string {
  if (isPersonalNpwp(npwp)) return `${npwp.slice(0, 4)}…${npwp.slice(-4)}`;
  if (npwp.length === 16) return npwp;
  return npwp.replace(/^(\d\d)(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, '$1.$2.$3.$4-$5.$6');
}

/** "+62 8…123": enough for its owner to know it again. */
export function maskPhone(phone: string): string {
  const country = phone.startsWith('+62') ? '+62 ' : '';
  const rest = phone.replace(/^\+62/, '').replace(/\D/g, '');
  return `${country}${rest.slice(0, 1)}…${rest.slice(-3)}`;
}

/** "…4567". */
export function maskBankAccount(account: BankAccount): string {
  return `…${account.slice(-4)}`;
}
