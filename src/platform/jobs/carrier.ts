import { WorkerHost } from '@nestjs/bullmq';
import { Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../config.js';

/** The worker of one queue. A process that only serves the web leaves the work to others; troubles of the connection are logged and outlived. */
export abstract class Carrier extends WorkerHost implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger: Logger;

  protected constructor(queue: string, private readonly config: Config) {
    super();
    this.logger = new Logger(queue);
  }

  onModuleInit(): void {
    this.worker.on('error', (error) => { this.logger.error(error.message); });
  }

  onApplicationBootstrap(): void {
    if (this.config.role !== 'web') this.worker.run().catch((error: unknown) => { this.logger.error(String(error)); });
  }
}
