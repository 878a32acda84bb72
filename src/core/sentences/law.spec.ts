import { BrokenRule } from '../broken-rule.js';
import { calendarDate } from '../calendar-date.js';
import { canonicalJson } from '../canonical.js';
import { parseCategory } from '../categories.js';
import { parseNib, parseNpwp } from '../identifiers.js';
import { parseKecamatan } from '../kecamatan.js';
import { fractionOf, quantity, rupiah, sum, wholeUnits } from '../money.js';
import { rulesFor } from '../rules/rule-set.js';
import { checkMembership, enterpriseSize } from '../vendor-class.js';
import { fillSentence } from './fill.js';
import { lawSentences } from './law.js';

const breakings: readonly (readonly [what: string, breaking: () => unknown])[] = [
  ['cents', () => rupiah(0.5)],
  ['less than nothing', () => quantity(-1)],
  ['half a unit', () => wholeUnits(0.5)],
  ['a share of nothing', () => fractionOf(rupiah(1), 1, 0)],
  ['too much money', () => sum([rupiah(Number.MAX_SAFE_INTEGER), rupiah(1)])],
  ['a number the record cannot hold', () => canonicalJson({ days: 0.5 })],
  ['30 February', () => calendarDate('2026-02-30')],
  ['Kota Bekasi', () => parseKecamatan('32.75.01')],
  ['a fifth category', () => parseCategory('vehicles')],
  ['a large firm', () => enterpriseSize('capital', rupiah(10_000_000_001), new Date('2026-11-24T02:00:00Z'))],
  ['half a member', () => checkMembership({ members: 1.5, womenMembers: 0 })],
  ['more women than members', () => checkMembership({ members: 1, womenMembers: 2 })],
  ['a law before its time', () => rulesFor(new Date('2018-03-01T00:00:00Z')).value('direct-procurement.ceiling')],
  ['a short NIB', () => parseNib('912')],
  ['a mistyped NPWP', () => parseNpwp('012345675413000')],
];

describe('What people read', () => {
  it.each(breakings)('about %s is a whole sentence in two languages', (_what, breaking) => {
    const broken = brokenBy(breaking);
    const sentence = lawSentences[broken.code];
    for (const text of [sentence?.id ?? '', sentence?.en ?? '']) {
      const read = fillSentence(text, broken.facts);
      expect(read).toMatch(/^[A-Z].{10,}\.$/s);
      expect(read).not.toMatch(/[{}]/);
    }
  });

  it('says the same thing once in each language', () => {
    const indonesian = Object.values(lawSentences).map(({ id }) => id);
    expect(new Set(indonesian).size).toBe(indonesian.length);
    for (const { id, en } of Object.values(lawSentences)) expect(id).not.toBe(en);
  });
});

function brokenBy(breaking: () => unknown): BrokenRule {
  try {
    breaking();
  } catch (broken) {
    if (broken instanceof BrokenRule) return broken;
  }
  throw new Error('no rule was broken');
}
