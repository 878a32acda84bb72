import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { add } from '../platform/database/rows.js';
import { Together } from '../platform/database/together.js';
import type { RecordFact } from '../platform/events/record.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import type { MakeKeyDto } from './accounts.dto.js';
import { ApiKeyRow } from './api-key.entity.js';
import { apiKeyView, type ApiKeyView } from './identity.views.js';
import { PersonRow } from './person.entity.js';

const YEAR_MS = 365 * 86_400_000;
const MOST_KEYS = 20;

/** Keys for machines that act for a person. */
@Injectable()
export class ApiKeys {
  private readonly uses = new Together<Buffer, void>(async (hashes) => {
    await this.source.query('update api_key set used_at = lumbung_now() where key_hash = any($1::bytea[])', [hashes]);
    return [];
  });

  constructor(private readonly work: Work, private readonly source: DataSource) {}

  /** A key for at most a year; its text is in this answer and nowhere else. Who has a second factor, or should, makes keys only with it. */
  make(by: Actor, { name, expiresAt }: MakeKeyDto): Promise<ApiKeyView & { readonly key: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      const person = await db.findOneByOrFail(PersonRow, { id: by.personId });
      must(by.secondFactor || (person.totpConfirmedAt === null && by.appointments.length === 0), 'policy.second-factor-needed');
      const until = expiresAt ?? new Date(now.getTime() + YEAR_MS);
      must(until > now && until.getTime() <= now.getTime() + YEAR_MS, 'account.key-expiry');
      must((await db.countBy(ApiKeyRow, { personId: by.personId, revokedAt: IsNull() })) < MOST_KEYS, 'account.too-many-keys', { most: MOST_KEYS });
      const key = `lumbung_${newToken()}`;
      const row: ApiKeyRow = {
        id: newId(), personId: by.personId, name, prefix: key.slice(0, 16), keyHash: tokenHash(key), createdAt: now, expiresAt: until, usedAt: null, revokedAt: null,
      };
      await add(db, ApiKeyRow, row);
      record('person.api-key-made', { subject: by.personId, facts: { key: row.id } });
      return { ...apiKeyView(row), key };
    });
  }

  revoke(by: Actor, id: string): Promise<void> {
    return this.work.run(by, async ({ db, now, record }) => {
      const key = await db.findOneBy(ApiKeyRow, { id, personId: by.personId });
      must(key, 'api-key.not-found');
      if (key.revokedAt !== null) return;
      await db.update(ApiKeyRow, { id }, { revokedAt: now });
      record('person.api-key-revoked', { subject: by.personId, facts: { key: id } });
    });
  }

  used(keyHash: Buffer): Promise<void> {
    return this.uses.ask(keyHash);
  }
}

/** Revokes every key of a person. */
export async function revokeKeys(db: EntityManager, now: Date, personId: string, record: RecordFact): Promise<void> {
  const [revoked] = await db.query<[{ id: string }[], number]>('update api_key set revoked_at = $2 where person_id = $1 and revoked_at is null returning id', [personId, now]);
  for (const { id } of revoked) record('person.api-key-revoked', { subject: personId, facts: { key: id } });
}
