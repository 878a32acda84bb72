import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { CLOSING_BARRIER_SECONDS, LOT } from '../core/machines/lot.js';
import { authorize } from '../core/policy.js';
import { leastOfferDaysFor, type ProcurementMethod } from '../core/rules/selection-decisions.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { schedule, unschedule } from '../platform/jobs/due-work.js';
import { Work } from '../platform/work.js';
import { BudgetEntryRow } from './budget-entry.entity.js';
import { LotRow } from './lot.entity.js';
import { manifestHash } from './lot-manifest.js';
import type { CancelLotDto, PublishLotDto } from './lots.dto.js';
import { lotItems } from './lots.service.js';
import { lotView, type LotView } from './lots.views.js';
import { appointKeys, nameOfCommittee } from './committee.js';
import { LotCommitteeRow, PackageRow } from './package.entity.js';

const DAY = 86_400_000;

/** The need becomes public, or is taken back (domain rows 6 and 22). */
@Injectable()
export class LotPublication {
  constructor(private readonly work: Work) {}

  /** Fixes what is announced, reserves the money, and sets the hour. The budget line refuses what it has no room for. */
  publish(by: Actor, id: string, { closesAt }: PublishLotDto): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const lot = await lock(db, LotRow, { id });
      must(lot, 'lot.not-found');
      const roles = authorize(by, 'lot.publish', lot, 'lot.not-found');
      const parent = await db.findOneByOrFail(PackageRow, { id: lot.packageId });
      must(parent.state === 'announced', 'lot.package-not-announced', { state: parent.state });
      must(by.personId !== parent.ppkId, 'lot.publisher-is-ppk');
      const state = step(LOT, { ...lot, closesAt }, 'publish', roles, now);
      const { value: least } = leastOfferDaysFor(parent.method as ProcurementMethod, now);
      must(closesAt.getTime() - now.getTime() >= least * DAY, 'lot.too-few-days', { least });
      const items = await lotItems(db, id);
      const committee = await appointKeys(db, id, parent.id, now);
      await add(db, LotCommitteeRow, committee);
      const hash = manifestHash(lot, items, closesAt, await nameOfCommittee(committee));
      await add(db, BudgetEntryRow, { id: newId(), budgetLineId: parent.budgetLineId, lotId: id, kind: 'reserve', amount: lot.ownerEstimate, at: now });
      const published = await change(db, LotRow, lot, { state, publishedAt: now, publishedBy: by.personId, closesAt, manifestHash: hash });
      await schedule(db, 'lot.close', id, new Date(closesAt.getTime() + CLOSING_BARRIER_SECONDS * 1000 + 1));
      record('lot.published', { subject: id, lot: id, facts: { ownerEstimate: lot.ownerEstimate, closesAt, manifestHash: hash.toString('hex'), category: lot.category } });
      return lotView(published, items, by, now);
    });
  }

  /** Before its closing a lot can be taken back, with a reason that everyone may read; reserved money is free again. */
  cancel(by: Actor, id: string, { reason }: CancelLotDto): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const lot = await lock(db, LotRow, { id });
      must(lot, 'lot.not-found');
      const roles = authorize(by, 'lot.cancel', lot, 'lot.not-found');
      const state = step(LOT, lot, 'cancel', roles, now);
      must(lot.closesAt === null || now <= lot.closesAt, 'lot.hour-has-passed');
      if (lot.publishedAt !== null) {
        const { budgetLineId } = await db.findOneByOrFail(PackageRow, { id: lot.packageId });
        await add(db, BudgetEntryRow, { id: newId(), budgetLineId, lotId: id, kind: 'release', amount: lot.ownerEstimate, at: now });
        await unschedule(db, 'lot.close', id, now);
      }
      const cancelled = await change(db, LotRow, lot, { state });
      record('lot.cancelled', { subject: id, lot: id, facts: {}, detail: { reason } });
      return lotView(cancelled, await lotItems(db, id), by, now);
    });
  }
}
