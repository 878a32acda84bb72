import { EVENTS } from '../../src/core/events.js';
import { POLICY } from '../../src/core/policy.js';
import { SENTENCES } from '../../src/core/sentences/all.js';
import { DATABASE_CODES } from '../../src/platform/database/refusals.js';
import { productionSources, sourcesIn, withoutComments } from './sources.js';

/** Where a program says a code: breaking a rule, refusing an address or a field, or as what is absent or already done. */
const SAYING = [
  /\bmust\([^;]*?,\s*'([a-z-]+\.[a-z0-9-]+)'/gs,
  /(?:BrokenRule|ParseId)\(\s*'([a-z-]+\.[a-z0-9-]+)'/g,
  /\bauthorize\([^;]*?,\s*'([a-z-]+\.[a-z0-9-]+)'\s*\)/gs,
  /'([a-z-]+\.(?:not-found|already-[a-z-]+))'/g,
  /'(field\.[a-z-]+)'/g,
  /\belse: '([a-z-]+\.[a-z0-9-]+)'/g,
];

/** A law, a government or presidential regulation, or a regulation of a ministry or agency, by number and year. */
const CITATION = /^((UU|PP|Perpres|Permendagri|LKPP|Peraturan BPOM) \d+\/\d{4})( (jo\. )?(Perpres \d+\/\d{4} )?ps\. \d+[a-z]?( ayat \(\d+\))?)?$/;

/** What is refused because a numbered article says so; everything else is a rule of the house or of arithmetic. */
const COMMANDED_BY_LAW = [
  'award.needs-panel-majority', 'award.no-valid-offer', 'award.officer-decides', 'award.standstill-over', 'budget.no-room', 'evaluation.not-declared', 'identifier.pirt-food-kind', 'identifier.pirt-not-15-digits',
  'identifier.pirt-packaging', 'identifier.pirt-regency', 'lot.estimate-too-old', 'lot.package-not-announced', 'lot.too-few-price-sources',
  'objection.not-an-offeror', 'offer.reserved-for-small', 'package.budget-holder-replaces', 'package.needs-rup-code', 'package.not-small-needs-reason', 'package.panel-not-odd', 'package.successor-was-other-side',
  'package.tender-needs-panel', 'paper.pirt-ends-otherwise', 'paper.term-too-long', 'vendor.larger-than-medium', 'vendor.sales-needed',
];

describe('the sentences', () => {
  const sources = productionSources().filter(({ path }) => !path.startsWith('src/core/sentences/'));
  const said = codesIn(sources.map(({ text }) => withoutComments(text)).join('\n'));

  it('hold an Indonesian and an English one for every code that a rule, an address, a field or the database may say', () => {
    const all = [...new Set([...said, ...DATABASE_CODES])];
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((code) => !isWhole(SENTENCES[code]?.id) || !isWhole(SENTENCES[code]?.en))).toEqual([]);
  });

  it('hold none that nobody says', () => {
    const everywhere = [...sources, ...sourcesIn('migrations')].map(({ text }) => text).join('\n');
    const unsaid = Object.keys(SENTENCES).filter((code) => !/^[a-z-]+\.cannot-/.test(code) && !everywhere.includes(`'${code}'`));
    expect(unsaid).toEqual([]);
  });

  it('cite the article where a law commands it, and only there', () => {
    const citing = Object.entries(SENTENCES).filter(([, { basis }]) => basis !== undefined).map(([code]) => code);
    expect(citing.toSorted()).toEqual(COMMANDED_BY_LAW.toSorted());
    expect(Object.values(SENTENCES).flatMap(({ basis }) => (basis === undefined || CITATION.test(basis) ? [] : basis))).toEqual([]);
  });

  it('would be missed, wherever a code is said', () => {
    const planted = codesIn(`must(lot.open,\n 'lot.planted', { at }); throw new BrokenRule('offer.planted'); ParseId('planted.not-found'); Max(9, code('field.planted'));
      authorize(by, 'lot.open', lot, 'planted.hidden'); else: 'award.planted'`);
    expect(planted.toSorted()).toEqual(['award.planted', 'field.planted', 'lot.planted', 'offer.planted', 'planted.hidden', 'planted.not-found']);
    expect(isWhole('')).toBe(false);
    expect(CITATION.test('Perpres')).toBe(false);
  });
});

function codesIn(text: string): readonly string[] {
  const codes = SAYING.flatMap((saying) => [...text.matchAll(saying)].map(([, code]) => code ?? ''));
  return [...new Set(codes)].filter((code) => !(code in POLICY) && !(code in EVENTS));
}

function isWhole(sentence: string | undefined): boolean {
  return sentence !== undefined && /^[\p{Lu}{].{8,}[.:}]$/su.test(sentence);
}
