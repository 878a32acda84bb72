import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { LanguageController } from './language.controller.js';
import { PROBLEM_PAGE } from '../platform/http/problem-page.js';
import { Pages } from './pages.js';
import { ProblemPages } from './problem-pages.js';
import { PublicController } from './public/public.controller.js';
import { PublicQueries } from './public/public.queries.js';
import { SealingModulesController } from './sealing-modules.controller.js';

/** The pages: controllers and views over the same services as the JSON API; no rules. */
@Module({
  imports: [LotsModule, AwardsModule, VendorsModule, OffersModule],
  controllers: [PublicController, LanguageController, SealingModulesController],
  providers: [Pages, PublicQueries, { provide: PROBLEM_PAGE, useClass: ProblemPages }],
})
export class WebModule {}
