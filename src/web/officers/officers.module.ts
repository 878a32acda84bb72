import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/identity.module.js';
import { OpeningsModule } from '../../openings/openings.module.js';
import { AuditPagesModule } from '../audit/audit-pages.module.js';
import { GroundModule } from '../ground.module.js';
import { CommitteePagesController } from './committee-pages.controller.js';

/** The rooms of those who buy, judge, open, receive and pay. */
@Module({
  imports: [GroundModule, AuditPagesModule, IdentityModule, OpeningsModule],
  controllers: [CommitteePagesController],
})
export class OfficersModule {}
