import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { Database } from '../../platform/database/database.js';

/** A help at the counter as its helper sees it. Whether the vendor has offered before is not in it: nobody learns that before the opening. */
export interface Assistance {
  readonly id: string;
  readonly lotId: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly helper: string;
  /** The office that sent the helper. */
  readonly office: string | null;
  readonly codeSent: boolean;
  readonly expiresAt: Date;
  readonly confirmedBy: 'code' | 'passphrase' | null;
  readonly attempts: number;
  readonly offerId: string | null;
}

@Injectable()
export class CounterQueries {
  constructor(private readonly database: Database) {}

  async one(by: Actor, id: string): Promise<Assistance> {
    const found = await this.database.row<Assistance>('web.assistance', `
      select a.id, a.lot_id as "lotId", a.vendor_id as "vendorId", v.name as vendor, p.name as helper, a.code_hash is not null as "codeSent", a.expires_at as "expiresAt",
        a.confirmed_by as "confirmedBy", a.attempts, a.offer_id as "offerId",
        (select g.name from appointment t join agency g on g.id = t.agency_id where t.person_id = a.helper_id and t.role = 'cooperative-verifier' and t.valid @> a.asked_at limit 1) as office
      from assistance a join vendor v on v.id = a.vendor_id join person p on p.id = a.helper_id where a.id = $1 and a.helper_id = $2`, [id, by.personId]);
    must(found, 'assistance.not-found');
    return found;
  }
}
