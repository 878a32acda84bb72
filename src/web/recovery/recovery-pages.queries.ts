import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

export interface KeySeat {
  readonly position: number;
  readonly name: string;
  /** Whether the member has handed in their share. */
  readonly came: boolean;
}

/** The envelope that a vendor's slip has to fit, and whether one was taken already. */
export interface BoxedOffer {
  readonly id: string;
  readonly code: string;
  readonly envelopeHash: string;
  readonly receivedAt: Date;
  readonly given: boolean;
}

@Injectable()
export class RecoveryPageQueries {
  constructor(private readonly database: Database) {}

  seats(lotId: string): Promise<readonly KeySeat[]> {
    return this.database.rows<KeySeat>('web.recovery-seats', `
      select c.position, p.name, exists (select 1 from opening_confirmation o where o.lot_id = c.lot_id and o.position = c.position) as came
      from lot_committee c join person p on p.id = c.person_id where c.lot_id = $1 order by c.position`, [lotId]);
  }

  /** Why the officer asked: the budget holder decides on it. */
  async reasonOf(lotId: string): Promise<string | null> {
    const asked = await this.database.row<{ reason: string }>('web.recovery-reason', `
      select d.body ->> 'reason' as reason from event e join event_detail d on d.event_id = e.id where e.kind = 'recovery.asked' and e.subject = $1`, [lotId]);
    return asked?.reason ?? null;
  }

  offerOf(vendorId: string, lotId: string): Promise<BoxedOffer | null> {
    return this.database.row<BoxedOffer>('web.recovery-offer', `
      select o.id, o.receipt_code as code, encode(o.envelope_hash, 'hex') as "envelopeHash", o.received_at as "receivedAt", exists (select 1 from recovery_slip s where s.offer_id = o.id) as given
      from offers_of_vendor($1) o where o.lot_id = $2 and o.is_last and o.kind = 'submitted'`, [vendorId, lotId]);
  }
}
