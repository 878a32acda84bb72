import { Module } from '@nestjs/common';
import { BulletinsModule } from '../../bulletins/bulletins.module.js';
import { BulletinFeedsController } from './bulletin-feeds.controller.js';

/** What programs of readers fetch: feeds and calendars. */
@Module({
  imports: [BulletinsModule],
  controllers: [BulletinFeedsController],
})
export class FeedsModule {}
