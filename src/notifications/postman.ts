import { Inject, Injectable } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { DataSource, type EntityManager } from 'typeorm';
import type { Facts } from '../core/broken-rule.js';
import type { EventName } from '../core/events.js';
import { noticeOf } from '../core/messages/notice.js';
import { Contacts } from '../identity/contacts.js';
import type { Config } from '../platform/config.js';
import { MailFailure, MailGateway, type Envelope } from '../platform/gateways/mail.js';
import { CONFIG } from '../platform/tokens.js';
import { SubscriberPost } from './subscriber-post.js';

/** A message to a person, or a letter to a subscriber. */
interface WaitingMail {
  readonly id: string;
  readonly subscriptionId: string | null;
  readonly lotId: string | null;
  readonly kind: EventName;
  readonly facts: Facts;
  readonly createdAt: Date;
  readonly personId: string;
  readonly name: string;
}

/** Sends one message as an e-mail, and notes how it went. */
@Injectable()
export class Postman {
  constructor(
    private readonly source: DataSource,
    private readonly contacts: Contacts,
    private readonly subscribers: SubscriberPost,
    private readonly gateway: MailGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Holds the mail's row while it sends, so that nobody else sends it too; a crash lets go of it. Only a crash between the mail server's
   * yes and our commit sends a letter twice, and then under the same Message-ID. Breaks when the queue is to try again.
   */
  async send(id: string, lastTry: boolean): Promise<void> {
    const failed = await this.source.transaction(async (db) => {
      const mail = await waitingMail(db, id);
      if (mail === undefined) return null;
      const failure = await this.failureOf(db, mail);
      await db.query(
        `update mail set attempts = attempts + 1, state = $2, failure = $3, changed_at = date_trunc('milliseconds', lumbung_now()) where id = $1`,
        [id, failure === null ? 'sent' : lastTry || failure.permanent ? 'dead' : 'waiting', failure?.failure ?? null]);
      return failure;
    });
    if (failed !== null) throw failed.permanent ? new UnrecoverableError(failed.failure) : failed;
  }

  /** Null when the letter has left. */
  private async failureOf(db: EntityManager, mail: WaitingMail): Promise<MailFailure | null> {
    try {
      const { subscriptionId } = mail;
      await this.gateway.send(subscriptionId === null ? await this.noticeTo(db, mail) : await this.subscribers.envelope(db, { ...mail, subscriptionId }));
      return null;
    } catch (error) {
      if (error instanceof MailFailure) return error;
      throw error;
    }
  }

  private async noticeTo(db: EntityManager, { id, kind, facts, createdAt, personId, name }: WaitingMail): Promise<Envelope> {
    const { email } = await this.contacts.of(db, personId);
    if (email === null) throw new MailFailure('no-address', true);
    const notice = noticeOf(kind, facts, { name, url: this.config.publicUrl });
    if (notice === null) throw new MailFailure('no-text', true);
    return { messageId: id, to: email, writtenAt: createdAt, ...notice };
  }
}

/** Somebody who is just sending it makes us come back later. */
async function waitingMail(db: EntityManager, id: string): Promise<WaitingMail | undefined> {
  const [mail] = await db.query<WaitingMail[]>(`
    select m.id, m.subscription_id as "subscriptionId", m.lot_id as "lotId", n.template as kind, n.facts, coalesce(n.created_at, m.changed_at) as "createdAt", n.person_id as "personId", p.name
    from mail m left join message n on n.id = m.message_id left join person p on p.id = n.person_id
    where m.id = $1 and m.state = 'waiting' for update of m nowait`, [id]);
  return mail;
}
