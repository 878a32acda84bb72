import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../core/actor.js';
import { sendFile } from '../platform/files/download.js';
import { LARGE_FILE, uploadOf } from '../platform/files/upload.js';
import { By } from '../platform/http/caller.js';
import { Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { DeliveryPhotoQueries, type DeliveryPhotoView } from './delivery-photos.queries.js';
import { DeliveryPhotos } from './delivery-photos.service.js';

const shipmentId = new ParseId('shipment.not-found');
const photoId = new ParseId('delivery-photo.not-found');
const PHOTO = { schema: { type: 'object', required: ['photo'], properties: { photo: { type: 'string', format: 'binary' } } } };

@ApiTags('orders')
@Controller()
export class DeliveryPhotosController {
  constructor(private readonly photos: DeliveryPhotos, private readonly queries: DeliveryPhotoQueries) {}

  /** JPEG, PNG or WebP, at most 10 MB; one of each shipment, before its receipt is recorded. */
  @Does('Melampirkan foto barang yang dikirim', 'Attach a photo of the goods sent')
  @CanRepeat('order.ship') @Post('shipments/:id/photos/sending')
  @ApiConsumes('multipart/form-data') @ApiBody(PHOTO)
  async attachSendingPhoto(@By() by: Actor, @Param('id', shipmentId) id: string, @Req() request: FastifyRequest): Promise<{ readonly id: string }> {
    return this.photos.add(by, id, 'sending', await uploadOf(request, LARGE_FILE));
  }

  /** JPEG, PNG or WebP, at most 10 MB; up to three of each shipment, before its receipt is recorded. */
  @Does('Melampirkan foto barang yang tiba', 'Attach a photo of the goods as they arrived')
  @CanRepeat('order.receive') @Post('shipments/:id/photos/receiving')
  @ApiConsumes('multipart/form-data') @ApiBody(PHOTO)
  async attachReceivingPhoto(@By() by: Actor, @Param('id', shipmentId) id: string, @Req() request: FastifyRequest): Promise<{ readonly id: string }> {
    return this.photos.add(by, id, 'receiving', await uploadOf(request, LARGE_FILE));
  }

  @Does('Daftar foto sebuah kiriman', 'List the photos of a shipment')
  @Can('account.keep') @Get('shipments/:id/photos')
  photosOf(@By() by: Actor, @Param('id', shipmentId) id: string): Promise<{ readonly items: readonly DeliveryPhotoView[] }> {
    return this.queries.of(by, id);
  }

  @Does('Mengambil foto pengiriman', 'Fetch a photo of a delivery')
  @Can('account.keep') @Get('delivery-photos/:id')
  async photo(@By() by: Actor, @Param('id', photoId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(reply, `foto-${id}`, await this.queries.picture(by, id, 'order'));
  }
}
