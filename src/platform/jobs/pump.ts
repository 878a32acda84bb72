import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DueWork } from './due-work.js';
import { Mender } from './mender.js';
import { Relay } from './relay.js';

const IDLE_MS = 250;
const MEND_MS = 5 * 60_000;

/** The worker's heartbeat: carry the outboxes, run what is due, look now and then for what was lost. Errors are logged and the beat goes on. */
@Injectable()
export class Pump implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopped = false;
  private beating: Promise<void> | null = null;
  private mendsAt = 0;
  private readonly logger = new Logger('pump');

  constructor(private readonly relay: Relay, private readonly dueWork: DueWork, private readonly mender: Mender) {}

  onApplicationBootstrap(): void {
    this.beating = this.beat();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.beating;
  }

  private async beat(): Promise<void> {
    while (!this.stopped) {
      const busy = await this.once();
      if (!busy) await new Promise((resume) => setTimeout(resume, IDLE_MS));
    }
  }

  private async once(): Promise<boolean> {
    try {
      const ran = await this.dueWork.runDue();
      const carried = await this.relay.carry();
      await this.mendNowAndThen();
      return ran + carried > 0;
    } catch (error) {
      this.logger.error(String(error));
      return false;
    }
  }

  private async mendNowAndThen(): Promise<void> {
    if (performance.now() < this.mendsAt) return;
    this.mendsAt = performance.now() + MEND_MS;
    await this.mender.mend();
  }
}
