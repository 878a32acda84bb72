import type { FastifyReply } from 'fastify';

/** A document of an offer, as whoever may read it gets it. */
export interface DocumentFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

const ENDING: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/webp': 'webp' };

/** Always a download, never a page. */
export async function download(reply: FastifyReply, id: string, { bytes, mediaType }: DocumentFile): Promise<void> {
  await reply.header('content-type', mediaType).header('content-disposition', `attachment; filename="dokumen-${id}.${ENDING[mediaType] ?? 'bin'}"`)
    .header('cache-control', 'no-store').header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff').send(bytes);
}
