import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BulletinQueries } from '../../bulletins/bulletins.queries.js';
import { VisitorQueries } from '../../bulletins/visitors.queries.js';
import { ListAwardsDto } from '../../awards/awards.dto.js';
import { AwardQueries } from '../../awards/awards.queries.js';
import { ListLotsDto } from '../../lots/lots.dto.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { LotSearch } from '../../lots/lots.search.js';
import { OfferQueries } from '../../offers/offers.queries.js';
import { Anyone } from '../../platform/http/can.js';
import type { CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { ListVendorsDto } from '../../vendors/vendors.dto.js';
import { VendorPaperQueries } from '../../vendors/vendor-papers.queries.js';
import { VendorQueries } from '../../vendors/vendors.queries.js';
import { Pages } from '../pages.js';
import { AwardsPage } from './awards.page.js';
import { BuyerQueries } from './buyers.queries.js';
import { HomePage, type HomeNews } from './home.page.js';
import { LotPage } from './lot.page.js';
import { LotsPage } from './lots.page.js';
import { PublicQueries } from './public.queries.js';
import { TextPage } from './text.page.js';
import { TEXTS, type TextName } from './texts.js';
import { VendorPage, VendorsPage } from './vendors.page.js';

const TEXT_OF: Readonly<Record<string, TextName>> = { bantuan: 'help', kepercayaan: 'trust', aksesibilitas: 'accessibility', privasi: 'privacy' } satisfies Record<string, keyof typeof TEXTS>;

/** What the public reads along, without an account. */
@ApiExcludeController()
@Controller()
export class PublicController {
  constructor(
    private readonly pages: Pages,
    private readonly lots: LotQueries,
    private readonly search: LotSearch,
    private readonly awards: AwardQueries,
    private readonly vendors: VendorQueries,
    private readonly papers: VendorPaperQueries,
    private readonly offers: OfferQueries,
    private readonly queries: PublicQueries,
    private readonly buyers: BuyerQueries,
    private readonly bulletins: BulletinQueries,
    private readonly visitors: VisitorQueries,
  ) {}

  @Anyone() @Get('/')
  home(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => {
      const [lots, awards, figures] = await Promise.all([this.lots.lotsForAnyone({ show: 'open', limit: 6 }), this.awards.latest({ limit: 5 }), this.queries.yearFigures()]);
      return <HomePage visit={visit} lots={lots.items} awards={awards.items} figures={figures} news={await this.news()} />;
    });
  }

  @Anyone() @Get('lot')
  lotList(@Query() query: ListLotsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => <LotsPage visit={visit} query={query} page={await this.search.list({ limit: 10, ...query })} />);
  }

  @Anyone() @Get('lot/:code')
  lot(@Param('code') code: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => {
      const story = await this.queries.storyOf(code);
      const [lot, offers] = await Promise.all([this.lots.one(null, story.id), this.offers.ofLot(story.id)]);
      return <LotPage visit={visit} lot={lot} story={story} offers={offers.items} />;
    });
  }

  @Anyone() @Get('penetapan')
  awardList(@Query() query: ListAwardsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => <AwardsPage visit={visit} query={query} page={await this.awards.latest(query)} />);
  }

  @Anyone() @Get('pelaku-usaha')
  vendorList(@Query() query: ListVendorsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => <VendorsPage visit={visit} query={query} page={await this.vendors.verifiedVendors(query)} />);
  }

  @Anyone() @Get('pelaku-usaha/:id')
  vendor(@Param('id', new ParseId('vendor.not-found')) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => {
      const [vendor, { items: papers }, record, awards] = await Promise.all([this.vendors.one(null, id), this.papers.of(null, id), this.buyers.vendorRecord(id), this.buyers.awardsOf('vendor', id)]);
      return <VendorPage visit={visit} vendor={vendor} papers={papers} record={record} awards={awards} />;
    });
  }

  @Anyone() @Get(Object.keys(TEXT_OF))
  text(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const name = TEXT_OF[request.url.slice(1).split(/[/?]/)[0] ?? ''] ?? 'help';
    return this.pages.public(request, reply, (visit) => <TextPage visit={visit} name={name} />);
  }

  private async news(): Promise<HomeNews> {
    const [{ items: latest }, coming, mostRead, visitors] = await Promise.all([this.bulletins.shown({ limit: 8 }), this.bulletins.coming(3), this.bulletins.mostRead(5), this.visitors.figures()]);
    return { latest: latest.filter(({ kind }) => kind !== 'event').slice(0, 3), coming, mostRead, visitors };
  }
}
