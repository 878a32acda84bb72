import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_CODES } from '../../src/platform/database/refusals.js';
import { POLICY } from '../../src/core/policy.js';
import { SENTENCES } from '../../src/core/sentences/all.js';

/** The rooms in the order of the work; a room may lean on an earlier one, never on a later one. */
const FLOW = ['core', 'platform', 'identity', 'vendors', 'requests', 'lots', 'offers', 'openings', 'evaluations', 'awards', 'orders', 'notifications', 'audit', 'web'];
const ROOT = join(__dirname, '../..');
const files = execFileSync('find', ['src', '-name', '*.ts', '-o', '-name', '*.tsx'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n').filter((file) => !/\.spec\.tsx?$/.test(file));
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const roomOf = (path: string) => FLOW.indexOf(path.split('/')[1] ?? '');

function importsOf(file: string): readonly string[] {
  return [...textOf(file).matchAll(/^(?:import|export)[^;]*?from '([^']+)'/gms)].map(([, from]) => from ?? '');
}

describe('the house', () => {
  it('has rooms, and this test sees them', () => {
    expect(files.filter((file) => roomOf(file) > 1).length).toBeGreaterThan(100);
  });

  it('lets no room lean on a later one', () => {
    const ahead = files.filter((file) => roomOf(file) >= 0).flatMap((file) => importsOf(file).filter((from) => from.startsWith('.'))
      .filter((from) => roomOf(join(file, '..', from)) > roomOf(file)).map((from) => `${file} -> ${from}`));
    expect(ahead).toEqual([]);
  });

  it('keeps the law pure: core imports nothing but itself and asks no clock', () => {
    const core = files.filter((file) => file.startsWith('src/core/'));
    expect(core.flatMap((file) => importsOf(file).filter((from) => !from.startsWith('.') || !join(file, '..', from).startsWith('src/core/')))).toEqual([]);
    expect(core.filter((file) => /Math\.random|process\.|fetch\(/.test(textOf(file)))).toEqual([]);
  });

  it('reads the wall clock in one place', () => {
    expect(files.filter((file) => file !== 'src/platform/clock.ts' && /new Date\(\)|Date\.now\(\)/.test(textOf(file)))).toEqual([]);
  });

  it('has an Indonesian and an English sentence for every code that a rule, an address or the database may say', () => {
    const codes = files.filter((file) => !file.startsWith('src/core/sentences/')).flatMap((file) => [...textOf(file).matchAll(
      /(?:BrokenRule|ParseId)\(\s*'([a-z-]+\.[a-z0-9-]+)'|'([a-z-]+\.(?:not-found|already-[a-z-]+))'|must\([^;]*?,\s*'([a-z-]+\.[a-z0-9-]+)'/gs)])
      .map(([, thrown, absent, ruled]) => thrown ?? absent ?? ruled ?? '').filter((code) => !(code in POLICY));
    const all = [...new Set([...codes, ...DATABASE_CODES])];
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((code) => !SENTENCES[code]?.id || !SENTENCES[code]?.en)).toEqual([]);
  });
});
