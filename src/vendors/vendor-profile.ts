import { must } from '../core/broken-rule.js';
import { calendarDate, wibDate } from '../core/calendar-date.js';
import { termsOf } from '../core/categories.js';
import { isPersonalNpwp, type Npwp } from '../core/identifiers.js';
import { rupiah } from '../core/money.js';
import { checkMembership, enterpriseSize, isKopwan } from '../core/vendor-class.js';
import type { AmendVendorDto, CapacityDto, CooperativeDto, RegisterVendorDto } from './vendors.dto.js';
import type { CooperativeRow, VendorCapacityRow, VendorRow } from './vendor.entity.js';

type Kind = VendorRow['kind'];
type Profile = Pick<VendorRow, 'name' | 'size' | 'yearlySales' | 'womenOwned' | 'nib' | 'kecamatan' | 'address' | 'categories'>;

/** What the form says, as the row keeps it; an enterprise's size follows from its yearly sales (PP 7/2021 art. 35). */
export function profileOf(kind: Kind, form: RegisterVendorDto | AmendVendorDto, now: Date): Profile {
  const { name, womenOwned, nib, kecamatan, address, yearlySales, capacities, cooperative } = form;
  must(kind === 'enterprise' || cooperative !== undefined, 'vendor.cooperative-facts-needed');
  must(kind === 'cooperative' || cooperative === undefined, 'vendor.not-a-cooperative');
  must(kind === 'cooperative' || yearlySales !== undefined, 'vendor.sales-needed');
  return {
    name, womenOwned, nib, kecamatan, address,
    yearlySales: yearlySales ?? null,
    size: kind === 'enterprise' && yearlySales !== undefined ? enterpriseSize('sales', rupiah(yearlySales), now) : null,
    categories: capacities.map(({ category }) => category),
  };
}

/** A firm's tax number is kept openly; a person's is not (UU 27/2022), and no cooperative has one. */
export function openNpwp(kind: Kind, npwp: string): string | null {
  const personal = isPersonalNpwp(npwp as Npwp);
  must(kind === 'enterprise' || !personal, 'vendor.cooperative-npwp-personal');
  return personal ? null : npwp;
}

/** One capacity for each category, in a unit that people order it in. */
export function capacitiesOf(vendorId: string, capacities: readonly CapacityDto[]): VendorCapacityRow[] {
  must(new Set(capacities.map(({ category }) => category)).size === capacities.length, 'vendor.category-twice');
  return capacities.map(({ category, unit, perWeek }) => {
    expectUnit(category, unit);
    return { vendorId, category, unit, perWeek };
  });
}

export function expectUnit(category: CapacityDto['category'], unit: string): void {
  const { units } = termsOf(category);
  must(units.some(({ code }) => code === unit), 'vendor.unit-not-of-category', { unit, units: units.map(({ code }) => code) });
}

export function cooperativeOf(vendorId: string, facts: CooperativeDto, now: Date): CooperativeRow {
  checkMembership(facts);
  must(!facts.kopwan || isKopwan(true, facts), 'cooperative.not-all-women');
  const ratDate = calendarDate(facts.ratDate);
  must(ratDate <= wibDate(now), 'cooperative.rat-in-future', { ratDate });
  const { type, members, womenMembers, kopwan, nikKoperasi, legalNumber } = facts;
  return { vendorId, type, members, womenMembers, kopwan, nikKoperasi, legalNumber: legalNumber.toUpperCase(), ratDate };
}
