import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { LotsModule } from '../../lots/lots.module.js';
import { NotificationsModule } from '../../notifications/notifications.module.js';
import { VendorsModule } from '../../vendors/vendors.module.js';
import { GroundModule } from '../ground.module.js';
import { OfficePapersController } from '../papers/office-papers.controller.js';
import { AgencyPagesController } from './agencies-pages.controller.js';
import { BulletinDeskController } from './bulletins-pages.controller.js';
import { PeoplePagesController } from './people-pages.controller.js';
import { QueuePagesController } from './queues-pages.controller.js';
import { ReportPagesController } from './reports-pages.controller.js';
import { VerificationPagesController } from './verification-pages.controller.js';
import { VerificationPageQueries } from './verification.queries.js';

/** The rooms of those who watch over it all: the cooperative office, the administrator, the inspectorate. */
@Module({
  imports: [GroundModule, IdentityModule, VendorsModule, LotsModule, NotificationsModule, AuditModule],
  controllers: [VerificationPagesController, OfficePapersController, PeoplePagesController, AgencyPagesController, BulletinDeskController, QueuePagesController, ReportPagesController],
  providers: [VerificationPageQueries],
})
export class OfficesModule {}
