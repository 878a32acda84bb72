import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { authorize } from '../core/policy.js';
import { Clock } from '../platform/clock.js';
import { PersonalData, type Place } from '../platform/personal-data.js';
import { RegistrationDraftRow } from './registration-draft.entity.js';

/** The words of a form as they were typed, by field. */
export type DraftWords = Readonly<Record<string, string | readonly string[]>>;

/** A registration step by step: what was typed outlives a dead battery, and is gone once it is sent. A draft is no fact, so nothing is recorded. */
@Injectable()
export class RegistrationDrafts {
  constructor(private readonly source: DataSource, private readonly personal: PersonalData, private readonly clock: Clock) {}

  of(by: Actor): Promise<DraftWords> {
    return this.asOwner(by, async (db) => {
      const row = await db.findOneBy(RegistrationDraftRow, { personId: by.personId });
      return row === null ? {} : (JSON.parse(this.personal.open(row.bodyCipher, placeOf(by))) as DraftWords);
    });
  }

  async keep(by: Actor, words: DraftWords): Promise<void> {
    const keptAt = await this.clock.now();
    await this.asOwner(by, (db) => db.upsert(RegistrationDraftRow, { personId: by.personId, bodyCipher: this.personal.seal(JSON.stringify(words), placeOf(by)), keptAt }, ['personId']));
  }

  async drop(by: Actor): Promise<void> {
    await this.asOwner(by, (db) => db.delete(RegistrationDraftRow, { personId: by.personId }));
  }

  private asOwner<Answer>(by: Actor, use: (db: EntityManager) => Promise<Answer>): Promise<Answer> {
    authorize(by, 'vendor.register', {}, 'policy.not-permitted');
    return this.source.transaction(async (db) => {
      await db.query("select set_config('lumbung.subject', $1, true)", [by.personId]);
      return use(db);
    });
  }
}

function placeOf(by: Actor): Place {
  return { table: 'registration_draft', column: 'body', row: by.personId };
}
