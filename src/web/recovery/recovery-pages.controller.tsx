import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { isSealed } from '../../core/machines/lot.js';
import { authorize, may } from '../../core/policy.js';
import { LotQueries } from '../../lots/lots.queries.js';
import type { LotView } from '../../lots/lots.views.js';
import { AskRecoveryDto, GiveSlipDto } from '../../openings/openings.dto.js';
import { OpeningQueries } from '../../openings/openings.queries.js';
import { Recoveries, type RecoveryView } from '../../openings/recoveries.service.js';
import { Anyone, Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { typedField, type Typed } from '../../platform/http/page-form.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { absent } from '../audit/absent.js';
import { AuditPageQueries } from '../audit/audit-pages.queries.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { PressedDto } from '../officers/pressed.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { ActingDto, vendorOf } from '../vendor/acting.js';
import { RecoveryPageQueries } from './recovery-pages.queries.js';
import { PublicRecoveryPage, RecoveryDeskPage } from './recovery.pages.js';
import { SlipPage } from './slip.page.js';

const lotId = new ParseId('lot.not-found');

/** A lot that too few keys can open: asked for, allowed, slips brought, opened; and where it stands, for anyone. */
@ApiExcludeController()
@Controller()
export class RecoveryPagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly recoveries: Recoveries, private readonly openings: OpeningQueries,
    private readonly lots: LotQueries, private readonly named: AuditPageQueries, private readonly queries: RecoveryPageQueries,
  ) {}

  @Anyone() @Get('lot/:code/pemulihan')
  anyone(@Param('code') code: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => {
      const { id } = await this.named.lotNamed(code);
      const [lot, recovery] = await Promise.all([this.lots.one(null, id), this.standing(id)]);
      return <PublicRecoveryPage visit={visit} lot={lot} recovery={recovery} isOpened={wasOpened(lot)} />;
    });
  }

  @Can('lot.see-unpublished') @Get('kerja/lot/:id/pemulihan')
  desk(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.drawDesk(by, id, visit, BLANK));
  }

  @Can('recovery.ask') @Post('kerja/lot/:id/pemulihan')
  ask(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: AskRecoveryDto, by, at: { 'recovery.enough-members': 'lost', 'recovery.no-such-member': 'lost', 'recovery.member-came': 'lost' },
      act: async (asked) => { await this.recoveries.ask(by, id, asked); return kept(deskOf(id)); }, again: (visit, form) => this.drawDesk(by, id, visit, form),
    });
  }

  @Can('recovery.allow') @Post('kerja/lot/:id/pemulihan/izin')
  allow(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, { dto: PressedDto, by, act: async () => { await this.recoveries.allow(by, id); return kept(deskOf(id)); }, again: (visit, form) => this.drawDesk(by, id, visit, form) });
  }

  @Can('recovery.ask') @Post('kerja/lot/:id/pemulihan/buka')
  open(@By() by: Actor, @Param('id', lotId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, { dto: PressedDto, by, act: async () => { await this.recoveries.open(by, id); return kept(deskOf(id)); }, again: (visit, form) => this.drawDesk(by, id, visit, form) });
  }

  @Can('recovery.give-slip') @Get('usaha/pemulihan/:code')
  slip(@By() by: Actor, @Param('code') code: string, @Query() asked: ActingDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.drawSlip(code, vendorOf(by, asked), visit, BLANK));
  }

  @Can('recovery.give-slip') @Post('usaha/pemulihan/:code')
  async give(@By() by: Actor, @Param('code') code: string, @Query() asked: ActingDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const [vendorId, { id }] = [vendorOf(by, asked), await this.named.lotNamed(code)];
    request.body = { ...(request.body as Typed), slip: slipIn(request) };
    await this.forms.take(request, reply, {
      dto: GiveSlipDto, by, at: SLIP_FAULTS, act: async (given) => { await this.recoveries.give(by, id, vendorId, given); return kept(request.url); },
      again: (visit, form) => this.drawSlip(code, vendorId, visit, form),
    });
  }

  private async drawDesk(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const lot = await this.lots.one(by, id);
    authorize(by, 'lot.see-unpublished', lot, 'lot.not-found');
    const [recovery, reason, seats, manifest] = await Promise.all([this.standing(id), this.queries.reasonOf(id), this.queries.seats(id), this.openings.manifest(id).catch(absent('closing-manifest.not-found'))]);
    const isClosed = lot.state === 'closed' && manifest !== null;
    return <RecoveryDeskPage visit={visit} form={form} desk={{ lot, recovery, reason, seats, isClosed, isOpened: wasOpened(lot), mayAsk: may(by, 'recovery.ask', lot), mayAllow: may(by, 'recovery.allow', lot) }} />;
  }

  private async drawSlip(code: string, vendorId: string, visit: Visit, form: Filled): Promise<VNode> {
    const { id } = await this.named.lotNamed(code);
    const [lot, recovery, offer] = await Promise.all([this.lots.one(null, id), this.standing(id), this.queries.offerOf(vendorId, id)]);
    return <SlipPage visit={visit} form={form} lot={lot} vendorId={vendorId} recovery={recovery} isOpened={wasOpened(lot)} offer={offer} />;
  }

  private standing(id: string): Promise<RecoveryView | null> {
    return this.openings.recovery(id).catch(absent('recovery.not-found'));
  }
}

const SLIP_FAULTS = {
  'printed-secret.length': 'slip', 'printed-secret.group': 'slip', 'printed-secret.checksum': 'slip', 'printed-secret.kind': 'slip', 'slip.other-envelope': 'slip', 'recovery.already-given': 'slip',
};
const deskOf = (id: string): string => `/kerja/lot/${id}/pemulihan`;

function wasOpened({ state }: LotView): boolean {
  return !isSealed(state) && state !== 'failed' && state !== 'cancelled';
}

/** What was typed, or else what stands in the file; line breaks count as spaces. */
function slipIn(request: CallerRequest): string {
  const typed = typedField(request, 'slip').trim();
  return (typed === '' && request.uploaded !== undefined ? request.uploaded.subarray(0, 1000).toString('latin1') : typed).replaceAll(/\s+/g, ' ').trim();
}
