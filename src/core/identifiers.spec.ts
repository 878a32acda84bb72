import fc from 'fast-check';
import { BrokenRule } from './broken-rule.js';
import {
  isPersonalNpwp, parseBankAccount, parseBudgetLineCode, parseHalalNumber, parseKdRup, parseNib, parseNik, parseNikKoperasi, parseNip,
  parseBpomNumber, parseNpwp, parsePirt, parseSatkerCode, pirtEndsIn,
} from './identifiers.js';

/** All numbers here are invented; those with a check digit satisfy it. */
const accepted: readonly (readonly [name: string, parse: (text: string) => string, written: string, kept: string])[] = [
  ['NIB', parseNib, '9120 0000 12345', '9120000012345'],
  ['NPWP, old form', parseNpwp, '01.234.567.4-413.000', '012345674413000'],
  ['NPWP, 0 + old form', parseNpwp, '0012345674413000', '0012345674413000'],
  ['NPWP of a firm, new', parseNpwp, '1000123456789012', '1000123456789012'],
  ['NPWP that is a NIK', parseNpwp, '3216205208900001', '3216205208900001'],
  ['NIK of a man', parseNik, '3216.2012.0890.0012', '3216201208900012'],
  ['NIK of a woman', parseNik, '3216205208900001', '3216205208900001'],
  ['NIK of a leap day', parseNik, '3216202902000001', '3216202902000001'],
  ['NIP', parseNip, '19850817 201001 1 003', '198508172010011003'],
  ['NIP of contract staff', parseNip, '199002282022212001', '199002282022212001'],
  ['NIK koperasi', parseNikKoperasi, '3216 0200 10012', '3216020010012'],
  ['bank account', parseBankAccount, '0123-4567-89', '0123456789'],
  ['kd_rup', parseKdRup, ' 55901309 ', '55901309'],
  ['satker', parseSatkerCode, ' 2.07.3.32.0.00.09.0000', '2.07.3.32.0.00.09.0000'],
  ['budget line', parseBudgetLineCode, '2.07.02.2.01.0003.5.1.02.01.01.0052', '2.07.02.2.01.0003.5.1.02.01.01.0052'],
  ['budget line, deeper', parseBudgetLineCode, '2.07.02.2.01.0003.5.1.02.01.01.0052.12', '2.07.02.2.01.0003.5.1.02.01.01.0052.12'],
  ['P-IRT', parsePirt, 'P-IRT 2063216010123-29', '2063216010123-29'],
  ['P-IRT, bare', parsePirt, '206321601012329', '2063216010123-29'],
  ['BPOM permit', parseBpomNumber, 'BPOM RI MD 1234-5678-9012', 'MD123456789012'],
  ['halal', parseHalalNumber, 'id 32110000123456789', 'ID32110000123456789'],
];

const refused: readonly (readonly [parse: (text: string) => string, text: string, code: string])[] = [
  [parseNib, '912000001234', 'identifier.nib-not-13-digits'],
  [parseNib, '91200000123456', 'identifier.nib-not-13-digits'],
  [parseNib, '912000001234X', 'identifier.nib-not-13-digits'],
  [parseNpwp, '01234567441300', 'identifier.npwp-not-15-or-16-digits'],
  [parseNpwp, '012345675413000', 'identifier.npwp-check-digit'],
  [parseNpwp, '0012345675413000', 'identifier.npwp-check-digit'],
  [parseNpwp, '000000000000000', 'identifier.npwp-check-digit'],
  [parseNik, '321620120890001', 'identifier.nik-not-16-digits'],
  [parseNik, '0216201208900012', 'identifier.nik-area'],
  [parseNik, '3200201208900012', 'identifier.nik-area'],
  [parseNik, '3216001208900012', 'identifier.nik-area'],
  [parseNik, '3216203208900012', 'identifier.nik-birth-date'],
  [parseNik, '3216204008900012', 'identifier.nik-birth-date'],
  [parseNik, '3216207208900012', 'identifier.nik-birth-date'],
  [parseNik, '3216201213900012', 'identifier.nik-birth-date'],
  [parseNik, '3216202902010012', 'identifier.nik-birth-date'],
  [parseNik, '3216201208900000', 'identifier.nik-serial'],
  [parseNip, '1985081720100110', 'identifier.nip-not-18-digits'],
  [parseNip, '198513172010011003', 'identifier.nip-birth-date'],
  [parseNip, '198508172010131003', 'identifier.nip-appointment'],
  [parseNip, '198508171984011003', 'identifier.nip-appointment'],
  [parseNip, '198508172010013003', 'identifier.nip-sex'],
  [parseNikKoperasi, '123456789', 'identifier.nik-koperasi-not-10-to-20-digits'],
  [parseBankAccount, '1234567', 'identifier.bank-account-not-8-to-16-digits'],
  [parseKdRup, '5590130', 'identifier.kd-rup-not-8-digits'],
  [parseSatkerCode, '2.07.3.32.0.00.9.0000', 'identifier.satker-pattern'],
  [parseBudgetLineCode, '2.07.02.2.01.0003', 'identifier.budget-line-pattern'],
  [parsePirt, '20632160101232', 'identifier.pirt-not-15-digits'],
  [parsePirt, '906321601012329', 'identifier.pirt-packaging'],
  [parsePirt, '200321601012329', 'identifier.pirt-food-kind'],
  [parsePirt, '206320001012329', 'identifier.pirt-regency'],
  [parseHalalNumber, 'ID3211', 'identifier.halal-pattern'],
  [parseBpomNumber, 'MD 12345678901', 'identifier.bpom-pattern'],
];

describe('A number', () => {
  it.each(accepted)('%s is kept in one form', (_name, parse, written, kept) => {
    expect(parse(written)).toBe(kept);
    expect(parse(kept)).toBe(kept);
  });

  it.each(refused)('is refused by %p: "%s" breaks %s', (parse, text, code) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code }));
  });

  it('never stands in the facts of its own refusal', () => {
    for (const [parse, text] of refused) {
      try {
        parse(text);
      } catch (broken) {
        expect(JSON.stringify((broken as BrokenRule).facts)).not.toContain(text);
      }
    }
    expect.assertions(refused.length);
  });

  it('is either kept or refused by a code, whatever is typed', () => {
    const parsers = [...new Set([...accepted, ...refused.map(([parse]) => ['', parse] as const)].map(([, parse]) => parse))];
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d .-]{0,25}$/));
    fc.assert(
      fc.property(fc.constantFrom(...parsers), typed, (parse, text) => {
        try {
          const kept = parse(text);
          expect(parse(kept)).toBe(kept);
        } catch (broken) {
          expect(broken).toBeInstanceOf(BrokenRule);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('A tax number', () => {
  it('is personal exactly when it is a NIK', () => {
    expect(isPersonalNpwp(parseNpwp('3216205208900001'))).toBe(true);
    expect(isPersonalNpwp(parseNpwp('0012345674413000'))).toBe(false);
    expect(isPersonalNpwp(parseNpwp('012345674413000'))).toBe(false);
    expect(isPersonalNpwp(parseNpwp('1016120101900012'))).toBe(false);
  });

  it('is personal for every NIK there can be', () => {
    const two = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
    const nik = fc
      .tuple(two(11, 96), two(1, 79), two(1, 50), fc.constantFrom(0, 40), fc.integer({ min: 1, max: 28 }), two(1, 12), two(0, 99))
      .map(([province, regency, district, woman, day, month, year]) =>
        [province, regency, district, String(woman + day).padStart(2, '0'), month, year, '0001'].join(''));
    fc.assert(fc.property(nik, (number) => expect(isPersonalNpwp(parseNpwp(parseNik(number)))).toBe(true)));
  });
});

describe('A P-IRT', () => {
  it('knows the year in which it ends', () => {
    expect(pirtEndsIn(parsePirt('2063216010123-29'))).toBe(2029);
  });
});
