import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ListLotsDto } from '../../lots/lots.dto.js';
import { SubscribeDto } from '../../notifications/subscriptions.dto.js';
import { Subscriptions } from '../../notifications/subscriptions.service.js';
import { Anyone } from '../../platform/http/can.js';
import { languageOf, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { Filled } from '../forms/filled.js';
import { Forms, goOn } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { FollowPage, LetterSentPage, StoppedPage, SubscriptionPage } from './follow.page.js';

const subscriptionId = new ParseId('subscription.not-found');

/** News of new lots by e-mail. Opening a link changes nothing: programs that look through mail open links too. */
@ApiExcludeController()
@Controller('langganan')
export class FollowController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly subscriptions: Subscriptions) {}

  @Anyone() @Get()
  asking(@Query() { category, kecamatan, search }: ListLotsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, (visit) => <FollowPage visit={visit} form={Filled.with(SubscribeDto, { category, kecamatan, search })} />);
  }

  @Anyone() @Post()
  ask(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: SubscribeDto, by: null, at: { 'account.email-form': 'email' },
      act: async (wanted) => { await this.subscriptions.ask(wanted, languageOf(request), request.ip); return '/langganan/surat'; },
      again: (visit, form) => <FollowPage visit={visit} form={form} />,
    });
  }

  @Anyone() @Get('surat')
  sent(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, (visit) => <LetterSentPage visit={visit} />);
  }

  @Anyone() @Get('berhenti')
  stopped(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, (visit) => <StoppedPage visit={visit} />);
  }

  @Anyone() @Get(':id/:code')
  one(@Param('id', subscriptionId) id: string, @Param('code') code: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, null, async (visit) => <SubscriptionPage visit={visit} subscription={await this.subscriptions.of(id, code)} address={`/langganan/${id}/${code}`} />, 200);
  }

  @Anyone() @Post(':id/:code/konfirmasi')
  async confirm(@Param('id', subscriptionId) id: string, @Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await this.subscriptions.confirm(id, code);
    goOn(reply, `/langganan/${id}/${code}`);
  }

  /** From the page, or by a mail program alone (RFC 8058). */
  @Anyone() @Post(':id/:code/berhenti')
  async stop(@Param('id', subscriptionId) id: string, @Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await this.subscriptions.end(id, code);
    goOn(reply, '/langganan/berhenti');
  }
}
