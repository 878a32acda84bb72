import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AwardsModule } from './awards/awards.module.js';
import { BulletinsModule } from './bulletins/bulletins.module.js';
import { EvaluationsModule } from './evaluations/evaluations.module.js';
import { IdentityModule } from './identity/identity.module.js';
import type { Config } from './platform/config.js';
import { DocsModule } from './platform/http/docs.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import type { Keys } from './platform/keys.js';
import { LotsModule } from './lots/lots.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OffersModule } from './offers/offers.module.js';
import { OpeningsModule } from './openings/openings.module.js';
import { RecordModule } from './record/record.module.js';
import { RequestsModule } from './requests/requests.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { WebModule } from './web/web.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { VendorsModule } from './vendors/vendors.module.js';

/** What an application is made of, besides its code. */
export interface Foundation {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly keys: Keys;
  /** Whether the process moves the queues and timers by itself; tests do it by hand. */
  readonly pump: boolean;
}

/** The table of contents: the floor, then the rooms in the order of the work. */
@Module({})
export class AppModule {
  static on({ config, databaseUrl, keys, pump }: Foundation): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, databaseUrl, keys),
        JobsModule.with(config, databaseUrl, pump),
        IdentityModule,
        BulletinsModule,
        VendorsModule,
        RequestsModule,
        LotsModule,
        OffersModule,
        OpeningsModule,
        EvaluationsModule,
        AwardsModule,
        OrdersModule,
        NotificationsModule,
        AuditModule,
        RecordModule.with(databaseUrl, pump),
        DocsModule,
        WebModule,
      ],
    };
  }
}
