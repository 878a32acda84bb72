import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { isSealed, type LotState } from '../core/machines/lot.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, LARGEST_PAGE, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListOffersDto, ListOwnOffersDto } from './offers.dto.js';
import { actingFor } from './offers.service.js';

/** An offer as its own vendor sees it, sealed or not: never a price, which the server cannot know. */
interface OwnOffer {
  readonly id: string;
  readonly lotId: string;
  readonly lot: string;
  readonly title: string;
  readonly version: number;
  readonly kind: 'submitted' | 'withdrawn';
  readonly receivedAt: Date;
  readonly code: string;
  readonly last: boolean;
}

/** An envelope that came too late or could not be taken, with its hash as proof. */
export interface RefusedAttempt {
  readonly id: string;
  readonly lotId: string;
  readonly code: string;
  readonly envelopeHash: string;
  readonly receivedAt: Date;
}

/** An opened offer, the same for buyer, auditor and public. */
export interface PublicOffer {
  readonly id: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly receivedAt: Date;
  readonly total: number;
  readonly correctedTotal: number;
  readonly fault: string | null;
}

@Injectable()
export class OfferQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async ofVendor(by: Actor, { vendorId, limit = PAGE_SIZE, after }: ListOwnOffersDto): Promise<Page<OwnOffer>> {
    const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [null, null];
    const rows = await this.database.rows<OwnOffer>('offers.of-vendor', `
      select o.id, o.lot_id as "lotId", l.code as lot, l.title, o.version, o.kind, o.received_at as "receivedAt", o.receipt_code as code, o.is_last as last
      from offers_of_vendor($1) o join lot l on l.id = o.lot_id where $2::timestamptz is null or (o.received_at, o.id) < ($2, $3::uuid)
      order by o.received_at desc, o.id desc limit $4`, [actingFor(by, vendorId), afterAt, afterId, limit + 1]);
    return pageOf(rows, limit, ({ receivedAt, id }) => [receivedAt.toISOString(), id]);
  }

  async refusalsOf(by: Actor, { vendorId, limit = PAGE_SIZE, after }: ListOwnOffersDto): Promise<Page<RefusedAttempt>> {
    const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [null, null];
    const rows = await this.database.rows<RefusedAttempt>('offers.refusals', `
      select id, lot_id as "lotId", code, encode(envelope_hash, 'hex') as "envelopeHash", received_at as "receivedAt" from refused_attempt
      where vendor_id = $1 and ($2::timestamptz is null or (received_at, id) < ($2, $3::uuid))
      order by received_at desc, id desc limit $4`, [actingFor(by, vendorId), afterAt, afterId, limit + 1]);
    return pageOf(rows, limit, ({ receivedAt, id }) => [receivedAt.toISOString(), id]);
  }

  /** Before the opening nobody learns even how many offers there are. */
  async ofLot(lotId: string, { limit = LARGEST_PAGE, after }: ListOffersDto = {}): Promise<Page<PublicOffer> & { readonly sealed: boolean }> {
    const lot = await this.database.row<{ state: LotState; opened: boolean }>('offers.lot-state', `
      select l.state, exists (select 1 from opening o where o.lot_id = l.id) as opened from lot l where l.id = $1 and l.published_at is not null`, [lotId]);
    must(lot, 'lot.not-found');
    if (isSealed(lot.state) || !lot.opened) return { sealed: true, items: [], next: null };
    const [afterTotal, afterAt, afterId] = afterKey(after, KEY.whole, KEY.instant, KEY.id) ?? [null, null, null];
    const rows = await this.database.rows<PublicOffer>('offers.of-lot', `
      select o.id, o.vendor_id as "vendorId", v.name as vendor, f.received_at as "receivedAt", o.total, o.corrected_total as "correctedTotal", o.fault
      from opened_offer o join offer f on f.id = o.id join vendor v on v.id = o.vendor_id
      where o.lot_id = $1 and ($2::bigint is null or (o.corrected_total, f.received_at, o.id) > ($2, $3::timestamptz, $4::uuid))
      order by o.corrected_total, f.received_at, o.id limit $5`, [lotId, afterTotal, afterAt, afterId, limit + 1]);
    return { sealed: false, ...pageOf(rows, limit, ({ correctedTotal, receivedAt, id }) => [String(correctedTotal), receivedAt.toISOString(), id]) };
  }
}
