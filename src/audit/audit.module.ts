import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OpeningsModule } from '../openings/openings.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { AuditDocumentsController } from './audit-documents.controller.js';
import { AuditController, LotHistoryController } from './audit.controller.js';
import { AwardHistoryQueries } from './award-history.queries.js';
import { LotHistoryQueries } from './lot-history.queries.js';
import { ReadingTrace } from './reading-trace.js';
import { ReportRow } from './report.entity.js';
import { ReportSecrets } from './report-secrets.js';
import { InspectorateController, ReportsController } from './reports.controller.js';
import { ReportQueries } from './reports.queries.js';
import { Reports } from './reports.service.js';
import { ShareQueries } from './shares.queries.js';

/** Reads the record and changes nothing in it: award history, lots' histories, shares; and the reports to the inspectorate. */
@Module({
  imports: [OpeningsModule, OrdersModule, TypeOrmModule.forFeature([ReportRow])],
  controllers: [AuditController, AuditDocumentsController, LotHistoryController, ReportsController, InspectorateController],
  providers: [AwardHistoryQueries, LotHistoryQueries, ShareQueries, ReadingTrace, ReportSecrets, ReportQueries, Reports],
  exports: [AwardHistoryQueries, LotHistoryQueries, ShareQueries, Reports, ReportQueries, ReadingTrace],
})
export class AuditModule {}
