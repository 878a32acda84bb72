import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { EvaluationQueries } from '../../evaluations/evaluations.queries.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { OfferQueries } from '../../offers/offers.queries.js';
import { Offers } from '../../offers/offers.service.js';
import { By, ReceivedAt, type CallerRequest } from '../../platform/http/caller.js';
import { Can } from '../../platform/http/can.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { OwnPapers } from '../../record/own-papers.js';
import { goOn } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { ActingDto, vendorOf } from './acting.js';
import { OfferPage } from './offer.page.js';
import { OpenLotsPage, OwnOffersPage, ResultPage, WithdrawPage } from './offers.pages.js';
import { ReceiptPage } from './receipt.page.js';
import { VendorDeskQueries } from './vendor-desk.queries.js';

/** From a lot that fits to a sealed offer, its receipt and its outcome. */
@ApiExcludeController()
@Controller('usaha')
export class OfferPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly desk: VendorDeskQueries,
    private readonly lots: LotQueries,
    private readonly offers: Offers,
    private readonly queries: OfferQueries,
    private readonly papers: OwnPapers,
    private readonly evaluations: EvaluationQueries,
  ) {}

  @Can('offer.see-own') @Get('lot')
  async openLots(@Query() asked: ActingDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendorId = vendorOf(by, asked);
    const [vendor, lots] = await Promise.all([this.desk.vendor(vendorId), this.desk.openLots(vendorId)]);
    await this.pages.private(request, reply, by, (visit) => <OpenLotsPage visit={visit} vendor={vendor} lots={lots} />);
  }

  /** Whoever has no business yet is led to where one is registered. */
  @Can('vendor.register') @Get('tawar/:code')
  async form(@Param('code') code: string, @Query() asked: ActingDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    if (by.vendorIds.length === 0) return goOn(reply, '/usaha');
    const [vendorId, lotId] = [vendorOf(by, asked), await this.desk.lotIdOf(code)];
    const [lot, vendor, last] = await Promise.all([this.lots.one(by, lotId), this.desk.vendor(vendorId), this.desk.lastVersion(vendorId, lotId)]);
    await this.pages.private(request, reply, by, (visit) => <OfferPage visit={visit} lot={lot} vendor={vendor} lastVersion={last.version} replaces={last.stands} />);
  }

  @Can('offer.see-own') @Get('penawaran')
  async own(@Query() asked: ActingDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendorId = vendorOf(by, asked);
    const [offers, refusals] = await Promise.all([this.desk.ownOffers(vendorId), this.queries.refusalsOf(by, { vendorId, limit: 20 })]);
    await this.pages.private(request, reply, by, (visit) => <OwnOffersPage visit={visit} offers={offers} refusals={refusals.items} />);
  }

  @Can('offer.see-own') @Get('tanda-terima/:id')
  async receipt(@Param('id', new ParseId('own-receipt.not-found')) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const receipt = await this.papers.receipt(by, id);
    const [lot, vendorId] = await Promise.all([this.lots.one(by, receipt.lotId), this.desk.vendorOfOffer(by.vendorIds, id)]);
    await this.pages.private(request, reply, by, (visit) => <ReceiptPage visit={visit} receipt={receipt} vendorId={vendorId} isOpen={lot.state === 'published'} />);
  }

  @Can('offer.submit') @Get('penawaran/:code/tarik')
  async withdrawal(@Param('code') code: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const lot = await this.lots.one(by, await this.desk.lotIdOf(code));
    await this.pages.private(request, reply, by, (visit) => <WithdrawPage visit={visit} lot={lot} />);
  }

  @Can('offer.submit') @Post('penawaran/:code/tarik')
  async withdraw(@Param('code') code: string, @Query() asked: ActingDto, @By() by: Actor, @ReceivedAt() receivedAt: Date, @Res() reply: FastifyReply): Promise<void> {
    const { offerId } = await this.offers.withdraw(by, await this.desk.lotIdOf(code), vendorOf(by, asked), receivedAt);
    goOn(reply, `/usaha/tanda-terima/${offerId}`);
  }

  @Can('offer.see-own') @Get('hasil/:code')
  async result(@Param('code') code: string, @Query() asked: ActingDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const lotId = await this.desk.lotIdOf(code);
    const [lot, evaluation] = await Promise.all([this.lots.one(by, lotId), this.evaluations.latest(by, lotId)]);
    await this.pages.private(request, reply, by, (visit) => <ResultPage visit={visit} lot={lot} vendorId={vendorOf(by, asked)} evaluation={evaluation} />);
  }
}
