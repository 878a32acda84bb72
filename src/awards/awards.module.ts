import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AwardRow, ObjectionRow } from './award.entity.js';
import { AwardsController, LotOutcomesController, ObjectionsController } from './awards.controller.js';
import { AwardQueries } from './awards.queries.js';
import { Awards } from './awards.service.js';
import { Confirmation } from './confirmation.js';
import { AwardConsents } from './consents.service.js';
import { Failures } from './failures.service.js';
import { Objections } from './objections.service.js';

/** The decision, its standstill, its objections, its confirmation; or the failure of the lot. */
@Module({
  imports: [TypeOrmModule.forFeature([AwardRow, ObjectionRow])],
  controllers: [AwardsController, ObjectionsController, LotOutcomesController],
  providers: [Awards, AwardConsents, Objections, Failures, Confirmation, AwardQueries],
  exports: [Awards, AwardConsents, Objections, Failures, AwardQueries],
})
export class AwardsModule {}
