import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { mayAnywhere } from '../../core/policy.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/fields.js';
import type { Typed } from '../../platform/http/page-form.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { AmendRequestDto, DecideRequestDto, DraftRequestDto, ListRequestsDto } from '../../requests/requests.dto.js';
import { RequestQueries } from '../../requests/requests.queries.js';
import { Requests } from '../../requests/requests.service.js';
import { ListProductsDto } from '../../vendors/products.dto.js';
import { ProductQueries } from '../../vendors/products.queries.js';
import { BLANK, Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { BuyingQueries } from './buying.queries.js';
import { withOneMore } from './item-rows.js';
import { OrderPageQueries } from './orders-pages.queries.js';
import { PressedDto } from './pressed.js';
import { RequestFormPage } from './request-form.page.js';
import { ProductSearchPage, RequestPage, REQUESTS_ROOM, RequestsPage } from './requests.page.js';

class BeginDto {
  @Id({ optional: true }) produk?: string;
}

const requestId = new ParseId('request.not-found');

/** A need, from the first word to the PPK's decision. */
@ApiExcludeController()
@Controller('kerja/permintaan')
export class RequestPagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly requests: Requests, private readonly queries: RequestQueries,
    private readonly products: ProductQueries, private readonly buying: BuyingQueries, private readonly agencies: OrderPageQueries,
  ) {}

  @Can('request.see') @Get()
  list(@By() by: Actor, @Query() query: ListRequestsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <RequestsPage visit={visit} query={query} page={await this.queries.requestsOfAgencies(by, query)} mayDraft={mayAnywhere(by, 'request.draft')} />);
  }

  @Can('request.draft') @Get('produk')
  search(@By() by: Actor, @Query() query: ListProductsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <ProductSearchPage visit={visit} search={query.search} page={await this.products.productsFor({ limit: 12, ...query })} />);
  }

  @Can('request.draft') @Get('baru')
  begin(@By() by: Actor, @Query() { produk }: BeginDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => this.draw(by, null, visit, produk === undefined ? BLANK : await this.fromProduct(produk)));
  }

  @Can('request.draft') @Post('baru')
  draft(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const more = withOneMore((request.body ?? {}) as Typed);
    if (more !== null) return this.pages.private(request, reply, by, (visit) => this.draw(by, null, visit, more));
    return this.forms.take(request, reply, {
      dto: DraftRequestDto, by, at: AT, act: async (draft) => kept(`${REQUESTS_ROOM}/${(await this.requests.draft(by, draft)).id}`), again: (visit, form) => this.draw(by, null, visit, form),
    });
  }

  @Can('request.see') @Get(':id')
  one(@By() by: Actor, @Param('id', requestId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <RequestPage visit={visit} form={BLANK} request={await this.queries.one(by, id)} />);
  }

  @Can('request.draft') @Get(':id/ubah')
  change(@By() by: Actor, @Param('id', requestId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => this.draw(by, id, visit, Filled.with(AmendRequestDto, await this.queries.one(by, id))));
  }

  @Can('request.draft') @Post(':id/ubah')
  amend(@By() by: Actor, @Param('id', requestId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const more = withOneMore((request.body ?? {}) as Typed);
    if (more !== null) return this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, more));
    return this.forms.take(request, reply, {
      dto: AmendRequestDto, by, at: AT, act: async (draft) => { await this.requests.amend(by, id, draft); return kept(`${REQUESTS_ROOM}/${id}`); }, again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  @Can('request.draft') @Post(':id/pengajuan')
  submit(@By() by: Actor, @Param('id', requestId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: PressedDto, by, act: async () => { await this.requests.submit(by, id); return kept(`${REQUESTS_ROOM}/${id}`); }, again: async (visit, form) => <RequestPage visit={visit} form={form} request={await this.queries.one(by, id)} />,
    });
  }

  @Can('request.decide') @Post(':id/keputusan')
  decide(@By() by: Actor, @Param('id', requestId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: DecideRequestDto, by, act: async (decision) => { await this.requests.decide(by, id, decision); return kept(`${REQUESTS_ROOM}/${id}`); }, again: async (visit, form) => <RequestPage visit={visit} form={form} request={await this.queries.one(by, id)} />,
    });
  }

  private async draw(by: Actor, id: string | null, visit: Visit, form: Filled): Promise<VNode> {
    const [agencies, units, budget] = await Promise.all([this.agencies.agencies(by, 'request.draft'), this.buying.units(by), this.queries.budgetLines(by, {})]);
    return <RequestFormPage visit={visit} form={form} agencies={agencies} units={units} budgetLines={budget.items} requestId={id} />;
  }

  /** A request that begins with what somebody already makes. */
  private async fromProduct(id: string): Promise<Filled> {
    const { name, category, unit, priceFrom, description } = await this.products.one(null, id);
    return Filled.with(DraftRequestDto, { title: name, category, productId: id, items: [{ name, specification: description, unit, unitEstimate: priceFrom }] });
  }
}

const AT = { 'budget.not-found': 'budgetLineId', 'agency.unit-not-found': 'unitId' };
