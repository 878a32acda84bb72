import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { VENDOR } from '../core/machines/vendor.js';
import { authorize } from '../core/policy.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import type { VendorPrivateRow } from './vendor-private.entity.js';
import { capacitiesOf, cooperativeOf, openNpwp, profileOf } from './vendor-profile.js';
import { VendorSecrets } from './vendor-secrets.js';
import { CooperativeRow, VendorCapacityRow, VendorRow, VendorUserRow } from './vendor.entity.js';
import type { AmendVendorDto, CapacityDto, RegisterVendorDto } from './vendors.dto.js';

/** More than one person needs, and fewer than would flood the office's queue. */
const MOST_VENDORS = 10;

/** An enterprise or a cooperative enters the register, and keeps what it says of itself true. */
@Injectable()
export class Vendors {
  constructor(private readonly work: Work, private readonly secrets: VendorSecrets) {}

  /** Whoever registers a vendor may act for it from now on. Answers its id. */
  register(by: Actor, form: RegisterVendorDto): Promise<{ readonly id: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'vendor.register', {}, 'policy.not-permitted');
      must(by.vendorIds.length < MOST_VENDORS, 'vendor.too-many', { most: MOST_VENDORS });
      const id = newId();
      const profile = { ...profileOf(form.kind, form, now), npwp: openNpwp(form.kind, form.npwp) };
      const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['V', now.getUTCFullYear()]);
      await add(db, VendorRow, { ...profile, id, code, kind: form.kind, state: VENDOR.start, registeredAt: now, verifiedAt: null, version: 1 });
      if (form.cooperative !== undefined) await add(db, CooperativeRow, cooperativeOf(id, form.cooperative, now));
      await keepCapacities(db, id, form.capacities);
      await this.secrets.keep(db, await this.secrets.of(db, id), form);
      await add(db, VendorUserRow, { personId: by.personId, vendorId: id, since: now, until: null });
      record('vendor.registered', { subject: id, facts: { code } });
      return { id };
    });
  }

  /**
   * Replaces what the vendor says of itself. Everything may change at any time and stays verified, but for two numbers:
   * another NIB or NPWP may be another firm, so that a verified vendor waits for the office again and a suspended one may not.
   */
  amend(by: Actor, id: string, form: AmendVendorDto): Promise<void> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { vendor, roles } = await this.own(db, by, id);
      must(vendor.version === form.version, 'platform.changed-meanwhile');
      const known = await this.secrets.of(db, id);
      const identity = this.changesIdentity(vendor, known, form);
      const again = identity && vendor.verifiedAt !== null;
      await change(db, VendorRow, vendor, {
        ...profileOf(vendor.kind, form, now),
        ...(form.npwp === undefined ? {} : { npwp: openNpwp(vendor.kind, form.npwp) }),
        ...(again ? { state: step(VENDOR, vendor, 'change-identity', roles, now), registeredAt: now, verifiedAt: null } : {}),
      });
      if (form.cooperative !== undefined) await db.upsert(CooperativeRow, cooperativeOf(id, form.cooperative, now), ['vendorId']);
      await keepCapacities(db, id, form.capacities);
      const kept = await this.secrets.keep(db, known, form);
      record('vendor.amended', { subject: id, facts: { identity, bankAccount: !sameBytes(known.bankAccountIndex, kept.bankAccountIndex) } });
      if (again) record('vendor.registered', { subject: id, facts: { code: vendor.code } });
    });
  }

  /** A returned registration goes to the office once more, at the end of its queue. */
  registerAgain(by: Actor, id: string): Promise<void> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { vendor, roles } = await this.own(db, by, id);
      await change(db, VendorRow, vendor, { state: step(VENDOR, vendor, 'register-again', roles, now), registeredAt: now });
      record('vendor.registered', { subject: id, facts: { code: vendor.code } });
    });
  }

  private async own(db: EntityManager, by: Actor, id: string) {
    const vendor = await lock(db, VendorRow, { id });
    must(vendor, 'vendor.not-found');
    return { vendor, roles: authorize(by, 'vendor.amend', { vendorId: id }, 'vendor.not-found') };
  }

  private changesIdentity(vendor: VendorRow, known: VendorPrivateRow, { nib, npwp }: AmendVendorDto): boolean {
    const sameNpwp = npwp === undefined || npwp === vendor.npwp || this.secrets.isPersonalNpwpOf(known, npwp);
    return nib !== vendor.nib || !sameNpwp;
  }
}

async function keepCapacities(db: EntityManager, vendorId: string, capacities: readonly CapacityDto[]): Promise<void> {
  const rows = capacitiesOf(vendorId, capacities);
  await db.delete(VendorCapacityRow, { vendorId });
  if (rows.length > 0) await add(db, VendorCapacityRow, rows);
}

function sameBytes(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}
