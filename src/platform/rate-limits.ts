import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { BrokenRule } from '../core/broken-rule.js';

/** So many tries in so many seconds, counted in the database, so that several processes count together. */
const LIMITS = {
  'sign-in': { points: 10, duration: 900 },
  'sign-in-total': { points: 100, duration: 30 * 86_400 },
  'second-factor': { points: 10, duration: 900 },
  recovery: { points: 5, duration: 3600 },
  'recovery-completion': { points: 10, duration: 3600 },
  registration: { points: 20, duration: 3600 },
  report: { points: 10, duration: 3600 },
  subscription: { points: 10, duration: 3600 },
  'subscription-address': { points: 5, duration: 86_400 },
} as const;
type Limited = keyof typeof LIMITS;

@Injectable()
export class RateLimits {
  private readonly limiters = new Map<Limited, RateLimiterAbstract>();

  constructor(private readonly source: DataSource) {}

  /** Takes one try; breaks 'rate.too-many', or the code given, with the seconds to wait. */
  async take(what: Limited, key: string, broken = 'rate.too-many'): Promise<void> {
    try {
      await this.limiter(what).consume(key);
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      const { msBeforeNext } = refusal as { msBeforeNext: number };
      throw new BrokenRule(broken, { retryAfterSeconds: Math.ceil(msBeforeNext / 1000) });
    }
  }

  /** Success wipes the slate. */
  async forget(what: Limited, key: string): Promise<void> {
    await this.limiter(what).delete(key);
  }

  private limiter(what: Limited): RateLimiterAbstract {
    const known = this.limiters.get(what);
    if (known !== undefined) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: (this.source.driver as unknown as { readonly master: object }).master,
      storeType: 'pool', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false, keyPrefix: what, ...LIMITS[what],
    });
    this.limiters.set(what, limiter);
    return limiter;
  }
}
