import { Base64, Form, Id, QueryWhole, Text, Whole } from '../platform/http/fields.js';

const LARGEST_ENVELOPE_BASE64 = 175_000;

/** The envelope contract: the server keeps the bytes and cannot read them before the opening. docs/sealed-offers.md gives the format byte by byte. */
export class SubmitOfferDto {
  /** For which vendor, when the person acts for several. */
  @Id({ optional: true }) vendorId?: string;
  @Whole(1, 1) format!: number;
  /** 1 for the first offer on a lot, one more for each replacement. */
  @Whole(1, 1_000_000) version!: number;
  @Form(/^[0-9a-f]{64}$/, 'offer.manifest-form') manifestHash!: string;
  @Base64(LARGEST_ENVELOPE_BASE64, 'offer.envelope-form') envelope!: string;
}

export class WithdrawOfferDto {
  @Id({ optional: true }) vendorId?: string;
}

export class ListOffersDto {
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class ListOwnOffersDto extends ListOffersDto {
  /** Of which vendor, when the person acts for several. */
  @Id({ optional: true }) vendorId?: string;
}
