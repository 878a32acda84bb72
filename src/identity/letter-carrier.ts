import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Config } from '../platform/config.js';
import { LETTERS, WORKER_OPTIONS, type JobOf } from '../platform/jobs/queues.js';
import { CONFIG } from '../platform/tokens.js';
import { Letters } from './letters.js';

/** The worker that sends letters; a process that only serves the web leaves them to others. */
@Processor(LETTERS, { ...WORKER_OPTIONS, autorun: false })
export class LetterCarrier extends WorkerHost implements OnApplicationBootstrap {
  private readonly logger = new Logger('letters');

  constructor(private readonly letters: Letters, @Inject(CONFIG) private readonly config: Config) {
    super();
  }

  onApplicationBootstrap(): void {
    this.worker.on('error', (error) => this.logger.error(error.message));
    if (this.config.role !== 'web') this.worker.run().catch((error: unknown) => this.logger.error(String(error)));
  }

  process({ data }: Job<JobOf>): Promise<void> {
    return this.letters.send(data.id);
  }
}
