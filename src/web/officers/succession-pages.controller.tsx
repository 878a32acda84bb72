import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { ReplaceDto } from '../../lots/lots.dto.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { PackagePeopleQueries } from '../../lots/package-people.queries.js';
import { Successions } from '../../lots/successions.service.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { BuyingQueries } from './buying.queries.js';
import { PACKAGES_ROOM } from './packages.page.js';
import { SuccessionPage } from './succession.page.js';

const packageId = new ParseId('package.not-found');

/** One of the people of a package has left. */
@ApiExcludeController()
@Controller('kerja/paket/:id/ganti/:seat/:person')
export class SuccessionPagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly successions: Successions,
    private readonly queries: LotQueries, private readonly people: PackagePeopleQueries, private readonly buying: BuyingQueries,
  ) {}

  @Can('package.replace') @Get()
  leaving(@By() by: Actor, @Param('id', packageId) id: string, @Param('seat') seat: string, @Param('person') person: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.form({ by, id, seat, person, visit, form: BLANK }));
  }

  @Can('package.replace') @Post()
  replace(@By() by: Actor, @Param('id', packageId) id: string, @Param('seat') seat: string, @Param('person') person: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: ReplaceDto, by, at: AT, act: async (replacement) => { await this.successions.replace(by, id, replacement); return kept(`${PACKAGES_ROOM}/${id}`); },
      again: (visit, form) => this.form({ by, id, seat, person, visit, form }),
    });
  }

  private async form({ by, id, seat, person, visit, form }: { readonly by: Actor; readonly id: string; readonly seat: string; readonly person: string; readonly visit: Visit; readonly form: Filled }): Promise<VNode> {
    const [parcel, { named }] = await Promise.all([this.queries.package(by, id), this.people.of(by, id)]);
    const leaving = named.find((each) => each.seat === seat && each.personId === person);
    must(leaving, 'package.not-found');
    const appointed = leaving.seat === 'opening-committee' ? await this.buying.openers(parcel.agencyId) : await this.buying.appointed(parcel.agencyId, leaving.seat);
    const candidates = appointed.filter(({ id: candidate }) => !named.some((each) => each.seat === leaving.seat && each.personId === candidate));
    return <SuccessionPage visit={visit} form={form} parcel={parcel} leaving={leaving} candidates={candidates} />;
  }
}

const AT = {
  'package.successor-not-appointed': 'incomingId', 'package.successor-named-already': 'incomingId', 'package.successor-was-other-side': 'incomingId', 'package.successor-oneself': 'incomingId',
  'package.committee-one-unit': 'incomingId', 'package.committee-not-appointed': 'incomingId',
};
