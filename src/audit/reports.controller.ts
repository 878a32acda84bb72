import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { By, type CallerRequest } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { CloseReportDto, FollowUpDto, ListReportsDto, MakeReportDto } from './reports.dto.js';
import { ReportQueries } from './reports.queries.js';
import { Reports } from './reports.service.js';

const reportId = new ParseId('report.not-found');

/** The form to the inspectorate: without account, name or trace of the sender. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports, private readonly queries: ReportQueries) {}

  @Does('Melapor ke Inspektorat', 'Report to the inspectorate')
  @Anyone({ needsKey: true }) @Post()
  make(@Body() report: MakeReportDto, @Req() request: CallerRequest) {
    const key = request.headers['idempotency-key'];
    must(typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key), 'idempotency.key-missing');
    return this.reports.make(request.ip, key, report);
  }

  /** A POST, so that the code stands in no address, log or browser history. */
  @Does('Menengok laporan sendiri dengan kode', 'Follow up a report with its code')
  @Anyone() @Post('follow-up') @HttpCode(200)
  followUp(@Body() { followUpCode }: FollowUpDto) {
    return this.queries.followUp(followUpCode);
  }
}

@ApiTags('audit')
@Controller('audit/reports')
export class InspectorateController {
  constructor(private readonly reports: Reports, private readonly queries: ReportQueries) {}

  @Does('Daftar laporan', 'List the reports')
  @Can('report.read') @Get()
  list(@By() by: Actor, @Query() query: ListReportsDto) {
    return this.queries.reports(by, query);
  }

  @Does('Membaca satu laporan', 'Read one report')
  @Can('report.read') @Get(':id')
  one(@By() by: Actor, @Param('id', reportId) id: string) {
    return this.queries.one(by, id);
  }

  @Does('Mulai memeriksa laporan', 'Begin to examine a report')
  @Can('report.answer') @Post(':id/examination')
  examine(@By() by: Actor, @Param('id', reportId) id: string) {
    return this.reports.examine(by, id);
  }

  @Does('Menutup laporan dengan jawaban', 'Close a report with an answer')
  @Can('report.answer') @Post(':id/closing')
  close(@By() by: Actor, @Param('id', reportId) id: string, @Body() { answer }: CloseReportDto) {
    return this.reports.close(by, id, answer);
  }
}
