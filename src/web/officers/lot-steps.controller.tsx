import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { Cancellations } from '../../lots/lots.cancellation.js';
import { CancellationDto, ExtendLotDto, PublishLotDto } from '../../lots/lots.dto.js';
import { LotPublication } from '../../lots/lots.publication.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { Lots } from '../../lots/lots.service.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { LotDeskPage } from './lot-desk.page.js';
import { LotDeskQueries } from './lot-desk.queries.js';
import { CancelLotPage, ExtendPage, PublishPage } from './lot-form.page.js';
import { PressedDto } from './pressed.js';

const lotId = new ParseId('lot.not-found');
const deskOf = (id: string): string => `/kerja/lot/${id}`;

/** The desk of a lot and its steps until the box is shut. */
@ApiExcludeController()
@Controller('kerja/lot/:id')
export class LotStepsController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly lots: Lots, private readonly publication: LotPublication,
    private readonly cancellations: Cancellations, private readonly queries: LotQueries, private readonly desks: LotDeskQueries,
  ) {}

  @Can('lot.see-unpublished') @Get()
  desk(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, BLANK));
  }

  @Can('lot.draft') @Post('siap')
  prepare(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, { dto: PressedDto, by, act: async () => { await this.lots.prepare(by, id); return kept(deskOf(id)); }, again: (visit, form) => this.draw(by, id, visit, form) });
  }

  @Can('lot.draft') @Post('rombak')
  rework(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, { dto: PressedDto, by, act: async () => { await this.lots.rework(by, id); return kept(deskOf(id)); }, again: (visit, form) => this.draw(by, id, visit, form) });
  }

  @Can('lot.draft') @Post('tender-ulang')
  retender(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, { dto: PressedDto, by, act: async () => kept(deskOf((await this.lots.retender(by, id)).id)), again: (visit, form) => this.draw(by, id, visit, form) });
  }

  @Can('lot.publish') @Get('umumkan')
  publishing(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.publishPage(by, id, visit, BLANK));
  }

  @Can('lot.publish') @Post('umumkan')
  publish(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: PublishLotDto, by, at: { 'lot.too-few-days': 'closesAt', 'lot.closes-in-the-past': 'closesAt' }, act: async (publication) => { await this.publication.publish(by, id, publication); return kept(deskOf(id)); },
      again: (visit, form) => this.publishPage(by, id, visit, form),
    });
  }

  @Can('lot.extend') @Get('undur')
  extending(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <ExtendPage visit={visit} form={BLANK} lot={await this.own(by, id)} />);
  }

  @Can('lot.extend') @Post('undur')
  extend(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: ExtendLotDto, by, at: { 'lot.only-later': 'closesAt' }, act: async (extension) => { await this.publication.extend(by, id, extension); return kept(deskOf(id)); },
      again: async (visit, form) => <ExtendPage visit={visit} form={form} lot={await this.own(by, id)} />,
    });
  }

  @Can('lot.cancel') @Get('batal')
  cancelling(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <CancelLotPage visit={visit} form={BLANK} lot={await this.own(by, id)} />);
  }

  @Can('lot.cancel') @Post('batal')
  cancel(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: CancellationDto, by, act: async (cancellation) => { await this.cancellations.lot(by, id, cancellation); return kept(deskOf(id)); },
      again: async (visit, form) => <CancelLotPage visit={visit} form={form} lot={await this.own(by, id)} />,
    });
  }

  private async draw(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const desk = await this.desks.of(by, id);
    return <LotDeskPage visit={visit} form={form} lot={await this.queries.one(by, id)} desk={desk} />;
  }

  private async publishPage(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const desk = await this.desks.of(by, id);
    return <PublishPage visit={visit} form={form} lot={await this.queries.one(by, id)} desk={desk} />;
  }

  /** Only for the agency's own people. */
  private async own(by: Actor, id: string) {
    await this.desks.of(by, id);
    return this.queries.one(by, id);
  }
}
