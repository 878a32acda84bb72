import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { termsOf, type Category } from '../core/categories.js';
import { kecamatanName, type KecamatanCode } from '../core/kecamatan.js';
import { confirmationLetter, newLotLetter } from '../core/messages/subscriber-letters.js';
import { rupiah, rupiahText } from '../core/money.js';
import type { Config } from '../platform/config.js';
import type { Envelope } from '../platform/gateways/mail.js';
import { PersonalData } from '../platform/personal-data.js';
import { CONFIG } from '../platform/tokens.js';
import type { SubscriptionRow } from './subscription.entity.js';
import { placeOfAddress, Subscriptions } from './subscriptions.service.js';

interface LotFacts {
  readonly code: string;
  readonly title: string;
  readonly agency: string;
  readonly ownerEstimate: number;
  readonly closesAt: Date;
}

/** Writes to subscribers: the letter that asks for their yes, and one for each new lot they follow. */
@Injectable()
export class SubscriberPost {
  constructor(private readonly personal: PersonalData, private readonly subscriptions: Subscriptions, @Inject(CONFIG) private readonly config: Config) {}

  async envelope(db: EntityManager, mail: { readonly id: string; readonly createdAt: Date; readonly subscriptionId: string; readonly lotId: string | null }): Promise<Envelope> {
    const [subscription] = await db.query<[SubscriptionRow]>('select id, email_cipher as "emailCipher", language, category, kecamatan, words from subscription where id = $1', [mail.subscriptionId]);
    const { id, language } = subscription;
    const link = `${this.config.publicUrl}/langganan/${id}/${this.subscriptions.codeOf(id)}`;
    const followed = { language, filter: filterOf(subscription), link };
    const letter = mail.lotId === null ? confirmationLetter(followed) : newLotLetter(followed, await this.lot(db, mail.lotId, language));
    return { ...letter, messageId: mail.id, to: this.personal.open(subscription.emailCipher, placeOfAddress(id)), writtenAt: mail.createdAt, ...(mail.lotId === null ? {} : { stopAt: `${link}/berhenti` }) };
  }

  private async lot(db: EntityManager, id: string, language: 'id' | 'en') {
    const [{ code, title, agency, ownerEstimate, closesAt }] = await db.query<[LotFacts]>(
      'select l.code, l.title, a.name as agency, l.owner_estimate as "ownerEstimate", l.closes_at as "closesAt" from lot l join agency a on a.id = l.agency_id where l.id = $1', [id]);
    const closes = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { timeZone: 'Asia/Jakarta', dateStyle: 'full', timeStyle: 'short' }).format(closesAt);
    return { title, agency, estimate: rupiahText(rupiah(ownerEstimate)), closes: `${closes} WIB`, link: `${this.config.publicUrl}/lot/${code}` };
  }
}

function filterOf({ language, category, kecamatan, words }: SubscriptionRow): string {
  return [category === null ? [] : termsOf(category as Category)[language], kecamatan === null ? [] : kecamatanName(kecamatan as KecamatanCode), words === null ? [] : `“${words}”`].flat().join(', ');
}

/** One letter for each subscriber who follows such lots, once for each lot. */
export async function writeToSubscribers(db: EntityManager, lotId: string, now: Date): Promise<void> {
  await db.query(`
    insert into mail (id, subscription_id, lot_id, state, attempts, round, changed_at)
    select md5('subscription' || s.id || l.id)::uuid, s.id, l.id, 'waiting', 0, 0, $2
    from subscription s join lot l on l.id = $1
    where s.confirmed_at is not null and (s.category is null or s.category = l.category) and (s.kecamatan is null or s.kecamatan = l.kecamatan)
      and (s.words is null or l.search @@ plainto_tsquery('indonesian', s.words) or s.words <% l.title)
    on conflict do nothing`, [lotId, now]);
}
