import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { must } from '../../core/broken-rule.js';
import { LARGE_FILE, UPLOAD_LIMITS } from '../files/upload.js';
import type { CallerRequest } from './caller.js';

/** What a form of a page holds, field by field, as it was typed. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** The form's own fields begin so; they reach no use case. */
export const TOKEN_FIELD = '_token';
export const KEY_FIELD = '_key';

/** In bytes: two thousand characters, whatever their letters. */
const LONG_FIELD = 8000;

export function isPage({ url }: { readonly url: string }): boolean {
  return !url.startsWith('/api/');
}

/** The form of an HTML page. The API speaks JSON only: what a form on a foreign page can send, it does not even read. */
export function parseForms(app: NestFastifyApplication, bodyLimit: number): void {
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit }, (request, body, done) => {
    if (isPage(request as { readonly url: string })) done(null, typedOf(new URLSearchParams(body.toString('utf8'))));
    else done(Object.assign(new Error('the API takes no forms'), { statusCode: 415 }));
  });
}

/** Bound to one session: whoever does not have its cookie cannot know it, and it opens nothing by itself. */
export function formTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`lumbung form ${sessionToken}`).digest('base64url');
}

/** How much a form with large uploads may carry beyond the usual one file and few fields. */
export interface FormSize {
  readonly files: number;
  readonly fields: number;
}

/** The fields and files of a form with an upload, whole in memory; only after the door has let its sender in. */
export async function readParts(request: CallerRequest, size: FormSize | undefined): Promise<void> {
  if (!isPage(request) || !request.isMultipart()) return;
  const fields = new URLSearchParams();
  const uploads: Buffer[] = [];
  const limits = size === undefined ? UPLOAD_LIMITS : { ...UPLOAD_LIMITS, ...size, fileSize: LARGE_FILE, fieldSize: LONG_FIELD, parts: size.files + size.fields };
  const reading = { limits, throwFileSizeLimit: size === undefined };
  for await (const part of request.parts(reading)) {
    if (part.type === 'field') fields.append(part.fieldname, String(part.value));
    else {
      const bytes = await part.toBuffer();
      must(size !== undefined || !part.file.truncated, 'request.too-large');
      if (part.file.truncated) request.oversized = true;
      else if (bytes.length > 0) uploads.push(bytes);
    }
  }
  const [first] = uploads;
  if (first !== undefined) request.uploaded = first;
  request.uploads = uploads;
  request.body = typedOf(fields);
}

/** One field of the form, empty when it is not there. */
export function typedField(request: CallerRequest, name: string): string {
  const value = (request.body as Typed | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

function typedOf(fields: URLSearchParams): Typed {
  return Object.fromEntries([...new Set(fields.keys())].filter((name) => name !== '__proto__').map((name) => {
    const all = fields.getAll(name);
    return [name, all.length === 1 ? (all[0] ?? '') : all];
  }));
}
