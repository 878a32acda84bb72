import type pg from 'pg';
import { addDays, wibInstant, type CalendarDate } from '../core/calendar-date.js';
import { insertAll } from './bulk.js';
import { chosenBy, demoId } from './demo-ids.js';
import type { PictureOf } from './fill-pictures.js';
import { cooperatives } from './registers/cooperatives.js';
import { enterprises } from './registers/enterprises.js';
import { products } from './registers/products.js';
import type { Cooperative, Enterprise } from './registers/types.js';

/** A vendor of the registers with its row's id and the instant it registered. */
export type RegisteredVendor = (Cooperative | Enterprise) & { readonly id: string; readonly registeredAt: Date };

const HOUR = 3_600_000;

/** Every cooperative and UMKM as of that day, the earliest first. */
export function registeredVendors(today: CalendarDate): readonly RegisteredVendor[] {
  return [...cooperatives(today), ...enterprises()].map((vendor) => {
    const registeredAt = wibInstant(addDays(today, -vendor.registeredDaysAgo), 8 + chosenBy(480, vendor.name) / 60);
    return { ...vendor, id: demoId(registeredAt, 'vendor', vendor.nib), registeredAt };
  }).toSorted((one, other) => one.registeredAt.getTime() - other.registeredAt.getTime() || (one.nib < other.nib ? -1 : 1));
}

/** Vendors, what cooperatives are, what each can make in a week, and what they show in their windows. */
export async function fillVendors(owner: pg.Client, vendors: readonly RegisteredVendor[], pictureOf: PictureOf): Promise<void> {
  const codes = new Codes();
  await insertAll(owner, 'vendor', vendors.map((vendor) => ({
    id: vendor.id, code: codes.next(vendor.registeredAt.getUTCFullYear()), kind: vendor.kind, name: vendor.name, size: vendor.kind === 'enterprise' ? vendor.size : null,
    yearly_sales: vendor.kind === 'enterprise' ? vendor.yearlySales : null, women_owned: vendor.womenOwned, nib: vendor.nib, npwp: vendor.npwp, kecamatan: vendor.kecamatan,
    address: vendor.address, categories: vendor.categories, state: vendor.state, registered_at: vendor.registeredAt, verified_at: verifiedAt(vendor), version: 1,
  })));
  await insertAll(owner, 'number_series', codes.series());
  await insertAll(owner, 'cooperative', vendors.flatMap((vendor) => (vendor.kind === 'cooperative' ? [{
    vendor_id: vendor.id, type: vendor.type, members: vendor.members, women_members: vendor.womenMembers, kopwan: vendor.kopwan, nik_koperasi: vendor.nikKoperasi,
    legal_number: vendor.legalNumber, rat_date: vendor.ratDate,
  }] : [])));
  await insertAll(owner, 'vendor_capacity', vendors.flatMap(({ id, capacities }) => capacities.map(({ category, unit, perWeek }) => ({ vendor_id: id, category, unit, per_week: perWeek }))));
  await fillProducts(owner, vendors, pictureOf);
}

async function fillProducts(owner: pg.Client, vendors: readonly RegisteredVendor[], pictureOf: PictureOf): Promise<void> {
  const ofNib = new Map(vendors.map((vendor) => [vendor.nib, vendor]));
  await insertAll(owner, 'product', products(vendors).flatMap((product) => {
    const vendor = ofNib.get(product.vendorNib);
    if (vendor === undefined) return [];
    const shownAt = new Date((verifiedAt(vendor) ?? vendor.registeredAt).getTime() + (1 + chosenBy(72, vendor.name, product.name)) * HOUR);
    return [{
      id: demoId(shownAt, 'product', product.vendorNib, product.name), vendor_id: vendor.id, category: product.category, name: product.name, description: product.description,
      unit: product.unit, price_from: product.priceFrom, per_week: product.weeklyCapacity, photo_hash: pictureOf(product.category, product.name), state: 'shown', created_at: shownAt, version: 1,
    }];
  }));
}

/** The office looks within the week. */
function verifiedAt({ state, registeredAt, name }: RegisteredVendor): Date | null {
  return state === 'verified' || state === 'suspended' ? new Date(registeredAt.getTime() + (2 + chosenBy(90, name, 'verified')) * HOUR) : null;
}

/** Numbers vendors by the year of their registration, as the house does. */
class Codes {
  private readonly last = new Map<number, number>();

  next(year: number): string {
    const number = (this.last.get(year) ?? 0) + 1;
    this.last.set(year, number);
    return `V-${year}-${String(number).padStart(6, '0')}`;
  }

  series(): readonly { readonly name: string; readonly year: number; readonly last: number }[] {
    return [...this.last].map(([year, last]) => ({ name: 'V', year, last }));
  }
}
