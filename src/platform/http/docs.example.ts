import type { ApiDocument } from './openapi.js';
import type { Operation } from './openapi-operation.js';
import type { Schema } from './openapi-types.js';

const DEEPEST = 6;
const AN_ID = '0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3';

/** The schema itself where another one is pointed at. */
export function resolved(schema: Schema, document: ApiDocument): Schema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  if (name !== undefined) return document.components.schemas[name] ?? {};
  const [first] = (schema['allOf'] ?? []) as readonly Schema[];
  return first === undefined ? schema : { ...resolved(first, document), ...schema };
}

/** A value of this shape, to show and to start from; a form that only a pattern tells is left as "…". */
export function exampleOf(schema: Schema, document: ApiDocument, depth = 0): unknown {
  const { type, example, enum: words, format, items, properties, minimum } = resolved(schema, document) as {
    readonly type?: string; readonly example?: unknown; readonly enum?: readonly unknown[]; readonly format?: string; readonly items?: Schema;
    readonly properties?: Readonly<Record<string, Schema>>; readonly minimum?: number;
  };
  if (example !== undefined) return example;
  if (words !== undefined) return words[0];
  if (type === 'integer') return Math.max(minimum ?? 0, 1);
  if (type === 'boolean') return true;
  if (type === 'array') return items === undefined || depth > DEEPEST ? [] : [exampleOf(items, document, depth + 1)];
  if (type === 'object') return depth > DEEPEST ? {} : Object.fromEntries(Object.entries(properties ?? {}).map(([name, field]) => [name, exampleOf(field, document, depth + 1)]));
  return format === 'uuid' ? AN_ID : '…';
}

/** How a machine would ask: with its API key, or without where anybody may. */
export function curlOf(method: string, path: string, operation: Operation, document: ApiDocument, publicUrl: string): string {
  const lines = [`curl -X ${method.toUpperCase()} '${publicUrl}${path.replace('{id}', AN_ID)}'`];
  const needsSession = operation.security.length > 0 && operation.security.every((way) => 'session' in way);
  if (needsSession) lines.push("-b 'lumbung=…'");
  else if (!('anyone' in operation['x-who'])) lines.push("-H 'Authorization: Bearer lumbung_…'");
  if (operation.parameters.some(({ name }) => name === 'Idempotency-Key')) lines.push('-H "Idempotency-Key: $(uuidgen)"');
  const [[mediaType, body] = []] = Object.entries(operation.requestBody?.content ?? {});
  if (mediaType === 'multipart/form-data') lines.push('-F photo=@foto.jpg');
  else if (body !== undefined) lines.push("-H 'content-type: application/json'", `-d '${JSON.stringify(exampleOf(body.schema, document))}'`);
  return lines.join(' \\\n  ');
}
