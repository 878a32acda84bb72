import { Choice, Id, ListOf, QuantityField, QueryWhole, Text, Whole } from '../platform/http/fields.js';

export class ShippedItemDto {
  @Id() orderItemId!: string;
  @QuantityField() quantity!: number;
}
export class ShipDto {
  @ListOf(() => ShippedItemDto, 1, 200) items!: ShippedItemDto[];
  @Text(500, { shortest: 0 }) note!: string;
}
export class DeliveredItemDto {
  @Id() orderItemId!: string;
  @QuantityField({ least: 0 }) accepted!: number;
  @QuantityField({ least: 0 }) rejected!: number;
  @Text(500, { shortest: 0 }) rejectReason!: string;
}
export class ReceiveDto {
  @ListOf(() => DeliveredItemDto, 1, 200) items!: DeliveredItemDto[];
}
/** Why the PPK ends an order (Perpres 16/2018 art. 57). */
export const TERMINATION_REASONS = ['not-signed-in-time', 'not-delivered-in-time', 'goods-not-conforming', 'force-majeure', 'need-ended', 'corruption'] as const;

export class TerminateDto {
  @Choice(TERMINATION_REASONS) reasonCode!: (typeof TERMINATION_REASONS)[number];
  @Text(2000) reason!: string;
}
/** Why the vendor refuses an order, or the treasurer sends an invoice back. */
export class ReasonDto {
  @Text(2000) reason!: string;
}
export class ReturnedItemDto {
  @Id() orderItemId!: string;
  @QuantityField() quantity!: number;
  @Text(500) reason!: string;
}
export class SendBackDto {
  @ListOf(() => ReturnedItemDto, 1, 200) items!: ReturnedItemDto[];
}
export class InvoiceDto {
  @Text(60) vendorNumber!: string;
}
export class PaymentStepDto {
  /** Number of the document: check sheet, SPP, SPM or SP2D. */
  @Text(60, { shortest: 3 }) reference!: string;
}
export class RateDto {
  @Whole(0, 3) quality!: number;
  @Whole(0, 3) cost!: number;
  @Whole(0, 3) time!: number;
  @Whole(0, 3) service!: number;
  @Text(1000, { shortest: 0 }) comment!: string;
}
export class ListOrdersDto {
  /** The orders of this agency, for its officials. */
  @Id({ optional: true }) agencyId?: string;
  /** The orders of this vendor, when the person acts for several. */
  @Id({ optional: true }) vendorId?: string;
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}
