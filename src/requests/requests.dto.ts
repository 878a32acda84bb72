import { CATEGORIES } from '../core/categories.js';
import { Choice, Day, Form, Id, ListOf, QuantityField, QueryWhole, RupiahField, Text, Whole } from '../platform/http/fields.js';

export const KECAMATAN_CODE = /^32\.16\.(0[1-9]|1\d|2[0-3])$/;
export const REQUEST_STATES = ['draft', 'submitted', 'accepted', 'returned', 'rejected'] as const;

/** One thing that is needed. */
export class NeededItemDto {
  @Text(160) name!: string;
  @Text(2000, { shortest: 0 }) specification!: string;
  @Text(20) unit!: string;
  @QuantityField() quantity!: number;
  @RupiahField() unitEstimate!: number;
}

/** A unit's need, whole: a draft is saved as it stands each time. */
export class DraftRequestDto {
  @Id() agencyId!: string;
  @Id({ optional: true, nullable: true }) unitId?: string | null;
  @Text(160) title!: string;
  @Choice(CATEGORIES.map(({ code }) => code)) category!: 'food' | 'masks' | 'disaster-equipment' | 'batik-uniforms';
  @Text(2000) reason!: string;
  @Whole(0, 10_000_000) beneficiaries!: number;
  @Day() neededOn!: string;
  @Form(KECAMATAN_CODE, 'field.choice') kecamatan!: string;
  @Text(300) address!: string;
  @Id() budgetLineId!: string;
  @Id({ optional: true, nullable: true }) productId?: string | null;
  @ListOf(() => NeededItemDto, 1, 200) items!: NeededItemDto[];
}

export class AmendRequestDto extends DraftRequestDto {
  /** The version that was read; another one in between is 412. */
  @Whole(1, 1_000_000) version!: number;
}

export class DecideRequestDto {
  @Choice(['accepted', 'returned', 'rejected']) decision!: 'accepted' | 'returned' | 'rejected';
  @Text(2000) reason!: string;
}

export class ListRequestsDto {
  @Choice(REQUEST_STATES, { optional: true }) state?: string;
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class ListBudgetLinesDto {
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class AddBudgetLineDto {
  @Id() agencyId!: string;
  @Whole(2020, 2100) year!: number;
  @Text(80) code!: string;
  @Text(160) name!: string;
  @RupiahField() ceiling!: number;
}
