import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Config } from '../platform/config.js';
import { Carrier } from '../platform/jobs/carrier.js';
import { isLastTry, MAIL, MAIL_WORKER_OPTIONS, NOTIFICATIONS, WORKER_OPTIONS, type JobOf } from '../platform/jobs/queues.js';
import { CONFIG } from '../platform/tokens.js';
import { Postman } from './postman.js';
import { Teller } from './teller.js';

/** Carries events to the teller. */
@Processor(NOTIFICATIONS, WORKER_OPTIONS)
export class NotificationCarrier extends Carrier {
  constructor(private readonly teller: Teller, @Inject(CONFIG) config: Config) {
    super(NOTIFICATIONS, config);
  }

  process({ data }: Job<JobOf>): Promise<void> {
    return this.teller.tell(data.id);
  }
}

/** Carries messages to the postman. */
@Processor(MAIL, MAIL_WORKER_OPTIONS)
export class MailCarrier extends Carrier {
  constructor(private readonly postman: Postman, @Inject(CONFIG) config: Config) {
    super(MAIL, config);
  }

  process(job: Job<JobOf>): Promise<void> {
    return this.postman.send(job.data.id, isLastTry(job));
  }
}
