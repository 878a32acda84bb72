import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FollowUpDto } from '../../audit/reports.dto.js';
import { ReportQueries } from '../../audit/reports.queries.js';
import { Reports } from '../../audit/reports.service.js';
import { must } from '../../core/broken-rule.js';
import { Anyone } from '../../platform/http/can.js';
import { languageOf, type CallerRequest } from '../../platform/http/caller.js';
import { Id, Text } from '../../platform/http/fields.js';
import { KEY_FIELD, typedField } from '../../platform/http/page-form.js';
import { VendorQueries } from '../../vendors/vendors.queries.js';
import { absent } from '../audit/absent.js';
import { AuditPageQueries } from '../audit/audit-pages.queries.js';
import { BLANK, Filled } from '../forms/filled.js';
import { Forms } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { FollowedUpPage, FollowUpPage, ReportedPage, ReportingPage } from './reporting.pages.js';
import { REPORTING } from './reporting.words.js';

/** As people type it: the lot by the code that stands on its page. */
class TypedReportDto {
  @Text(40, { optional: true }) lot?: string;
  @Text(4000, { shortest: 20 }) body!: string;
  @Text(200, { optional: true }) contact?: string;
}

/** From which page somebody comes. */
class AboutDto {
  @Text(40, { optional: true }) lot?: string;
  @Id({ optional: true }) vendorId?: string;
}

/** The form to the inspectorate. The door does not look who knocks, visits are not counted, and codes stand in no address. */
@ApiExcludeController()
@Controller('lapor')
export class ReportingController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly reports: Reports,
    private readonly queries: ReportQueries,
    private readonly lots: AuditPageQueries,
    private readonly vendors: VendorQueries,
  ) {}

  @Anyone() @Get()
  async form(@Query() { lot, vendorId }: AboutDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendor = vendorId === undefined ? null : await this.vendors.one(null, vendorId).catch(absent('vendor.not-found'));
    const body = vendor === null ? '' : REPORTING[languageOf(request)].about(vendor.name);
    await this.pages.send(request, reply, null, (visit) => <ReportingPage visit={visit} form={new Filled({ lot: lot ?? '', body })} />, 200);
  }

  /** Answers at once: sent twice, it is one report with one receipt. */
  @Anyone() @Post() @HttpCode(200)
  report(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: TypedReportDto, by: null, at: { 'lot.not-found': 'lot' },
      act: async ({ lot, ...said }) => {
        const key = typedField(request, KEY_FIELD);
        must(/^[\x21-\x7e]{8,200}$/.test(key), 'idempotency.key-missing');
        const about = lot === undefined ? {} : { lotId: (await this.lots.lotNamed(lot.trim().toUpperCase())).id };
        const receipt = await this.reports.make(request.ip, key, { ...about, ...said });
        return (visit) => <ReportedPage visit={visit} receipt={receipt} />;
      },
      again: (visit, form) => <ReportingPage visit={visit} form={form} />,
    });
  }

  @Anyone() @Get('tindak-lanjut')
  async asking(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.send(request, reply, null, (visit) => <FollowUpPage visit={visit} form={BLANK} />, 200);
  }

  @Anyone() @Post('tindak-lanjut') @HttpCode(200)
  followUp(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: FollowUpDto, by: null, at: { 'report.not-found': 'followUpCode' },
      act: async ({ followUpCode }) => {
        const report = await this.queries.followUp(followUpCode);
        return (visit) => <FollowedUpPage visit={visit} report={report} />;
      },
      again: (visit, form) => <FollowUpPage visit={visit} form={form} />,
    });
  }
}
