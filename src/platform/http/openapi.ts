import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ModulesContainer } from '@nestjs/core';
import { DATABASE_CODES } from '../database/refusals.js';
import { PREFIX } from './application.js';
import { DOOR, type DoorSign } from './can.js';
import { readHandlers } from './openapi-handlers.js';
import { completed, type Operation } from './openapi-operation.js';
import { CHAPTERS, placeOfChapter } from './openapi-rooms.js';
import { Source } from './openapi-source.js';
import type { Schema } from './openapi-types.js';

/** The whole document, in a stable order: chapters in the order of the work, routes as they are written, schemas by name. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: Schema;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly 'x-database-codes': readonly string[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: Schema; readonly schemas: Readonly<Record<string, Schema>> };
}

const INTRODUCTION = 'Pasar UMKM dan koperasi Kabupaten Bekasi. Uang dalam rupiah bulat, jumlah dalam seperseribu satuan. Daftar dibaca per halaman dengan `limit` dan `after`;'
  + ' setiap objek memuat `can`. Perubahan memuat `version` yang dibaca; bila sudah diubah orang lain, jawabannya 412. Penolakan berbentuk application/problem+json dengan `code`;'
  + ' bahasanya mengikuti Accept-Language atau `?lang=`. / The marketplace of Kabupaten Bekasi for its small enterprises and cooperatives. Money is whole rupiah, quantities are whole'
  + ' thousandths. Lists are read page by page with `limit` and `after`; every object carries `can`. A change carries the `version` that was read; when somebody else changed it meanwhile the'
  + ' answer is 412. Refusals are application/problem+json with a `code`, in the language of Accept-Language or `?lang=`. The codes of each route were found by reading its source;'
  + ' the database has the last word and may also say one of `x-database-codes`.';

/** Writes the document from the routes of an application (made in preview mode: nothing runs) and from the source of the project. */
export function openApiOf(app: NestFastifyApplication, project: string): ApiDocument {
  const { handlers, fields, schemas } = readHandlers(new Source(project));
  const problem = schemas.ofInterface('platform/http/problem.ts', 'Problem');
  const scanned = SwaggerModule.createDocument(app, new DocumentBuilder().build(), { operationIdFactory: (controller, method) => `${controller}.${method}` });
  const signs = signsOf(app);
  const operations = Object.entries(scanned.paths).filter(([path]) => path.startsWith(`/${PREFIX}/`)).flatMap(([path, methods]) => Object.entries(methods as Record<string, Operation>).map(([method, operation]) => {
    const key = operation.operationId;
    const reading = handlers.get(key);
    const sign = signs.get(key);
    if (reading === undefined || sign === undefined) throw new Error(`${method} ${path}: the source or the door of ${key} was not found`);
    const operationId = `${operation.tags[0] ?? 'untagged'}.${key.split('.')[1]}`;
    return { path, method, operation: completed({ ...operation, operationId }, method, path, sign, reading) };
  }));
  const ordered = operations.map((each, at) => ({ ...each, at })).sort((a, b) => placeOfChapter(a.operation.tags[0] ?? '') - placeOfChapter(b.operation.tags[0] ?? '') || a.at - b.at);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { path, method, operation } of ordered) (paths[path] ??= {})[method] = operation;
  const used = new Set(ordered.map(({ operation }) => operation.tags[0]));
  return {
    openapi: '3.0.3',
    info: { title: 'Lumbung', version: '1', description: INTRODUCTION, license: { name: 'MIT' } },
    tags: CHAPTERS.filter(({ tag }) => used.has(tag)).map(({ tag, id, en }) => ({ name: tag, description: `${id} / ${en}` })),
    'x-database-codes': [...DATABASE_CODES].sort(),
    paths,
    components: { securitySchemes: securitySchemes(), schemas: sorted({ ...requestSchemas(scanned.components?.schemas as Record<string, Schema>, fields), ...schemas.components(), Problem: problem }) },
  };
}

/** The sign at each handler's door, by "LotsController.publish". */
function signsOf(app: NestFastifyApplication): ReadonlyMap<string, DoorSign> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return new Map(controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { readonly prototype: Record<string, object> }).prototype;
    return Object.getOwnPropertyNames(prototype).flatMap((name): [string, DoorSign][] => {
      const sign = name === 'constructor' ? undefined : (Reflect.getMetadata(DOOR, prototype[name] ?? {}) as DoorSign | undefined);
      return sign === undefined ? [] : [[`${(metatype as { readonly name: string }).name}.${name}`, sign]];
    });
  }));
}

function securitySchemes(): Schema {
  return {
    session: { type: 'apiKey', in: 'cookie', name: 'lumbung', description: 'Sesi peramban; di https namanya __Host-lumbung. / A browser session; its name under https is __Host-lumbung.' },
    apiKey: { type: 'http', scheme: 'bearer', description: 'Kunci API, lumbung_…, dibuat di /api/v1/me/api-keys. / An API key, lumbung_…, made at /api/v1/me/api-keys.' },
  };
}

/** The forms that people send: unknown fields are refused, and a field's comment is its description. */
function requestSchemas(schemas: Readonly<Record<string, Schema>>, fields: ReadonlyMap<string, string>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, {
    ...schema,
    properties: Object.fromEntries(Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(([field, form]) => {
      const comment = fields.get(`${name}.${field}`) ?? '';
      return [field, comment === '' || 'description' in form || '$ref' in form ? form : { ...form, description: comment }];
    })),
    additionalProperties: false,
  }]));
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
