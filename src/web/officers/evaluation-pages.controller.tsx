import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { AwardConsents } from '../../awards/consents.service.js';
import { Awards } from '../../awards/awards.service.js';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { Evaluations } from '../../evaluations/evaluations.service.js';
import { EvaluationResults } from '../../evaluations/results.service.js';
import { Orders } from '../../orders/orders.service.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { EvaluationPage } from './evaluation.page.js';
import { EvaluationSheets } from './evaluation-sheets.js';
import { ORDERS_ROOM } from './orders.page.js';
import { PressedDto } from './pressed.js';

const lotId = new ParseId('lot.not-found');

/** The evaluation sheet of a lot and its steps of one button. */
@ApiExcludeController()
@Controller('kerja/lot/:id')
export class EvaluationPagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly sheets: EvaluationSheets, private readonly evaluations: Evaluations,
    private readonly results: EvaluationResults, private readonly awards: Awards, private readonly consents: AwardConsents, private readonly orders: Orders,
  ) {}

  @Can('lot.see-unpublished') @Get('evaluasi')
  sheet(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, BLANK));
  }

  @Can('offer.evaluate') @Post('pernyataan')
  declare(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.press(by, id, request, reply, () => this.evaluations.declare(by, id));
  }

  @Can('offer.evaluate') @Post('evaluasi/mulai')
  start(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.press(by, id, request, reply, () => this.evaluations.start(by, id));
  }

  @Can('offer.evaluate') @Post('evaluasi/hasil')
  finish(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.press(by, id, request, reply, () => this.results.finish(by, id));
  }

  @Can('award.decide') @Post('penetapan')
  award(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.press(by, id, request, reply, () => this.awards.decide(by, id));
  }

  @Can('award.consent') @Post('persetujuan')
  consent(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.press(by, id, request, reply, () => this.consents.give(by, id));
  }

  @Can('order.issue') @Post('pesanan')
  issue(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: PressedDto, by, again: (visit, form) => this.draw(by, id, visit, form),
      act: async () => {
        const { awardId } = await this.sheets.desk(by, id);
        must(awardId, 'award.not-found');
        return kept(`${ORDERS_ROOM}/${(await this.orders.issue(by, awardId)).id}`);
      },
    });
  }

  private press(by: Actor, id: string, request: CallerRequest, reply: FastifyReply, act: () => Promise<unknown>): Promise<void> {
    return this.forms.take(request, reply, {
      dto: PressedDto, by, act: async () => { await act(); return kept(`/kerja/lot/${id}/evaluasi`); }, again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  private async draw(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    return <EvaluationPage visit={visit} form={form} {...(await this.sheets.of(by, id))} />;
  }
}
