import { Module } from '@nestjs/common';
import { GroundModule } from '../ground.module.js';

/** The rooms of those who buy, judge, open, receive and pay. */
@Module({
  imports: [GroundModule],
})
export class OfficersModule {}
