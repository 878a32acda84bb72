import fc from 'fast-check';
import { addDays, calendarDate, wibInstant } from '../calendar-date.js';
import { historyOf, RULE_CODES, rulesFor } from './rule-set.js';

const noon = (day: string): Date => wibInstant(calendarDate(day), 12);

describe('The law', () => {
  it.each([
    ['2018-03-22', 2_500_000_000],
    ['2021-02-01', 2_500_000_000],
    ['2021-02-02', 15_000_000_000],
    ['2025-04-29', 15_000_000_000],
    ['2026-11-24', 15_000_000_000],
  ] as const)('on %s keeps packages up to Rp %p for the small', (day, ceiling) => {
    expect(rulesFor(noon(day)).value('small-business.reserve-ceiling')).toBe(ceiling);
  });

  it.each([
    ['2025-04-29', 200_000_000],
    ['2025-04-30', 400_000_000],
  ] as const)('on %s lets works up to Rp %p be bought directly', (day, ceiling) => {
    expect(rulesFor(noon(day)).value('direct-procurement.construction-ceiling')).toBe(ceiling);
  });

  it('changes at midnight in Bekasi, not in London', () => {
    const midnight = new Date('2025-04-29T17:00:00Z');
    expect(rulesFor(midnight).value('direct-procurement.construction-ceiling')).toBe(400_000_000);
    expect(rulesFor(new Date(midnight.getTime() - 1)).value('direct-procurement.construction-ceiling')).toBe(200_000_000);
  });

  it('cites the base law and every amendment in force', () => {
    const cite = (day: string) => rulesFor(noon(day)).rule('contract.spk.ceiling').basis;
    expect(cite('2019-06-01')).toBe('Perpres 16/2018 ps. 28 ayat (4)');
    expect(cite('2022-06-01')).toBe('Perpres 16/2018 jo. Perpres 12/2021 ps. 28 ayat (4)');
    expect(cite('2026-06-01')).toBe('Perpres 16/2018 jo. Perpres 12/2021 jo. Perpres 46/2025 ps. 28 ayat (4)');
  });

  it('says so when a rule is not in force', () => {
    expect(() => rulesFor(noon('2018-03-21')).value('direct-procurement.ceiling')).toThrow('rules.not-in-force');
    expect(() => rulesFor(noon('2020-12-31')).value('small-business.least-share')).toThrow('rules.not-in-force');
    expect(rulesFor(noon('2021-02-01')).has('advance.small.most-share')).toBe(true);
    expect(() => rulesFor(noon('2021-02-02')).value('advance.small.most-share')).toThrow('rules.not-in-force');
  });

  it('has only these rules that do not reach from the base law to today', () => {
    const today = rulesFor(noon('2026-11-24'));
    const first = rulesFor(noon('2018-03-22'));
    expect(RULE_CODES.filter((code) => !today.has(code))).toEqual(['advance.small.most-share']);
    expect(RULE_CODES.filter((code) => !first.has(code))).toEqual([
      'online-shop.ceiling',
      'advance.whole-payment-below', 'advance.low-band.ceiling', 'advance.low-band.least-share', 'advance.middle-band.ceiling',
      'advance.middle-band.least-share', 'advance.high-band.ceiling', 'advance.high-band.most-share',
      'small-business.least-share', 'domestic-product.tkdn-floor',
      'tax.final.rate', 'tax.final.turnover-ceiling', 'tax.final.free-turnover-of-persons',
    ]);
    expect(today.all()).toHaveLength(RULE_CODES.length - 1);
  });
});

describe('Every rule', () => {
  it.each(RULE_CODES)('%s has a name in both languages, a basis, and versions that follow each other', (code) => {
    const history = historyOf(code);
    for (const { id, en, basis } of history) expect([id, en, basis].every((text) => text.length > 3)).toBe(true);
    history.slice(1).forEach((version, index) => {
      const before = history[index]?.validTo;
      expect(before).not.toBeNull();
      expect(before === undefined || before === null || addDays(before, 1)).toBe(version.validFrom);
    });
  });

  it.each(RULE_CODES)('%s holds values of its unit', (code) => {
    for (const { unit, value } of historyOf(code)) {
      if (unit === 'yes-no') expect(typeof value).toBe('boolean');
      else expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      if (unit === 'permil') expect(value).toBeLessThanOrEqual(1000);
    }
  });

  it('is in force in exactly one version or none on any day', () => {
    const days = fc.integer({ min: 0, max: 7000 }).map((later) => addDays(calendarDate('2008-01-01'), later));
    fc.assert(
      fc.property(days, fc.constantFrom(...RULE_CODES), (day, code) => {
        const inForce = historyOf(code).filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
        expect(inForce.length).toBeLessThanOrEqual(1);
        expect(rulesFor(noon(day)).has(code)).toBe(inForce.length === 1);
      }),
    );
  });
});

describe('The whole table', () => {
  it('of 24 November 2026 is this', () => {
    const rules = rulesFor(noon('2026-11-24')).all();
    expect(rules.map(({ code, value, unit, certainty }) => `${code} = ${String(value)} ${unit} (${certainty})`)).toMatchSnapshot();
  });
});
