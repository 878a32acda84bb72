import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { EvaluationsModule } from '../../evaluations/evaluations.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { LotsModule } from '../../lots/lots.module.js';
import { OffersModule } from '../../offers/offers.module.js';
import { OpeningsModule } from '../../openings/openings.module.js';
import { GroundModule } from '../ground.module.js';
import { AuditPageQueries } from './audit-pages.queries.js';
import { AuditPagesController } from './audit-pages.controller.js';
import { RecordPagesController } from './record-pages.controller.js';

/** The record and its history, for anyone to read. */
@Module({
  imports: [GroundModule, IdentityModule, LotsModule, OffersModule, OpeningsModule, EvaluationsModule, AuditModule],
  controllers: [AuditPagesController, RecordPagesController],
  providers: [AuditPageQueries],
  exports: [AuditPageQueries],
})
export class AuditPagesModule {}
