import { addDays, calendarDate } from '../../core/calendar-date.js';
import { parseNib, parseNikKoperasi, parseNpwp, isPersonalNpwp } from '../../core/identifiers.js';
import { KECAMATAN } from '../../core/kecamatan.js';
import { cooperatives } from './cooperatives.js';

const TODAY = '2026-11-24';
const all = cooperatives(TODAY);

describe('the cooperatives of the demo', () => {
  it('are the 810 active ones of the article, with 12,962 women and ten Kopwan', () => {
    expect(all).toHaveLength(810);
    expect(all.reduce((women, each) => women + each.womenMembers, 0)).toBe(12_962);
    expect(all.filter((each) => each.kopwan)).toHaveLength(10);
  });

  it('never count more women than members, and a Kopwan has women only', () => {
    expect(all.filter((each) => each.womenMembers < 0 || each.womenMembers > each.members)).toEqual([]);
    expect(all.filter((each) => each.kopwan && each.womenMembers !== each.members)).toEqual([]);
    expect(Math.min(...all.map((each) => each.members))).toBeGreaterThanOrEqual(20);
  });

  it('call those women-owned in which women are the majority', () => {
    expect(all.filter((each) => each.womenOwned !== each.womenMembers * 2 > each.members)).toEqual([]);
    expect(all.filter((each) => each.womenOwned && !each.kopwan).length).toBeGreaterThan(0);
  });

  it('live in all 23 kecamatan and are of all five types', () => {
    expect(new Set(all.map((each) => each.kecamatan))).toEqual(new Set(KECAMATAN.map((each) => each.code)));
    expect(new Set(all.map((each) => each.type))).toEqual(new Set(['producer', 'consumer', 'marketing', 'service', 'savings-and-loan']));
  });

  it('bear names and numbers that nobody else bears and that the law of numbers accepts', () => {
    for (const number of ['name', 'nib', 'npwp', 'nikKoperasi', 'legalNumber'] as const) {
      expect(new Set(all.map((each) => each[number])).size).toBe(810);
    }
    for (const each of all) {
      expect(parseNib(each.nib)).toBe(each.nib);
      expect(parseNikKoperasi(each.nikKoperasi)).toBe(each.nikKoperasi);
      expect(each.npwp).toMatch(/^0\d{15}$/);
      expect(isPersonalNpwp(parseNpwp(each.npwp))).toBe(false);
    }
  });

  it.each(['2026-11-24', '2026-01-01', '2027-03-15', '2028-02-29'])('held their yearly meeting in the year before %s', (today) => {
    const yearAgo = addDays(calendarDate(today), -366);
    for (const each of cooperatives(today)) {
      expect(calendarDate(each.ratDate) <= today).toBe(true);
      expect(calendarDate(each.ratDate) > yearAgo).toBe(true);
    }
  });

  it('state a capacity for each category they sell in, and sell in two at most', () => {
    for (const each of all) {
      expect(each.capacities.map((capacity) => capacity.category)).toEqual(each.categories);
      expect(new Set(each.categories).size).toBe(each.categories.length);
      expect(each.categories.length).toBeLessThanOrEqual(2);
      expect(each.capacities.every((capacity) => capacity.perWeek > 0 && capacity.perWeek % 1000 === 0)).toBe(true);
    }
    expect(all.filter((each) => each.kopwan && each.categories.length === 0)).toEqual([]);
  });
});
