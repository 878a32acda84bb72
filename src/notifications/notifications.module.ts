import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { GalleryController } from './gallery.controller.js';
import { InboxQueries } from './inbox.queries.js';
import { LettersController } from './letters.controller.js';
import { LetterQueries } from './letters.queries.js';
import { DeadLetters } from './letters.service.js';
import { MailWishes } from './mail-wishes.js';
import { MessagesController } from './messages.controller.js';
import { Postman } from './postman.js';
import { QueueQueries } from './queues.queries.js';
import { Teller } from './teller.js';
import { MailCarrier, NotificationCarrier } from './workers.js';

/** Reads events, writes messages, sends letters; only the pages lean on it. */
@Module({
  imports: [IdentityModule],
  controllers: [GalleryController, MessagesController, LettersController],
  providers: [InboxQueries, MailWishes, LetterQueries, DeadLetters, QueueQueries, Teller, Postman, NotificationCarrier, MailCarrier],
  exports: [InboxQueries, LetterQueries, DeadLetters, QueueQueries],
})
export class NotificationsModule {}
