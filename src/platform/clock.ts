import { Injectable } from '@nestjs/common';
import { Database } from './database/database.js';

/** How far the process and the database may disagree before the house says it is not well. */
export const TOLERATED_DRIFT_MS = 500;

interface Reading {
  /** Database time minus monotonic time, in milliseconds. */
  readonly offset: number;
  readonly roundTrip: number;
  /** Monotonic time of the reading. */
  readonly at: number;
}

const STALE_MS = 10_000;

/**
 * The time of the database, read without asking it each time: a monotonic clock set by `lumbung_now()`.
 * It stamps when a request had arrived; everything else takes the `now` of its unit of work.
 */
@Injectable()
export class Clock {
  private reading: Reading | null = null;
  private steppedBack = false;
  private renewing = false;

  constructor(private readonly database: Database) {}

  /** The instant, by the database's clock. Waits for the database only the first time; an old reading is renewed behind the scenes. */
  async now(): Promise<Date> {
    const { offset, at } = this.reading ?? (await this.discipline());
    if (monotonic() - at > STALE_MS) this.renew();
    return new Date(Math.floor(monotonic() + offset));
  }

  /** Reads the database's clock anew. */
  async discipline(): Promise<Reading> {
    const asked = monotonic();
    const [row] = await this.database.rows<{ at: Date }>('clock.read', 'select lumbung_now() as at');
    const answered = monotonic();
    const offset = (row as { at: Date }).at.getTime() - (asked + answered) / 2;
    this.steppedBack = this.reading !== null && offset < this.reading.offset - 1000;
    this.reading = { offset, roundTrip: answered - asked, at: answered };
    return this.reading;
  }

  /** Milliseconds between this machine's wall clock and the database's, and whether the database's clock jumped back. */
  async drift(): Promise<{ readonly apartMs: number; readonly steppedBack: boolean }> {
    const { offset, roundTrip } = await this.discipline();
    const apart = Math.abs(Date.now() - (monotonic() + offset));
    return { apartMs: Math.max(0, Math.round(apart - roundTrip)), steppedBack: this.steppedBack };
  }

  /** A database that does not answer is the health check's affair; the old reading serves meanwhile. */
  private renew(): void {
    if (this.renewing) return;
    this.renewing = true;
    this.discipline().catch(() => undefined).finally(() => { this.renewing = false; });
  }
}

/** This machine's own time, for commands that have no database at hand. */
export function wallClock(): Date {
  return new Date();
}

function monotonic(): number {
  return performance.now();
}
