import { Inject, Injectable } from '@nestjs/common';
import { toString as drawQr } from 'qrcode';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { CONFIG } from '../platform/tokens.js';
import { RecordQueries } from './record.queries.js';

/** What a paper says beside its facts: its entry in the record (base64) and, once it is placed, the offline proof (C2SP tlog-proof). */
interface Entry {
  readonly leaf: string;
  readonly proof: string | null;
}

/** A receipt whole, as its vendor keeps it. `kind` says whether an offer was handed in or taken back. */
export interface OwnReceipt extends Entry {
  readonly offerId: string;
  readonly lotId: string;
  readonly lot: string;
  readonly title: string;
  readonly version: number;
  readonly kind: 'submitted' | 'withdrawn';
  readonly envelopeHash: string;
  readonly receivedAt: string;
  readonly code: string;
  /** Where anyone who holds the receipt can check it; the QR code says the same. */
  readonly checkAt: string;
}

/** What was refused, when and why: the vendor's proof that it was sent. `refusalCode` is one of our codes, such as "offer.after-deadline". */
export interface RefusalProof extends Entry {
  readonly attemptId: string;
  readonly lotId: string;
  readonly lot: string | null;
  readonly refusalCode: string;
  readonly envelopeHash: string;
  readonly receivedAt: string;
}

interface Found {
  readonly bytes: Buffer;
  readonly eventId: string;
  readonly receivedAt: Date;
}

/** The papers that a vendor takes home from the box: receipts and refusals, each with its place in the record. */
@Injectable()
export class OwnPapers {
  constructor(private readonly database: Database, private readonly record: RecordQueries, @Inject(CONFIG) private readonly config: Config) {}

  receipt(by: Actor, offerId: string): Promise<OwnReceipt> {
    return this.ofVendors(by.vendorIds, offerId);
  }

  /** For whoever may see what these vendors see. */
  async ofVendors(vendorIds: readonly string[], offerId: string): Promise<OwnReceipt> {
    const found = await this.database.row<Found & Omit<OwnReceipt, 'receivedAt' | 'checkAt' | keyof Entry>>('record.own-receipt', `
      select o.id as "offerId", o.lot_id as "lotId", l.code as lot, l.title, o.version, o.kind, encode(o.envelope_hash, 'hex') as "envelopeHash", o.received_at as "receivedAt",
        o.receipt_code as code, e.id as "eventId", e.bytes
      from unnest($2::uuid[]) v, offers_of_vendor(v) o join lot l on l.id = o.lot_id join event e on e.subject = o.id and e.kind in ('offer.submitted', 'offer.withdrawn')
      where o.id = $1`, [offerId, vendorIds]);
    must(found, 'own-receipt.not-found');
    const { receivedAt, eventId, bytes, ...receipt } = found;
    return { ...receipt, receivedAt: receivedAt.toISOString(), checkAt: this.addressOf(receipt), ...(await this.entry(eventId, bytes)) };
  }

  async qr(by: Actor, offerId: string): Promise<string> {
    return this.picture(await this.receipt(by, offerId));
  }

  /** The address under which a receipt is checked, as a picture to print. */
  picture({ checkAt }: Pick<OwnReceipt, 'checkAt'>): Promise<string> {
    return drawQr(checkAt, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  }

  async refusal(by: Actor, attemptId: string): Promise<RefusalProof> {
    const found = await this.database.row<Found & Omit<RefusalProof, 'receivedAt' | keyof Entry>>('record.own-refusal', `
      select r.id as "attemptId", r.lot_id as "lotId", l.code as lot, r.code as "refusalCode", encode(r.envelope_hash, 'hex') as "envelopeHash", r.received_at as "receivedAt",
        e.id as "eventId", e.bytes
      from refused_attempt r join event e on e.subject = r.id and e.kind = 'offer.refused' left join lot l on l.id = r.lot_id and l.published_at is not null
      where r.id = $1 and r.vendor_id = any($2::uuid[])`, [attemptId, by.vendorIds]);
    must(found, 'refused-attempt.not-found');
    const { receivedAt, eventId, bytes, ...refusal } = found;
    return { ...refusal, receivedAt: receivedAt.toISOString(), ...(await this.entry(eventId, bytes)) };
  }

  private addressOf({ envelopeHash, code }: { readonly envelopeHash: string; readonly code: string }): string {
    return `${this.config.publicUrl}/tanda-terima?envelopeHash=${envelopeHash}&code=${code}`;
  }

  private async entry(eventId: string, bytes: Buffer): Promise<Entry> {
    return { leaf: bytes.toString('base64'), proof: await this.record.proofOfPlaced(eventId) };
  }
}
