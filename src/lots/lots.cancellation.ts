import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { canStep, step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { PACKAGE } from '../core/machines/package.js';
import { authorize } from '../core/policy.js';
import { change, lock } from '../platform/database/rows.js';
import { schedule, unschedule } from '../platform/jobs/due-work.js';
import { Work, type Unit } from '../platform/work.js';
import { RequestRow } from '../requests/request.entity.js';
import { releaseReserve } from './budget.js';
import { holdBox } from './box-lock.js';
import { LotRow } from './lot.entity.js';
import type { CancellationDto } from './lots.dto.js';
import { lotItems } from './lots.service.js';
import { lotView, packageView, type LotView, type PackageView } from './lots.views.js';
import { PackageRow } from './package.entity.js';

/** What was asked for is taken back before an award, with a reason that everyone may read (domain row 22). Offers not yet opened stay sealed for ever. */
@Injectable()
export class Cancellations {
  constructor(private readonly work: Work) {}

  lot(by: Actor, id: string, { reason }: CancellationDto): Promise<LotView> {
    return this.work.run(by, async (unit) => {
      const { db, now } = unit;
      await holdBox(db, id);
      const lot = await lock(db, LotRow, { id });
      must(lot, 'lot.not-found');
      const cancelled = await takeBack(unit, lot, authorize(by, 'lot.cancel', lot, 'lot.not-found'), reason);
      return lotView(cancelled, await lotItems(db, id), by, now);
    });
  }

  /** The package with all its lots, or nothing: one lot that has gone too far keeps it standing. Its requests are free for another package. */
  package(by: Actor, id: string, { reason }: CancellationDto): Promise<PackageView> {
    return this.work.run(by, async (unit) => {
      const { db, now, record } = unit;
      const row = await lock(db, PackageRow, { id });
      must(row, 'package.not-found');
      const roles = authorize(by, 'package.cancel', row, 'package.not-found');
      const state = step(PACKAGE, row, 'cancel', roles, now);
      const lots = await db.find(LotRow, { where: { packageId: id }, order: { id: 'ASC' } });
      let taken = 0;
      for (const { id: lotId } of lots) {
        await holdBox(db, lotId);
        const lot = await lock(db, LotRow, { id: lotId });
        if (lot === null || lot.state === 'cancelled' || lot.state === 'failed') continue;
        must(canStep(LOT, lot, 'cancel', roles, now), 'package.lot-stands', { lot: lot.code, state: lot.state });
        await takeBack(unit, lot, roles, reason);
        taken += 1;
      }
      const cancelled = await change(db, PackageRow, row, { state });
      await db.update(RequestRow, { packageId: id }, { packageId: null });
      record('package.cancelled', { subject: id, facts: { lots: taken }, detail: { reason } });
      return packageView(cancelled, by, now);
    });
  }
}

async function takeBack({ db, now, record }: Unit, lot: LotRow, roles: readonly Role[], reason: string): Promise<LotRow> {
  const cancelled = await change(db, LotRow, lot, { state: step(LOT, lot, 'cancel', roles, now) });
  if (lot.publishedAt !== null) {
    await releaseReserve(db, lot, now);
    await unschedule(db, 'lot.close', lot.id, now);
    await schedule(db, 'lot.clear-documents', lot.id, now);
  }
  record('lot.cancelled', { subject: lot.id, lot: lot.id, facts: {}, detail: { reason } });
  return cancelled;
}
