import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../../src');
const CRAFTS = ['sealer', 'log'] as const;
/** Names that phones of 2019 do not have; a bundle does not bring them along. */
const TOO_NEW = /\.(toSorted|toReversed|toSpliced|replaceAll|at|findLast|groupBy)\(|Object\.(hasOwn|groupBy)\(|structuredClone\(/;
const files = CRAFTS.flatMap((craft) => readdirSync(join(SRC, craft)).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts')).map((file) => `${craft}/${file}`)).sort();
const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');

describe('the two cryptographic crafts', () => {
  it('draw chance in two small files only, and ask no clock', () => {
    const chance = files.filter((file) => /getRandomValues|generateKey|Math\.random/.test(textOf(file)));
    expect(chance).toEqual(['sealer/curve.ts', 'sealer/randomness.ts']);
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter((file) => /new Date\(|Date\.now\(|performance\./.test(textOf(file)))).toEqual([]);
  });

  it('use nothing that a phone of 2019 does not have', () => {
    expect(files.filter((file) => TOO_NEW.test(textOf(file)))).toEqual([]);
    for (const core of ['core/canonical.ts', 'core/offer.ts', 'core/money.ts', 'core/broken-rule.ts']) expect(textOf(core)).not.toMatch(TOO_NEW);
    expect("'a'.replaceAll('a', 'b')").toMatch(TOO_NEW);
  });
});
