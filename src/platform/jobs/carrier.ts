import { WorkerHost } from '@nestjs/bullmq';
import { Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '../config.js';

/** The worker of one queue. A process that only serves the web leaves the work to others; troubles of the connection are logged and outlived. */
export abstract class Carrier extends WorkerHost implements OnApplicationBootstrap {
  protected constructor(private readonly queue: string, private readonly config: Config) {
    super();
  }

  onApplicationBootstrap(): void {
    const logger = new Logger(this.queue);
    this.worker.on('error', (error) => { logger.error(error.message); });
    if (this.config.role !== 'web') this.worker.run().catch((error: unknown) => { logger.error(String(error)); });
  }
}
