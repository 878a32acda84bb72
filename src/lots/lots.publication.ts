import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { CLOSING_BARRIER_SECONDS, LOT } from '../core/machines/lot.js';
import { leastOfferDaysFor, type ProcurementMethod } from '../core/rules/selection-decisions.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { schedule } from '../platform/jobs/due-work.js';
import { Work } from '../platform/work.js';
import { holdBox } from './box-lock.js';
import { BudgetEntryRow } from './budget-entry.entity.js';
import { LotRow } from './lot.entity.js';
import { announcementOf, manifestHash } from './lot-manifest.js';
import type { ExtendLotDto, PublishLotDto } from './lots.dto.js';
import { lotItems } from './lots.service.js';
import { lotView, type LotView } from './lots.views.js';
import { appointKeys, nameOfCommittee } from './committee.js';
import { authorizeSelector } from './selectors.js';
import { LotCommitteeRow, PackageRow } from './package.entity.js';

const DAY = 86_400_000;

/** The need becomes public, and its hour may move later (domain rows 6-7). */
@Injectable()
export class LotPublication {
  constructor(private readonly work: Work) {}

  /** Fixes what is announced, reserves the money, and sets the hour. The budget line refuses what it has no room for. */
  publish(by: Actor, id: string, { closesAt }: PublishLotDto): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const lot = await lock(db, LotRow, { id });
      must(lot, 'lot.not-found');
      const roles = await authorizeSelector(db, by, 'lot.publish', lot, 'lot.not-found');
      const parent = await db.findOneByOrFail(PackageRow, { id: lot.packageId });
      must(parent.state === 'announced', 'lot.package-not-announced', { state: parent.state });
      const state = step(LOT, { ...lot, closesAt }, 'publish', roles, now);
      const { value: least } = leastOfferDaysFor(parent.method as ProcurementMethod, now);
      must(closesAt.getTime() - now.getTime() >= least * DAY, 'lot.too-few-days', { least });
      const items = await lotItems(db, id);
      const committee = await appointKeys(db, id, parent.id, now);
      await add(db, LotCommitteeRow, committee);
      const hash = manifestHash(announcementOf(lot, items, closesAt, await nameOfCommittee(committee)));
      await add(db, BudgetEntryRow, { id: newId(), budgetLineId: parent.budgetLineId, lotId: id, kind: 'reserve', amount: lot.ownerEstimate, at: now });
      const published = await change(db, LotRow, lot, { state, publishedAt: now, publishedBy: by.personId, closesAt, manifestHash: hash });
      await schedule(db, 'lot.close', id, afterBarrier(closesAt));
      record('lot.published', { subject: id, lot: id, facts: { ownerEstimate: lot.ownerEstimate, budgetLine: parent.budgetLineId, closesAt, manifestHash: hash.toString('hex'), category: lot.category } });
      return lotView(published, items, by, now, roles);
    });
  }

  /**
   * The hour moves later, with a reason that everyone may read, while the lot is still open. The announcement's fingerprint stays as it is, so that
   * what was sealed before stays valid; whoever offered is told together with the whole trade, and nobody learns who that is.
   */
  extend(by: Actor, id: string, { closesAt: movedTo, reason }: ExtendLotDto): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      await holdBox(db, id);
      const lot = await lock(db, LotRow, { id });
      must(lot, 'lot.not-found');
      const roles = await authorizeSelector(db, by, 'lot.extend', lot, 'lot.not-found');
      const state = step(LOT, lot, 'extend', roles, now);
      const movedFrom = lot.closesAt as Date;
      must(movedTo > movedFrom, 'lot.only-later', { closesAt: movedFrom.toISOString() });
      await db.query('insert into lot_extension (lot_id, moved_from, moved_to, reason, moved_by, moved_at) values ($1, $2, $3, $4, $5, $6)', [id, movedFrom, movedTo, reason, by.personId, now]);
      const extended = await change(db, LotRow, lot, { state, closesAt: movedTo });
      await schedule(db, 'lot.close', id, afterBarrier(movedTo));
      record('lot.extended', { subject: id, lot: id, facts: { from: movedFrom, until: movedTo }, detail: { reason } });
      return lotView(extended, await lotItems(db, id), by, now, roles);
    });
  }
}

/** The first instant at which the closer may come. */
function afterBarrier(closesAt: Date): Date {
  return new Date(closesAt.getTime() + CLOSING_BARRIER_SECONDS * 1000 + 1);
}
