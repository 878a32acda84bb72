import { Controller, Get, HttpCode, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../core/actor.js';
import { Visitor, type CallerRequest } from '../platform/http/caller.js';
import { Anyone } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { SharedBodies } from '../platform/http/shared-body.js';
import { AwardFiltersDto, ListAuditAwardsDto, LotHistoryDto, SharesDto } from './audit.dto.js';
import { awardsCsv } from './award-history.csv.js';
import { awardsXlsx } from './award-history.xlsx.js';
import { AwardHistoryQueries } from './award-history.queries.js';
import { LotHistoryQueries } from './lot-history.queries.js';
import { isAuditor, ReadingTrace } from './reading-trace.js';
import { ShareQueries } from './shares.queries.js';

/** What anyone may check, and what the inspectorate sees beyond it: names of persons, and that leaves a trace. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly history: AwardHistoryQueries,
    private readonly sums: ShareQueries,
    private readonly trace: ReadingTrace,
    private readonly shared: SharedBodies,
  ) {}

  /** The award history, newest first; as CSV when `Accept` asks for it. */
  @Does('Riwayat penetapan, dengan saringan', 'The award history, with filters')
  @Anyone({ greets: true }) @Get('awards') @HttpCode(200)
  async awards(@Visitor() by: Actor | null, @Query() query: ListAuditAwardsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('vary', 'accept, cookie, authorization');
    if (asksForCsv(request)) return this.sendCsv(by, query, request, reply);
    if (!isAuditor(by)) return this.shared.send(request, reply, () => this.history.awards(query, false));
    const page = await this.history.awards(query, true);
    await this.trace.leave(by, 'audit/awards');
    await reply.send(page);
  }

  /** The whole filtered history as CSV. */
  @Does('Riwayat penetapan sebagai CSV', 'The award history as CSV')
  @Anyone({ greets: true }) @Get('awards.csv') @HttpCode(200)
  csv(@Visitor() by: Actor | null, @Query() filters: AwardFiltersDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.sendCsv(by, filters, request, reply);
  }

  /** The whole filtered history as an Excel workbook, with numbers and dates to count with. */
  @Does('Riwayat penetapan sebagai buku kerja Excel', 'The award history as an Excel workbook')
  @Anyone({ greets: true }) @Get('awards.xlsx') @HttpCode(200)
  async xlsx(@Visitor() by: Actor | null, @Query() filters: AwardFiltersDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const asAuditor = isAuditor(by);
    if (asAuditor) await this.trace.leave(by, 'audit/awards.xlsx');
    const lines = this.history.everyAward(filters, asAuditor);
    await reply.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').header('content-disposition', 'attachment; filename="riwayat-penetapan.xlsx"')
      .send(awardsXlsx(lines, asAuditor, (err) => request.log.warn({ err }, 'workbook broke off')));
  }

  /** Shares by kind of vendor, single offers, price against owner estimate. */
  @Does('Porsi menurut jenis penyedia', 'Shares by kind of vendor')
  @Anyone() @Get('shares') @HttpCode(200)
  shares(@Query() query: SharesDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.sendAtDoor(request, reply, () => this.sums.shares(query));
  }

  private async sendCsv(by: Actor | null, filters: AwardFiltersDto, request: CallerRequest, reply: FastifyReply): Promise<void> {
    const asAuditor = isAuditor(by);
    if (asAuditor) await this.trace.leave(by, 'audit/awards.csv');
    const lines = this.history.everyAward(filters, asAuditor);
    await reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="riwayat-penetapan.csv"')
      .send(awardsCsv(lines, asAuditor, (err) => request.log.warn({ err }, 'csv broke off')));
  }
}

@ApiTags('audit')
@Controller('lots/:id/history')
export class LotHistoryController {
  constructor(private readonly history: LotHistoryQueries, private readonly shared: SharedBodies) {}

  /** All that happened to a lot, oldest first, as far as the veil is lifted for who asks. */
  @Does('Riwayat lengkap satu lot', 'The whole history of a lot')
  @Anyone({ greets: true }) @Get() @HttpCode(200)
  async of(
    @Visitor() by: Actor | null, @Param('id', new ParseId('lot.not-found')) id: string, @Query() query: LotHistoryDto, @Req() request: CallerRequest, @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('vary', 'cookie, authorization');
    if (by === null) return this.shared.send(request, reply, () => this.history.of(null, id, query));
    await reply.send(await this.history.of(by, id, query));
  }
}

function asksForCsv({ headers }: CallerRequest): boolean {
  return headers.accept?.split(',').some((type) => type.trim().startsWith('text/csv')) ?? false;
}
