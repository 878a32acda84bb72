import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BudgetLineRow } from './budget-line.entity.js';
import { RequestItemRow, RequestRow } from './request.entity.js';
import { RequestsController } from './requests.controller.js';
import { RequestQueries } from './requests.queries.js';
import { Requests } from './requests.service.js';

/** An agency says what it needs. */
@Module({
  imports: [TypeOrmModule.forFeature([BudgetLineRow, RequestRow, RequestItemRow])],
  controllers: [RequestsController],
  providers: [Requests, RequestQueries],
  exports: [Requests, RequestQueries],
})
export class RequestsModule {}
