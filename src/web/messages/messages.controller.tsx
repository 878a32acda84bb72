import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { ListMessagesDto } from '../../notifications/inbox.dto.js';
import { InboxQueries } from '../../notifications/inbox.queries.js';
import { Can, CanRepeat } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { Instant } from '../../platform/http/fields.js';
import type { Typed } from '../../platform/http/page-form.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { goOn } from '../forms/forms.js';
import { readForm } from '../forms/reading.js';
import { Pages } from '../pages.js';
import { MessagesPage } from './messages.page.js';

class ReadUntilDto {
  @Instant() until!: Date;
}

/** What Lumbung told its reader, the latest first. */
@ApiExcludeController()
@Controller('pesan')
export class MessagePagesController {
  constructor(private readonly pages: Pages, private readonly inbox: InboxQueries) {}

  @Can('inbox.read') @Get()
  list(@Query() query: ListMessagesDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <MessagesPage visit={visit} query={query} page={await this.inbox.messagesOf(by, visit.language, { limit: 15, ...query })} />);
  }

  /** Up to the newest that was shown; what has come meanwhile stays new. */
  @CanRepeat('inbox.read') @Post('dibaca')
  async readAll(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const { until } = await readForm(ReadUntilDto, (request.body ?? {}) as Typed);
    await this.inbox.markAllRead(by, until);
    goOn(reply, '/pesan');
  }

  @CanRepeat('inbox.read') @Post(':id/dibaca')
  async read(@Param('id', new ParseId('message.not-found')) id: string, @By() by: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.inbox.markRead(by, id);
    goOn(reply, '/pesan');
  }
}
