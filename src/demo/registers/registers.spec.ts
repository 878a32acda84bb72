import { createHash } from 'node:crypto';
import { agencies } from './agencies.js';
import { budgetLines } from './budget-lines.js';
import { cooperatives } from './cooperatives.js';
import { enterprises } from './enterprises.js';
import { people } from './people.js';
import { products } from './products.js';
import { scenarios } from './scenarios.js';

const DAY = '2026-11-24';

describe('the registers', () => {
  it('come out the same twice', () => {
    expect(everything()).toBe(everything());
  });

  it('come out the same as when this line was written, on every machine', () => {
    expect(createHash('sha256').update(everything()).digest('hex')).toBe('1ad493b43684c97f2a6e90254c42d3f2e2d5403302259612c56e4da03deb1cd2');
  });
});

function everything(): string {
  const vendors = [...enterprises(), ...cooperatives(DAY)];
  return JSON.stringify([vendors, products(vendors), agencies(), budgetLines(agencies(), 2026), people(), scenarios()]);
}
