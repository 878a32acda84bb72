import { performance } from 'node:perf_hooks';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { DueWork } from './due-work.js';
import { Mender } from './mender.js';
import { Relay } from './relay.js';

/** Rows of each outbox on one trip while the same process has people to serve. */
const FEW = 20;
const CROWDED = 0.5;

const IDLE_MS = 250;
const MEND_MS = 5 * 60_000;

/**
 * The worker's heartbeat: carry the outboxes, run what is due, look now and then for what was lost. Errors are logged and the beat goes on.
 * Where one process does everything, who stands at the door comes first: while it has its hands full, messages go out few at a time.
 */
@Injectable()
export class Pump implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopped = false;
  private beating: Promise<void> | null = null;
  private mendsAt = 0;
  private utilization = performance.eventLoopUtilization();
  private readonly logger = new Logger('pump');

  constructor(private readonly relay: Relay, private readonly dueWork: DueWork, private readonly mender: Mender, @Inject(CONFIG) private readonly config: Config) {}

  onApplicationBootstrap(): void {
    this.beating = this.beat();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.beating;
  }

  private async beat(): Promise<void> {
    while (!this.stopped) {
      const crowded = this.isCrowded();
      const busy = await this.once(crowded ? FEW : undefined);
      if (!busy || crowded) await new Promise((resume) => setTimeout(resume, IDLE_MS));
    }
  }

  /** Whether this process has had little rest since it was asked last; a worker has nobody to serve. */
  private isCrowded(): boolean {
    const before = this.utilization;
    this.utilization = performance.eventLoopUtilization();
    return this.config.role === 'all' && performance.eventLoopUtilization(this.utilization, before).utilization > CROWDED;
  }

  private async once(most?: number): Promise<boolean> {
    try {
      const ran = await this.dueWork.runDue();
      const carried = await this.relay.carry(most);
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
