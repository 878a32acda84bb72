import { must } from './broken-rule.js';

export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * JSON that has one spelling only: keys in the order of their UTF-16 units, no white space, whole numbers, no undefined.
 * Two programs that mean the same write the same bytes, so that a hash can be recomputed by anyone (RFC 8785, restricted to integers).
 */
export function canonicalJson(value: Canonical): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    must(Number.isSafeInteger(value), 'canonical.not-an-integer', { given: String(value) });
    return String(value === 0 ? 0 : value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}
