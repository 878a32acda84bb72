import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { AnswerObjectionDto, FailLotDto } from '../../awards/awards.dto.js';
import { Failures } from '../../awards/failures.service.js';
import { Objections } from '../../awards/objections.service.js';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { CHECK_KINDS, type CheckKind } from '../../core/evaluation.js';
import { CheckOfferDto } from '../../evaluations/evaluations.dto.js';
import { EvaluationQueries } from '../../evaluations/evaluations.queries.js';
import { Evaluations } from '../../evaluations/evaluations.service.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { EvaluationSheets } from './evaluation-sheets.js';
import { AnswerObjectionPage, CheckPage, FailLotPage } from './evaluation-steps.page.js';

const lotId = new ParseId('lot.not-found');
const offerId = new ParseId('opened-offer.not-found');
const objectionId = new ParseId('objection.not-found');

/** The steps of an evaluation that ask for words. */
@ApiExcludeController()
@Controller('kerja/lot/:id')
export class EvaluationStepsController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly sheets: EvaluationSheets, private readonly lots: LotQueries, private readonly evaluations: Evaluations,
    private readonly rounds: EvaluationQueries, private readonly objections: Objections, private readonly failures: Failures,
  ) {}

  @Can('offer.evaluate') @Get('periksa/:offer/:kind')
  checking(@By() by: Actor, @Param('id', lotId) id: string, @Param('offer', offerId) offer: string, @Param('kind') kind: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => this.check(by, id, offer, kind, visit, await this.asKept(by, id, offer, kind)));
  }

  /** On to the next missing check is the sheet's to say. */
  @Can('offer.evaluate') @Post('periksa/:offer/:kind')
  checked(@By() by: Actor, @Param('id', lotId) id: string, @Param('offer', offerId) offer: string, @Param('kind') kind: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: CheckOfferDto, by, at: { 'evaluation.failure-needs-reason': 'reason' }, act: async (check) => { await this.evaluations.check(by, offer, check); return kept(`/kerja/lot/${id}/evaluasi`); },
      again: (visit, form) => this.check(by, id, offer, kind, visit, form),
    });
  }

  @Can('objection.answer') @Get('sanggah/:objection')
  answering(@By() by: Actor, @Param('id', lotId) id: string, @Param('objection', objectionId) objection: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.answer(by, id, objection, visit, BLANK));
  }

  @Can('objection.answer') @Post('sanggah/:objection')
  answered(@By() by: Actor, @Param('id', lotId) id: string, @Param('objection', objectionId) objection: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: AnswerObjectionDto, by, act: async (answer) => { await this.objections.answer(by, objection, answer); return kept(`/kerja/lot/${id}/evaluasi`); },
      again: (visit, form) => this.answer(by, id, objection, visit, form),
    });
  }

  @Can('lot.fail') @Get('gagal')
  failing(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.fail(by, id, visit, BLANK));
  }

  @Can('lot.fail') @Post('gagal')
  failed(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: FailLotDto, by, at: { 'lot.had-offers': 'reasonCode' }, act: async (failure) => { await this.failures.fail(by, id, failure); return kept(`/kerja/lot/${id}`); },
      again: (visit, form) => this.fail(by, id, visit, form),
    });
  }

  private async check(by: Actor, id: string, offer: string, kind: string, visit: Visit, form: Filled): Promise<VNode> {
    return <CheckPage visit={visit} form={form} kind={checkKind(kind)} lot={await this.lots.one(by, id)} {...(await this.sheets.offer(by, id, offer))} />;
  }

  private async answer(by: Actor, id: string, objection: string, visit: Visit, form: Filled): Promise<VNode> {
    return <AnswerObjectionPage visit={visit} form={form} lot={await this.lots.one(by, id)} objection={await this.sheets.objection(by, id, objection)} />;
  }

  private async fail(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    await this.sheets.desk(by, id);
    return <FailLotPage visit={visit} form={form} lot={await this.lots.one(by, id)} />;
  }

  /** The check as it stands, for whoever corrects it. */
  private async asKept(by: Actor, id: string, offer: string, kind: string): Promise<Filled> {
    const check = (await this.rounds.latest(by, id)).checks?.find((each) => each.offerId === offer && each.kind === kind);
    return check === undefined ? BLANK : Filled.with(CheckOfferDto, check);
  }
}

function checkKind(text: string): CheckKind {
  const kind = CHECK_KINDS.find((each) => each === text);
  must(kind, 'opened-offer.not-found');
  return kind;
}
