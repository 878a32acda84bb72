import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VendorsModule } from '../vendors/vendors.module.js';
import { EvaluationPapers } from './evaluation-papers.queries.js';
import { ConflictDeclarationRow, EvaluationRow, OfferCheckRow, RankingRow } from './evaluation.entity.js';
import { EvaluationsController, OfferChecksController } from './evaluations.controller.js';
import { EvaluationQueries } from './evaluations.queries.js';
import { Evaluations } from './evaluations.service.js';
import { EvaluationResults } from './results.service.js';

/** What was opened is judged: declared, checked, ranked. */
@Module({
  imports: [VendorsModule, TypeOrmModule.forFeature([EvaluationRow, ConflictDeclarationRow, OfferCheckRow, RankingRow])],
  controllers: [EvaluationsController, OfferChecksController],
  providers: [Evaluations, EvaluationResults, EvaluationQueries, EvaluationPapers],
  exports: [Evaluations, EvaluationResults, EvaluationQueries, EvaluationPapers],
})
export class EvaluationsModule {}
