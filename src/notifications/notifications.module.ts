import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Controller, Get, HttpCode, Module, Param, Post, Query, type DynamicModule } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Job } from 'bullmq';
import type { Actor } from '../core/actor.js';
import type { Config } from '../platform/config.js';
import { By, InLanguage } from '../platform/http/caller.js';
import { Can, CanRepeat } from '../platform/http/can.js';
import type { Language } from '../platform/http/language.js';
import { ParseId } from '../platform/http/parse-id.js';
import { NOTIFICATIONS, WORKER_OPTIONS, type JobOf } from '../platform/jobs/queues.js';
import { InboxQueries } from './inbox.queries.js';
import { ListMessagesDto } from './inbox.dto.js';
import { Teller } from './teller.js';

@Processor(NOTIFICATIONS, WORKER_OPTIONS)
class NotificationWorker extends WorkerHost {
  constructor(private readonly teller: Teller) {
    super();
  }

  async process(job: Job<JobOf>): Promise<void> {
    await this.teller.tell(job.data.id);
  }
}

const messageId = new ParseId('message.not-found');

@ApiTags('messages')
@Controller('messages')
class MessagesController {
  constructor(private readonly inbox: InboxQueries) {}

  @Can('inbox.read') @Get()
  list(@By() by: Actor, @InLanguage() language: Language, @Query() query: ListMessagesDto) {
    return this.inbox.messagesOf(by, language, query);
  }

  @CanRepeat('inbox.read') @Post(':id/reading') @HttpCode(204)
  read(@By() by: Actor, @Param('id', messageId) id: string): Promise<void> {
    return this.inbox.markRead(by, id);
  }
}

/** Reads events, writes messages; nobody imports it. The web role keeps the inbox and leaves the work to others. */
@Module({})
export class NotificationsModule {
  static with({ role }: Config): DynamicModule {
    return {
      module: NotificationsModule,
      controllers: [MessagesController],
      providers: [Teller, InboxQueries, ...(role === 'web' ? [] : [NotificationWorker])],
    };
  }
}
