import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { must } from '../../core/broken-rule.js';

/** Five megabytes, one file, and hardly anything beside it (`application.ts` gives these to the reader of multipart bodies). */
export const UPLOAD_LIMITS = { fileSize: 5 * 1024 * 1024, files: 1, fields: 4, fieldSize: 1000, fieldNameSize: 50, parts: 5 } as const;

/** Ten megabytes: a photo as a phone takes it, or a scan of several pages. */
export const LARGE_FILE = 10 * 1024 * 1024;

/** The one file of a multipart request, whole in memory; a request without one breaks 'file.missing', a larger one is answered 413. */
export async function uploadOf(request: FastifyRequest, fileSize: number = UPLOAD_LIMITS.fileSize): Promise<Buffer> {
  must(request.isMultipart(), 'file.missing');
  const upload: MultipartFile | undefined = await request.file({ limits: { ...UPLOAD_LIMITS, fileSize } });
  must(upload, 'file.missing');
  const bytes = await upload.toBuffer();
  // The reader of multipart bodies does not say so itself when the byte too many comes alone.
  must(!upload.file.truncated, 'request.too-large');
  return bytes;
}

/** One file of at most ten megabytes and the fields beside it, as they were sent. */
export async function fieldsAndUpload(request: FastifyRequest): Promise<{ readonly fields: Readonly<Record<string, string>>; readonly bytes: Buffer }> {
  must(request.isMultipart(), 'file.missing');
  const fields: Record<string, string> = {};
  let bytes: Buffer | undefined;
  const reading = { limits: { ...UPLOAD_LIMITS, fields: 20, parts: 21, fileSize: LARGE_FILE }, throwFileSizeLimit: false };
  for await (const part of request.parts(reading)) {
    if (part.type === 'field') Object.defineProperty(fields, part.fieldname, { value: String(part.value), enumerable: true, configurable: true });
    else {
      bytes = await part.toBuffer();
      must(!part.file.truncated, 'file.too-large');
    }
  }
  must(bytes, 'file.missing');
  return { fields, bytes };
}
