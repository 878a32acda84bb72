import type { Actor } from '../core/actor.js';
import type { Category } from '../core/categories.js';
import type { KecamatanCode } from '../core/kecamatan.js';
import { may, mayAnywhere } from '../core/policy.js';
import type { EnterpriseSize } from '../core/vendor-class.js';
import { placeOf, type Place } from './place.js';
import type { ProductRow } from './product.entity.js';

/** A product in a list. Prices in whole rupiah a unit, quantities in thousandths. */
export interface ProductLine {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly unit: string;
  readonly priceFrom: number;
  readonly perWeek: number;
  /** Where its picture is, without the host. */
  readonly photo: string | null;
  readonly state: ProductRow['state'];
}

/** Who makes it. */
export interface Maker {
  readonly id: string;
  readonly name: string;
  readonly kind: 'enterprise' | 'cooperative';
  readonly size: EnterpriseSize | null;
  readonly kecamatan: Place;
}

export interface FoundProduct extends ProductLine {
  readonly vendor: Maker;
}

export interface ProductView extends FoundProduct {
  readonly description: string;
  readonly version: number;
  readonly can: { readonly amend: boolean; readonly startRequest: boolean };
}

/** A product as the reading statements bring it. */
export interface ProductRecord extends Omit<ProductLine, 'photo'> {
  readonly photoHash: string | null;
}

export interface MadeProduct extends ProductRecord {
  readonly vendor: Omit<Maker, 'kecamatan'> & { readonly kecamatan: KecamatanCode };
}

export interface WholeProduct extends MadeProduct {
  readonly description: string;
  readonly version: number;
  readonly vendorState: string;
  readonly vendorCategories: readonly Category[];
}

export function productLine({ photoHash, ...product }: ProductRecord): ProductLine {
  return { ...product, photo: photoHash === null ? null : `/api/v1/files/${photoHash}` };
}

export function foundProduct({ vendor, ...product }: MadeProduct): FoundProduct {
  return { ...productLine(product), vendor: { ...vendor, kecamatan: placeOf(vendor.kecamatan) } };
}

export function productView({ description, version, vendorState: _, vendorCategories: __, ...product }: WholeProduct, by: Actor | null): ProductView {
  const own = by !== null && may(by, 'product.keep', { vendorId: product.vendor.id });
  return { ...foundProduct(product), description, version, can: { amend: own, startRequest: by !== null && mayAnywhere(by, 'request.draft') } };
}

/** Shown by its maker, who is verified and still sells in that category. */
export function isForSale({ state, vendorState, category, vendorCategories }: WholeProduct): boolean {
  return state === 'shown' && vendorState === 'verified' && vendorCategories.includes(category);
}
