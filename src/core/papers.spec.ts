import fc from 'fast-check';
import { calendarDate } from './calendar-date.js';
import { daysLeft, holdsOn, PAPER_KINDS, paperHandedIn, papersAbout, warningOf, type HandedPaper } from './papers.js';

const TODAY = calendarDate('2026-03-03');
const HALAL: HandedPaper = { kind: 'halal', number: 'id 32110000123456789', validFrom: '2025-01-10', validUntil: null };
const PIRT: HandedPaper = { kind: 'p-irt', number: 'P-IRT 206321600100130', validFrom: '2025-05-01', validUntil: '2030-05-01' };

describe('A paper that a vendor hands in', () => {
  it('keeps its number as the house writes it; halal needs no last day, P-IRT ends in the year that its number says', () => {
    expect(paperHandedIn(HALAL, TODAY)).toEqual({ ...HALAL, number: 'ID32110000123456789' });
    expect(paperHandedIn({ ...HALAL, validUntil: '2026-03-03' }, TODAY).validUntil).toBe('2026-03-03');
    expect(paperHandedIn(PIRT, TODAY).number).toBe('2063216001001-30');
    expect(paperHandedIn({ kind: 'slhs', number: ' 503/slhs/12 ', validFrom: '2026-03-03', validUntil: '2027-03-02' }, TODAY).number).toBe('503/SLHS/12');
  });

  it.each([
    [{ ...HALAL, number: 'ID321' }, 'identifier.halal-pattern'], [{ ...PIRT, number: '12345' }, 'identifier.pirt-not-15-digits'],
    [{ ...HALAL, kind: 'bpom', validUntil: '2027-01-01' }, 'identifier.bpom-pattern'], [{ ...PIRT, validUntil: null }, 'paper.end-missing'],
    [{ ...PIRT, validUntil: '2029-12-31' }, 'paper.pirt-ends-otherwise'], [{ ...PIRT, validUntil: '2030-05-02' }, 'paper.term-too-long'],
    [{ ...PIRT, validFrom: '2026-03-04' }, 'paper.not-valid-yet'], [{ ...HALAL, validUntil: '2026-03-02' }, 'paper.expired'],
    [{ ...HALAL, validUntil: '2025-01-09' }, 'paper.ends-before-it-begins'], [{ ...HALAL, validFrom: '2025-02-30' }, 'calendar.not-a-day'],
  ] as const)('is refused when it is not right: %j breaks %s', (paper, code) => {
    expect(() => paperHandedIn(paper, TODAY)).toThrow(code);
  });

  it('bears on lots of its category; every kind has both names', () => {
    expect(papersAbout('food')).toEqual(['halal', 'p-irt', 'bpom', 'slhs', 'tkdn']);
    expect(papersAbout('masks')).toEqual(['sni-8914', 'tkdn']);
    expect(PAPER_KINDS.filter(({ id, en }) => id === '' || en === '')).toEqual([]);
  });

  it('holds from its first to its last day, and warns in the morning thirty days before', () => {
    expect(warningOf('2026-04-02').toISOString()).toBe('2026-03-03T01:00:00.000Z');
    fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const day = new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);
      expect(holdsOn({ validFrom: '2020-01-01', validUntil: day }, TODAY)).toBe(days >= 0);
      expect(daysLeft(day, TODAY)).toBe(days);
    }));
  });
});
