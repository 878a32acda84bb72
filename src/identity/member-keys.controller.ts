import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By } from '../platform/http/caller.js';
import { Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { AnswerChallengeDto, MakeMemberKeyDto, PasskeyDto } from './member-keys.dto.js';
import { MemberKeys } from './member-keys.service.js';

/** The keys of those who open offers. */
@ApiTags('me')
@Controller('me/member-keys')
export class MemberKeysController {
  constructor(private readonly keys: MemberKeys) {}

  @Does('Daftar kunci pembuka Anda', 'List your opening keys')
  @Can('member-key.keep') @Get()
  list(@By() by: Actor) {
    return this.keys.list(by);
  }

  @Does('Mendaftarkan kunci pembuka baru', 'Register a new opening key')
  @Can('member-key.keep') @Post()
  make(@By() by: Actor, @Body() key: MakeMemberKeyDto) {
    return this.keys.make(by, key);
  }

  @Does('Menambah passkey yang membuka kunci Anda', 'Add a passkey that opens your key')
  @Can('member-key.keep') @Post(':id/passkeys')
  addPasskey(@By() by: Actor, @Param('id', new ParseId('held-key.not-found')) id: string, @Body() passkey: PasskeyDto) {
    return this.keys.addPasskey(by, id, passkey);
  }

  @Does('Meminta pertanyaan bagi kunci Anda', 'Ask for a challenge to your key')
  @CanRepeat('member-key.keep') @Post('challenges')
  challenge(@By() by: Actor) {
    return this.keys.challenge(by);
  }

  @Does('Menjawab pertanyaan dengan kunci Anda', 'Answer a challenge with your key')
  @Can('member-key.keep') @Post('challenges/:id/answer') @HttpCode(200)
  answer(@By() by: Actor, @Param('id', new ParseId('key-challenge.not-found')) id: string, @Body() { answer }: AnswerChallengeDto) {
    return this.keys.answer(by, id, answer);
  }
}
