import pg from 'pg';
import { Differs } from './expectation.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** West Indonesia Time; no summer time. */
const WIB = 7 * 60 * MINUTE;

/**
 * The one thing the story does that people cannot: it lets days pass. As owner, and only in its own throw-away database, it puts a number
 * of days on top of `lumbung_now()`. Time goes on running, and moves only forward.
 */
export class StoryClock {
  /** Database time minus this process's monotonic time, in milliseconds. */
  private offset = 0;

  private constructor(private readonly owner: pg.Client, private readonly align: () => Promise<void>) {}

  /** `align` is called after each jump, so that servers read the database's clock anew. */
  static async takenInHand(databaseUrl: string, align: () => Promise<void>): Promise<StoryClock> {
    const owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
    await owner.query(`
      create table story_clock (ahead interval not null);
      insert into story_clock values ('0');
      alter function lumbung_now() rename to untouched_now;
      create function lumbung_now() returns timestamptz language sql volatile security definer set search_path = public as 'select untouched_now() + ahead from story_clock'`);
    const clock = new StoryClock(owner, align);
    await clock.read();
    return clock;
  }

  now(): Date {
    return new Date(performance.now() + this.offset);
  }

  async to(instant: Date): Promise<void> {
    if (instant <= this.now()) throw new Differs(`waktu hanya maju / time moves only forward: ${instant.toISOString()}`);
    await this.owner.query('update story_clock set ahead = $1::timestamptz - untouched_now()', [instant]);
    await this.read();
    await this.align();
  }

  /** To an hour in Bekasi, so many days from today; 1 is tomorrow. A weekend is slept through. */
  async toMorning(days: number, hour = 9): Promise<void> {
    const morning = hourInBekasi(this.now(), days, hour);
    const weekday = new Date(morning.getTime() + WIB).getUTCDay();
    const rest = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
    await this.to(new Date(morning.getTime() + rest * DAY));
  }

  /** The date in Bekasi, so many days from today (or ago), as `2026-03-03`. */
  date(days = 0): string {
    return inBekasi(hourInBekasi(this.now(), days, 12)).slice(0, 10);
  }

  instant(days: number, hour: number): Date {
    return hourInBekasi(this.now(), days, hour);
  }

  async close(): Promise<void> {
    await this.owner.end();
  }

  private async read(): Promise<void> {
    const { rows } = await this.owner.query<{ now: Date }>('select lumbung_now() as now');
    this.offset = (rows[0] as { now: Date }).now.getTime() - performance.now();
  }
}

/** Date and hour as people in Bekasi read them: `2026-03-03 09.05`. */
export function inBekasi(instant: Date): string {
  return new Date(instant.getTime() + WIB).toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');
}

function hourInBekasi(now: Date, days: number, hour: number): Date {
  const today = Math.floor((now.getTime() + WIB) / DAY) * DAY - WIB;
  return new Date(today + days * DAY + hour * 60 * MINUTE);
}
