import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By, ReceivedAt } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { ListOffersDto, ListOwnOffersDto, SubmitOfferDto, WithdrawOfferDto } from './offers.dto.js';
import { OfferQueries } from './offers.queries.js';
import { Offers } from './offers.service.js';

const lotId = new ParseId('lot.not-found');

@ApiTags('offers')
@Controller()
export class OffersController {
  constructor(private readonly offers: Offers, private readonly queries: OfferQueries) {}

  @Does('Memasukkan atau mengganti penawaran', 'Submit or replace an offer')
  @Can('offer.submit') @Post('lots/:id/offers')
  submit(@By() by: Actor, @Param('id', lotId) id: string, @Body() offer: SubmitOfferDto, @ReceivedAt() receivedAt: Date) {
    return this.offers.submit(by, id, offer, receivedAt);
  }

  @Does('Menarik penawaran', 'Withdraw an offer')
  @Can('offer.submit') @Post('lots/:id/offers/withdrawal')
  withdraw(@By() by: Actor, @Param('id', lotId) id: string, @Body() { vendorId }: WithdrawOfferDto, @ReceivedAt() receivedAt: Date) {
    return this.offers.withdraw(by, id, vendorId, receivedAt);
  }

  @Does('Membaca penawaran yang sudah dibuka', 'Read the opened offers of a lot')
  @Anyone() @Get('lots/:id/offers')
  ofLot(@Param('id', lotId) id: string, @Query() query: ListOffersDto) {
    return this.queries.ofLot(id, query);
  }

  @Does('Daftar penawaran saya', 'List my own offers')
  @Can('offer.see-own') @Get('offers')
  own(@By() by: Actor, @Query() query: ListOwnOffersDto) {
    return this.queries.ofVendor(by, query);
  }

  @Does('Daftar kiriman saya yang ditolak, sebagai bukti', 'List my refused attempts, as proof')
  @Can('offer.see-own') @Get('offers/refusals')
  refusals(@By() by: Actor, @Query() query: ListOwnOffersDto) {
    return this.queries.refusalsOf(by, query);
  }
}
