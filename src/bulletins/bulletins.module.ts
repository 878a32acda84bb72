import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BulletinRow } from './bulletin.entity.js';
import { BulletinsController } from './bulletins.controller.js';
import { BulletinQueries } from './bulletins.queries.js';
import { Bulletins } from './bulletins.service.js';
import { VisitorsController } from './visitors.controller.js';
import { VisitorQueries } from './visitors.queries.js';
import { Visits } from './visits.js';

/** What the regency tells everybody, and how many come to read. */
@Module({
  imports: [TypeOrmModule.forFeature([BulletinRow])],
  controllers: [BulletinsController, VisitorsController],
  providers: [Bulletins, BulletinQueries, Visits, VisitorQueries],
  exports: [Bulletins, BulletinQueries, Visits, VisitorQueries],
})
export class BulletinsModule {}
