import { must } from './broken-rule.js';

/** Whole rupiah, never negative, at most 2^53 - 1. Made by `rupiah` only. */
export type Rupiah = number & { readonly unit: 'rupiah' };

/** Whole thousandths of a unit (1 piece = 1000, half a kilogram = 500). Made by `quantity` and `wholeUnits` only. */
export type Quantity = number & { readonly unit: 'thousandth' };

/** An amount in whole rupiah. Cents, negative amounts and amounts beyond 2^53 - 1 break 'money.not-whole-rupiah'. */
export function rupiah(amount: number): Rupiah {
  must(isWhole(amount), 'money.not-whole-rupiah', { given: String(amount) });
  return withoutMinusZero(amount) as Rupiah;
}

/** An owner estimate as national plans carry it, with cents: rounded down, so that the ceiling never rises by rounding. */
export function rupiahRoundedDown(amount: number): Rupiah {
  return rupiah(Math.floor(amount));
}

/** A quantity in thousandths. Anything else than a whole number from 0 breaks 'money.not-whole-thousandths'. */
export function quantity(thousandths: number): Quantity {
  must(isWhole(thousandths), 'money.not-whole-thousandths', { given: String(thousandths) });
  return withoutMinusZero(thousandths) as Quantity;
}

/** A quantity counted in whole units: `wholeUnits(200)` is two hundred pieces. */
export function wholeUnits(units: number): Quantity {
  must(isWhole(units), 'money.not-whole-units', { given: String(units) });
  return quantity(units * 1000);
}

/** Price of one line, rounded half up, once, here and nowhere else. Exact for every product that fits into 2^53. */
export function lineTotal(ordered: Quantity, unitPrice: Rupiah): Rupiah {
  return roundedHalfUp(BigInt(ordered) * BigInt(unitPrice), 1000n);
}

/** `numerator / denominator` of an amount (whole numbers, denominator above 0), exact, then rounded half up once. */
export function fractionOf(amount: Rupiah, numerator: number, denominator: number): Rupiah {
  must(isWhole(numerator) && isWhole(denominator) && denominator > 0, 'money.not-a-fraction', {
    numerator: String(numerator),
    denominator: String(denominator),
  });
  return roundedHalfUp(BigInt(amount) * BigInt(numerator), BigInt(denominator));
}

/** The sum of amounts; nothing adds up to 0. */
export function sum(amounts: Iterable<Rupiah>): Rupiah {
  return exactSum(amounts) as Rupiah;
}

/** The sum of quantities of the same unit; nothing adds up to 0. */
export function sumQuantities(quantities: Iterable<Quantity>): Quantity {
  return exactSum(quantities) as Quantity;
}

/** As people write it: "Rp 12.250.000". */
export function rupiahText(amount: Rupiah): string {
  return `Rp ${grouped(amount)}`;
}

/** As people write it, with a decimal comma and without idle zeros: 1250500 is "1.250,5". */
export function quantityText(thousandths: Quantity): string {
  const decimals = String(thousandths % 1000).padStart(3, '0').replace(/0+$/, '');
  const units = grouped(Math.floor(thousandths / 1000));
  return decimals === '' ? units : `${units},${decimals}`;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** -0 is a whole number too, but equals 0 only to some comparisons. */
function withoutMinusZero(value: number): number {
  return value + 0;
}

function roundedHalfUp(dividend: bigint, divisor: bigint): Rupiah {
  const rounded = (dividend * 2n + divisor) / (divisor * 2n);
  must(rounded <= BigInt(Number.MAX_SAFE_INTEGER), 'money.too-large', { amount: String(rounded) });
  return Number(rounded) as Rupiah;
}

function exactSum(parts: Iterable<number>): number {
  let total = 0;
  for (const part of parts) {
    total += part;
    must(Number.isSafeInteger(total), 'money.too-large', { amount: String(total) });
  }
  return total;
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
}
