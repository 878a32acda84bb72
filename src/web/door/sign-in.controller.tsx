import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { SignInDto, TotpCodeDto } from '../../identity/accounts.dto.js';
import { SecondFactor } from '../../identity/second-factor.service.js';
import { SessionCookie } from '../../identity/session-cookie.js';
import { Sessions } from '../../identity/sessions.service.js';
import { Anyone, CanRepeat, Can } from '../../platform/http/can.js';
import { By, Visitor, type CallerRequest } from '../../platform/http/caller.js';
import { Text } from '../../platform/http/fields.js';
import { typedField } from '../../platform/http/page-form.js';
import { BLANK } from '../forms/filled.js';
import { Forms, goOn, ownAddress } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { PersonQueries } from '../person.queries.js';
import { CodePage, SignInPage, SignOutPage } from './door.pages.js';

export const DESK = '/kerja';

class WayInDto {
  /** Where the visitor wanted to go. */
  @Text(2000, { optional: true }) ke?: string;
  @Text(1, { optional: true }) pulih?: string;
}

/** In and out. */
@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
    private readonly cookie: SessionCookie,
    private readonly persons: PersonQueries,
  ) {}

  @Anyone({ greets: true }) @Get('masuk')
  async signIn(@Query() { ke, pulih }: WayInDto, @Visitor() visitor: Actor | null, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const to = ownAddress(ke, DESK);
    if (visitor !== null) goOn(reply, to);
    else await this.pages.send(request, reply, null, (visit) => <SignInPage visit={visit} form={BLANK} to={to} isRecovered={pulih !== undefined} />, 200);
  }

  @Anyone() @Post('masuk')
  enter(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const to = ownAddress(typedField(request, '_ke'), DESK);
    return this.forms.take(request, reply, {
      dto: SignInDto, by: null,
      act: async ({ login, password }) => {
        const personId = await this.sessions.checkPassword(login, password);
        this.cookie.set(reply, await this.sessions.start(personId));
        const step = await this.persons.nextStepOf(personId);
        return step === 'none' ? to : step === 'show' ? `/masuk/kode?ke=${encodeURIComponent(to)}` : '/akun/autentikator';
      },
      again: (visit, form) => <SignInPage visit={visit} form={form} to={to} isRecovered={false} />,
    });
  }

  @Can('account.keep') @Get('masuk/kode')
  async code(@Query() { ke }: WayInDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    if ((await this.persons.nextStepOf(by.personId)) === 'set-up') goOn(reply, '/akun/autentikator');
    else await this.pages.private(request, reply, by, (visit) => <CodePage visit={visit} form={BLANK} to={ownAddress(ke, DESK)} />);
  }

  @CanRepeat('account.keep') @Post('masuk/kode')
  showCode(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const to = ownAddress(typedField(request, '_ke'), DESK);
    return this.forms.take(request, reply, {
      dto: TotpCodeDto, by, at: { 'account.wrong-code': 'code' },
      act: async ({ code }) => {
        this.cookie.set(reply, await this.secondFactor.show(by, this.cookie.expect(request), code));
        return to;
      },
      again: (visit, form) => <CodePage visit={visit} form={form} to={to} />,
    });
  }

  @Can('account.keep') @Get('keluar')
  wayOut(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => <SignOutPage visit={visit} />);
  }

  @CanRepeat('account.keep') @Post('keluar')
  async leave(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.end(by, this.cookie.expect(request));
    this.away(reply);
  }

  @CanRepeat('account.keep') @Post('keluar/semua')
  async leaveEverywhere(@By() by: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(by);
    this.away(reply);
  }

  private away(reply: FastifyReply): void {
    this.cookie.clear(reply);
    // What this browser keeps of us, drafts of offers aside, goes too.
    void reply.header('clear-site-data', '"cache"');
    goOn(reply, '/masuk');
  }
}
