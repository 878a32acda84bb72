import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SENTENCES } from '../core/sentences/all.js';
import { Anyone } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { InLanguage, type CallerRequest } from '../platform/http/caller.js';
import type { Language } from '../platform/http/language.js';
import { AskRecoveryDto, CompleteRecoveryDto, RegisterDto } from './accounts.dto.js';
import { Accounts } from './accounts.service.js';
import { Recoveries } from './recoveries.service.js';

/** What is open to people who cannot sign in yet, or no longer. */
@ApiTags('accounts')
@Controller()
export class AccountsController {
  constructor(private readonly accounts: Accounts, private readonly recoveries: Recoveries) {}

  /** Open to vendors' people; officials are invited. A repetition is refused by the taken contact. */
  @Does('Membuat akun', 'Make an account')
  @Anyone() @Post('accounts')
  register(@Body() person: RegisterDto, @Req() request: CallerRequest) {
    return this.accounts.register(request.ip, person);
  }

  /** The same words in the same time, whether the account exists or not. */
  @Does('Meminta kode pemulihan akun', 'Ask for a recovery code')
  @Anyone() @Post('recoveries') @HttpCode(202)
  async ask(@Body() { login }: AskRecoveryDto, @InLanguage() language: Language) {
    await this.recoveries.ask(login);
    return { message: SENTENCES['account.recovery-asked']?.[language] };
  }

  @Does('Memulihkan akun dengan kode dan kata sandi baru', 'Recover an account with the code and a new password')
  @Anyone() @Post('recoveries/completion') @HttpCode(204)
  complete(@Body() recovery: CompleteRecoveryDto): Promise<void> {
    return this.recoveries.complete(recovery);
  }
}
