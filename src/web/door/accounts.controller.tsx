import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { toDataURL } from 'qrcode';
import type { Actor } from '../../core/actor.js';
import { SENTENCES } from '../../core/sentences/all.js';
import { AskRecoveryDto, CompleteRecoveryDto, RegisterDto, TotpCodeDto } from '../../identity/accounts.dto.js';
import { Accounts } from '../../identity/accounts.service.js';
import { Recoveries } from '../../identity/recoveries.service.js';
import { SecondFactor } from '../../identity/second-factor.service.js';
import { SessionCookie } from '../../identity/session-cookie.js';
import { Sessions } from '../../identity/sessions.service.js';
import { totpUri } from '../../identity/totp.js';
import { Anyone, Can, CanRepeat } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { Text } from '../../platform/http/fields.js';
import { typedField } from '../../platform/http/page-form.js';
import { BLANK } from '../forms/filled.js';
import { Forms } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { AskRecoveryPage, CompleteRecoveryPage, RegisterPage, SetUpPage } from './door.pages.js';
import { DESK } from './sign-in.controller.js';

class AskedDto {
  @Text(1, { optional: true }) dikirim?: string;
}

const CONTACT_FIELDS = {
  'account.contact-needed': 'phone', 'account.contact-taken': 'phone', 'account.phone-form': 'phone', 'account.email-form': 'email',
  'account.password-too-short': 'password', 'account.password-common': 'password',
};

/** Accounts begin, come back, and get their second factor. */
@ApiExcludeController()
@Controller()
export class AccountPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly accounts: Accounts,
    private readonly recoveries: Recoveries,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
    private readonly cookie: SessionCookie,
  ) {}

  @Anyone() @Get('daftar')
  register(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, null, (visit) => <RegisterPage visit={visit} form={BLANK} />, 200);
  }

  /** Whoever has just chosen a password is in. */
  @Anyone() @Post('daftar')
  join(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: RegisterDto, by: null, at: CONTACT_FIELDS,
      act: async (person) => {
        const { personId } = await this.accounts.register(request.ip, person);
        this.cookie.set(reply, await this.sessions.start(personId));
        return DESK;
      },
      again: (visit, form) => <RegisterPage visit={visit} form={form} />,
    });
  }

  @Anyone() @Get('masuk/pulihkan')
  recovery(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, null, (visit) => <AskRecoveryPage visit={visit} form={BLANK} />, 200);
  }

  @Anyone() @Post('masuk/pulihkan')
  askRecovery(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: AskRecoveryDto, by: null, at: CONTACT_FIELDS,
      act: async ({ login }) => {
        await this.recoveries.ask(login);
        return '/masuk/pulihkan/kode?dikirim=1';
      },
      again: (visit, form) => <AskRecoveryPage visit={visit} form={form} />,
    });
  }

  @Anyone() @Get('masuk/pulihkan/kode')
  recoveryCode(@Query() { dikirim }: AskedDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, null, (visit) =>
      <CompleteRecoveryPage visit={visit} form={BLANK} asked={dikirim === undefined ? null : SENTENCES['account.recovery-asked']?.[visit.language] ?? ''} />, 200);
  }

  @Anyone() @Post('masuk/pulihkan/kode')
  recover(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: CompleteRecoveryDto, by: null, at: { ...CONTACT_FIELDS, 'account.wrong-code': 'code' },
      act: async (recovery) => {
        await this.recoveries.complete(recovery);
        return '/masuk?pulih=1';
      },
      again: (visit, form) => <CompleteRecoveryPage visit={visit} form={form} asked={null} />,
    });
  }

  @Can('account.keep') @Get('akun/autentikator')
  setUp(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => <SetUpPage visit={visit} form={BLANK} offered={null} />);
  }

  @CanRepeat('account.keep') @Post('akun/autentikator/mulai')
  async beginSetUp(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    this.cookie.expect(request);
    const { secret, uri } = await this.secondFactor.enrol(by);
    const picture = await toDataURL(uri);
    await this.pages.private(request, reply, by, (visit) => <SetUpPage visit={visit} form={BLANK} offered={{ secret, picture }} />);
  }

  @CanRepeat('account.keep') @Post('akun/autentikator')
  confirmSetUp(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    this.cookie.expect(request);
    return this.forms.take(request, reply, {
      dto: TotpCodeDto, by, at: { 'account.wrong-code': 'code' },
      act: async ({ code }) => {
        this.cookie.set(reply, await this.secondFactor.confirm(by, code));
        return `${DESK}?tersimpan=1`;
      },
      again: async (visit, form) => <SetUpPage visit={visit} form={form} offered={await this.offeredBefore(request, visit.person?.name ?? '')} />,
    });
  }

  /** The same picture again: the app has read it already. */
  private async offeredBefore(request: CallerRequest, name: string): Promise<{ readonly secret: string; readonly picture: string } | null> {
    const secret = typedField(request, '_secret');
    return /^[A-Z2-7]{16,64}$/.test(secret) ? { secret, picture: await toDataURL(totpUri(secret, name)) } : null;
  }
}
