import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { may } from '../core/policy.js';
import { Database } from '../platform/database/database.js';
import { Work } from '../platform/work.js';

/** Whether this visitor is shown what the public is not. */
export function isAuditor(by: Actor | null): by is Actor {
  return by !== null && may(by, 'audit.read');
}

/** Who watches is watched: an auditor's reading leaves one event per person, resource and hour. Leave it before anything is shown. */
@Injectable()
export class ReadingTrace {
  constructor(private readonly work: Work, private readonly database: Database) {}

  async leave(by: Actor, resource: string): Promise<void> {
    const left = await this.database.row('audit.trace-left', `
      select 1 as left from audit_read where person_id = $1 and resource = $2 and hour = date_trunc('hour', lumbung_now())`, [by.personId, resource]);
    if (left !== null) return;
    await this.work.run(by, async ({ db, now, record }) => {
      const first = await db.query<unknown[]>(`
        insert into audit_read (person_id, resource, hour) values ($1, $2, date_trunc('hour', $3::timestamptz)) on conflict do nothing returning 1`, [by.personId, resource, now]);
      if (first.length > 0) record('audit.read', { subject: by.personId, facts: { resource } });
    });
  }
}
