import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CrossCheck } from './cross-check.js';
import { Heads } from './heads.js';
import { RestoreGuard } from './restore-guard.js';
import { MOST_AT_ONCE, Sequencer } from './sequencer.js';
import { Witnesses } from './witnesses.js';

const REST_MS = 200;
const SIGN_EVERY_MS = 1_000;
/** Not in the first minute, when people wait for the doors. */
const LOOK_EVERY_MS = 60_000;

/** The sequencer's heartbeat in the worker: place what waits, sign at most once a second, let it be witnessed. While the alarm stands it only looks whether it may end. */
@Injectable()
export class RecordPump implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private beating: Promise<void> | null = null;
  private signsAt = 0;
  private asking: Promise<unknown> | null = null;
  private looksAt = performance.now() + LOOK_EVERY_MS;
  private readonly logger = new Logger('record');

  constructor(
    private readonly sequencer: Sequencer, private readonly heads: Heads, private readonly witnesses: Witnesses, private readonly guard: RestoreGuard, private readonly crossCheck: CrossCheck,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.guard.compared();
    await this.witnesses.ask(true);
    this.beating = this.beat();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.beating;
    await this.asking;
  }

  private async beat(): Promise<void> {
    while (!this.stopped) {
      const placed = await this.once();
      // A batch costs nearly the same whatever is in it: unless more waits than it holds, it pays to let some gather.
      if (placed < MOST_AT_ONCE) await new Promise((resume) => setTimeout(resume, REST_MS));
    }
  }

  private async once(): Promise<number> {
    try {
      const shut = await this.guard.isShut();
      const placed = shut ? 0 : await this.sequencer.sequence();
      if (!shut && performance.now() >= this.signsAt) await this.sign();
      if (performance.now() >= this.looksAt) await this.look(shut);
      return placed;
    } catch (error) {
      this.logger.error(String(error));
      return 0;
    }
  }

  private async sign(): Promise<void> {
    this.signsAt = performance.now() + SIGN_EVERY_MS;
    await this.heads.publish();
    await this.guard.keepNewest();
    this.askWitnesses(false);
  }

  /** Beside the beat, since a witness that hangs must not hold up the log; one round at a time. */
  private askWitnesses(again: boolean): void {
    this.asking ??= this.witnesses.ask(again).catch((error: unknown) => { this.logger.error(String(error)); }).finally(() => { this.asking = null; });
  }

  /** Tables against events; and witnesses also say once a minute that they still stand by a head that has not moved. */
  private async look(shut: boolean): Promise<void> {
    this.looksAt = performance.now() + LOOK_EVERY_MS;
    if (shut) await this.guard.compare();
    this.askWitnesses(true);
    await this.crossCheck.checkWhenDue();
  }
}
