import { Module } from '@nestjs/common';
import { AwardsModule } from '../../awards/awards.module.js';
import { EvaluationsModule } from '../../evaluations/evaluations.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { LotsModule } from '../../lots/lots.module.js';
import { OffersModule } from '../../offers/offers.module.js';
import { OpeningsModule } from '../../openings/openings.module.js';
import { OrdersModule } from '../../orders/orders.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { VendorsModule } from '../../vendors/vendors.module.js';
import { AuditPagesModule } from '../audit/audit-pages.module.js';
import { GroundModule } from '../ground.module.js';
import { BudgetPagesController } from './budget-pages.controller.js';
import { BuyingQueries } from './buying.queries.js';
import { CommitteePagesController } from './committee-pages.controller.js';
import { EvaluationPagesController } from './evaluation-pages.controller.js';
import { EvaluationSheets } from './evaluation-sheets.js';
import { EvaluationStepsController } from './evaluation-steps.controller.js';
import { LotDeskQueries } from './lot-desk.queries.js';
import { LotFormsController } from './lot-forms.controller.js';
import { LotStepsController } from './lot-steps.controller.js';
import { OrderPagesController } from './orders-pages.controller.js';
import { OrderPageQueries } from './orders-pages.queries.js';
import { OrderStepsController } from './order-steps.controller.js';
import { PackagePagesController } from './packages-pages.controller.js';
import { PaymentStepsController } from './payment-steps.controller.js';
import { RequestPagesController } from './requests-pages.controller.js';
import { SuccessionPagesController } from './succession-pages.controller.js';

/** The rooms of those who buy, judge, open, receive and pay. */
@Module({
  imports: [GroundModule, AuditPagesModule, IdentityModule, VendorsModule, RequestsModule, LotsModule, OffersModule, OpeningsModule, EvaluationsModule, AwardsModule, OrdersModule],
  controllers: [
    RequestPagesController, PackagePagesController, SuccessionPagesController, LotFormsController, LotStepsController, CommitteePagesController, EvaluationPagesController, EvaluationStepsController,
    OrderPagesController, OrderStepsController, PaymentStepsController, BudgetPagesController,
  ],
  providers: [BuyingQueries, LotDeskQueries, EvaluationSheets, OrderPageQueries],
})
export class OfficersModule {}
