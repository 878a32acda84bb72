import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By, ReceivedAt } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { Assistances } from './assistances.service.js';
import { AssistedOfferDto, BeginAssistanceDto } from './offers.dto.js';

const lotId = new ParseId('lot.not-found');
const assistanceId = new ParseId('assistance.not-found');

@ApiTags('offers')
@Controller()
export class AssistancesController {
  constructor(private readonly assistances: Assistances) {}

  @Does('Mulai membantu penyedia menawar di loket', 'Begin to help a vendor at the counter')
  @Can('offer.assist') @Post('lots/:id/assistances')
  beginAssistance(@By() by: Actor, @Param('id', lotId) id: string, @Body() { vendorId }: BeginAssistanceDto) {
    return this.assistances.begin(by, id, vendorId);
  }

  @Does('Memasukkan penawaran penyedia yang hadir di loket', 'Submit the offer of a vendor who is at the counter')
  @Can('offer.assist') @Post('assistances/:id/offer')
  submitAssisted(@By() by: Actor, @Param('id', assistanceId) id: string, @Body() offer: AssistedOfferDto, @ReceivedAt() receivedAt: Date) {
    return this.assistances.submit(by, id, offer, receivedAt);
  }
}
