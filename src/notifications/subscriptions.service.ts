import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { CLOCK } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { parseEmail } from '../platform/contact.js';
import { add, lock } from '../platform/database/rows.js';
import type { Language } from '../platform/http/language.js';
import { newId } from '../platform/ids.js';
import { PersonalData, type Place } from '../platform/personal-data.js';
import { RateLimits } from '../platform/rate-limits.js';
import { Work } from '../platform/work.js';
import { SubscriptionRow } from './subscription.entity.js';
import type { SubscribeDto } from './subscriptions.dto.js';

/** What the page behind a letter's link shows. */
export type SubscriptionView = Pick<SubscriptionRow, 'id' | 'category' | 'kecamatan' | 'words' | 'confirmedAt'>;

const NOT_FOUND = 'subscription.not-found';

/** Letters about new lots, twice agreed to: on the page and by the letter that goes to the address. Ending one erases it. */
@Injectable()
export class Subscriptions {
  constructor(private readonly work: Work, private readonly personal: PersonalData, private readonly limits: RateLimits) {}

  /** The answer is the same whether the address is known or not. */
  async ask({ email: typed, category, kecamatan, search }: SubscribeDto, language: Language, from: string): Promise<void> {
    const email = parseEmail(typed);
    const emailIndex = this.personal.index('email', email);
    await this.limits.take('subscription', from);
    await this.limits.take('subscription-address', emailIndex.toString('hex'));
    const wanted = { emailIndex, category: category ?? null, kecamatan: kecamatan ?? null, words: search ?? null };
    await this.work.run(CLOCK, async ({ db, now }) => {
      const same = { emailIndex, category: category ?? IsNull(), kecamatan: kecamatan ?? IsNull(), words: search ?? IsNull() };
      const known = await lock(db, SubscriptionRow, same);
      if (known !== null && known.confirmedAt !== null) return;
      await db.delete(SubscriptionRow, same);
      const id = newId();
      await add(db, SubscriptionRow, { id, emailCipher: this.personal.seal(email, placeOfAddress(id)), language, askedAt: now, confirmedAt: null, ...wanted });
      await db.query(`insert into mail (id, subscription_id, state, attempts, round, changed_at) values ($1, $2, 'waiting', 0, 0, $3)`, [newId(), id, now]);
    });
  }

  of(id: string, code: string): Promise<SubscriptionView> {
    return this.work.run(CLOCK, ({ db }) => this.theirs(db, id, code));
  }

  confirm(id: string, code: string): Promise<void> {
    return this.work.run(CLOCK, async ({ db, now }) => {
      const subscription = await this.theirs(db, id, code);
      if (subscription.confirmedAt === null) await db.update(SubscriptionRow, { id }, { confirmedAt: now });
    });
  }

  /** Once more does no harm: a mail program may ask twice. */
  end(id: string, code: string): Promise<void> {
    return this.work.run(CLOCK, async ({ db }) => {
      this.expectCode(id, code);
      await db.delete(SubscriptionRow, { id });
    });
  }

  /** Opens this one subscription and nothing else. */
  codeOf(id: string): string {
    return this.personal.index('code', `subscription ${id}`).toString('base64url').slice(0, 22);
  }

  private async theirs(db: EntityManager, id: string, code: string): Promise<SubscriptionRow> {
    this.expectCode(id, code);
    const subscription = await lock(db, SubscriptionRow, { id });
    must(subscription, NOT_FOUND);
    return subscription;
  }

  private expectCode(id: string, code: string): void {
    const [right, shown] = [Buffer.from(this.codeOf(id)), Buffer.from(code)];
    must(right.length === shown.length && timingSafeEqual(right, shown), NOT_FOUND);
  }
}

export function placeOfAddress(id: string): Place {
  return { table: 'subscription', column: 'email', row: id };
}
