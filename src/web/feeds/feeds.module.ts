import { Module } from '@nestjs/common';
import { BulletinsModule } from '../../bulletins/bulletins.module.js';
import { LotsModule } from '../../lots/lots.module.js';
import { BulletinFeedsController } from './bulletin-feeds.controller.js';
import { LotFeedsController } from './lot-feeds.controller.js';
import { OpeningDays } from './opening-days.queries.js';

/** What programs of readers fetch: feeds and calendars. */
@Module({
  imports: [BulletinsModule, LotsModule],
  controllers: [BulletinFeedsController, LotFeedsController],
  providers: [OpeningDays],
})
export class FeedsModule {}
