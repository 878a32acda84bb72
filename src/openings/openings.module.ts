import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Actor } from '../core/actor.js';
import { LotsModule } from '../lots/lots.module.js';
import { FilesModule } from '../platform/files/files.module.js';
import { By } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { Closing } from './closing.js';
import { DocumentClearing } from './document-clearing.js';
import { OfferDocumentKeyRow, OfferDocumentRow } from './offer-document.entity.js';
import { OfferDocumentsController } from './offer-documents.controller.js';
import { OfferDocuments } from './offer-documents.service.js';
import { OfferItemRow, OpenedOfferRow, OpeningFaultRow } from './opened-offer.entity.js';
import { ConfirmOpeningDto } from './openings.dto.js';
import { OpeningQueries } from './openings.queries.js';
import { Openings } from './openings.service.js';
import { RecoveriesController } from './recoveries.controller.js';
import { Recoveries } from './recoveries.service.js';
import { LotRecoveryRow, RecoverySlipRow } from './recovery.entity.js';

const lotId = new ParseId('lot.not-found');

@ApiTags('openings')
@Controller()
class OpeningsController {
  constructor(private readonly openings: Openings, private readonly queries: OpeningQueries) {}

  @Does('Membaca daftar segel penutupan', 'Read the closing manifest')
  @Anyone() @Get('lots/:id/closing-manifest')
  manifest(@Param('id', lotId) id: string) {
    return this.queries.manifest(id);
  }

  @Does('Daftar lot yang menunggu kunci Anda', 'List the lots that wait for your key')
  @Can('lot.open') @Get('openings')
  waiting(@By() by: Actor) {
    return this.queries.waitingFor(by);
  }

  @Does('Membaca amplop tersegel untuk dibuka bagiannya', 'Read the sealed envelopes, to open one\'s shares')
  @Can('lot.open') @Get('lots/:id/box')
  box(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.queries.box(by, id);
  }

  @Does('Menyerahkan bagian kunci untuk membuka penawaran', 'Hand in shares to open the offers')
  @Can('lot.open') @Post('lots/:id/opening')
  confirm(@By() by: Actor, @Param('id', lotId) id: string, @Body() confirmation: ConfirmOpeningDto) {
    return this.openings.confirm(by, id, confirmation);
  }

  @Does('Membaca berita acara pembukaan', 'Read the minutes of the opening')
  @Anyone() @Get('lots/:id/minutes')
  minutes(@Param('id', lotId) id: string) {
    return this.queries.minutes(id);
  }
}

/** The hour strikes: the box is shut, the committee opens it, minutes are made. */
@Module({
  imports: [LotsModule, FilesModule, TypeOrmModule.forFeature([OpenedOfferRow, OfferItemRow, OpeningFaultRow, LotRecoveryRow, RecoverySlipRow, OfferDocumentRow, OfferDocumentKeyRow])],
  controllers: [OpeningsController, RecoveriesController, OfferDocumentsController],
  providers: [Openings, Recoveries, OfferDocuments, DocumentClearing, Closing, OpeningQueries],
  exports: [Openings, Recoveries, OpeningQueries, OfferDocuments],
})
export class OpeningsModule {}
