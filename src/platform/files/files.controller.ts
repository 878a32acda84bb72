import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { must } from '../../core/broken-rule.js';
import { Anyone } from '../http/can.js';
import { Does } from '../http/openapi-sentence.js';
import { FileStore } from './file-store.js';

const HASH = /^[0-9a-f]{64}$/;

/** Pictures by their hash. A browser shows them in a page but never opens one as a page. */
@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: FileStore) {}

  @Does('Mengambil gambar', 'Fetch a picture')
  @Anyone()
  @Get(':hash')
  async picture(@Param('hash') hash: string, @Res() reply: FastifyReply): Promise<void> {
    const bytes = HASH.test(hash) ? await this.files.read(hash) : null;
    must(bytes, 'file.not-found');
    await reply
      .header('content-type', 'image/webp')
      .header('content-disposition', `attachment; filename="${hash.slice(0, 16)}.webp"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('etag', `"${hash}"`)
      .send(bytes);
  }
}
