import type { FastifyReply } from 'fastify';

/** What was uploaded, as whoever may read it gets it. */
export interface KeptFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

const ENDING: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/webp': 'webp' };

/** A browser keeps it, or shows it within a page, but never opens it as a page. `name` is without its ending. */
export async function sendFile(reply: FastifyReply, name: string, { bytes, mediaType }: KeptFile): Promise<void> {
  await reply.header('content-type', mediaType).header('content-disposition', `attachment; filename="${name}.${ENDING[mediaType] ?? 'bin'}"`)
    .header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff').send(bytes);
}
