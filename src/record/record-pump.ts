import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CrossCheck } from './cross-check.js';
import { Heads } from './heads.js';
import { Sequencer } from './sequencer.js';

const IDLE_MS = 200;
const SIGN_EVERY_MS = 1000;
const CHECK_EVERY_MS = 60_000;

/** The sequencer's heartbeat in the worker: place what waits, sign at most once a second. */
@Injectable()
export class RecordPump implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private beating: Promise<void> | null = null;
  private signsAt = 0;
  /** Not in the first minute, when people wait for the doors. */
  private checksAt = performance.now() + CHECK_EVERY_MS;
  private readonly logger = new Logger('record');

  constructor(private readonly sequencer: Sequencer, private readonly heads: Heads, private readonly crossCheck: CrossCheck) {}

  onApplicationBootstrap(): void {
    this.beating = this.beat();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.beating;
  }

  private async beat(): Promise<void> {
    while (!this.stopped) {
      const placed = await this.once();
      if (placed === 0) await new Promise((resume) => setTimeout(resume, IDLE_MS));
    }
  }

  private async once(): Promise<number> {
    try {
      const placed = await this.sequencer.sequence();
      if (performance.now() >= this.signsAt) {
        this.signsAt = performance.now() + SIGN_EVERY_MS;
        await this.heads.publish();
      }
      if (performance.now() >= this.checksAt) {
        this.checksAt = performance.now() + CHECK_EVERY_MS;
        await this.crossCheck.checkWhenDue();
      }
      return placed;
    } catch (error) {
      this.logger.error(String(error));
      return 0;
    }
  }
}
