import { Module } from '@nestjs/common';
import { LotsModule } from '../../lots/lots.module.js';
import { OffersModule } from '../../offers/offers.module.js';
import { VendorsModule } from '../../vendors/vendors.module.js';
import { GroundModule } from '../ground.module.js';
import { VendorPagesModule } from '../vendor/vendor-pages.module.js';
import { CounterController } from './counter.controller.js';
import { CounterQueries } from './counter.queries.js';

/** The counter where a vendor without a phone is helped. */
@Module({
  imports: [GroundModule, VendorPagesModule, VendorsModule, LotsModule, OffersModule],
  controllers: [CounterController],
  providers: [CounterQueries],
})
export class CounterModule {}
