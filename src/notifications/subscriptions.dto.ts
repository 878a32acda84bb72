import { CATEGORIES } from '../core/categories.js';
import { KECAMATAN } from '../core/kecamatan.js';
import { Choice, Text } from '../platform/http/fields.js';

/** News of new lots, filtered as the list is. */
export class SubscribeDto {
  @Text(254) email!: string;
  @Choice(CATEGORIES.map(({ code }) => code), { optional: true }) category?: string;
  @Choice(KECAMATAN.map(({ code }) => code), { optional: true }) kecamatan?: string;
  @Text(100, { optional: true }) search?: string;
}
