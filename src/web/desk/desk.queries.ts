import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/actor.js';
import { agenciesFor, mayAnywhere } from '../../core/policy.js';
import { Database } from '../../platform/database/database.js';
import { DUTIES, type Duty, type DutyKind } from './duties.js';

/** One thing that waits for its reader. */
export interface Waiting {
  readonly kind: DutyKind;
  readonly code: string;
  readonly title: string;
  /** Until when it should be done; null where nothing says so. */
  readonly due: Date | null;
  readonly since: Date | null;
  readonly href: string;
}

/** What waits for somebody, and of each kind no more than fits a day. */
export interface Desk {
  readonly items: readonly Waiting[];
  /** Kinds of which there is more than the list shows. */
  readonly more: readonly DutyKind[];
}

const OF_EACH = 20;

@Injectable()
export class DeskQueries {
  constructor(private readonly database: Database) {}

  /** By when it is due; what has no date comes last, the longest waiting first. */
  async deskOf(by: Actor): Promise<Desk> {
    const own = DUTIES.filter(({ ability }) => mayAnywhere(by, ability));
    const found = await Promise.all(own.map((duty) => this.waiting(by, duty)));
    const items = found.flatMap((rows) => rows.slice(0, OF_EACH)).sort((one, other) => placeOf(one) - placeOf(other) || sinceOf(one) - sinceOf(other));
    return { items, more: own.filter((_, at) => (found[at]?.length ?? 0) > OF_EACH).map(({ kind }) => kind) };
  }

  private async waiting(by: Actor, { kind, ability, sql, href }: Duty): Promise<readonly Waiting[]> {
    const agencies = agenciesFor(by, ability);
    const rows = await this.database.rows<Omit<Waiting, 'kind' | 'href'> & { readonly id: string }>(`work.${kind}`, `
      with me as materialized (select $1::uuid as person, $2::boolean as everywhere, $3::uuid[] as agencies)
      select * from (${sql}) d order by due nulls last, since, id limit $4`,
    [by.personId, agencies === 'all', agencies === 'all' ? [] : agencies, OF_EACH + 1]);
    return rows.map(({ id, ...row }) => ({ kind, ...row, href: href(id) }));
  }
}

function placeOf({ due }: Waiting): number {
  return due?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function sinceOf({ since }: Waiting): number {
  return since?.getTime() ?? 0;
}
