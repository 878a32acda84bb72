import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillSentence } from '../../src/core/sentences/fill.js';
import { SENTENCES } from '../../src/core/sentences/all.js';
import { exampleOf, resolved } from '../../src/platform/http/docs.example.js';
import type { ApiDocument } from '../../src/platform/http/openapi.js';
import type { Operation } from '../../src/platform/http/openapi-operation.js';
import type { Schema } from '../../src/platform/http/openapi-types.js';
import type { Json } from './client.js';

export const DOCUMENT = JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')) as ApiDocument;

/** One door of the API. */
export interface Door extends Operation {
  readonly method: string;
  readonly path: string;
}

export const DOORS: readonly Door[] = Object.entries(DOCUMENT.paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })));
export const WRITING = DOORS.filter(({ method }) => method !== 'GET');
export const READING = DOORS.filter(({ method }) => method === 'GET');

/** The form that a door takes as JSON; null when it takes none. */
export function formOf({ requestBody }: Door): Schema | null {
  const schema = requestBody?.content['application/json']?.schema;
  return schema === undefined ? null : resolved(schema, DOCUMENT);
}

export function fieldsOf(form: Schema): Readonly<Record<string, Schema>> {
  return (form['properties'] ?? {}) as Readonly<Record<string, Schema>>;
}

export function sampleOf(form: Schema): Record<string, unknown> {
  return exampleOf(form, DOCUMENT) as Record<string, unknown>;
}

/** An answer, as the walks look at it. */
export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers: Headers;
}

/** Sends bytes as they are: nothing is added but who asks and a key. */
export async function knock(url: string, method: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Heard> {
  const response = await fetch(url, { method, redirect: 'manual', headers, ...(body === undefined ? {} : { body }) });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text(), headers: response.headers };
}

/** Why this is no proper refusal: a status in the four hundreds, a code, and its sentence in the language asked for; null when it is one. */
export function faultOf({ status, type, text }: Heard, language: 'id' | 'en'): string | null {
  if (status < 400 || status > 499) return `${status} ${text.slice(0, 200)}`;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  const problem = JSON.parse(text) as Json;
  const sentence = SENTENCES[problem.code];
  if (!sentence?.id || !sentence.en) return `${problem.code} has no sentence`;
  if (problem.title !== fillSentence(sentence[language], problem.facts)) return `${problem.code} says "${problem.title}"`;
  const mute = (problem.fields ?? []).filter((field: Json) => SENTENCES[field.code] === undefined);
  return mute.length === 0 ? null : `fields without a sentence: ${mute.map((field: Json) => field.code)}`;
}

/** Runs all, some at a time, in an order that does not matter. */
export async function several<Item>(items: readonly Item[], visit: (item: Item) => Promise<void>, atOnce = 6): Promise<void> {
  const waiting = [...items];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await visit(item);
  }));
}
