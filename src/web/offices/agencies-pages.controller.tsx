import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { AddAgencyDto, AddUnitDto } from '../../identity/administration.dto.js';
import { AdministrationQueries } from '../../identity/administration.queries.js';
import { Agencies } from '../../identity/agencies.service.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { AddUnitPage, AGENCIES_ROOM, AgenciesPage } from './agencies.page.js';

const agencyId = new ParseId('agency.not-found');

/** The regency's agencies and their units. */
@ApiExcludeController()
@Controller('kerja/perangkat-daerah')
export class AgencyPagesController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly agencies: Agencies, private readonly queries: AdministrationQueries) {}

  @Can('agency.add') @Get()
  list(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(by, visit, BLANK));
  }

  @Can('agency.add') @Post()
  add(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, { dto: AddAgencyDto, by, act: async (agency) => { await this.agencies.add(by, agency); return kept(AGENCIES_ROOM); }, again: (visit, form) => this.draw(by, visit, form) });
  }

  @Can('agency.add') @Get(':id/unit')
  addingUnit(@By() by: Actor, @Param('id', agencyId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.unit(by, id, visit, BLANK));
  }

  @Can('agency.add') @Post(':id/unit')
  addUnit(@By() by: Actor, @Param('id', agencyId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, { dto: AddUnitDto, by, act: async (unit) => { await this.agencies.addUnit(by, id, unit); return kept(AGENCIES_ROOM); }, again: (visit, form) => this.unit(by, id, visit, form) });
  }

  private async draw(by: Actor, visit: Visit, form: Filled): Promise<VNode> {
    return <AgenciesPage visit={visit} form={form} agencies={(await this.queries.agencies(by, {})).items} />;
  }

  private async unit(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const agency = (await this.queries.agencies(by, {})).items.find((each) => each.id === id);
    must(agency, 'agency.not-found');
    return <AddUnitPage visit={visit} form={form} agency={agency} />;
  }
}
