import { Module } from '@nestjs/common';
import { EvaluationsModule } from '../../evaluations/evaluations.module.js';
import { LotsModule } from '../../lots/lots.module.js';
import { OffersModule } from '../../offers/offers.module.js';
import { OrdersModule } from '../../orders/orders.module.js';
import { VendorsModule } from '../../vendors/vendors.module.js';
import { GroundModule } from '../ground.module.js';
import { OwnPapersController } from '../papers/own-papers.controller.js';
import { BusinessController } from './business.controller.js';
import { OfferPagesController } from './offers.controller.js';
import { VendorOrdersController } from './orders.controller.js';
import { ProductPagesController } from './products.controller.js';
import { ReferenceController } from './references.controller.js';
import { ReferenceQueries } from './references.queries.js';
import { RegistrationController } from './registration.controller.js';
import { VendorDeskQueries } from './vendor-desk.queries.js';

/** What a vendor does here, from registration to the money. */
@Module({
  imports: [GroundModule, VendorsModule, LotsModule, OffersModule, EvaluationsModule, OrdersModule],
  controllers: [RegistrationController, BusinessController, ProductPagesController, OfferPagesController, VendorOrdersController, ReferenceController, OwnPapersController],
  providers: [VendorDeskQueries, ReferenceQueries],
  exports: [VendorDeskQueries],
})
export class VendorPagesModule {}
