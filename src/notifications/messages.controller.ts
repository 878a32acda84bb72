import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By, InLanguage } from '../platform/http/caller.js';
import { Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import type { Language } from '../platform/http/language.js';
import { ParseId } from '../platform/http/parse-id.js';
import { ListMessagesDto, MailWishDto } from './inbox.dto.js';
import { InboxQueries } from './inbox.queries.js';
import { MailWishes } from './mail-wishes.js';

const messageId = new ParseId('message.not-found');

/** Each person's own inbox, and whether it also comes by e-mail. */
@ApiTags('messages')
@Controller('messages')
export class MessagesController {
  constructor(private readonly inbox: InboxQueries, private readonly wishes: MailWishes) {}

  @Does('Kotak pesan saya', 'My inbox')
  @Can('inbox.read') @Get()
  list(@By() by: Actor, @InLanguage() language: Language, @Query() query: ListMessagesDto) {
    return this.inbox.messagesOf(by, language, query);
  }

  @Does('Apakah saya ingin surel', 'Whether I want e-mail')
  @Can('inbox.read') @Get('by-mail')
  mailWish(@By() by: Actor) {
    return this.wishes.of(by);
  }

  @Does('Memilih menerima surel atau tidak', 'Choose whether to receive e-mail')
  @Can('inbox.read') @Put('by-mail')
  wish(@By() by: Actor, @Body() { wanted }: MailWishDto) {
    return this.wishes.set(by, wanted);
  }

  @Does('Menandai pesan sudah dibaca', 'Mark a message as read')
  @CanRepeat('inbox.read') @Post(':id/reading') @HttpCode(204)
  read(@By() by: Actor, @Param('id', messageId) id: string): Promise<void> {
    return this.inbox.markRead(by, id);
  }
}
