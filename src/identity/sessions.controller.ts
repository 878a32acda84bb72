import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../core/actor.js';
import { Anyone, Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { By, type CallerRequest } from '../platform/http/caller.js';
import { tokenHash } from '../platform/ids.js';
import { SignInDto, TotpCodeDto } from './accounts.dto.js';
import { IdentityQueries } from './identity.queries.js';
import { Me, type MeView } from './me.js';
import { SecondFactor } from './second-factor.service.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

/** The door: sign in, who am I, sign out here or everywhere. */
@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
    private readonly queries: IdentityQueries,
    private readonly me: Me,
    private readonly cookie: SessionCookie,
  ) {}

  @Does('Masuk dengan nomor telepon atau surel dan kata sandi', 'Sign in with phone number or e-mail and password')
  @Anyone()
  @UseGuards(AuthGuard('local'))
  @ApiBody({ type: SignInDto })
  @Post()
  async signIn(@Body() _: SignInDto, @Req() request: CallerRequest & { readonly user: { readonly personId: string } }, @Res({ passthrough: true }) reply: FastifyReply) {
    const { personId } = request.user;
    const session = await this.sessions.start(personId);
    this.cookie.set(reply, session);
    return { personId, expiresAt: session.expiresAt };
  }

  @Does('Daftar sesi saya', 'List my sessions')
  @Can('account.keep')
  @Get()
  async list(@By() by: Actor, @Req() request: CallerRequest) {
    const token = this.cookie.of(request);
    return { items: await this.queries.sessionsOf(by.personId, token === null ? null : tokenHash(token)) };
  }

  @Does('Siapa saya dan apa yang boleh saya lakukan', 'Who I am and what I may do')
  @Can('account.keep')
  @Get('current')
  current(@By() by: Actor): Promise<MeView> {
    return this.me.view(by);
  }

  /** The code of the authenticator app; this session goes on under a new token. */
  @Does('Menunjukkan kode autentikator', 'Show the code of the authenticator app')
  @CanRepeat('account.keep')
  @Post('current/second-factor')
  @HttpCode(200)
  async showSecondFactor(@By() by: Actor, @Body() { code }: TotpCodeDto, @Req() request: CallerRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const session = await this.secondFactor.show(by, this.cookie.expect(request), code);
    this.cookie.set(reply, session);
    return { expiresAt: session.expiresAt };
  }

  @Does('Keluar dari peranti ini', 'Sign out here')
  @Can('account.keep')
  @Delete('current')
  @HttpCode(204)
  async signOut(@By() by: Actor, @Req() request: CallerRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(by, this.cookie.expect(request));
    this.cookie.clear(reply);
  }

  @Does('Keluar dari semua peranti', 'Sign out everywhere')
  @Can('account.keep')
  @Delete()
  @HttpCode(204)
  async signOutEverywhere(@By() by: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(by);
    this.cookie.clear(reply);
  }
}
