import { termsOf } from '../../core/categories.js';
import { cooperatives } from './cooperatives.js';
import { enterprises } from './enterprises.js';
import { products } from './products.js';

const vendors = [...enterprises(), ...cooperatives('2026-11-24')];
const vendorBy = new Map(vendors.map((vendor) => [vendor.nib, vendor]));
const all = products(vendors);

describe('the products in the windows', () => {
  it('are two to four different ones for every verified UMKM, none for the others, and some cooperatives show theirs too', () => {
    const named = new Map<string, string[]>();
    for (const product of all) named.set(product.vendorNib, [...(named.get(product.vendorNib) ?? []), product.name]);
    for (const names of named.values()) {
      expect(names.length).toBeGreaterThanOrEqual(2);
      expect(names.length).toBeLessThanOrEqual(4);
      expect(new Set(names).size).toBe(names.length);
    }
    for (const vendor of enterprises()) expect([vendor.name, named.has(vendor.nib)]).toEqual([vendor.name, vendor.state === 'verified']);
    const shown = vendors.filter((vendor) => vendor.kind === 'cooperative' && named.has(vendor.nib)).length;
    expect(shown).toBeGreaterThan(100);
    expect(shown).toBeLessThan(810);
  });

  it('belong to what their maker makes, in a unit of the category and never beyond its weekly capacity', () => {
    for (const product of all) {
      const capacity = vendorBy.get(product.vendorNib)?.capacities.find((each) => each.category === product.category);
      expect(termsOf(product.category).units.map((unit) => unit.code)).toContain(product.unit);
      expect(product.weeklyCapacity).toBeGreaterThan(0);
      expect(product.weeklyCapacity).toBeLessThanOrEqual(capacity?.perWeek ?? 0);
    }
  });

  it('have a price in coins that people carry, and a description that fits its column', () => {
    for (const product of all) {
      expect(product.priceFrom).toBeGreaterThan(0);
      expect(product.priceFrom % 500).toBe(0);
      expect(product.name.length).toBeLessThanOrEqual(120);
      expect(product.description.length).toBeGreaterThan(60);
      expect(product.description.length).toBeLessThanOrEqual(2000);
    }
  });

  it('offer no medical mask, whose permit none of them has', () => {
    const masks = all.filter((product) => product.category === 'masks');
    expect(masks.length).toBeGreaterThan(100);
    expect(masks.filter((mask) => /medis|bedah|N95/i.test(`${mask.name} ${mask.description}`))).toEqual([]);
  });
});
