import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CLOCK } from '../../core/actor.js';
import { BrokenRule } from '../../core/broken-rule.js';
import { canonicalJson } from '../../core/canonical.js';
import type { Config } from '../../platform/config.js';
import { newId } from '../../platform/ids.js';
import { CONFIG } from '../../platform/tokens.js';
import { Work } from '../../platform/work.js';
import { servedFacts } from '../served.js';

const TRY_AGAIN_MS = 60_000;

/** At each start: what is served to browsers goes on record, unless the newest record says just that. A server that serves other bytes than it recorded can be shown to. */
@Injectable()
export class SealerRecord implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private again: NodeJS.Timeout | null = null;
  private readonly logger = new Logger('sealer-record');

  constructor(private readonly work: Work, private readonly doors: HttpAdapterHost, @Inject(CONFIG) private readonly config: Config) {}

  /** An application without doors, such as the one that lives the demo's past, serves nothing. */
  async onApplicationBootstrap(): Promise<void> {
    const serves = this.config.role !== 'worker' && (this.doors.httpAdapter as unknown) != null;
    if (serves) await this.recordOrLater();
  }

  beforeApplicationShutdown(): void {
    if (this.again !== null) clearTimeout(this.again);
  }

  /** Several processes may start at once: one after the other looks, and one of them writes. */
  async record(facts = servedFacts()): Promise<boolean> {
    return this.work.run(CLOCK, async ({ db, record }) => {
      await db.query("select pg_advisory_xact_lock(hashtextextended('sealer.served', 0))");
      const [newest] = await db.query<{ bytes: Buffer }[]>("select bytes from event where kind = 'sealer.served' order by at desc, id desc limit 1");
      if (newest !== undefined && factsIn(newest.bytes) === canonicalJson({ ...facts })) return false;
      record('sealer.served', { subject: newId(), facts });
      return true;
    });
  }

  /** A house that may only be read keeps serving; it records when it may write again. */
  private async recordOrLater(): Promise<void> {
    try {
      await this.record();
    } catch (error) {
      if (!(error instanceof BrokenRule)) throw error;
      this.logger.warn(`${error.code}: what is served to browsers is not on record yet`);
      this.again = setTimeout(() => { void this.recordOrLater().catch((later: unknown) => { this.logger.error(String(later)); }); }, TRY_AGAIN_MS).unref();
    }
  }
}

function factsIn(bytes: Buffer): string {
  return canonicalJson((JSON.parse(bytes.toString('utf8')) as { readonly facts: ReturnType<typeof servedFacts> }).facts);
}
