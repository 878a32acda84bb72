import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../core/actor.js';
import { Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { By, type CallerRequest } from '../platform/http/caller.js';
import { ParseId } from '../platform/http/parse-id.js';
import { ChangeContactsDto, MakeKeyDto, TotpCodeDto } from './accounts.dto.js';
import { Accounts } from './accounts.service.js';
import { ApiKeys } from './api-keys.service.js';
import { IdentityQueries } from './identity.queries.js';
import { SecondFactor } from './second-factor.service.js';
import { SessionCookie } from './session-cookie.js';

/** One's own affairs. What makes or changes a secret is done at a screen, never with an API key. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    private readonly accounts: Accounts,
    private readonly secondFactor: SecondFactor,
    private readonly keys: ApiKeys,
    private readonly queries: IdentityQueries,
    private readonly cookie: SessionCookie,
  ) {}

  @Does('Mulai memasang autentikator', 'Begin to set up an authenticator app')
  @CanRepeat('account.keep') @Post('second-factor')
  enrol(@By() by: Actor, @Req() request: CallerRequest) {
    this.cookie.expect(request);
    return this.secondFactor.enrol(by);
  }

  @Does('Menyelesaikan pemasangan autentikator', 'Finish setting up the authenticator app')
  @CanRepeat('account.keep') @Post('second-factor/confirmation') @HttpCode(200)
  async confirm(@By() by: Actor, @Body() { code }: TotpCodeDto, @Req() request: CallerRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    this.cookie.expect(request);
    const session = await this.secondFactor.confirm(by, code);
    this.cookie.set(reply, session);
    return { expiresAt: session.expiresAt };
  }

  @Does('Mengubah nomor telepon atau surel saya', 'Change my phone number or e-mail')
  @Can('account.keep') @Put('contacts') @HttpCode(204)
  changeContacts(@By() by: Actor, @Body() contacts: ChangeContactsDto, @Req() request: CallerRequest): Promise<void> {
    this.cookie.expect(request);
    return this.accounts.changeContacts(by, contacts);
  }

  @Does('Daftar kunci API saya', 'List my API keys')
  @Can('account.keep') @Get('api-keys')
  async listKeys(@By() by: Actor) {
    return { items: await this.queries.keysOf(by.personId) };
  }

  /** The key is in this answer only, so the answer is not kept for a repetition. */
  @Does('Membuat kunci API', 'Make an API key')
  @CanRepeat('account.keep') @Post('api-keys')
  makeKey(@By() by: Actor, @Body() key: MakeKeyDto, @Req() request: CallerRequest) {
    this.cookie.expect(request);
    return this.keys.make(by, key);
  }

  @Does('Mencabut kunci API', 'Revoke an API key')
  @Can('account.keep') @Delete('api-keys/:id') @HttpCode(204)
  revokeKey(@By() by: Actor, @Param('id', new ParseId('api-key.not-found')) id: string): Promise<void> {
    return this.keys.revoke(by, id);
  }
}
