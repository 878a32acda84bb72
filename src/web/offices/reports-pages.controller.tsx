import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { CloseReportDto, ListReportsDto } from '../../audit/reports.dto.js';
import { ReportQueries } from '../../audit/reports.queries.js';
import { Reports } from '../../audit/reports.service.js';
import type { Actor } from '../../core/actor.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { absent } from '../audit/absent.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, goOn, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { ReportPage, REPORTS_ROOM, ReportsPage } from './reports.page.js';

const reportId = new ParseId('report.not-found');

/** What people tell the inspectorate. */
@ApiExcludeController()
@Controller('kerja/laporan')
export class ReportPagesController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly reports: Reports, private readonly queries: ReportQueries, private readonly lots: LotQueries) {}

  @Can('report.read') @Get()
  list(@By() by: Actor, @Query() query: ListReportsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <ReportsPage visit={visit} query={query} page={await this.queries.reports(by, query)} />);
  }

  @Can('report.read') @Get(':id')
  one(@By() by: Actor, @Param('id', reportId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, BLANK));
  }

  @Can('report.answer') @Post(':id/pemeriksaan')
  async examine(@By() by: Actor, @Param('id', reportId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.reports.examine(by, id);
    goOn(reply, kept(`${REPORTS_ROOM}/${id}`));
  }

  @Can('report.answer') @Post(':id')
  close(@By() by: Actor, @Param('id', reportId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, { dto: CloseReportDto, by, act: async ({ answer }) => { await this.reports.close(by, id, answer); return kept(`${REPORTS_ROOM}/${id}`); }, again: (visit, form) => this.draw(by, id, visit, form) });
  }

  private async draw(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const report = await this.queries.one(by, id);
    const lot = report.lotId === null ? null : await this.lots.one(null, report.lotId).catch(absent('lot.not-found'));
    return <ReportPage visit={visit} form={form} report={report} lotCode={lot?.code ?? null} />;
  }
}
