import { BullModule } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config.js';
import { DueWork } from './due-work.js';
import { Mender } from './mender.js';
import { Pump } from './pump.js';
import { queueConnection, QUEUES } from './queues.js';
import { Relay } from './relay.js';

/** Queues, relay and timers. With `pump` this process keeps them moving; without, somebody calls them by hand (tests, the web role). */
@Global()
@Module({})
export class JobsModule {
  static with(config: Config, databaseUrl: string, pump: boolean): DynamicModule {
    return {
      module: JobsModule,
      imports: [BullModule.forRoot(queueConnection(config, databaseUrl)), BullModule.registerQueue(...QUEUES.map((name) => ({ name })))],
      providers: [Relay, DueWork, Mender, ...(pump ? [Pump] : [])],
      exports: [Relay, DueWork, Mender, BullModule],
    };
  }
}
