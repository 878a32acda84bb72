import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

export interface LikeAnother {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: string;
  readonly shares: readonly string[];
}

@Injectable()
export class VerificationPageQueries {
  constructor(private readonly database: Database) {}

  /** Other vendors with the same bank account, phone or owner; for the office only. */
  lookalikes(vendorId: string): Promise<LikeAnother[]> {
    return this.database.rows<LikeAnother>('web.lookalikes', 'select o.id, o.code, o.name, o.state, l.shares from vendor_lookalikes($1) l join vendor o on o.id = l.vendor_id order by o.code', [vendorId]);
  }
}
