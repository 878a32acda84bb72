import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { actingFor } from '../offers/offers.service.js';
import { By } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { AskRecoveryDto, GiveSlipDto } from './openings.dto.js';
import { OpeningQueries } from './openings.queries.js';
import { Recoveries } from './recoveries.service.js';

const lotId = new ParseId('lot.not-found');

@ApiTags('openings')
@Controller('lots/:id')
export class RecoveriesController {
  constructor(private readonly recoveries: Recoveries, private readonly queries: OpeningQueries) {}

  @Does('Membaca tahap pembukaan dengan kartu pemulihan', 'Read how the opening by recovery slips stands')
  @Anyone() @Get('recovery')
  recovery(@Param('id', lotId) id: string) {
    return this.queries.recovery(id);
  }

  @Does('Meminta pembukaan dengan kartu pemulihan', 'Ask for an opening by recovery slips')
  @Can('recovery.ask') @Post('recovery')
  askRecovery(@By() by: Actor, @Param('id', lotId) id: string, @Body() asked: AskRecoveryDto) {
    return this.recoveries.ask(by, id, asked);
  }

  @Does('Mengizinkan pembukaan dengan kartu pemulihan', 'Allow an opening by recovery slips')
  @Can('recovery.allow') @Post('recovery/permission')
  allowRecovery(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.recoveries.allow(by, id);
  }

  @Does('Menyerahkan kartu pemulihan penawaran saya', 'Hand in the recovery slip of my offer')
  @Can('recovery.give-slip') @Post('recovery/slips')
  giveSlip(@By() by: Actor, @Param('id', lotId) id: string, @Body() given: GiveSlipDto) {
    return this.recoveries.give(by, id, actingFor(by, given.vendorId), given);
  }

  @Does('Membuka penawaran dengan kartu pemulihan', 'Open the offers by recovery slips')
  @Can('recovery.ask') @Post('recovery/opening')
  openBySlips(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.recoveries.open(by, id);
  }
}
