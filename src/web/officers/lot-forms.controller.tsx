import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { wibDate } from '../../core/calendar-date.js';
import { AmendLotDto, DraftLotDto } from '../../lots/lots.dto.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { Lots } from '../../lots/lots.service.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import type { Typed } from '../../platform/http/page-form.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { BuyingQueries } from './buying.queries.js';
import { withOneMore } from './item-rows.js';
import { LotDeskQueries } from './lot-desk.queries.js';
import { LotFormPage } from './lot-form.page.js';
import { PACKAGES_ROOM } from './packages.page.js';

const packageId = new ParseId('package.not-found');
const lotId = new ParseId('lot.not-found');

/** The lot editor, for a new lot of a package and for a draft. */
@ApiExcludeController()
@Controller('kerja')
export class LotFormsController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly lots: Lots, private readonly queries: LotQueries, private readonly desks: LotDeskQueries, private readonly buying: BuyingQueries,
  ) {}

  @Can('lot.draft') @Get('paket/:id/lot')
  begin(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => this.drafting(by, id, visit, await this.fromRequests(by, id, visit)));
  }

  @Can('lot.draft') @Post('paket/:id/lot')
  draft(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const more = withOneMore((request.body ?? {}) as Typed);
    if (more !== null) return this.pages.private(request, reply, by, (visit) => this.drafting(by, id, visit, more));
    return this.forms.take(request, reply, {
      dto: DraftLotDto, by, act: async (draft) => kept(`/kerja/lot/${(await this.lots.draft(by, id, draft)).id}`), again: (visit, form) => this.drafting(by, id, visit, form),
    });
  }

  @Can('lot.draft') @Get('lot/:id/ubah')
  change(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const [lot, desk] = await Promise.all([this.queries.one(by, id), this.desks.of(by, id)]);
      return this.changing(by, id, visit, Filled.with(AmendLotDto, { ...lot, sources: desk.sources }));
    });
  }

  @Can('lot.draft') @Post('lot/:id/ubah')
  amend(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const more = withOneMore((request.body ?? {}) as Typed);
    if (more !== null) return this.pages.private(request, reply, by, (visit) => this.changing(by, id, visit, more));
    return this.forms.take(request, reply, {
      dto: AmendLotDto, by, act: async (draft) => { await this.lots.amend(by, id, draft); return kept(`/kerja/lot/${id}`); }, again: (visit, form) => this.changing(by, id, visit, form),
    });
  }

  private async drafting(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const { category } = await this.queries.package(by, id);
    return <LotFormPage visit={visit} form={form} category={category} back={`${PACKAGES_ROOM}/${id}`} isNew />;
  }

  private async changing(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    await this.desks.of(by, id);
    const { category } = await this.queries.one(by, id);
    return <LotFormPage visit={visit} form={form} category={category} back={`/kerja/lot/${id}`} isNew={false} />;
  }

  /** A lot begins with what its package was asked to buy. */
  private async fromRequests(by: Actor, id: string, visit: Visit): Promise<Filled> {
    const { title } = await this.queries.package(by, id);
    const requests = await this.buying.requestsOf(id);
    const [first] = requests;
    return Filled.with(DraftLotDto, {
      title, estimateSetOn: wibDate(visit.now), items: requests.flatMap(({ items }) => items),
      ...(first === undefined ? {} : { kecamatan: first.kecamatan, address: first.address, deliverBy: requests.map(({ neededOn }) => neededOn).toSorted()[0] }),
    });
  }
}
