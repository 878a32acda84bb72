import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { FilesModule } from '../platform/files/files.module.js';
import { AssistanceRow } from './assistance.entity.js';
import { AssistancesController } from './assistances.controller.js';
import { Assistances } from './assistances.service.js';
import { OfferDoor } from './offer-door.js';
import { OffersController } from './offers.controller.js';
import { OfferQueries } from './offers.queries.js';
import { Offers } from './offers.service.js';
import { SealedDocumentRow, SealedPieceRow } from './sealed-document.entity.js';
import { SealedDocumentsController } from './sealed-documents.controller.js';
import { SealedDocuments } from './sealed-documents.service.js';

/** Vendors price a lot; sealed until its hour. */
@Module({
  imports: [IdentityModule, LotsModule, FilesModule, TypeOrmModule.forFeature([AssistanceRow, SealedDocumentRow, SealedPieceRow])],
  controllers: [OffersController, SealedDocumentsController, AssistancesController],
  providers: [Offers, OfferDoor, OfferQueries, SealedDocuments, Assistances],
  exports: [OfferQueries, Offers, Assistances],
})
export class OffersModule {}
