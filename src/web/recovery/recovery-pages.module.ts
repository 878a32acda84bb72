import { Module } from '@nestjs/common';
import { LotsModule } from '../../lots/lots.module.js';
import { OpeningsModule } from '../../openings/openings.module.js';
import { AuditPagesModule } from '../audit/audit-pages.module.js';
import { GroundModule } from '../ground.module.js';
import { RecoveryPagesController } from './recovery-pages.controller.js';
import { RecoveryPageQueries } from './recovery-pages.queries.js';

/** Opening by recovery slips, for those who ask, allow, bring and watch. */
@Module({
  imports: [GroundModule, AuditPagesModule, LotsModule, OpeningsModule],
  controllers: [RecoveryPagesController],
  providers: [RecoveryPageQueries],
})
export class RecoveryPagesModule {}
