import { SEATS, type Seat } from '../core/succession.js';
import { Choice, Day, Flag, Form, Id, Instant, ListOf, QuantityField, QueryWhole, RupiahField, Text, Whole, WordList } from '../platform/http/fields.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const KECAMATAN_CODE = /^32\.16\.(0[1-9]|1\d|2[0-3])$/;
export const PRICE_SOURCE_KINDS = ['market-survey', 'catalogue', 'past-contract', 'regional-unit-price', 'quotation'] as const;

export class AssemblePackageDto {
  @Text(160) title!: string;
  /** Accepted requests of one agency, one category and one budget line. */
  @WordList(UUID, 1, 50) requestIds!: string[];
}

export class PlanPackageDto {
  @Id() officerId!: string;
  /** An odd number of panel members (Pokja); empty for a procurement officer alone. */
  @WordList(UUID, 0, 9) panelIds!: string[];
  /** Who holds the keys to the offers: three people for direct methods, five for tenders, no unit able to open alone. */
  @WordList(UUID, 3, 5) committeeIds!: string[];
  @Flag() smallBusinessOnly!: boolean;
  @Text(500, { optional: true }) notSmallReason?: string;
}

export class ReplaceDto {
  /** Which task: the PPK, the officer, one of the panel, or one who holds a key to the offers. */
  @Choice(SEATS) seat!: Seat;
  @Id() outgoingId!: string;
  @Id() incomingId!: string;
  /** Number of the decree (SK) that names the successor. */
  @Text(120) decreeNumber!: string;
  @Text(2000) reason!: string;
}

export class AnnouncePackageDto {
  @Form(/^\d{8}$/, 'package.rup-code-form') rupCode!: string;
}

export class LotItemDto {
  @Text(160) name!: string;
  @Text(2000, { shortest: 0 }) specification!: string;
  @Text(20) unit!: string;
  @QuantityField() quantity!: number;
  @RupiahField() unitEstimate!: number;
}

export class PriceSourceDto {
  @Text(200) source!: string;
  @Choice(PRICE_SOURCE_KINDS) kind!: string;
  @Day() observedOn!: string;
  @RupiahField({ least: 1 }) amount!: number;
}

export class DraftLotDto {
  @Text(160) title!: string;
  @Text(4000, { shortest: 0 }) description!: string;
  @Form(KECAMATAN_CODE, 'field.choice') kecamatan!: string;
  @Text(300) address!: string;
  @Day() deliverBy!: string;
  @Day() estimateSetOn!: string;
  @ListOf(() => LotItemDto, 1, 200) items!: LotItemDto[];
  @ListOf(() => PriceSourceDto, 0, 20) sources!: PriceSourceDto[];
}

export class AmendLotDto extends DraftLotDto {
  @Whole(1, 1_000_000) version!: number;
}

export class PublishLotDto {
  /** The last instant at which an offer is in time. */
  @Instant() closesAt!: Date;
}

export class ExtendLotDto {
  /** The new last instant, later than the announced one. */
  @Instant() closesAt!: Date;
  @Text(2000) reason!: string;
}

/** Of a lot, or of a package with all its lots. */
export class CancellationDto {
  @Text(2000) reason!: string;
}

export const LOT_ORDERS = ['closing', 'newest', 'largest', 'smallest'] as const;
export type LotOrder = (typeof LOT_ORDERS)[number];

export class ListLotsDto {
  @Choice(['open', 'all'], { optional: true }) show?: 'open' | 'all';
  @Choice(['food', 'masks', 'disaster-equipment', 'batik-uniforms'], { optional: true }) category?: string;
  @Form(KECAMATAN_CODE, 'field.choice', { optional: true }) kecamatan?: string;
  /** Words, of which each may be misspelt, or a lot's number. */
  @Text(100, { optional: true }) search?: string;
  /** Open lots by closing time and all lots by publication when left out. */
  @Choice(LOT_ORDERS, { optional: true }) sort?: LotOrder;
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}
