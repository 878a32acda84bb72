import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AwardRow } from '../awards/award.entity.js';
import { FilesModule } from '../platform/files/files.module.js';
import { DeliveryPhotosController } from './delivery-photos.controller.js';
import { DeliveryPhotoQueries } from './delivery-photos.queries.js';
import { DeliveryPhotos } from './delivery-photos.service.js';
import { InvoiceRow, OrderRow } from './order.entity.js';
import { OrdersController } from './orders.controller.js';
import { OrderDelivery } from './orders.delivery.js';
import { OrderEnding } from './orders.ending.js';
import { OrderPayment } from './orders.payment.js';
import { OrderQueries } from './orders.queries.js';
import { Orders } from './orders.service.js';

/** Contract, delivery, acceptance, invoice, payment, rating. */
@Module({
  imports: [FilesModule, TypeOrmModule.forFeature([AwardRow, OrderRow, InvoiceRow])],
  controllers: [OrdersController, DeliveryPhotosController],
  providers: [Orders, OrderDelivery, OrderEnding, OrderPayment, OrderQueries, DeliveryPhotos, DeliveryPhotoQueries],
  exports: [Orders, OrderDelivery, OrderEnding, OrderPayment, OrderQueries, DeliveryPhotos, DeliveryPhotoQueries],
})
export class OrdersModule {}
