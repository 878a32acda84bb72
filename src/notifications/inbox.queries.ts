import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must, type Facts } from '../core/broken-rule.js';
import type { EventName } from '../core/events.js';
import { MESSAGES } from '../core/messages/texts.js';
import { fillSentence } from '../core/sentences/fill.js';
import { Database } from '../platform/database/database.js';
import type { Language } from '../platform/http/language.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListMessagesDto } from './inbox.dto.js';

interface MessageRow {
  readonly id: string;
  readonly kind: EventName;
  readonly facts: Facts;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** One message as its reader sees it, in the reader's language. */
export interface MessageView extends Omit<MessageRow, 'facts'> {
  readonly text: string;
}

@Injectable()
export class InboxQueries {
  constructor(private readonly database: Database, private readonly source: DataSource) {}

  async messagesOf(by: Actor, language: Language, { show = 'all', limit = PAGE_SIZE, after }: ListMessagesDto): Promise<Page<MessageView>> {
    const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [null, null];
    const rows = await this.database.rows<MessageRow>('messages.of-person', `
      select id, template as kind, facts, created_at as "createdAt", read_at as "readAt" from message
      where person_id = $1 and ($2 or read_at is null) and ($3::timestamptz is null or (created_at, id) < ($3, $4))
      order by created_at desc, id desc limit $5`, [by.personId, show === 'all', afterAt, afterId, limit + 1]);
    const page = pageOf(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { next: page.next, items: page.items.map(({ facts, ...message }) => ({ ...message, text: fillSentence(MESSAGES[message.kind]?.[language] ?? message.kind, facts) })) };
  }

  async markAllRead(by: Actor, until: Date): Promise<void> {
    await this.source.query('update message set read_at = lumbung_now() where person_id = $1 and read_at is null and date_trunc(\'milliseconds\', created_at) <= $2', [by.personId, until]);
  }

  async markRead(by: Actor, id: string): Promise<void> {
    const [, changed] = await this.source.query<[unknown, number]>(
      'update message set read_at = coalesce(read_at, lumbung_now()) where id = $1 and person_id = $2', [id, by.personId]);
    must(changed === 1, 'message.not-found');
  }
}
