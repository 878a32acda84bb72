import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { AmendBulletinDto, ListKeptBulletinsDto, WriteBulletinDto } from '../../bulletins/bulletins.dto.js';
import { BulletinQueries } from '../../bulletins/bulletins.queries.js';
import { Bulletins } from '../../bulletins/bulletins.service.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { BulletinFormPage, BULLETINS_ROOM, KeptBulletinsPage } from './bulletins.page.js';

const bulletinId = new ParseId('bulletin.not-found');

/** The fields that the rules of a bulletin are about. */
const AT = {
  'bulletin.english-whole': 'titleEn', 'bulletin.event-needs-time-and-place': 'place', 'bulletin.only-events-take-place': 'place',
  'bulletin.ends-before-it-starts': 'endsAt', 'bulletin.hidden-before-it-is-shown': 'shownUntil',
};

/** Where announcements, news and events are written. */
@ApiExcludeController()
@Controller('kerja/kabar')
export class BulletinDeskController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly bulletins: Bulletins, private readonly queries: BulletinQueries) {}

  @Can('bulletin.keep') @Get()
  list(@By() by: Actor, @Query() query: ListKeptBulletinsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <KeptBulletinsPage visit={visit} page={await this.queries.kept(query)} />);
  }

  @Can('bulletin.keep') @Get('baru')
  writing(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => <BulletinFormPage visit={visit} form={BLANK} bulletin={null} />);
  }

  @Can('bulletin.keep') @Post('baru')
  publish(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: WriteBulletinDto, by, at: AT, act: async (bulletin) => { await this.bulletins.publish(by, bulletin); return kept(BULLETINS_ROOM); },
      again: (visit, form) => <BulletinFormPage visit={visit} form={form} bulletin={null} />,
    });
  }

  @Can('bulletin.keep') @Get(':id')
  amending(@By() by: Actor, @Param('id', bulletinId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, null));
  }

  @Can('bulletin.keep') @Post(':id')
  amend(@By() by: Actor, @Param('id', bulletinId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: AmendBulletinDto, by, at: AT, act: async (bulletin) => { await this.bulletins.amend(by, id, bulletin); return kept(BULLETINS_ROOM); },
      again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  @Can('bulletin.keep') @Post(':id/penarikan')
  withdraw(@By() by: Actor, @Param('id', bulletinId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: null, by, act: async () => { await this.bulletins.withdraw(by, id); return kept(BULLETINS_ROOM); },
      again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  private async draw(by: Actor, id: string, visit: Visit, form: Filled | null): Promise<VNode> {
    const bulletin = await this.queries.one(by, id);
    return <BulletinFormPage visit={visit} form={form ?? Filled.with(AmendBulletinDto, bulletin)} bulletin={bulletin} />;
  }
}
