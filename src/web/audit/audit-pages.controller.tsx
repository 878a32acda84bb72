import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LotHistoryDto, ListAuditAwardsDto, SharesDto } from '../../audit/audit.dto.js';
import { endOfDay, startOfDay } from '../../audit/award-filters.js';
import { AwardHistoryQueries } from '../../audit/award-history.queries.js';
import { LotHistoryQueries } from '../../audit/lot-history.queries.js';
import { isAuditor, ReadingTrace } from '../../audit/reading-trace.js';
import { ShareQueries } from '../../audit/shares.queries.js';
import type { Actor } from '../../core/actor.js';
import { EvaluationQueries } from '../../evaluations/evaluations.queries.js';
import { AdministrationQueries } from '../../identity/administration.queries.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { OfferQueries } from '../../offers/offers.queries.js';
import { OfferDocuments } from '../../openings/offer-documents.service.js';
import { Anyone } from '../../platform/http/can.js';
import { Visitor, type CallerRequest } from '../../platform/http/caller.js';
import { Pages } from '../pages.js';
import { AuditPageQueries } from './audit-pages.queries.js';
import { AwardHistoryPage } from './award-history.page.js';
import { ComparisonPage, type Comparison } from './comparison.page.js';
import { LotHistoryPage } from './lot-history.page.js';
import { SharesPage } from './shares.page.js';
import { absent } from './absent.js';

/** What anyone may check in pages; to the inspectorate they name persons, and that leaves a trace. */
@ApiExcludeController()
@Controller()
export class AuditPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly history: AwardHistoryQueries,
    private readonly lotHistory: LotHistoryQueries,
    private readonly sums: ShareQueries,
    private readonly trace: ReadingTrace,
    private readonly queries: AuditPageQueries,
    private readonly agencies: AdministrationQueries,
    private readonly lots: LotQueries,
    private readonly offers: OfferQueries,
    private readonly evaluations: EvaluationQueries,
    private readonly documents: OfferDocuments,
  ) {}

  @Anyone({ greets: true }) @Get('riwayat')
  async awards(@Visitor() by: Actor | null, @Query() query: ListAuditAwardsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    if (isAuditor(by)) await this.trace.leave(by, 'audit/awards');
    await this.pages.forAnyone(request, reply, by, async (visit) => {
      const [page, { items }] = await Promise.all([this.history.awards(query, isAuditor(by)), this.agencies.agencies(null, {})]);
      return <AwardHistoryPage visit={visit} query={query} page={page} agencies={items} />;
    });
  }

  @Anyone({ greets: true }) @Get('riwayat/porsi')
  shares(@Visitor() by: Actor | null, @Query() query: SharesDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.forAnyone(request, reply, by, async (visit) => {
      const shares = await this.sums.shares(query);
      const between = [startOfDay(shares.from), endOfDay(shares.until)] as const;
      const [toAward, toPay] = await Promise.all([this.queries.daysToAward(...between), this.queries.daysToPay(...between)]);
      return <SharesPage visit={visit} shares={shares} toAward={toAward} toPay={toPay} />;
    });
  }

  @Anyone({ greets: true }) @Get('lot/:code/riwayat')
  trail(@Visitor() by: Actor | null, @Param('code') code: string, @Query() query: LotHistoryDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.forAnyone(request, reply, by, async (visit) => {
      const lot = await this.queries.lotNamed(code);
      return <LotHistoryPage visit={visit} lot={lot} query={query} page={await this.lotHistory.of(by, lot.id, query)} withPhotos={isAuditor(by)} />;
    });
  }

  @Anyone({ greets: true }) @Get('lot/:code/penawaran')
  comparison(@Visitor() by: Actor | null, @Param('code') code: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.forAnyone(request, reply, by, async (visit) => <ComparisonPage visit={visit} compared={await this.compared(by, code)} />);
  }

  private async compared(by: Actor | null, code: string): Promise<Comparison> {
    const { id } = await this.queries.lotNamed(code);
    const [lot, { sealed, items: offers }, lines, evaluation] = await Promise.all([
      this.lots.one(null, id), this.offers.ofLot(id), this.queries.linesOf(id), this.evaluations.latest(null, id).catch(absent('evaluation.not-found'))]);
    const documents = isAuditor(by) && !sealed ? (await this.documents.ofLot(by, id, 'audit.read')).items : null;
    if (isAuditor(by) && documents !== null) await this.trace.leave(by, `audit/lots/${id}/documents`);
    return { lot, sealed, offers, lines, documents, result: evaluation?.result ?? null };
  }
}
