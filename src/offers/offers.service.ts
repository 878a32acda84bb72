import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { BrokenRule, must } from '../core/broken-rule.js';
import { authorize } from '../core/policy.js';
import { Database } from '../platform/database/database.js';
import { newId, spokenCode } from '../platform/ids.js';
import type { SubmitOfferDto } from './offers.dto.js';

/** What a vendor holds in hand: public, shareable, enough to find the offer in the closing manifest. */
export interface Receipt {
  readonly offerId: string;
  readonly lotId: string;
  readonly version: number;
  readonly envelopeHash: string;
  readonly receivedAt: string;
  readonly closesAt: string;
  readonly code: string;
}

interface Outcome {
  readonly outcome: string;
  readonly offer_id: string;
  readonly offer_version: number;
  readonly receipt: string;
  readonly received: Date;
  readonly closes: Date | null;
}

/** Vendors price a lot; the database function judges the hour in one statement and keeps each refusal as proof. */
@Injectable()
export class Offers {
  constructor(private readonly database: Database) {}

  submit(by: Actor, lotId: string, { vendorId, format, version, manifestHash, envelope }: SubmitOfferDto, receivedAt: Date): Promise<Receipt> {
    const bytes = Buffer.from(envelope, 'base64');
    return this.send(by, { lotId, vendorId, format, version, manifest: Buffer.from(manifestHash, 'hex'), envelope: bytes, hash: createHash('sha256').update(bytes).digest(), receivedAt });
  }

  withdraw(by: Actor, lotId: string, vendorId: string | undefined, receivedAt: Date): Promise<Receipt> {
    const hash = createHash('sha256').update(`withdrawn ${lotId} ${by.once?.key}`).digest();
    return this.send(by, { lotId, vendorId, format: 0, version: 1, manifest: Buffer.alloc(32), envelope: null, hash, receivedAt });
  }

  private async send(by: Actor, sent: {
    readonly lotId: string; readonly vendorId: string | undefined; readonly format: number; readonly version: number; readonly manifest: Buffer;
    readonly envelope: Buffer | null; readonly hash: Buffer; readonly receivedAt: Date;
  }): Promise<Receipt> {
    const vendorId = actingFor(by, sent.vendorId);
    must(by.once !== undefined, 'idempotency.key-missing');
    const id = newId();
    const code = spokenCode(createHash('sha256').update(id).update(sent.hash).digest(), 10);
    const judged = await this.database.row<Outcome>('offers.submit', 'select * from submit_offer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)',
      [id, sent.lotId, vendorId, by.personId, by.pseudonym, sent.format, sent.version, sent.manifest, sent.envelope, sent.hash, sent.receivedAt, by.once.key, code, newId(), randomBytes(16)]);
    if (judged === null) throw new Error('submit_offer answered nothing');
    if (judged.outcome !== 'accepted' && judged.outcome !== 'repeated') {
      throw new BrokenRule(judged.outcome, { attempt: id, receivedAt: judged.received.toISOString(), closesAt: judged.closes?.toISOString() ?? null });
    }
    return {
      offerId: judged.offer_id, lotId: sent.lotId, version: judged.offer_version, envelopeHash: sent.hash.toString('hex'),
      receivedAt: judged.received.toISOString(), closesAt: judged.closes?.toISOString() ?? '', code: judged.receipt,
    };
  }
}

/** The vendor the person acts for: the named one, or the only one. */
export function actingFor(by: Actor, named: string | undefined): string {
  const [only] = by.vendorIds;
  must(named !== undefined || by.vendorIds.length <= 1, 'offer.which-vendor');
  const vendorId = named ?? only;
  must(vendorId !== undefined, 'vendor.not-found');
  authorize(by, 'offer.submit', { vendorId }, 'vendor.not-found');
  return vendorId;
}
