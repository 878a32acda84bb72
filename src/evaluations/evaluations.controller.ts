import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By, Visitor } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { EvaluationPapers, type PapersAtClosing } from './evaluation-papers.queries.js';
import { CheckOfferDto } from './evaluations.dto.js';
import { EvaluationQueries } from './evaluations.queries.js';
import { Evaluations } from './evaluations.service.js';
import { EvaluationResults } from './results.service.js';

const lotId = new ParseId('lot.not-found');

@ApiTags('evaluations')
@Controller('lots/:id')
export class EvaluationsController {
  constructor(private readonly evaluations: Evaluations, private readonly results: EvaluationResults, private readonly queries: EvaluationQueries, private readonly papers: EvaluationPapers) {}

  @Does('Menyatakan bebas benturan kepentingan', 'Declare that there is no conflict of interest')
  @Can('offer.evaluate') @Post('declarations')
  declare(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.evaluations.declare(by, id);
  }

  @Does('Memulai putaran evaluasi', 'Start a round of evaluation')
  @Can('offer.evaluate') @Post('evaluation')
  start(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.evaluations.start(by, id);
  }

  @Does('Menyelesaikan evaluasi dan peringkat', 'Finish the evaluation and rank the offers')
  @Can('offer.evaluate') @Post('evaluation/result')
  finish(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.results.finish(by, id);
  }

  @Does('Membaca evaluasi terakhir', 'Read the latest evaluation')
  @Anyone({ greets: true }) @Get('evaluation')
  latest(@Visitor() by: Actor | null, @Param('id', lotId) id: string) {
    return this.queries.latest(by, id);
  }

  /** Halal, P-IRT and the like, as the cooperative office found them; beside the technical check. */
  @Does('Surat penyedia yang berlaku pada tanggal penutupan', 'The vendors’ papers that held on the day of the closing')
  @Can('lot.see-unpublished') @Get('evaluation/papers')
  papersAtClosing(@By() by: Actor, @Param('id', lotId) id: string): Promise<PapersAtClosing> {
    return this.papers.atClosing(by, id);
  }
}

@ApiTags('evaluations')
@Controller('offers')
export class OfferChecksController {
  constructor(private readonly evaluations: Evaluations) {}

  @Does('Mencatat pemeriksaan satu penawaran', 'Record a check of one offer')
  @Can('offer.evaluate') @Post(':id/checks')
  check(@By() by: Actor, @Param('id', new ParseId('opened-offer.not-found')) id: string, @Body() check: CheckOfferDto) {
    return this.evaluations.check(by, id, check);
  }
}
