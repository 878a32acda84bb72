import type { EntityManager } from 'typeorm';
import { add } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { BudgetEntryRow } from './budget-entry.entity.js';
import type { LotRow } from './lot.entity.js';
import { PackageRow } from './package.entity.js';

/** The money that a publication reserved is free again. */
export async function releaseReserve(db: EntityManager, { id: lotId, packageId, ownerEstimate: amount }: LotRow, now: Date): Promise<void> {
  const { budgetLineId } = await db.findOneByOrFail(PackageRow, { id: packageId });
  await add(db, BudgetEntryRow, { id: newId(), budgetLineId, lotId, kind: 'release', amount, at: now });
}
