import { productionSources, sourcesIn, withoutComments, type Source } from './sources.js';

const LONGEST = 200;

/** What may not stand in any file, and how it is recognised. */
const FAULTS: Readonly<Record<string, (source: Source) => boolean>> = {
  'longer than 200 lines': ({ text }) => text.split('\n').length - 1 > LONGEST,
  'something left to do': ({ text }) => /\b(TODO|FIXME)\b/.test(text),
  'code in a comment': ({ text }) => /^\s*\/\/\s*(.*[;{}]\s*$|(const|let|return|import|export|await)\s|(if|for|while) ?\()/m.test(text),
  'a type switched off': ({ text }) => /\bas any\b/.test(withoutComments(text)),
  'a check switched off': ({ text }) => /@ts-(ignore|expect-error|nocheck)|(ox|es)lint-disable/.test(text),
};

/** What may not stand in what runs, outside the one file that may. */
const AMBIENT: Readonly<Record<string, (source: Source) => boolean>> = {
  // In the browser there is only the browser's clock.
  'the wall clock': ({ path, text }) => path !== 'src/platform/clock.ts' && !path.startsWith('src/web/client/') && /new Date\(\)|Date\.now\(\)/.test(withoutComments(text)),
  'chance in the law': ({ path, text }) => path.startsWith('src/core/') && /Math\.random|crypto\.|randomUUID|getRandomValues/.test(withoutComments(text)),
  'the world in the law': ({ path, text }) => path.startsWith('src/core/') && /\bprocess\.|\bfetch\(|setTimeout\(|globalThis/.test(withoutComments(text)),
};

const found = (faults: typeof FAULTS, sources: readonly Source[]) =>
  sources.flatMap((source) => Object.entries(faults).filter(([, isIn]) => isIn(source)).map(([fault]) => `${source.path}: ${fault}`));

describe('the files', () => {
  it('are short, finished, alive and typed', () => {
    const sources = sourcesIn('src', 'test', 'migrations', 'scripts').filter(({ path }) => path !== 'test/architecture/files.spec.ts');
    expect(sources.length).toBeGreaterThan(300);
    expect(found(FAULTS, sources)).toEqual([]);
  });

  it('ask no ambient clock, and the law asks nothing at all', () => {
    expect(found(AMBIENT, productionSources())).toEqual([]);
  });

  it.each([
    ['longer than 200 lines', 'x\n'.repeat(201)],
    ['something left to do', '// TODO: later'],
    ['code in a comment', '  // const lot = 1;'],
    ['code in a comment', '// if (late) {'],
    ['a type switched off', 'row as any'],
    ['a check switched off', '// @ts-ignore'],
  ])('would be found with %s', (fault, text) => {
    expect(found(FAULTS, [{ path: 'src/lots/planted.ts', text }])).toEqual([`src/lots/planted.ts: ${fault}`]);
  });

  it.each([
    ['the wall clock', 'src/lots/planted.ts', 'const at = new Date();'],
    ['the wall clock', 'src/core/planted.ts', 'Date.now()'],
    ['chance in the law', 'src/core/planted.ts', 'Math.random()'],
    ['the world in the law', 'src/core/planted.ts', "process.env['X']"],
  ])('would be found asking for %s', (fault, path, text) => {
    expect(found(AMBIENT, [{ path, text }])).toEqual([`${path}: ${fault}`]);
  });

  it('may speak of the clock in a comment', () => {
    expect(found(AMBIENT, [{ path: 'src/core/planted.ts', text: '/** never `new Date()` */' }])).toEqual([]);
  });
});
