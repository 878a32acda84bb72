import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { JudgePaperDto } from '../../vendors/vendor-papers.dto.js';
import { VendorPaperQueries } from '../../vendors/vendor-papers.queries.js';
import { VendorPapers } from '../../vendors/vendor-papers.service.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { PaperDeskPage, PAPERS_DESK } from './office-papers.pages.js';

const paperId = new ParseId('paper.not-found');

/** The cooperative office looks at one paper. */
@ApiExcludeController()
@Controller('kerja/verifikasi/surat')
export class OfficePapersController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly papers: VendorPapers, private readonly queries: VendorPaperQueries) {}

  @Can('paper.check') @Get(':id')
  one(@By() by: Actor, @Param('id', paperId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, BLANK));
  }

  @Can('paper.check') @Post(':id')
  judge(@By() by: Actor, @Param('id', paperId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: JudgePaperDto, by, at: { 'paper.reason-unfit': 'reasonCode', 'paper.words-missing': 'reason' },
      act: async (judgement) => { await this.papers.judge(by, id, { ...judgement, reason: judgement.reason ?? '' }); return kept(`${PAPERS_DESK}/${id}`); },
      again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  private async draw(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const paper = await this.queries.one(by, id);
    const { items } = await this.queries.of(by, paper.vendor.id);
    return <PaperDeskPage visit={visit} form={form} paper={paper} all={items} />;
  }
}
