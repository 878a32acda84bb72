import { parseBudgetLineCode, parseSatkerCode } from '../../core/identifiers.js';
import { isKecamatan } from '../../core/kecamatan.js';
import { agencies } from './agencies.js';
import { budgetLines } from './budget-lines.js';

const all = agencies();
const lines = budgetLines(all, 2026);

describe('the agencies and their money', () => {
  it('are a dozen, each with a satker code of its own and one to three units', () => {
    expect(all).toHaveLength(12);
    expect(new Set(all.map((agency) => parseSatkerCode(agency.satkerCode))).size).toBe(12);
    expect(all.every((agency) => isKecamatan(agency.kecamatan))).toBe(true);
    for (const { code, units } of all) {
      expect(units.length).toBeGreaterThanOrEqual(1);
      expect(units.length).toBeLessThanOrEqual(3);
      expect(units.every((unit) => unit.code.startsWith(`${code}-`))).toBe(true);
    }
    const unitCodes = all.flatMap((agency) => agency.units.map((unit) => unit.code));
    expect(new Set(unitCodes).size).toBe(unitCodes.length);
  });

  it('have several budget lines each, of the year asked for, with codes of the right form', () => {
    for (const { code } of all) {
      const own = lines.filter((line) => line.agencyCode === code);
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(new Set(own.map((line) => parseBudgetLineCode(line.mak))).size).toBe(own.length);
    }
    expect(new Set(lines.map((line) => line.code)).size).toBe(lines.length);
    expect(lines.every((line) => line.year === 2026 && line.ceiling > 0)).toBe(true);
  });

  it('stay silent about agencies that were not asked for', () => {
    expect(budgetLines(all.slice(0, 1), 2027).map((line) => line.agencyCode)).toEqual(['setda', 'setda', 'setda', 'setda']);
  });
});
