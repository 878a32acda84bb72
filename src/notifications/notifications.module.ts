import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
import { SubscriberPost } from './subscriber-post.js';
import { SubscriptionRow } from './subscription.entity.js';
import { Subscriptions } from './subscriptions.service.js';
import { Teller } from './teller.js';
import { MailCarrier, NotificationCarrier } from './workers.js';

/** Reads events, writes messages, sends letters; only the pages lean on it. */
@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([SubscriptionRow])],
  controllers: [GalleryController, MessagesController, LettersController],
  providers: [InboxQueries, MailWishes, LetterQueries, DeadLetters, QueueQueries, Subscriptions, SubscriberPost, Teller, Postman, NotificationCarrier, MailCarrier],
  exports: [InboxQueries, LetterQueries, DeadLetters, QueueQueries, Subscriptions],
})
export class NotificationsModule {}
