import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../core/actor.js';
import { By } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { OwnPapers } from './own-papers.js';

const offerId = new ParseId('own-receipt.not-found');
const attemptId = new ParseId('refused-attempt.not-found');

@ApiTags('offers')
@Controller()
export class OwnPapersController {
  constructor(private readonly papers: OwnPapers) {}

  @Does('Mengambil tanda terima penawaran saya, dengan buktinya', 'Fetch the receipt of my offer, with its proof')
  @Can('offer.see-own') @Get('offers/:id/receipt')
  receipt(@By() by: Actor, @Param('id', offerId) id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('content-disposition', `attachment; filename="tanda-terima-${id}.json"`);
    return this.papers.receipt(by, id);
  }

  @Does('Mengambil kode QR tanda terima, untuk dicetak', 'Fetch the QR code of a receipt, to print it')
  @Can('offer.see-own') @Get('offers/:id/receipt.svg')
  async receiptPicture(@By() by: Actor, @Param('id', offerId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const picture = await this.papers.qr(by, id);
    await reply.header('content-type', 'image/svg+xml').header('content-security-policy', "default-src 'none'; sandbox").send(picture);
  }

  @Does('Mengambil bukti kiriman saya yang ditolak', 'Fetch the proof of my refused attempt')
  @Can('offer.see-own') @Get('offers/refusals/:id')
  refusal(@By() by: Actor, @Param('id', attemptId) id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('content-disposition', `attachment; filename="bukti-penolakan-${id}.json"`);
    return this.papers.refusal(by, id);
  }
}
