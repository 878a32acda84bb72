import { Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../core/actor.js';
import { Anyone, Can, CanRepeat } from '../platform/http/can.js';
import { By, type CallerRequest } from '../platform/http/caller.js';
import { SignInDto } from './identity.dto.js';
import { Me, type MeView } from './me.js';
import { Sessions } from './sessions.service.js';

/** The door: sign in, who am I, sign out here or everywhere. */
@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions, private readonly me: Me) {}

  @Anyone()
  @UseGuards(AuthGuard('local'))
  @ApiBody({ type: SignInDto })
  @Post()
  async signIn(@Req() request: CallerRequest & { readonly user: { readonly personId: string } }, @Res({ passthrough: true }) reply: FastifyReply) {
    const { personId } = request.user;
    const { token, expiresAt } = await this.sessions.start(personId, { secondFactor: false });
    this.setCookie(reply, token, expiresAt);
    return { personId, expiresAt };
  }

  @CanRepeat('account.keep')
  @Get('current')
  current(@By() by: Actor): Promise<MeView> {
    return this.me.view(by);
  }

  @Can('account.keep')
  @Delete('current')
  @HttpCode(204)
  async signOut(@By() by: Actor, @Req() request: CallerRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = request.cookies[this.sessions.cookieName];
    if (token !== undefined) await this.sessions.end(by, token);
    void reply.clearCookie(this.sessions.cookieName, { path: '/' });
  }

  @Can('account.keep')
  @Delete()
  @HttpCode(204)
  async signOutEverywhere(@By() by: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(by);
    void reply.clearCookie(this.sessions.cookieName, { path: '/' });
  }

  private setCookie(reply: FastifyReply, token: string, expires: Date): void {
    void reply.setCookie(this.sessions.cookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.sessions.cookieName.startsWith('__Host-'), expires });
  }
}
