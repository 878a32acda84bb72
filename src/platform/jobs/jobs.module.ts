import { BullModule, InjectQueue } from '@nestjs/bullmq';
import { Global, Injectable, Logger, Module, type DynamicModule } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Config } from '../config.js';
import { DueWork } from './due-work.js';
import { Mender } from './mender.js';
import { Pump } from './pump.js';
import { LETTERS, MAIL, NOTIFICATIONS, queueConnection, QUEUES } from './queues.js';
import { Relay } from './relay.js';

/** Hears the queues from their first moment: one whose connection is lost says so in the log, and comes back by itself. */
@Injectable()
class QueueEar {
  constructor(@InjectQueue(NOTIFICATIONS) notifications: Queue, @InjectQueue(MAIL) mail: Queue, @InjectQueue(LETTERS) letters: Queue) {
    const logger = new Logger('queues');
    for (const queue of [notifications, mail, letters]) queue.on('error', (error) => { logger.error(`${queue.name}: ${error.message}`); });
  }
}

/** Queues, relay and timers. With `pump` this process keeps them moving; without, somebody calls them by hand (tests, the web role). */
@Global()
@Module({})
export class JobsModule {
  static with(config: Config, databaseUrl: string, pump: boolean): DynamicModule {
    return {
      module: JobsModule,
      imports: [BullModule.forRoot(queueConnection(config, databaseUrl)), BullModule.registerQueue(...QUEUES.map((name) => ({ name })))],
      providers: [QueueEar, Relay, DueWork, Mender, ...(pump ? [Pump] : [])],
      exports: [Relay, DueWork, Mender, BullModule],
    };
  }
}
