import { POLICY } from '../../core/policy.js';
import type { DoorSign } from './can.js';
import type { Reading } from './openapi-handlers.js';
import type { Schema } from './openapi-types.js';
import { statusOf } from './problem.js';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

/** One operation as Nest's scanner writes it and as we complete it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly 'x-who': Who;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, Schema>>;
}

/** Who may call, read from the policy: anyone, or these roles within this reach. */
export type Who =
  | { readonly anyone: true }
  | { readonly ability: string; readonly roles: readonly string[]; readonly within: string };

export function whoOf(sign: DoorSign): Who {
  if (sign.kind === 'anyone') return { anyone: true };
  const { by, within } = POLICY[sign.ability];
  return { ability: sign.ability, roles: [...by], within };
}

/** Completes what the scanner saw of a route with its door, its source and the manners of the house. */
export function completed(scanned: Operation, method: string, path: string, sign: DoorSign, reading: Reading): Operation {
  const codes = codesAt(scanned, method, sign, reading);
  const { requestBody } = scanned;
  return {
    operationId: scanned.operationId,
    summary: scanned.summary ?? '',
    ...(reading.comment === '' ? {} : { description: reading.comment }),
    tags: scanned.tags,
    'x-who': whoOf(sign),
    security: securityOf(sign, reading),
    parameters: [...scanned.parameters.map((parameter) => described(parameter, path)), ...headersOf(method, sign)],
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: { ...successOf(scanned, method, reading), ...refusalsOf(codes) },
  };
}

/** Where a secret is made or changed, only a person at a screen will do. */
function securityOf(sign: DoorSign, { codes }: Reading): Operation['security'] {
  if (sign.kind === 'anyone') return sign.greets ? [{}, { session: [] }, { apiKey: [] }] : [];
  return codes.includes('account.session-needed') ? [{ session: [] }] : [{ session: [] }, { apiKey: [] }];
}

const ABOUT: Readonly<Record<string, string>> = {
  after: 'Penanda `next` dari halaman sebelumnya. / The `next` of the page before.',
  limit: 'Banyaknya baris sehalaman. / Rows on a page.',
};

function described(parameter: Parameter, path: string): Parameter {
  const about = parameter.description ?? ABOUT[parameter.name];
  const schema = parameter.in === 'path' && path.includes('{id}') ? { type: 'string', format: 'uuid' } : parameter.schema;
  return { name: parameter.name, in: parameter.in, required: parameter.required, ...(about === undefined ? {} : { description: about }), schema };
}

function headersOf(method: string, sign: DoorSign): readonly Parameter[] {
  if (method === 'get') {
    return [{ name: 'If-None-Match', in: 'header', required: false, description: 'ETag dari jawaban sebelumnya; bila tetap sama, jawabannya 304. / The ETag of an earlier answer; 304 when nothing changed.', schema: { type: 'string' } }];
  }
  if (method !== 'post' || !sign.needsKey) return [];
  return [{ name: 'Idempotency-Key', in: 'header', required: true, description: 'Kunci buatan Anda; kiriman yang sama dengan kunci yang sama hanya berakibat sekali. / A key of your own; the same request with the same key takes effect once.', schema: { type: 'string', pattern: '^[\\x21-\\x7e]{8,200}$' } }];
}

function successOf(scanned: Operation, method: string, { answer }: Reading): Operation['responses'] {
  const status = Object.keys(scanned.responses)[0] ?? '200';
  const content = answer === null ? {} : { content: { [answer['type'] === 'string' ? 'text/html' : 'application/json']: { schema: answer } } };
  const etag = method === 'get' ? { headers: { ETag: { schema: { type: 'string' } } } } : {};
  return {
    [status]: { description: 'Berhasil. / Done.', ...etag, ...content },
    ...(method === 'get' ? { 304: { description: 'Tidak berubah sejak ETag itu. / Not changed since that ETag.' } } : {}),
  };
}

/** What the door, the body and the paging can refuse, beside what the use case says. */
function codesAt({ requestBody, parameters }: Operation, method: string, sign: DoorSign, reading: Reading): readonly string[] {
  const own = reading.codes.filter((code) => !code.startsWith('idempotency.'));
  const shut = sign.kind === 'can' ? ['policy.not-signed-in', 'policy.not-permitted', 'policy.second-factor-needed'] : [];
  const looks = sign.kind === 'can' || sign.greets;
  const writing = method === 'get' ? [] : ['request.unreadable', 'request.too-large', 'request.wrong-media-type', ...(looks ? ['policy.foreign-origin'] : [])];
  const keyed = sign.needsKey && method === 'post' ? ['idempotency.key-missing', 'idempotency.key-reused'] : [];
  const fields = requestBody !== undefined || parameters.some((parameter) => parameter.in === 'query') ? ['request.unfit'] : [];
  const formless = method !== 'get' && requestBody === undefined ? ['request.no-body'] : [];
  return [...new Set([...own, ...shut, ...writing, ...keyed, ...fields, ...formless])].sort();
}

function refusalsOf(codes: readonly string[]): Operation['responses'] {
  const statuses = [...new Set(codes.map(statusOf))];
  return Object.fromEntries(statuses.map((status) => [status, codes.filter((code) => statusOf(code) === status)] as const).map(([status, some]) => [status, {
    description: some.join(', '),
    'x-codes': some,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }]));
}
