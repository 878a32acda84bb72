import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { BrokenRule, must } from '../core/broken-rule.js';
import { authorize } from '../core/policy.js';
import { Database } from '../platform/database/database.js';
import { newId, spokenCode } from '../platform/ids.js';
import { LotQueries } from '../lots/lots.queries.js';
import { FORMAT } from '../sealer/context.js';
import { inspectEnvelope } from '../sealer/envelope.js';
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

const KNOWN_FAULTS = ['envelope.malformed', 'envelope.foreign'];

/** Vendors price a lot; the database function judges the hour in one statement and keeps each refusal as proof. */
@Injectable()
export class Offers {
  constructor(private readonly database: Database, private readonly lots: LotQueries) {}

  submit(by: Actor, lotId: string, offer: SubmitOfferDto, receivedAt: Date): Promise<Receipt> {
    return this.submitFor(by, lotId, { ...offer, vendorId: actingFor(by, offer.vendorId) }, receivedAt);
  }

  /** For a vendor whose word has been heard already: their own person's, or at a counter. */
  async submitFor(by: Actor, lotId: string, { vendorId, version, manifestHash, envelope }: SubmitOfferDto & { readonly vendorId: string }, receivedAt: Date): Promise<Receipt> {
    const bytes = Buffer.from(envelope, 'base64');
    const fault = await this.faultOf(bytes, lotId, vendorId, version);
    return this.send(by, { lotId, vendorId, version, manifest: Buffer.from(manifestHash, 'hex'), envelope: bytes, fault, hash: createHash('sha256').update(bytes).digest(), receivedAt });
  }

  withdraw(by: Actor, lotId: string, vendorId: string | undefined, receivedAt: Date): Promise<Receipt> {
    const hash = createHash('sha256').update(`withdrawn ${lotId} ${by.once?.key}`).digest();
    return this.send(by, { lotId, vendorId: actingFor(by, vendorId), version: 1, manifest: Buffer.alloc(32), envelope: null, fault: null, hash, receivedAt });
  }

  /** What can be told of a closed envelope: that it is one, and for this lot, vendor and version. Its refusal is kept as proof, like every other. */
  private async faultOf(envelope: Buffer, lotId: string, vendorId: string, version: number): Promise<BrokenRule | null> {
    try {
      await inspectEnvelope(envelope, { ...(await this.lots.sealing(lotId)), vendorId, version });
      return null;
    } catch (error) {
      if (error instanceof BrokenRule && KNOWN_FAULTS.includes(error.code)) return error;
      if (error instanceof BrokenRule && error.code === 'lot.not-found') return null;
      throw error;
    }
  }

  private async send(by: Actor, sent: {
    readonly lotId: string; readonly vendorId: string; readonly version: number; readonly manifest: Buffer;
    readonly envelope: Buffer | null; readonly fault: BrokenRule | null; readonly hash: Buffer; readonly receivedAt: Date;
  }): Promise<Receipt> {
    must(by.once !== undefined, 'idempotency.key-missing');
    const id = newId();
    const code = spokenCode(createHash('sha256').update(id).update(sent.hash).digest(), 10);
    const judged = await this.judge((fault) => [
      id, sent.lotId, sent.vendorId, by.personId, by.pseudonym, FORMAT, sent.version, sent.manifest, sent.envelope, fault ?? sent.fault?.code ?? null, sent.hash, sent.receivedAt, by.once?.key, code,
      newId(), randomBytes(16)]);
    if (judged.outcome !== 'accepted' && judged.outcome !== 'repeated') {
      throw new BrokenRule(judged.outcome, { ...(judged.outcome === sent.fault?.code ? sent.fault.facts : {}), attempt: id, receivedAt: judged.received.toISOString(), closesAt: judged.closes?.toISOString() ?? null });
    }
    return {
      offerId: judged.offer_id, lotId: sent.lotId, version: judged.offer_version, envelopeHash: sent.hash.toString('hex'),
      receivedAt: judged.received.toISOString(), closesAt: judged.closes?.toISOString() ?? '', code: judged.receipt,
    };
  }

  /**
   * What came in time must not be lost to a passing trouble of the database: it is judged once more, by the same instant of arrival and under the same key.
   * If it cannot be stored then either, the failure is kept as the vendor's proof, like a refusal.
   */
  private async judge(questions: (fault: string | null) => readonly unknown[]): Promise<Outcome> {
    const again = () => this.ask(questions(null));
    return again().catch(again).catch(() => this.ask(questions('offer.not-stored')));
  }

  private async ask(questions: readonly unknown[]): Promise<Outcome> {
    const judged = await this.database.row<Outcome>('offers.submit', 'select * from submit_offer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)', questions);
    if (judged === null) throw new Error('submit_offer answered nothing');
    return judged;
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
