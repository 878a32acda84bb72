import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Anyone } from '../../platform/http/can.js';
import type { CallerRequest } from '../../platform/http/caller.js';
import { Pages } from '../pages.js';
import { BuyerPage, BuyersPage } from './buyers.page.js';
import { BuyerQueries } from './buyers.queries.js';

/** The agencies that buy. */
@ApiExcludeController()
@Controller('instansi')
export class BuyerPagesController {
  constructor(private readonly pages: Pages, private readonly queries: BuyerQueries) {}

  @Anyone() @Get()
  list(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => <BuyersPage visit={visit} buyers={await this.queries.buyers()} />);
  }

  @Anyone() @Get(':code')
  one(@Param('code') code: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => {
      const buyer = await this.queries.buyer(code);
      const [lots, awards] = await Promise.all([this.queries.lotsOf(buyer.id), this.queries.awardsOf('agency', buyer.id)]);
      return <BuyerPage visit={visit} buyer={buyer} lots={lots} awards={awards} />;
    });
  }
}
