import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** A box that is opened from its hour on. */
export interface OpeningDay {
  readonly code: string;
  readonly title: string;
  readonly closesAt: Date;
}

@Injectable()
export class OpeningDays {
  constructor(private readonly database: Database) {}

  /** Lots whose offers are still to be opened: the open ones and those whose box waits. */
  waiting({ category, kecamatan }: { readonly category: string | undefined; readonly kecamatan: string | undefined }, most: number): Promise<OpeningDay[]> {
    return this.database.rows('web.opening-days', `
      select code, title, closes_at as "closesAt" from lot
      where state in ('published', 'closed') and closes_at > lumbung_now() - interval '14 days' and ($1::text is null or category = $1) and ($2::text is null or kecamatan = $2)
      order by closes_at, id limit $3`, [category ?? null, kecamatan ?? null, most]);
  }
}
