import { createHash, randomBytes } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CLOCK } from '../core/actor.js';
import { wibDate, type CalendarDate } from '../core/calendar-date.js';
import { REGISTERS, see, together, visitorsIn } from '../core/visitors.js';
import { Clock } from '../platform/clock.js';
import { Work } from '../platform/work.js';

const KEEP_EVERY_MS = 60_000;
const MOST_READERS = 50_000;
const ROBOT = /bot|crawl|spider|slurp|monitor|preview|curl|wget|python|^$/i;

/** One day as this process has seen it. */
interface Day {
  readonly date: CalendarDate;
  readonly salt: Buffer;
  readonly registers: Uint8Array;
  /** Who has read what today, as salted hashes, so that reading twice counts once. */
  readonly readers: Set<string>;
  readonly reads: Map<string, number>;
}

/**
 * Counts visitors without knowing any. Address and browser become a hash with the day's salt, the hash moves one small number of a
 * sketch, and is forgotten. The sketch is kept once a minute, so that a visit costs no write; all processes share the day's salt, which
 * is thrown away with the sketch when the day is over. Both lie in an unlogged table: no backup and no replica ever holds them.
 */
@Injectable()
export class Visits implements OnModuleDestroy {
  private day: { readonly date: CalendarDate; readonly opened: Promise<Day> } | null = null;
  private keptAt = -Infinity;
  private keeping: Promise<void> = Promise.resolve();
  private readonly logger = new Logger('visits');

  constructor(private readonly work: Work, private readonly clock: Clock) {}

  onModuleDestroy(): Promise<void> {
    return this.keep();
  }

  /** A page was looked at; `bulletin` is the code of the one that was read. Counting never stands in the way of reading. */
  async note(request: FastifyRequest, bulletin: string | null = null): Promise<void> {
    const browser = request.headers['user-agent'] ?? '';
    if (ROBOT.test(browser)) return;
    try {
      const now = await this.clock.now();
      const day = await this.dayOf(wibDate(now));
      const visitor = createHash('sha256').update(day.salt).update(`${request.ip}\n${browser}`).digest();
      see(day.registers, visitor);
      if (bulletin !== null) noteReader(day, visitor, bulletin);
      if (now.getTime() - this.keptAt >= KEEP_EVERY_MS) {
        this.keptAt = now.getTime();
        void this.keep();
      }
    } catch (error) {
      this.logger.error(String(error));
    }
  }

  /** Adds what was counted to what is kept, one time after the other. */
  keep(): Promise<void> {
    const { day } = this;
    if (day !== null) this.keeping = this.keeping.then(async () => this.write(await day.opened)).catch((error: unknown) => { this.logger.error(String(error)); });
    return this.keeping;
  }

  private async dayOf(date: CalendarDate): Promise<Day> {
    if (this.day?.date !== date) {
      void this.keep();
      this.day = { date, opened: this.open(date) };
    }
    const { opened } = this.day;
    return opened.catch((error: unknown) => {
      if (this.day?.opened === opened) this.day = null;
      throw error;
    });
  }

  /** The salt of whichever process came first; those of other days are gone with their sketches. */
  private open(date: CalendarDate): Promise<Day> {
    return this.work.run(CLOCK, async ({ db }) => {
      await db.query('delete from visit_sketch where day < $1', [date]);
      await db.query('insert into visit_sketch (day, salt, registers) values ($1, $2, $3) on conflict do nothing', [date, randomBytes(32), Buffer.alloc(REGISTERS)]);
      const [{ salt }] = await db.query<[{ salt: Buffer }]>('select salt from visit_sketch where day = $1', [date]);
      return { date, salt, registers: new Uint8Array(REGISTERS), readers: new Set<string>(), reads: new Map<string, number>() };
    });
  }

  private async write({ date, registers, reads }: Day): Promise<void> {
    const told = [...reads];
    await this.work.run(CLOCK, async ({ db }) => {
      const [sketch] = await db.query<{ registers: Buffer }[]>('select registers from visit_sketch where day = $1 for update', [date]);
      if (sketch !== undefined) {
        const all = together(registers, sketch.registers);
        await db.query('update visit_sketch set registers = $2 where day = $1', [date, Buffer.from(all)]);
        await db.query('insert into visit_day (day, visitors) values ($1, $2) on conflict (day) do update set visitors = greatest(visit_day.visitors, excluded.visitors)', [date, visitorsIn(all)]);
      }
      await db.query(
        `insert into bulletin_reads (bulletin_id, month, reads) select b.id, date_trunc('month', $1::timestamp)::date, r.reads from unnest($2::text[], $3::int[]) as r (code, reads) join bulletin b using (code)
         on conflict (bulletin_id, month) do update set reads = bulletin_reads.reads + excluded.reads`, [date, told.map(([code]) => code), told.map(([, many]) => many)]);
    });
    for (const [code, many] of told) reads.set(code, (reads.get(code) ?? 0) - many);
    for (const [code, many] of reads) if (many === 0) reads.delete(code);
  }
}

function noteReader({ readers, reads }: Day, visitor: Buffer, bulletin: string): void {
  const reader = `${visitor.toString('base64url', 0, 12)} ${bulletin}`;
  if (readers.has(reader)) return;
  if (readers.size >= MOST_READERS) readers.clear();
  readers.add(reader);
  reads.set(bulletin, (reads.get(bulletin) ?? 0) + 1);
}
