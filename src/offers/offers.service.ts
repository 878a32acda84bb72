import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { BrokenRule, must } from '../core/broken-rule.js';
import { authorize } from '../core/policy.js';
import { newId, sha256, spokenCode } from '../platform/ids.js';
import { LotQueries } from '../lots/lots.queries.js';
import { expectEnvelope } from '../sealer/envelope.js';
import { OfferDoor, type Outcome, type Sent } from './offer-door.js';
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

const KNOWN_FAULTS = ['envelope.malformed', 'envelope.foreign'];

/** Vendors price a lot; the database function judges the hour in one statement and keeps each refusal as proof. */
@Injectable()
export class Offers {
  constructor(private readonly door: OfferDoor, private readonly lots: LotQueries) {}

  submit(by: Actor, lotId: string, offer: SubmitOfferDto, receivedAt: Date): Promise<Receipt> {
    return this.submitFor(by, lotId, { ...offer, vendorId: actingFor(by, offer.vendorId) }, receivedAt);
  }

  /** For a vendor whose word has been heard already: their own person's, or at a counter. */
  async submitFor(by: Actor, lotId: string, { vendorId, version, manifestHash, envelope }: SubmitOfferDto & { readonly vendorId: string }, receivedAt: Date): Promise<Receipt> {
    const bytes = Buffer.from(envelope, 'base64');
    const fault = await this.faultOf(bytes, lotId, vendorId, version);
    return this.send(by, { lot: lotId, vendor: vendorId, version, manifest: manifestHash, envelope: bytes, fault, hash: sha256(bytes), received: receivedAt });
  }

  withdraw(by: Actor, lotId: string, vendorId: string | undefined, receivedAt: Date): Promise<Receipt> {
    const hash = sha256(`withdrawn ${lotId} ${by.once?.key}`);
    return this.send(by, { lot: lotId, vendor: actingFor(by, vendorId), version: 1, manifest: '', envelope: null, fault: null, hash, received: receivedAt });
  }

  /** What can be told of a closed envelope: that it is one, and for this lot, vendor and version. Its refusal is kept as proof, like every other. */
  private async faultOf(envelope: Buffer, lotId: string, vendorId: string, version: number): Promise<BrokenRule | null> {
    try {
      await expectEnvelope(envelope, { ...(await this.lots.sealing(lotId)), vendorId, version });
      return null;
    } catch (error) {
      if (error instanceof BrokenRule && KNOWN_FAULTS.includes(error.code)) return error;
      if (error instanceof BrokenRule && error.code === 'lot.not-found') return null;
      throw error;
    }
  }

  private async send(by: Actor, { fault, hash, ...sent }: Omit<Sent, 'id' | 'person' | 'actor' | 'fault' | 'key' | 'receipt' | 'event' | 'salt'> & { readonly fault: BrokenRule | null }): Promise<Receipt> {
    must(by.once !== undefined, 'idempotency.key-missing');
    const id = newId();
    const judged = await this.judge({
      ...sent, hash, id, person: by.personId, actor: by.pseudonym, fault: fault?.code ?? null, key: by.once.key, receipt: spokenCode(sha256(Buffer.concat([Buffer.from(id), hash])), 10), event: newId(), salt: randomBytes(16),
    });
    if (judged.outcome !== 'accepted' && judged.outcome !== 'repeated') {
      throw new BrokenRule(judged.outcome, { ...(judged.outcome === fault?.code ? fault.facts : {}), attempt: id, receivedAt: judged.received.toISOString(), closesAt: judged.closes?.toISOString() ?? null });
    }
    return {
      offerId: judged.offer_id, lotId: sent.lot, version: judged.offer_version, envelopeHash: hash.toString('hex'),
      receivedAt: judged.received.toISOString(), closesAt: judged.closes?.toISOString() ?? '', code: judged.receipt,
    };
  }

  /**
   * What came in time must not be lost to a passing trouble of the database: it is judged once more, by the same instant of arrival and under the same key.
   * If it cannot be stored then either, the failure is kept as the vendor's proof, like a refusal.
   */
  private judge(sent: Sent): Promise<Outcome> {
    const again = () => this.door.judge(sent);
    return again().catch(again).catch(() => this.door.judge({ ...sent, fault: 'offer.not-stored' }));
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
