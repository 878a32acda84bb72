import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Config } from '../platform/config.js';
import { Carrier } from '../platform/jobs/carrier.js';
import { isLastTry, LETTERS, MAIL_WORKER_OPTIONS, type JobOf } from '../platform/jobs/queues.js';
import { CONFIG } from '../platform/tokens.js';
import { Letters } from './letters.js';

/** The worker that sends letters for one person's eyes. */
@Processor(LETTERS, MAIL_WORKER_OPTIONS)
export class LetterCarrier extends Carrier {
  constructor(private readonly letters: Letters, @Inject(CONFIG) config: Config) {
    super(LETTERS, config);
  }

  process(job: Job<JobOf>): Promise<void> {
    return this.letters.send(job.data.id, isLastTry(job));
  }
}
