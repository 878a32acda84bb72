import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Global, Logger, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import type { Config } from '../config.js';
import { DueWork } from './due-work.js';
import { Mender } from './mender.js';
import { Pump } from './pump.js';
import { queueConnection, QUEUES } from './queues.js';
import { Relay } from './relay.js';

/** Queues, relay and timers. With `pump` this process keeps them moving; without, somebody calls them by hand (tests, the web role). */
@Global()
@Module({})
export class JobsModule implements OnModuleInit {
  constructor(private readonly modules: ModuleRef) {}

  static with(config: Config, databaseUrl: string, pump: boolean): DynamicModule {
    return {
      module: JobsModule,
      imports: [BullModule.forRoot(queueConnection(config, databaseUrl)), BullModule.registerQueue(...QUEUES.map((name) => ({ name })))],
      providers: [Relay, DueWork, Mender, ...(pump ? [Pump] : [])],
      exports: [Relay, DueWork, Mender, BullModule],
    };
  }
  /** A queue whose connection is lost says so in the log, and comes back by itself. */
  onModuleInit(): void {
    const logger = new Logger('queues');
    for (const name of QUEUES) {
      this.modules.get<Queue>(getQueueToken(name), { strict: false }).on('error', (error) => { logger.error(`${name}: ${error.message}`); });
    }
  }
}
