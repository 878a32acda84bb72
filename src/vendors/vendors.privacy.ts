import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize } from '../core/policy.js';
import { Work } from '../platform/work.js';
import type { MaskedField } from './vendor-reasons.js';
import { VendorSecrets } from './vendor-secrets.js';
import { VendorRow } from './vendor.entity.js';
import type { UnmaskDto } from './vendors.dto.js';
import { privateView, type DecisionView, type PrivateView } from './vendors.views.js';

/** The private side of a vendor: for its own people and the cooperative office, masked; a whole number only with a reason that is recorded. */
@Injectable()
export class VendorPrivacy {
  constructor(private readonly work: Work, private readonly source: DataSource, private readonly secrets: VendorSecrets) {}

  see(by: Actor, id: string): Promise<PrivateView> {
    return this.source.transaction(async (db) => {
      authorize(by, 'vendor.see-private', { vendorId: id }, 'vendor.not-found');
      const vendor = await this.found(db, id);
      const row = await this.secrets.of(db, id);
      const open = (field: MaskedField) => this.secrets.open(row, field);
      return privateView(vendor, row, open, await decisionsAbout(db, id), by);
    });
  }

  unmask(by: Actor, id: string, { field, reasonCode }: UnmaskDto): Promise<{ readonly field: MaskedField; readonly value: string }> {
    return this.work.run(by, async ({ db, record }) => {
      authorize(by, 'vendor.unmask', {}, 'vendor.not-found');
      await this.found(db, id);
      const value = this.secrets.open(await this.secrets.of(db, id), field);
      must(value !== null, 'vendor.nothing-masked', { field });
      record('vendor.unmasked', { subject: id, facts: { field, reason: reasonCode } });
      return { field, value };
    });
  }

  private async found(db: EntityManager, id: string): Promise<VendorRow> {
    const vendor = await db.findOneBy(VendorRow, { id });
    must(vendor, 'vendor.not-found');
    return vendor;
  }
}

function decisionsAbout(db: EntityManager, id: string): Promise<DecisionView[]> {
  return db.query(
    `select v.decision, v.reason_code as "reasonCode", d.body->>'reason' as reason, v.decided_at as "decidedAt"
     from vendor_verification v left join event_detail d on d.event_id = v.id where v.vendor_id = $1 order by v.decided_at desc, v.id desc limit 50`, [id]);
}
