import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { VENDOR, type VendorAction } from '../core/machines/vendor.js';
import { authorize } from '../core/policy.js';
import { add, change, lock } from '../platform/database/rows.js';
import { Work } from '../platform/work.js';
import { DECISION_REASONS, type Decision } from './vendor-reasons.js';
import { VendorRow, VendorVerificationRow } from './vendor.entity.js';
import type { JudgeVendorDto, ReinstateVendorDto, SuspendVendorDto } from './vendors.dto.js';

const ACTIONS: Readonly<Record<Decision, VendorAction>> = { verified: 'verify', returned: 'return', suspended: 'suspend', reinstated: 'reinstate' };

interface Judgement {
  readonly decision: Decision;
  readonly reasonCode: string;
  readonly reason: string;
  readonly version?: number | undefined;
}

/** The cooperative office (Dinas Koperasi dan UMKM) decides who may offer, and says why. */
@Injectable()
export class VendorVerification {
  constructor(private readonly work: Work) {}

  judge(by: Actor, id: string, judgement: JudgeVendorDto): Promise<void> {
    const fits: readonly string[] = DECISION_REASONS[judgement.decision];
    must(fits.includes(judgement.reasonCode), 'vendor.reason-unfit', { decision: judgement.decision, reasons: fits });
    return this.decide(by, id, judgement);
  }

  suspend(by: Actor, id: string, why: SuspendVendorDto): Promise<void> {
    return this.decide(by, id, { ...why, decision: 'suspended' });
  }

  reinstate(by: Actor, id: string, why: ReinstateVendorDto): Promise<void> {
    return this.decide(by, id, { ...why, decision: 'reinstated' });
  }

  private decide(by: Actor, id: string, { decision, reasonCode, reason, version }: Judgement): Promise<void> {
    return this.work.run(by, async ({ db, now, record }) => {
      const vendor = await lock(db, VendorRow, { id });
      must(vendor, 'vendor.not-found');
      const roles = authorize(by, 'vendor.verify', {}, 'vendor.not-found');
      must(!by.vendorIds.includes(id), 'vendor.own-affair');
      must(version === undefined || version === vendor.version, 'platform.changed-meanwhile');
      const state = step(VENDOR, vendor, ACTIONS[decision], roles, now);
      await change(db, VendorRow, vendor, { state, ...(decision === 'verified' ? { verifiedAt: now } : {}) });
      const event = record(`vendor.${decision}`, { subject: id, facts: { reason: reasonCode }, detail: { reason } });
      await add(db, VendorVerificationRow, { id: event, vendorId: id, decision, reasonCode, decidedBy: by.personId, decidedAt: now });
    });
  }
}
