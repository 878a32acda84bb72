import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { isSealed, type LotState } from '../core/machines/lot.js';
import { Database } from '../platform/database/database.js';
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

  async ofVendor(by: Actor, vendorId: string | undefined): Promise<{ readonly items: readonly OwnOffer[] }> {
    const items = await this.database.rows<OwnOffer>('offers.of-vendor', `
      select o.id, o.lot_id as "lotId", l.code as lot, l.title, o.version, o.kind, o.received_at as "receivedAt", o.receipt_code as code, o.is_last as last
      from offers_of_vendor($1) o join lot l on l.id = o.lot_id order by o.received_at desc limit 200`, [actingFor(by, vendorId)]);
    return { items };
  }

  async refusalsOf(by: Actor, vendorId: string | undefined): Promise<{ readonly items: readonly object[] }> {
    const items = await this.database.rows<object>('offers.refusals', `
      select id, lot_id as "lotId", code, encode(envelope_hash, 'hex') as "envelopeHash", received_at as "receivedAt" from refused_attempt
      where vendor_id = $1 order by received_at desc limit 200`, [actingFor(by, vendorId)]);
    return { items };
  }

  /** Before the opening nobody learns even how many offers there are. */
  async ofLot(lotId: string): Promise<{ readonly sealed: boolean; readonly items: readonly PublicOffer[] }> {
    const lot = await this.database.row<{ state: LotState; opened: boolean }>('offers.lot-state', `
      select l.state, exists (select 1 from opening o where o.lot_id = l.id) as opened from lot l where l.id = $1 and l.published_at is not null`, [lotId]);
    must(lot, 'lot.not-found');
    if (isSealed(lot.state) || !lot.opened) return { sealed: true, items: [] };
    const items = await this.database.rows<PublicOffer>('offers.of-lot', `
      select o.id, o.vendor_id as "vendorId", v.name as vendor, f.received_at as "receivedAt", o.total, o.corrected_total as "correctedTotal", o.fault
      from opened_offer o join offer f on f.id = o.id join vendor v on v.id = o.vendor_id where o.lot_id = $1 order by o.corrected_total, f.received_at, o.id`, [lotId]);
    return { sealed: false, items };
  }
}
