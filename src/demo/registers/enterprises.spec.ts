import { parseNib, parseNpwp } from '../../core/identifiers.js';
import { KECAMATAN } from '../../core/kecamatan.js';
import { cooperatives } from './cooperatives.js';
import { enterprises } from './enterprises.js';
import type { EnterpriseSize } from './types.js';

const BILLION = 1_000_000_000;
const SALES: Readonly<Record<EnterpriseSize, readonly [above: number, upTo: number]>> = { micro: [0, 2], small: [2, 15], medium: [15, 50] };
const all = enterprises();

describe('the UMKM of the demo', () => {
  it('are 402, most of them micro, and more than six in ten owned by women', () => {
    expect(all).toHaveLength(402);
    const ofSize = (size: string) => all.filter((each) => each.size === size).length;
    expect(ofSize('micro')).toBeGreaterThan(ofSize('small'));
    expect(ofSize('small')).toBeGreaterThan(ofSize('medium'));
    expect(ofSize('medium')).toBeGreaterThan(0);
    expect(all.filter((each) => each.womenOwned).length * 10).toBeGreaterThan(402 * 6);
  });

  it('sell in a year what PP 7/2021 art 35 says of their class', () => {
    for (const { size, yearlySales } of all) {
      const [above, upTo] = SALES[size];
      expect(yearlySales).toBeGreaterThan(above * BILLION);
      expect(yearlySales).toBeLessThanOrEqual(upTo * BILLION);
    }
  });

  it('live in all 23 kecamatan and cover all four categories', () => {
    expect(new Set(all.map((each) => each.kecamatan))).toEqual(new Set(KECAMATAN.map((each) => each.code)));
    for (const category of ['food', 'masks', 'disaster-equipment', 'batik-uniforms'] as const) {
      expect(all.filter((each) => each.categories.includes(category)).length).toBeGreaterThan(40);
    }
    expect(all.filter((each) => each.categories.length < 1 || each.categories.length > 2)).toEqual([]);
  });

  it('share no name, NIB or NPWP among themselves or with a cooperative', () => {
    const vendors = [...all, ...cooperatives('2026-11-24')];
    for (const number of ['name', 'nib', 'npwp'] as const) {
      expect(new Set(vendors.map((each) => each[number])).size).toBe(vendors.length);
    }
    for (const each of all) {
      expect(parseNib(each.nib)).toBe(each.nib);
      expect(parseNpwp(each.npwp)).toBe(each.npwp);
    }
  });

  it('never call a man Ibu, nor a woman Bang', () => {
    const womens = all.filter((each) => / (Ibu|Mpok|Teh|Ceu|Bunda|Umi|Nyai|Bu) /.test(each.name));
    const mens = all.filter((each) => / (Bang|Kang|Pak|Babeh|Mang|Abah) /.test(each.name));
    expect(womens.length).toBeGreaterThan(50);
    expect(mens.length).toBeGreaterThan(10);
    expect(womens.every((each) => each.womenOwned)).toBe(true);
    expect(mens.some((each) => each.womenOwned)).toBe(false);
  });

  it('are verified but for a dozen, who keep the verifier busy and are nobody whom a scenario names', () => {
    const inState = (state: string) => all.filter((each) => each.state === state);
    expect(['verified', 'suspended', 'returned', 'registered'].map((state) => inState(state).length)).toEqual([390, 2, 2, 8]);
    expect(inState('registered').every((each) => each.registeredDaysAgo >= 1 && each.registeredDaysAgo <= 12)).toBe(true);
    expect(inState('verified').every((each) => each.registeredDaysAgo >= 200)).toBe(true);
    expect(cooperatives('2026-11-24').every((each) => each.state === 'verified' && each.registeredDaysAgo >= 200)).toBe(true);
  });
});
