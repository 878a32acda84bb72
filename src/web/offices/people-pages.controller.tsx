import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { BrokenRule } from '../../core/broken-rule.js';
import { AppointDto, InviteDto, ListPeopleDto } from '../../identity/administration.dto.js';
import { AdministrationQueries } from '../../identity/administration.queries.js';
import { Appointments } from '../../identity/appointments.service.js';
import { People } from '../../identity/people.service.js';
import { Can, CanRepeat } from '../../platform/http/can.js';
import { By, languageOf, type CallerRequest } from '../../platform/http/caller.js';
import type { Typed } from '../../platform/http/page-form.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { problemOf } from '../../platform/http/problem.js';
import { Filled } from '../forms/filled.js';
import { Forms, goOn, kept } from '../forms/forms.js';
import { readForm } from '../forms/reading.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { CodeToHandPage, InvitePage, PEOPLE_ROOM, PeoplePage, PersonPage } from './people.page.js';

const personId = new ParseId('account.not-found');

/** The administrator's register of people and decrees. */
@ApiExcludeController()
@Controller('kerja/orang')
export class PeoplePagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly people: People, private readonly appointments: Appointments, private readonly queries: AdministrationQueries,
  ) {}

  @Can('person.invite') @Get()
  list(@By() by: Actor, @Query() query: ListPeopleDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <PeoplePage visit={visit} query={query} page={await this.queries.people(by, query)} agencies={(await this.queries.agencies(by, {})).items} />);
  }

  @Can('person.invite') @Get('undang')
  inviting(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => <InvitePage visit={visit} form={new Filled({ language: 'id' })} />);
  }

  /** The code stands in this one answer; a repetition is refused by the taken contact. */
  @CanRepeat('person.invite') @Post('undang')
  async invite(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = (request.body ?? {}) as Typed;
    try {
      const invited = await this.people.invite(by, await readForm(InviteDto, typed));
      await this.pages.private(request, reply, by, (visit) => <CodeToHandPage visit={visit} {...invited} />);
    } catch (error) {
      if (!(error instanceof BrokenRule)) throw error;
      const form = Filled.refused(typed, problemOf(error, languageOf(request), request.id), {});
      await this.pages.send(request, reply, by, (visit) => <InvitePage visit={visit} form={form} />, 422);
    }
  }

  @Can('person.invite') @Get(':id')
  one(@By() by: Actor, @Param('id', personId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, Filled.with(AppointDto, { from: visit.now })));
  }

  @Can('appointment.make') @Post(':id/jabatan')
  appoint(@By() by: Actor, @Param('id', personId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: AppointDto, by, at: APPOINT_AT, act: async (decree) => { await this.appointments.make(by, id, decree); return kept(`${PEOPLE_ROOM}/${id}`); }, again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  @Can('appointment.make') @Post(':id/jabatan/:appointment/akhir')
  async end(@By() by: Actor, @Param('id', personId) id: string, @Param('appointment', new ParseId('appointment.not-found')) appointment: string, @Res() reply: FastifyReply): Promise<void> {
    await this.appointments.end(by, appointment);
    goOn(reply, kept(`${PEOPLE_ROOM}/${id}`));
  }

  @CanRepeat('person.recover') @Post(':id/kode')
  async handOverCode(@By() by: Actor, @Param('id', personId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const handed = await this.people.handOverCode(by, id);
    await this.pages.private(request, reply, by, (visit) => <CodeToHandPage visit={visit} personId={id} {...handed} />);
  }

  @Can('person.recover') @Post(':id/autentikator')
  async removeSecondFactor(@By() by: Actor, @Param('id', personId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.people.removeSecondFactor(by, id);
    goOn(reply, kept(`${PEOPLE_ROOM}/${id}`));
  }

  @Can('person.disable') @Post(':id/nonaktif')
  async disable(@By() by: Actor, @Param('id', personId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.people.disable(by, id);
    goOn(reply, kept(`${PEOPLE_ROOM}/${id}`));
  }

  @Can('person.disable') @Post(':id/aktif')
  async enable(@By() by: Actor, @Param('id', personId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.people.enable(by, id);
    goOn(reply, kept(`${PEOPLE_ROOM}/${id}`));
  }

  private async draw(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const [person, { items }] = await Promise.all([this.queries.person(by, id), this.queries.agencies(by, {})]);
    return <PersonPage visit={visit} form={form} person={person} agencies={items} />;
  }
}

const APPOINT_AT = { 'appointment.agency-needed': 'agencyId', 'appointment.of-the-regency': 'agencyId', 'appointment.ends-before-it-begins': 'until', 'agency.unit-not-found': 'unitId' };
