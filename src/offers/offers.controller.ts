import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By, ReceivedAt } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { ParseId } from '../platform/http/parse-id.js';
import { SubmitOfferDto, WithdrawOfferDto } from './offers.dto.js';
import { OfferQueries } from './offers.queries.js';
import { Offers } from './offers.service.js';

const lotId = new ParseId('lot.not-found');

@ApiTags('offers')
@Controller()
export class OffersController {
  constructor(private readonly offers: Offers, private readonly queries: OfferQueries) {}

  @Can('offer.submit') @Post('lots/:id/offers')
  submit(@By() by: Actor, @Param('id', lotId) id: string, @Body() offer: SubmitOfferDto, @ReceivedAt() receivedAt: Date) {
    return this.offers.submit(by, id, offer, receivedAt);
  }

  @Can('offer.submit') @Post('lots/:id/offers/withdrawal')
  withdraw(@By() by: Actor, @Param('id', lotId) id: string, @Body() { vendorId }: WithdrawOfferDto, @ReceivedAt() receivedAt: Date) {
    return this.offers.withdraw(by, id, vendorId, receivedAt);
  }

  @Anyone() @Get('lots/:id/offers')
  ofLot(@Param('id', lotId) id: string) {
    return this.queries.ofLot(id);
  }

  @Can('offer.see-own') @Get('offers')
  own(@By() by: Actor, @Query() { vendorId }: WithdrawOfferDto) {
    return this.queries.ofVendor(by, vendorId);
  }

  @Can('offer.see-own') @Get('offers/refusals')
  refusals(@By() by: Actor, @Query() { vendorId }: WithdrawOfferDto) {
    return this.queries.refusalsOf(by, vendorId);
  }
}
