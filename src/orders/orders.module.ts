import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AwardRow } from '../awards/award.entity.js';
import { InvoiceRow, OrderRow } from './order.entity.js';
import { OrdersController } from './orders.controller.js';
import { OrderDelivery } from './orders.delivery.js';
import { OrderEnding } from './orders.ending.js';
import { OrderPayment } from './orders.payment.js';
import { OrderQueries } from './orders.queries.js';
import { Orders } from './orders.service.js';

/** Contract, delivery, acceptance, invoice, payment, rating. */
@Module({
  imports: [TypeOrmModule.forFeature([AwardRow, OrderRow, InvoiceRow])],
  controllers: [OrdersController],
  providers: [Orders, OrderDelivery, OrderEnding, OrderPayment, OrderQueries],
  exports: [Orders, OrderDelivery, OrderEnding, OrderPayment, OrderQueries],
})
export class OrdersModule {}
