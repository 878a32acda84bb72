import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../core/actor.js';
import { OfferDocuments } from '../openings/offer-documents.service.js';
import { DeliveryPhotoQueries } from '../orders/delivery-photos.queries.js';
import { sendFile } from '../platform/files/download.js';
import { By } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { ReadingTrace } from './reading-trace.js';

const lotId = new ParseId('lot.not-found');
const photoId = new ParseId('delivery-photo.not-found');
const documentId = new ParseId('offer-document.not-found');

/** What vendors attached to their offers (after the opening only) and how their goods arrived, for the inspectorate; each reading leaves a trace. */
@ApiTags('audit')
@Controller('audit')
export class AuditDocumentsController {
  constructor(private readonly documents: OfferDocuments, private readonly photos: DeliveryPhotoQueries, private readonly trace: ReadingTrace) {}

  @Does('Daftar dokumen semua penawaran sebuah lot, untuk Inspektorat', 'List the documents of all offers of a lot, for the inspectorate')
  @Can('audit.read') @Get('lots/:id/documents')
  async lotDocuments(@By() by: Actor, @Param('id', lotId) id: string) {
    const documents = await this.documents.ofLot(by, id, 'audit.read');
    await this.trace.leave(by, `audit/lots/${id}/documents`);
    return documents;
  }

  @Does('Mengunduh dokumen penawaran, untuk Inspektorat', 'Download a document of an offer, for the inspectorate')
  @Can('audit.read') @Get('offer-documents/:id')
  async document(@By() by: Actor, @Param('id', documentId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.documents.read(by, id, 'audit.read');
    await this.trace.leave(by, `audit/offer-documents/${id}`);
    await sendFile(reply, `dokumen-${id}`, file);
  }

  @Does('Mengambil foto pengiriman, untuk Inspektorat', 'Fetch a photo of a delivery, for the inspectorate')
  @Can('audit.read') @Get('delivery-photos/:id')
  async deliveryPhoto(@By() by: Actor, @Param('id', photoId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const picture = await this.photos.picture(by, id, 'audit');
    await this.trace.leave(by, `audit/delivery-photos/${id}`);
    await sendFile(reply, `foto-${id}`, picture);
  }
}
