import { CATEGORIES, type Category } from '../core/categories.js';
import { parseBankAccount, parseNib, parseNik, parseNikKoperasi, parseNpwp } from '../core/identifiers.js';
import { KECAMATAN, type KecamatanCode } from '../core/kecamatan.js';
import { parsePhone } from '../platform/contact.js';
import { Choice, Day, Flag, Form, ListOf, Part, QuantityField, QueryWhole, RupiahField, Text, Whole } from '../platform/http/fields.js';
import { Parsed } from './parsed-field.js';
import { DECISION_REASONS, MASKED_FIELDS, UNMASK_REASONS, type MaskedField } from './vendor-reasons.js';
import { COOPERATIVE_TYPES, type CooperativeRow } from './vendor.entity.js';

const CATEGORY_CODES = CATEGORIES.map(({ code }) => code);
const KECAMATAN_CODES = KECAMATAN.map(({ code }) => code);
const SIZES = ['micro', 'small', 'medium'] as const;

/** One category that the vendor sells in, and what it can make in a week. */
export class CapacityDto {
  @Choice(CATEGORY_CODES) category!: Category;
  @Text(20) unit!: string;
  @QuantityField() perWeek!: number;
}

export class CooperativeDto {
  @Choice(COOPERATIVE_TYPES) type!: CooperativeRow['type'];
  @Whole(0, 10_000_000) members!: number;
  @Whole(0, 10_000_000) womenMembers!: number;
  /** A women's cooperative: every member is a woman. */
  @Flag() kopwan!: boolean;
  @Parsed(parseNikKoperasi, { example: '3216010020045' }) nikKoperasi!: string;
  @Text(80) legalNumber!: string;
  /** Day of the last yearly members' meeting (RAT). */
  @Day() ratDate!: string;
}

export class BankAccountDto {
  @Form(/^\d{3}$/, 'vendor.bank-code-form') bankCode!: string;
  @Parsed(parseBankAccount, { example: '0012345678' }) account!: string;
  @Text(120) accountName!: string;
}

/** What a vendor says of itself, whole each time. */
class ProfileDto {
  @Text(160) name!: string;
  @Flag() womenOwned!: boolean;
  @Parsed(parseNib, { example: '1234567890123' }) nib!: string;
  @Choice(KECAMATAN_CODES) kecamatan!: KecamatanCode;
  @Text(300) address!: string;
  /** Whole rupiah of the last year; the size of an enterprise follows from it. Never shown in public. */
  @RupiahField({ optional: true }) yearlySales?: number;
  @ListOf(() => CapacityDto, 0, 4) capacities!: CapacityDto[];
  /** Needed for a cooperative, and only there. */
  @Part(() => CooperativeDto, { optional: true }) cooperative?: CooperativeDto;
}

export class RegisterVendorDto extends ProfileDto {
  @Choice(['enterprise', 'cooperative']) kind!: 'enterprise' | 'cooperative';
  @Parsed(npwpOf16Digits, { example: '0012345678901000' }) npwp!: string;
  @Text(120) ownerName!: string;
  @Parsed(parseNik, { example: '3216014107850001', optional: true }) ownerNik?: string;
  @Parsed(parsePhone, { example: '0812-3456-7890' }) phone!: string;
  @Part(() => BankAccountDto) bank!: BankAccountDto;
}

/** As registration, but private fields that are left out stay what they are: a form never has to show them. */
export class AmendVendorDto extends ProfileDto {
  /** The version that was read; another one in between is 412. */
  @Whole(1, 1_000_000) version!: number;
  @Parsed(npwpOf16Digits, { example: '0012345678901000', optional: true }) npwp?: string;
  @Text(120, { optional: true }) ownerName?: string;
  @Parsed(parseNik, { example: '3216014107850001', optional: true }) ownerNik?: string;
  @Parsed(parsePhone, { example: '0812-3456-7890', optional: true }) phone?: string;
  @Part(() => BankAccountDto, { optional: true }) bank?: BankAccountDto;
}

export class UnmaskDto {
  @Choice(MASKED_FIELDS) field!: MaskedField;
  @Choice(UNMASK_REASONS) reasonCode!: string;
}

export class JudgeVendorDto {
  @Choice([...DECISION_REASONS.verified, ...DECISION_REASONS.returned]) reasonCode!: string;
  @Choice(['verified', 'returned']) decision!: 'verified' | 'returned';
  /** Read by the vendor. */
  @Text(2000) reason!: string;
  /** The version that was judged; a vendor who changes it meanwhile is looked at again. */
  @Whole(1, 1_000_000, { optional: true }) version?: number;
}

export class SuspendVendorDto {
  @Choice(DECISION_REASONS.suspended) reasonCode!: string;
  @Text(2000) reason!: string;
}

export class ReinstateVendorDto {
  @Choice(DECISION_REASONS.reinstated) reasonCode!: string;
  @Text(2000) reason!: string;
}

export class ListVerificationsDto {
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class ListVendorsDto extends ListVerificationsDto {
  /** Part of the name, also misspelt, or the whole code. */
  @Text(80, { optional: true }) search?: string;
  @Choice(['enterprise', 'cooperative'], { optional: true }) kind?: string;
  @Choice(SIZES, { optional: true }) size?: string;
  @Choice(CATEGORY_CODES, { optional: true }) category?: string;
  @Choice(KECAMATAN_CODES, { optional: true }) kecamatan?: string;
  @Choice(['true', 'false'], { optional: true }) womenOwned?: 'true' | 'false';
  @Choice(['true', 'false'], { optional: true }) kopwan?: 'true' | 'false';
}

/** The old form and the same with a leading 0 are one number; kept as 16 digits, so that one firm cannot register as two. */
function npwpOf16Digits(text: string): string {
  return parseNpwp(text).padStart(16, '0');
}
