import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { AwardsModule } from '../awards/awards.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { AccountPagesController } from './door/accounts.controller.js';
import { SignInController } from './door/sign-in.controller.js';
import { BuyerPagesController } from './public/buyers.controller.js';
import { BuyerQueries } from './public/buyers.queries.js';
import { FollowController } from './follow/follow.controller.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { GroundModule } from './ground.module.js';
import { LanguageController } from './language.controller.js';
import { PROBLEM_PAGE } from '../platform/http/problem-page.js';
import { MessagePagesController } from './messages/messages.controller.js';
import { AuditPagesModule } from './audit/audit-pages.module.js';
import { CounterModule } from './counter/counter.module.js';
import { OfflineController } from './offline/offline.controller.js';
import { OfficersModule } from './officers/officers.module.js';
import { OfficesModule } from './offices/offices.module.js';
import { ProblemPages } from './problem-pages.js';
import { ReportingModule } from './reporting/reporting.module.js';
import { RecoveryPagesModule } from './recovery/recovery-pages.module.js';
import { BulletinPagesController } from './public/bulletins.controller.js';
import { PublicController } from './public/public.controller.js';
import { PublicQueries } from './public/public.queries.js';
import { SealerPagesModule } from './sealer/sealer-pages.module.js';
import { VendorPagesModule } from './vendor/vendor-pages.module.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskQueries } from './desk/desk.queries.js';

/** The pages: controllers and views over the same services as the JSON API; no rules. */
@Module({
  imports: [GroundModule, FeedsModule, VendorPagesModule, OfficersModule, OfficesModule, AuditPagesModule, ReportingModule, RecoveryPagesModule, SealerPagesModule, CounterModule, IdentityModule, NotificationsModule, LotsModule, AwardsModule, VendorsModule, OffersModule],
  controllers: [PublicController, BulletinPagesController, FollowController, BuyerPagesController, LanguageController, OfflineController, SignInController, AccountPagesController, DeskController, MessagePagesController],
  providers: [PublicQueries, BuyerQueries, DeskQueries, { provide: PROBLEM_PAGE, useClass: ProblemPages }],
})
export class WebModule {}
