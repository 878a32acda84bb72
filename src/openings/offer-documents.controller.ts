import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../core/actor.js';
import { sendFile } from '../platform/files/download.js';
import { By } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { OfferDocuments } from './offer-documents.service.js';

const offerId = new ParseId('opened-offer.not-found');
const documentId = new ParseId('offer-document.not-found');

@ApiTags('openings')
@Controller()
export class OfferDocumentsController {
  constructor(private readonly papers: OfferDocuments) {}

  @Does('Daftar dokumen sebuah penawaran yang sudah dibuka', 'List the documents of an opened offer')
  @Can('offer.read-documents') @Get('offers/:id/documents')
  documents(@By() by: Actor, @Param('id', offerId) id: string) {
    return this.papers.of(by, id);
  }

  @Does('Mengunduh dokumen penawaran', 'Download a document of an offer')
  @Can('offer.read-documents') @Get('offer-documents/:id')
  async document(@By() by: Actor, @Param('id', documentId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(reply, `dokumen-${id}`, await this.papers.read(by, id));
  }
}
