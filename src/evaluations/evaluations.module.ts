import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConflictDeclarationRow, EvaluationRow, OfferCheckRow, RankingRow } from './evaluation.entity.js';
import { EvaluationsController, OfferChecksController } from './evaluations.controller.js';
import { EvaluationQueries } from './evaluations.queries.js';
import { Evaluations } from './evaluations.service.js';
import { EvaluationResults } from './results.service.js';

/** What was opened is judged: declared, checked, ranked. */
@Module({
  imports: [TypeOrmModule.forFeature([EvaluationRow, ConflictDeclarationRow, OfferCheckRow, RankingRow])],
  controllers: [EvaluationsController, OfferChecksController],
  providers: [Evaluations, EvaluationResults, EvaluationQueries],
  exports: [Evaluations, EvaluationResults, EvaluationQueries],
})
export class EvaluationsModule {}
