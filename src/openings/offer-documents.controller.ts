import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../core/actor.js';
import { By } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { OfferDocuments } from './offer-documents.service.js';

const offerId = new ParseId('opened-offer.not-found');
const documentId = new ParseId('offer-document.not-found');
const ENDING: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/webp': 'webp' };

@ApiTags('openings')
@Controller()
export class OfferDocumentsController {
  constructor(private readonly papers: OfferDocuments) {}

  @Does('Daftar dokumen sebuah penawaran yang sudah dibuka', 'List the documents of an opened offer')
  @Can('offer.read-documents') @Get('offers/:id/documents')
  documents(@By() by: Actor, @Param('id', offerId) id: string) {
    return this.papers.of(by, id);
  }

  /** Always a download, never a page. */
  @Does('Mengunduh dokumen penawaran', 'Download a document of an offer')
  @Can('offer.read-documents') @Get('offer-documents/:id')
  async document(@By() by: Actor, @Param('id', documentId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, mediaType } = await this.papers.read(by, id);
    await reply.header('content-type', mediaType).header('content-disposition', `attachment; filename="dokumen-${id}.${ENDING[mediaType] ?? 'bin'}"`)
      .header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff').send(bytes);
  }
}
