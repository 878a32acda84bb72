import { Module } from '@nestjs/common';
import { LotsModule } from '../lots/lots.module.js';
import { OffersController } from './offers.controller.js';
import { OfferQueries } from './offers.queries.js';
import { Offers } from './offers.service.js';

/** Vendors price a lot; sealed until its hour. */
@Module({ imports: [LotsModule], controllers: [OffersController], providers: [Offers, OfferQueries], exports: [OfferQueries] })
export class OffersModule {}
