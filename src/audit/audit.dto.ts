import { CATEGORIES } from '../core/categories.js';
import { KECAMATAN } from '../core/kecamatan.js';
import { Choice, Day, Id, QueryWhole, Text } from '../platform/http/fields.js';

const METHODS = ['e-purchasing', 'direct-procurement', 'direct-appointment', 'quick-tender', 'tender'] as const;

/** By size, by legal form, and by who owns it; the last two lie within the first four. */
export const VENDOR_KINDS = ['micro', 'small', 'medium', 'cooperative', 'kopwan', 'women-owned'] as const;
export type VendorKind = (typeof VENDOR_KINDS)[number];

export class AwardFiltersDto {
  @Id({ optional: true }) agencyId?: string;
  @Id({ optional: true }) vendorId?: string;
  @Choice(VENDOR_KINDS, { optional: true }) kind?: VendorKind;
  @Choice(CATEGORIES.map(({ code }) => code), { optional: true }) category?: string;
  @Choice(KECAMATAN.map(({ code }) => code), { optional: true }) kecamatan?: string;
  @Choice(METHODS, { optional: true }) method?: string;
  @Choice(['standstill', 'objected', 'confirmed', 'cancelled', 'terminated'], { optional: true }) state?: string;
  /** Only lots for which a single offer came in. */
  @Choice(['true'], { optional: true }) singleOffer?: 'true';
  /** Decided on this day or later, by the calendar in Bekasi. */
  @Day({ optional: true }) from?: string;
  /** Decided on this day or earlier. */
  @Day({ optional: true }) until?: string;
  /** Words of the title, agency or vendor, or a whole code. */
  @Text(100, { optional: true }) search?: string;
}

export class ListAuditAwardsDto extends AwardFiltersDto {
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class LotHistoryDto {
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class SharesDto {
  /** First day; the first of January when absent. */
  @Day({ optional: true }) from?: string;
  /** Last day; the last of December when absent. */
  @Day({ optional: true }) until?: string;
  @Choice(['month', 'quarter', 'year'], { optional: true }) by?: 'month' | 'quarter' | 'year';
}
