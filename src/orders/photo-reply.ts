import type { FastifyReply } from 'fastify';

/** A browser shows the picture in a page but never opens it as a page. */
export async function sendPhoto(reply: FastifyReply, id: string, bytes: Buffer): Promise<void> {
  await reply.header('content-type', 'image/webp').header('content-disposition', `attachment; filename="foto-${id}.webp"`)
    .header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff').send(bytes);
}
