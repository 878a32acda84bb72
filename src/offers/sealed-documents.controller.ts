import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../core/actor.js';
import { uploadOf } from '../platform/files/upload.js';
import { By, ReceivedAt } from '../platform/http/caller.js';
import { Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { AnnounceDocumentDto } from './offers.dto.js';
import { SealedDocuments } from './sealed-documents.service.js';

const lotId = new ParseId('lot.not-found');
const documentId = new ParseId('sealed-document.not-found');

@ApiTags('offers')
@Controller()
export class SealedDocumentsController {
  constructor(private readonly documents: SealedDocuments) {}

  /** `sealDocument` of the sealer gives head, pieces and hash; the offer that is sealed later names the document by its hash. */
  @Does('Mendaftarkan dokumen tersegel untuk penawaran', 'Announce a sealed document for an offer')
  @Can('offer.submit') @Post('lots/:id/sealed-documents')
  announceDocument(@By() by: Actor, @Param('id', lotId) id: string, @Body() document: AnnounceDocumentDto, @ReceivedAt() receivedAt: Date) {
    return this.documents.announce(by, id, document, receivedAt);
  }

  @Does('Melihat bagian mana dari dokumen tersegel yang belum sampai', 'See which pieces of a sealed document are missing')
  @Can('offer.see-own') @Get('sealed-documents/:id')
  sealedDocument(@By() by: Actor, @Param('id', documentId) id: string) {
    return this.documents.one(by, id);
  }

  /** At most 65,552 bytes; a piece that was sent before is sent again without harm. */
  @Does('Mengunggah satu bagian dokumen tersegel', 'Upload one piece of a sealed document')
  @CanRepeat('offer.submit') @Post('sealed-documents/:id/pieces') @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['piece'], properties: { piece: { type: 'string', format: 'binary' } } } })
  async takePiece(@By() by: Actor, @Param('id', documentId) id: string, @Req() request: FastifyRequest, @ReceivedAt() receivedAt: Date) {
    return this.documents.take(by, id, await uploadOf(request), receivedAt);
  }
}
