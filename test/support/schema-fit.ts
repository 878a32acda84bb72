import { resolved } from '../../src/platform/http/docs.example.js';
import type { ApiDocument } from '../../src/platform/http/openapi.js';
import type { Schema } from '../../src/platform/http/openapi-types.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Where and why a value does not fit its schema; null when it fits. Objects may not hold what the schema does not name. */
export function misfit(value: unknown, schema: Schema, document: ApiDocument, at = ''): string | null {
  const form = resolved(schema, document) as {
    readonly type?: string; readonly nullable?: boolean; readonly enum?: readonly unknown[]; readonly anyOf?: readonly Schema[]; readonly items?: Schema; readonly format?: string;
    readonly required?: readonly string[]; readonly properties?: Readonly<Record<string, Schema>>; readonly additionalProperties?: Schema;
  };
  if (value === null) return form.nullable === true || form.type === undefined ? null : `${at} is null`;
  if (form.anyOf !== undefined) return form.anyOf.some((one) => misfit(value, one, document, at) === null) ? null : `${at} fits none of its forms`;
  if (form.enum !== undefined && !form.enum.includes(value)) return `${at} is ${JSON.stringify(value)}, not one of ${form.enum.join()}`;
  if (form.type === undefined) return null;
  if (form.type === 'array') return Array.isArray(value) ? firstOf(value.map((item, index) => misfit(item, form.items ?? {}, document, `${at}[${index}]`))) : `${at} is no list`;
  if (form.type === 'object') return typeof value === 'object' ? misfitOfObject(value as Readonly<Record<string, unknown>>, form, document, at) : `${at} is no object`;
  if (form.type === 'integer') return Number.isSafeInteger(value) ? null : `${at} is ${JSON.stringify(value)}, not a whole number`;
  if (typeof value !== form.type) return `${at} is ${JSON.stringify(value)}, not a ${form.type}`;
  return form.format === 'date-time' && !INSTANT.test(JSON.stringify(value).slice(1, -1)) ? `${at} is ${JSON.stringify(value)}, not an instant` : null;
}

function misfitOfObject(
  value: Readonly<Record<string, unknown>>, { required = [], properties = {}, additionalProperties }: { readonly required?: readonly string[]; readonly properties?: Readonly<Record<string, Schema>>; readonly additionalProperties?: Schema },
  document: ApiDocument, at: string,
): string | null {
  const absent = required.find((name) => !(name in value));
  if (absent !== undefined) return `${at}.${absent} is missing`;
  const unnamed = Object.keys(value).find((name) => !(name in properties) && additionalProperties === undefined);
  if (unnamed !== undefined) return `${at}.${unnamed} is not in the document`;
  return firstOf(Object.entries(value).map(([name, part]) => misfit(part, properties[name] ?? additionalProperties ?? {}, document, `${at}.${name}`)));
}

function firstOf(faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}
