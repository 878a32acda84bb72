import { CATEGORIES, isCategory, parseCategory, termsOf } from './categories.js';

describe('The categories', () => {
  it('are the four of the regency, in a fixed order', () => {
    expect(CATEGORIES.map(({ code, procurementKind, units }) => [code, procurementKind, units[0].id])).toEqual([
      ['food', 'services', 'porsi'],
      ['masks', 'goods', 'buah'],
      ['disaster-equipment', 'goods', 'buah'],
      ['batik-uniforms', 'goods', 'potong'],
    ]);
  });

  it('never offer a unit twice', () => {
    for (const { units } of CATEGORIES) expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
  });

  it('are found by their code only', () => {
    expect(termsOf(parseCategory(' food ')).id).toBe('Makanan dan minuman');
    expect(isCategory('masks')).toBe(true);
    for (const stranger of ['', 'Food', 'vehicles', 'toString']) {
      expect(isCategory(stranger)).toBe(false);
      expect(() => parseCategory(stranger)).toThrow('category.unknown');
    }
  });
});
