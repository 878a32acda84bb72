import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { hearsVendor } from '../../core/assistance.js';
import { must } from '../../core/broken-rule.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { Assistances } from '../../offers/assistances.service.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { Id, Text } from '../../platform/http/fields.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { OwnPapers } from '../../record/own-papers.js';
import { VendorQueries } from '../../vendors/vendors.queries.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { VendorDeskQueries } from '../vendor/vendor-desk.queries.js';
import { AssistedOfferPage, AssistedReceiptPage } from './assisted.pages.js';
import { COUNTER_ROOM, CounterPage, CounterVendorPage } from './counter.pages.js';
import { CounterQueries } from './counter.queries.js';

const vendorId = new ParseId('vendor.not-found');
const assistanceId = new ParseId('assistance.not-found');

class FindVendorDto {
  @Text(80, { optional: true }) search?: string;
}

class ChosenLotDto {
  @Id() lotId!: string;
}

/** A vendor without a working phone offers at the counter; the helper's name stands above every screen of it. */
@ApiExcludeController()
@Controller('kerja/loket')
export class CounterController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly assistances: Assistances, private readonly queries: CounterQueries, private readonly vendors: VendorQueries,
    private readonly desk: VendorDeskQueries, private readonly lots: LotQueries, private readonly papers: OwnPapers,
  ) {}

  @Can('offer.assist') @Get()
  room(@By() by: Actor, @Query() { search }: FindVendorDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const wanted = search?.trim() ?? '';
    return this.pages.private(request, reply, by, async (visit) => (
      <CounterPage visit={visit} search={search} vendors={wanted === '' ? null : (await this.vendors.verifiedVendors({ search: wanted, limit: 10 })).items} />
    ));
  }

  @Can('offer.assist') @Get('bantuan/:id')
  form(@By() by: Actor, @Param('id', assistanceId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const help = await this.queries.one(by, id);
      const lot = await this.lots.one(null, help.lotId);
      const isOver = help.confirmedBy === null && !hearsVendor(help, visit.now);
      return <AssistedOfferPage visit={visit} lot={lot} help={help} isOver={isOver || lot.state !== 'published'} />;
    });
  }

  @Can('offer.assist') @Get('bantuan/:id/tanda-terima')
  receipt(@By() by: Actor, @Param('id', assistanceId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const help = await this.queries.one(by, id);
      must(help.offerId !== null, 'own-receipt.not-found');
      const receipt = await this.papers.ofVendors([help.vendorId], help.offerId);
      return <AssistedReceiptPage visit={visit} help={help} receipt={receipt} qr={await this.papers.picture(receipt)} />;
    });
  }

  @Can('offer.assist') @Get(':id')
  vendor(@By() by: Actor, @Param('id', vendorId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(id, visit, BLANK));
  }

  @Can('offer.assist') @Post(':id')
  begin(@By() by: Actor, @Param('id', vendorId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: ChosenLotDto, by, act: async ({ lotId }) => `${COUNTER_ROOM}/bantuan/${(await this.assistances.begin(by, lotId, id)).id}`,
      again: (visit, form) => this.draw(id, visit, form),
    });
  }

  private async draw(id: string, visit: Visit, form: Filled): Promise<VNode> {
    const [vendor, lots] = await Promise.all([this.desk.vendor(id), this.desk.openLots(id)]);
    must(vendor.state === 'verified', 'vendor.not-found');
    return <CounterVendorPage visit={visit} form={form} vendor={vendor} lots={lots} />;
  }
}
