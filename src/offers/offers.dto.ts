import { LARGEST_DOCUMENT } from '../core/offer-documents.js';
import { Base64, Form, Id, QueryWhole, Text, Whole, WordList } from '../platform/http/fields.js';

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

export class BeginAssistanceDto {
  /** The vendor who stands at the counter. */
  @Id() vendorId!: string;
}

/** The sealed offer, and the vendor's word: the code from their e-mail, or their own login and passphrase. */
export class AssistedOfferDto {
  @Whole(1, 1) format!: number;
  @Whole(1, 1_000_000) version!: number;
  @Form(/^[0-9a-f]{64}$/, 'offer.manifest-form') manifestHash!: string;
  @Base64(LARGEST_ENVELOPE_BASE64, 'offer.envelope-form') envelope!: string;
  @Form(/^\d{4} ?\d{4}$/, 'assistance.code-form', { optional: true }) code?: string;
  @Text(120, { optional: true }) login?: string;
  @Text(200, { optional: true }) passphrase?: string;
}

/** What `sealDocument` of the sealer yielded and returned. */
export class AnnounceDocumentDto {
  /** For which vendor, when the person acts for several. */
  @Id({ optional: true }) vendorId?: string;
  /** The hash of the whole, as the offer will name it. */
  @Form(/^[0-9a-f]{64}$/, 'document.hash-form') hash!: string;
  /** In plain bytes. */
  @Whole(0, LARGEST_DOCUMENT) size!: number;
  /** The first 21 bytes, base64. */
  @Form(/^[A-Za-z0-9+/]{28}$/, 'document.form') head!: string;
  /** SHA-256 of each sealed piece in their order, hexadecimal. */
  @WordList(/^[0-9a-f]{64}$/, 1, 80) pieces!: string[];
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
