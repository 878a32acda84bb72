import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LotsModule } from '../lots/lots.module.js';
import { FilesModule } from '../platform/files/files.module.js';
import { OffersController } from './offers.controller.js';
import { OfferQueries } from './offers.queries.js';
import { Offers } from './offers.service.js';
import { SealedDocumentRow, SealedPieceRow } from './sealed-document.entity.js';
import { SealedDocumentsController } from './sealed-documents.controller.js';
import { SealedDocuments } from './sealed-documents.service.js';

/** Vendors price a lot; sealed until its hour. */
@Module({
  imports: [LotsModule, FilesModule, TypeOrmModule.forFeature([SealedDocumentRow, SealedPieceRow])],
  controllers: [OffersController, SealedDocumentsController],
  providers: [Offers, OfferQueries, SealedDocuments],
  exports: [OfferQueries],
})
export class OffersModule {}
