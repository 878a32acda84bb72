import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { Database } from '../platform/database/database.js';

/** Whether a person wants messages by e-mail too. */
export interface MailWish {
  readonly wanted: boolean;
}

/** Each person's own choice; without a word, letters come. */
@Injectable()
export class MailWishes {
  constructor(private readonly database: Database, private readonly source: DataSource) {}

  async of(by: Actor): Promise<MailWish> {
    const refusal = await this.database.row('messages.mail-refusal', 'select 1 as refused from mail_refusal where person_id = $1', [by.personId]);
    return { wanted: refusal === null };
  }

  async set(by: Actor, wanted: boolean): Promise<MailWish> {
    await this.source.query(wanted
      ? 'delete from mail_refusal where person_id = $1'
      : 'insert into mail_refusal (person_id, since) values ($1, lumbung_now()) on conflict do nothing', [by.personId]);
    return { wanted };
  }
}
