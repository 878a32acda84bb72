import { Injectable } from '@nestjs/common';
import { must } from '../core/broken-rule.js';
import { Database } from '../platform/database/database.js';

/** Different visitors of a day, added up; whoever comes on three days is counted three times. */
export interface VisitorFigures {
  readonly today: number;
  readonly thisMonth: number;
  readonly inAll: number;
}

@Injectable()
export class VisitorQueries {
  constructor(private readonly database: Database) {}

  async figures(): Promise<VisitorFigures> {
    const figures = await this.database.row<VisitorFigures>('visitors.figures', `
      with t as materialized (select (lumbung_now() at time zone 'Asia/Jakarta')::date as day)
      select coalesce(sum(visitors) filter (where v.day = t.day), 0)::int as today,
        coalesce(sum(visitors) filter (where v.day >= date_trunc('month', t.day::timestamp)::date), 0)::int as "thisMonth", coalesce(sum(visitors), 0)::int as "inAll"
      from t left join visit_day v on v.day <= t.day`);
    must(figures, 'platform.unexpected');
    return figures;
  }
}
