import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/identity.module.js';
import { OpeningsModule } from '../../openings/openings.module.js';
import { OrdersModule } from '../../orders/orders.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { AuditPagesModule } from '../audit/audit-pages.module.js';
import { GroundModule } from '../ground.module.js';
import { BudgetPagesController } from './budget-pages.controller.js';
import { CommitteePagesController } from './committee-pages.controller.js';
import { OrderPagesController } from './orders-pages.controller.js';
import { OrderPageQueries } from './orders-pages.queries.js';
import { OrderStepsController } from './order-steps.controller.js';
import { PaymentStepsController } from './payment-steps.controller.js';

/** The rooms of those who buy, judge, open, receive and pay. */
@Module({
  imports: [GroundModule, AuditPagesModule, IdentityModule, RequestsModule, OpeningsModule, OrdersModule],
  controllers: [CommitteePagesController, OrderPagesController, OrderStepsController, PaymentStepsController, BudgetPagesController],
  providers: [OrderPageQueries],
})
export class OfficersModule {}
