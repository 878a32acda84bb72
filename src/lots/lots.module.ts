import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BudgetEntryRow } from './budget-entry.entity.js';
import { LotItemRow, LotRow, PriceSourceRow } from './lot.entity.js';
import { LotsController, PackagesController } from './lots.controller.js';
import { Cancellations } from './lots.cancellation.js';
import { LotPublication } from './lots.publication.js';
import { LotQueries } from './lots.queries.js';
import { LotSearch } from './lots.search.js';
import { Lots } from './lots.service.js';
import { LotCommitteeRow, PackageCommitteeRow, PackagePanelRow, PackageReplacementRow, PackageRow } from './package.entity.js';
import { PackagePeopleQueries } from './package-people.queries.js';
import { Packages } from './packages.service.js';
import { Successions } from './successions.service.js';

/** The need becomes packages and lots. */
@Module({
  imports: [TypeOrmModule.forFeature([PackageRow, PackagePanelRow, PackageCommitteeRow, PackageReplacementRow, LotRow, LotCommitteeRow, LotItemRow, PriceSourceRow, BudgetEntryRow])],
  controllers: [PackagesController, LotsController],
  providers: [Packages, Successions, PackagePeopleQueries, Lots, LotPublication, Cancellations, LotQueries, LotSearch],
  exports: [Packages, Successions, PackagePeopleQueries, Lots, LotPublication, Cancellations, LotQueries, LotSearch],
})
export class LotsModule {}
