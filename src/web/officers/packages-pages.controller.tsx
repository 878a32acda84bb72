import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { mayAnywhere } from '../../core/policy.js';
import { Cancellations } from '../../lots/lots.cancellation.js';
import { AnnouncePackageDto, AssemblePackageDto, CancellationDto, PlanPackageDto } from '../../lots/lots.dto.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { PackagePeopleQueries } from '../../lots/package-people.queries.js';
import { Packages } from '../../lots/packages.service.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { BuyingQueries } from './buying.queries.js';
import { AnnouncePage, CancelPackagePage, PlanPage } from './package-steps.page.js';
import { AssemblePage, PackagePage, PACKAGES_ROOM, PackagesPage } from './packages.page.js';

const packageId = new ParseId('package.not-found');

/** Needs become purchases. */
@ApiExcludeController()
@Controller('kerja/paket')
export class PackagePagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly packages: Packages, private readonly cancellations: Cancellations,
    private readonly queries: LotQueries, private readonly people: PackagePeopleQueries, private readonly buying: BuyingQueries,
  ) {}

  @Can('package.see') @Get()
  list(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <PackagesPage visit={visit} packages={await this.buying.packages(by)} mayAssemble={mayAnywhere(by, 'package.assemble')} />);
  }

  @Can('package.assemble') @Get('baru')
  assembling(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <AssemblePage visit={visit} form={BLANK} requests={await this.buying.freeRequests(by)} />);
  }

  @Can('package.assemble') @Post('baru')
  assemble(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: AssemblePackageDto, by, at: { 'package.requests-differ': 'requestIds', 'package.requests-not-free': 'requestIds' }, act: async (parts) => kept(`${PACKAGES_ROOM}/${(await this.packages.assemble(by, parts)).id}`),
      again: async (visit, form) => <AssemblePage visit={visit} form={form} requests={await this.buying.freeRequests(by)} />,
    });
  }

  @Can('package.see') @Get(':id')
  one(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const parcel = await this.queries.package(by, id);
      const [people, requests, lots] = await Promise.all([this.people.of(by, id), this.buying.requestsOf(id), this.buying.lotsOf(id)]);
      return <PackagePage visit={visit} parcel={parcel} people={people} requests={requests} lots={lots} />;
    });
  }

  @Can('package.assemble') @Get(':id/rencana')
  planning(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.plan(by, id, visit, Filled.with(PlanPackageDto, { smallBusinessOnly: true })));
  }

  @Can('package.assemble') @Post(':id/rencana')
  planned(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: PlanPackageDto, by, at: PLAN_AT, act: async (plan) => { await this.packages.plan(by, id, plan); return kept(`${PACKAGES_ROOM}/${id}`); }, again: (visit, form) => this.plan(by, id, visit, form),
    });
  }

  @Can('package.announce') @Get(':id/umumkan')
  announcing(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <AnnouncePage visit={visit} form={BLANK} parcel={await this.queries.package(by, id)} />);
  }

  @Can('package.announce') @Post(':id/umumkan')
  announced(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: AnnouncePackageDto, by, act: async (announcement) => { await this.packages.announce(by, id, announcement); return kept(`${PACKAGES_ROOM}/${id}`); },
      again: async (visit, form) => <AnnouncePage visit={visit} form={form} parcel={await this.queries.package(by, id)} />,
    });
  }

  @Can('package.cancel') @Get(':id/batal')
  cancelling(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <CancelPackagePage visit={visit} form={BLANK} parcel={await this.queries.package(by, id)} />);
  }

  @Can('package.cancel') @Post(':id/batal')
  cancelled(@By() by: Actor, @Param('id', packageId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: CancellationDto, by, act: async (cancellation) => { await this.cancellations.package(by, id, cancellation); return kept(`${PACKAGES_ROOM}/${id}`); },
      again: async (visit, form) => <CancelPackagePage visit={visit} form={form} parcel={await this.queries.package(by, id)} />,
    });
  }

  private async plan(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const parcel = await this.queries.package(by, id);
    const [officers, panel, openers] = await Promise.all([this.buying.appointed(parcel.agencyId, 'procurement-officer'), this.buying.appointed(parcel.agencyId, 'panel-member'), this.buying.openers(parcel.agencyId)]);
    return <PlanPage visit={visit} form={form} parcel={parcel} people={{ officers, panel, openers }} />;
  }
}

const PLAN_AT = {
  'package.ppk-is-officer': 'officerId', 'package.panel-not-odd': 'panelIds', 'package.tender-needs-panel': 'panelIds', 'package.committee-size': 'committeeIds', 'package.committee-one-unit': 'committeeIds',
  'package.committee-not-appointed': 'committeeIds', 'package.not-small-needs-reason': 'notSmallReason',
};
