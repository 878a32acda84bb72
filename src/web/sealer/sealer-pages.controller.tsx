import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../platform/config.js';
import { Anyone } from '../../platform/http/can.js';
import type { CallerRequest } from '../../platform/http/caller.js';
import { Text } from '../../platform/http/fields.js';
import { CONFIG } from '../../platform/tokens.js';
import { Pages } from '../pages.js';
import { SealerPage } from './sealer.page.js';
import { SealerQueries } from './sealer.queries.js';

class AskedLotDto {
  @Text(40, { optional: true }) lot?: string;
}

/** What this house serves to browsers, and how anyone compares it with what they got. */
@ApiExcludeController()
@Controller()
export class SealerPagesController {
  constructor(private readonly pages: Pages, private readonly queries: SealerQueries, @Inject(CONFIG) private readonly config: Config) {}

  @Anyone() @Get('penyegel')
  sealer(@Query() { lot }: AskedLotDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => (
      <SealerPage visit={visit} address={this.config.publicUrl} lot={lot ?? null} records={lot === undefined ? await this.queries.latest() : await this.queries.whileOpen(lot)} />
    ));
  }
}
