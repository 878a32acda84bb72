import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DueWork } from './due-work.js';
import { Relay } from './relay.js';

const IDLE_MS = 250;

/** The worker's heartbeat: carry the outboxes, run what is due. Errors are logged and the beat goes on. */
@Injectable()
export class Pump implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopped = false;
  private beating: Promise<void> | null = null;
  private readonly logger = new Logger('pump');

  constructor(private readonly relay: Relay, private readonly dueWork: DueWork) {}

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
      return (await this.relay.carry()) + ran > 0;
    } catch (error) {
      this.logger.error(String(error));
      return false;
    }
  }
}
