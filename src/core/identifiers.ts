import { must } from './broken-rule.js';
import { isLuhn, isPackedDate, isPackedDateOfTwoDigitYear } from './identifier-checks.js';

/** Nomor Induk Berusaha: 13 digits, no public check digit. */
export type Nib = Identifier<'nib'>;
/** Tax number, 15 digits (old form) or 16 (0 + old form, a person's NIK, or a number given to a firm). */
export type Npwp = Identifier<'npwp'>;
/** Population number of a person, 16 digits. */
export type Nik = Identifier<'nik'>;
/** Number of a civil servant, 18 digits. */
export type Nip = Identifier<'nip'>;
/** National number of a cooperative; its length is not settled, 10 to 20 digits are taken. */
export type NikKoperasi = Identifier<'nik-koperasi'>;
/** Bank account, 8 to 16 digits. */
export type BankAccount = Identifier<'bank-account'>;
/** Package number of the national procurement plan (RUP), 8 digits. */
export type KdRup = Identifier<'kd-rup'>;
/** Agency code with its dots, such as "2.07.3.32.0.00.09.0000". */
export type SatkerCode = Identifier<'satker'>;
/** Budget line (mata anggaran kegiatan): program, activity, sub-activity and account, with dots. */
export type BudgetLineCode = Identifier<'budget-line'>;
/** Home industry food permit (SPP-IRT), 13 digits, a hyphen and the last two digits of the year it ends. */
export type Pirt = Identifier<'pirt'>;
/** Halal certificate, "ID" and 14 to 20 digits. */
export type HalalNumber = Identifier<'halal'>;
/** Distribution permit of the food and drug agency, "MD" or "ML" and 12 digits. */
export type BpomNumber = Identifier<'bpom'>;

export function parseNib(text: string): Nib {
  return digitsOf<'nib'>(text, /^\d{13}$/, 'identifier.nib-not-13-digits');
}

/** The first nine digits of the old form carry a Luhn check; what stands in front (0, a NIK) and behind (office, branch) does not. */
export function parseNpwp(text: string): Npwp {
  const npwp = digitsOf<'npwp'>(text, /^\d{15,16}$/, 'identifier.npwp-not-15-or-16-digits');
  const oldForm = npwp.length === 15 ? npwp : npwp.startsWith('0') ? npwp.slice(1) : null;
  must(oldForm === null || (isLuhn(oldForm.slice(0, 9)) && !/^0{9}/.test(oldForm)), 'identifier.npwp-check-digit');
  return npwp;
}

/** Six digits of area, birth date DDMMYY (women: day + 40), four of serial. */
export function parseNik(text: string): Nik {
  const nik = digitsOf<'nik'>(text, /^\d{16}$/, 'identifier.nik-not-16-digits');
  must(hasNikArea(nik), 'identifier.nik-area');
  must(hasNikBirthDate(nik), 'identifier.nik-birth-date');
  must(!nik.endsWith('0000'), 'identifier.nik-serial');
  return nik;
}

/** True for a tax number that is the NIK of a natural person, and therefore personal data (UU 27/2022). */
export function isPersonalNpwp(npwp: Npwp): boolean {
  return npwp.length === 16 && hasNikArea(npwp) && hasNikBirthDate(npwp);
}

/** Birth YYYYMMDD, appointment YYYYMM (month 21 for contract staff, PPPK), sex 1 or 2, three of serial. */
export function parseNip(text: string): Nip {
  const nip = digitsOf<'nip'>(text, /^\d{18}$/, 'identifier.nip-not-18-digits');
  must(isPackedDate(nip.slice(0, 8)), 'identifier.nip-birth-date');
  must(/^(19|20)\d\d(0[1-9]|1[0-2]|21)$/.test(nip.slice(8, 14)) && nip.slice(8, 12) > nip.slice(0, 4), 'identifier.nip-appointment');
  must(/^[12]/.test(nip.slice(14)), 'identifier.nip-sex');
  return nip;
}

export function parseNikKoperasi(text: string): NikKoperasi {
  return digitsOf<'nik-koperasi'>(text, /^\d{10,20}$/, 'identifier.nik-koperasi-not-10-to-20-digits');
}

export function parseBankAccount(text: string): BankAccount {
  return digitsOf<'bank-account'>(text, /^\d{8,16}$/, 'identifier.bank-account-not-8-to-16-digits');
}

export function parseKdRup(text: string): KdRup {
  return digitsOf<'kd-rup'>(text, /^\d{8}$/, 'identifier.kd-rup-not-8-digits');
}

export function parseSatkerCode(text: string): SatkerCode {
  return matching<'satker'>(text.trim(), /^\d\.\d{2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{4}$/, 'identifier.satker-pattern');
}

export function parseBudgetLineCode(text: string): BudgetLineCode {
  const pattern = /^\d\.\d{2}\.\d{2}\.\d\.\d{2}\.\d{4}\.\d\.\d\.\d{2}\.\d{2}\.\d{2}\.\d{4}(\.\d+)*$/;
  return matching<'budget-line'>(text.trim(), pattern, 'identifier.budget-line-pattern');
}

/** Digit 1 is the packaging (1 to 8), 2-3 the kind of food, 4-7 the regency, 8-13 serials, 14-15 the year it ends (BPOM 22/2018). */
export function parsePirt(text: string): Pirt {
  const digits = digitsOf<'pirt'>(text.replace(/^\s*P-?IRT\b/i, ''), /^\d{15}$/, 'identifier.pirt-not-15-digits');
  must(/^[1-8]/.test(digits), 'identifier.pirt-packaging');
  must(digits.slice(1, 3) !== '00', 'identifier.pirt-food-kind');
  must(/^(1[1-9]|[2-9]\d)(?!00)\d\d$/.test(digits.slice(3, 7)), 'identifier.pirt-regency');
  return `${digits.slice(0, 13)}-${digits.slice(13)}` as Pirt;
}

/** The year in which the permit ends; the number does not know the day. */
export function pirtEndsIn(pirt: Pirt): number {
  return 2000 + Number(pirt.slice(-2));
}

export function parseHalalNumber(text: string): HalalNumber {
  return matching<'halal'>(text.replace(/[\s.-]/g, '').toUpperCase(), /^ID\d{14,20}$/, 'identifier.halal-pattern');
}

/** MD for what is made here, ML for what is imported, and twelve digits. */
export function parseBpomNumber(text: string): BpomNumber {
  return matching<'bpom'>(text.replace(/[\s.-]/g, '').toUpperCase().replace(/^(BPOM)?(RI)?/, ''), /^M[DL]\d{12}$/, 'identifier.bpom-pattern');
}

type Identifier<Kind extends string> = string & { readonly identifies: Kind };

/** Province codes begin at 11, so a firm's number, seen to begin with 10, is never taken for a NIK. */
function hasNikArea(nik: string): boolean {
  return /^(1[1-9]|[2-9]\d)(?!00)\d\d(?!00)\d\d/.test(nik);
}

function hasNikBirthDate(nik: string): boolean {
  const day = Number(nik.slice(6, 8));
  return isPackedDateOfTwoDigitYear(String(day > 40 ? day - 40 : day).padStart(2, '0') + nik.slice(8, 12));
}

/** People write numbers with spaces, dots, hyphens and slashes; those mean nothing. */
function digitsOf<Kind extends string>(text: string, pattern: RegExp, code: string): Identifier<Kind> {
  return matching<Kind>(text.replace(/[\s./-]/g, ''), pattern, code);
}

/** The facts tell the length only: the number itself may be personal data. */
function matching<Kind extends string>(text: string, pattern: RegExp, code: string): Identifier<Kind> {
  must(pattern.test(text), code, { length: text.length });
  return text as Identifier<Kind>;
}
