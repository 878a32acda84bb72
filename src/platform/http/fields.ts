import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBase64, IsBoolean, IsDate, IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength, ValidateIf, ValidateNested,
} from 'class-validator';

/** Field options: optional fields may be left out, nullable ones may be null. */
interface Presence {
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

const LARGEST = Number.MAX_SAFE_INTEGER;
const code = (text: string) => ({ message: text });

/** One decorator per kind of field: validation, transformation and the OpenAPI text together. Messages are codes with sentences. */
export const Text = (longest: number, { shortest = 1, ...presence }: Presence & { readonly shortest?: number } = {}): PropertyDecorator =>
  field(presence, { type: String, minLength: shortest, maxLength: longest },
    Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(code('field.text')), MinLength(shortest, code('field.too-short')), MaxLength(longest, code('field.too-long')),
    Matches(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u, code('field.unprintable')));

/** An instant, ISO 8601 with its offset: "2026-11-24T15:00:00+07:00". */
export const Instant = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, format: 'date-time', example: '2026-11-24T15:00:00+07:00' },
    Transform(({ value }) => instantOf(value)), IsDate(code('field.instant')));

/** A day, "2026-11-24". */
export const Day = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, format: 'date', example: '2026-11-24' }, Matches(/^[12]\d{3}-\d{2}-\d{2}$/, code('field.day')), IsISO8601({ strict: true }, code('field.day')));

/** Whole rupiah, never a float. */
export const RupiahField = ({ least = 0, ...presence }: Presence & { readonly least?: number } = {}): PropertyDecorator =>
  field(presence, { type: 'integer', minimum: least, maximum: LARGEST, description: 'whole rupiah' },
    IsInt(code('field.whole-number')), Min(least, code('field.too-small')), Max(LARGEST, code('field.too-large')));

/** Whole thousandths of the unit: 1000 is one piece. */
export const QuantityField = ({ least = 1, ...presence }: Presence & { readonly least?: number } = {}): PropertyDecorator =>
  field(presence, { type: 'integer', minimum: least, maximum: LARGEST, description: 'thousandths of the unit' },
    IsInt(code('field.whole-number')), Min(least, code('field.too-small')), Max(LARGEST, code('field.too-large')));

export const Whole = (least: number, most: number, presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: 'integer', minimum: least, maximum: most },
    IsInt(code('field.whole-number')), Min(least, code('field.too-small')), Max(most, code('field.too-large')));

/** A whole number in a query string. */
export const QueryWhole = (least: number, most: number): PropertyDecorator =>
  field({ optional: true }, { type: 'integer', minimum: least, maximum: most }, Type(() => Number),
    IsInt(code('field.whole-number')), Min(least, code('field.too-small')), Max(most, code('field.too-large')));

export const Id = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, format: 'uuid' }, IsUUID('all', code('field.id')));

export const Choice = (values: readonly string[], presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, enum: [...values] }, IsIn([...values], code('field.choice')));

export const Flag = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: Boolean }, IsBoolean(code('field.flag')));

/** Text of one form, such as 13 digits; `broken` is the code that explains the form. */
export const Form = (form: RegExp, broken: string, presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: form.source }, IsString(code(broken)), MaxLength(200, code('field.too-long')), Matches(form, code(broken)));

/** Bytes as base64 text. */
export const Base64 = (longest: number, broken: string, presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, format: 'byte', maxLength: longest },
    IsString(code(broken)), MinLength(4, code(broken)), MaxLength(longest, code('field.too-long')), IsBase64({}, code(broken)));

/** A list of ids or words. */
export const WordList = (form: RegExp, least: number, most: number, presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: [String], minItems: least, maxItems: most },
    IsArray(code('field.list')), ArrayMinSize(least, code('field.too-few')), ArrayMaxSize(most, code('field.too-many')),
    Matches(form, { ...code('field.choice'), each: true }));

/** A short list of whole numbers. */
export const WholeList = ({ least, most, longest }: { readonly least: number; readonly most: number; readonly longest: number }): PropertyDecorator =>
  field({}, { type: 'array', items: { type: 'integer', minimum: least, maximum: most }, maxItems: longest },
    IsArray(code('field.list')), ArrayMaxSize(longest, code('field.too-many')),
    IsInt({ ...code('field.whole-number'), each: true }), Min(least, { ...code('field.too-small'), each: true }), Max(most, { ...code('field.too-large'), each: true }));

/** A list of nested objects, each validated by its own class. */
export const ListOf = (of: () => new () => object, least: number, most: number, presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: () => [of()], minItems: least, maxItems: most },
    IsArray(code('field.list')), ArrayMinSize(least, code('field.too-few')), ArrayMaxSize(most, code('field.too-many')),
    ValidateNested({ each: true, ...code('field.object') }), Type(of));

/** One nested object, validated by its own class. */
export const Part = (of: () => new () => object, presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: () => of() }, IsObject(code('field.object')), ValidateNested(code('field.object')), Type(of));

function field({ optional = false, nullable = false }: Presence, api: object, ...rules: PropertyDecorator[]): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...api, required: !optional, ...(nullable ? { nullable: true } : {}) }),
    ...(optional ? [IsOptional()] : []),
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ...rules,
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A Date for a well-formed instant; anything else stays what it was and is refused by the validator. */
function instantOf(value: unknown): unknown {
  if (typeof value !== 'string' || !INSTANT.test(value)) return value;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : at;
}
