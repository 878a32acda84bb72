import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

@Injectable()
export class PersonQueries {
  constructor(private readonly database: Database) {}

  /** The name in the frame, and how many messages wait unread. */
  async greeting(personId: string): Promise<{ readonly name: string; readonly unread: number }> {
    const row = await this.database.row<{ name: string; unread: number }>('web.greeting', `
      select name, (select count(*)::int from (select 1 from message where person_id = $1 and read_at is null limit 100) m) as unread from person where id = $1`, [personId]);
    return row ?? { name: '', unread: 0 };
  }

  /** What stands between a right password and the work: a code to show, or an official's authenticator that is not set up yet. */
  async nextStepOf(personId: string): Promise<'show' | 'set-up' | 'none'> {
    const row = await this.database.row<{ step: 'show' | 'set-up' | 'none' }>('web.next-step', `
      select case when totp_confirmed_at is not null then 'show'
        when exists (select 1 from appointment a where a.person_id = p.id and a.valid @> lumbung_now()) then 'set-up' else 'none' end as step
      from person p where id = $1`, [personId]);
    return row?.step ?? 'none';
  }
}
