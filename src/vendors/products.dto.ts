import { CATEGORIES, type Category } from '../core/categories.js';
import { KECAMATAN } from '../core/kecamatan.js';
import { Choice, QuantityField, QueryWhole, RupiahField, Text, Whole } from '../platform/http/fields.js';

const CATEGORY_CODES = CATEGORIES.map(({ code }) => code);

export class AddProductDto {
  @Choice(CATEGORY_CODES) category!: Category;
  @Text(120) name!: string;
  @Text(2000, { shortest: 0 }) description!: string;
  @Text(20) unit!: string;
  /** Whole rupiah a unit; a guide for buyers, not an offer. */
  @RupiahField({ least: 1 }) priceFrom!: number;
  @QuantityField() perWeek!: number;
}

export class AmendProductDto extends AddProductDto {
  @Choice(['shown', 'hidden']) state!: 'shown' | 'hidden';
  /** The version that was read; another one in between is 412. */
  @Whole(1, 1_000_000) version!: number;
}

export class ListProductsDto {
  /** Words of name or description, in any form and slightly misspelt; "nasi kotak" in quotes keeps them together. */
  @Text(80, { optional: true }) search?: string;
  @Choice(CATEGORY_CODES, { optional: true }) category?: string;
  /** Where the maker is. */
  @Choice(KECAMATAN.map(({ code }) => code), { optional: true }) kecamatan?: string;
  @QueryWhole(1, Number.MAX_SAFE_INTEGER) maxPrice?: number;
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}
