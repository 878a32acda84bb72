import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { AWARD } from '../core/machines/award.js';
import { LOT } from '../core/machines/lot.js';
import { releaseReserve } from '../lots/budget.js';
import { LotRow } from '../lots/lot.entity.js';
import { authorizeSelector } from '../lots/selectors.js';
import { change, lock } from '../platform/database/rows.js';
import { schedule } from '../platform/jobs/due-work.js';
import { Work, type Unit } from '../platform/work.js';
import { AwardRow } from './award.entity.js';
import type { FailLotDto } from './awards.dto.js';

export interface FailureView {
  readonly lotId: string;
  readonly state: 'failed';
  readonly reasonCode: string;
  readonly failedAt: string;
}

/** A selection that came to nothing (Perpres 16/2018 art. 51): the reserved money is free again. */
@Injectable()
export class Failures {
  constructor(private readonly work: Work) {}

  /** A standing award falls with it, unless it is confirmed, or under an objection that must be answered first. */
  fail(by: Actor, lotId: string, { reasonCode, reason }: FailLotDto): Promise<FailureView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const lot = await lock(db, LotRow, { id: lotId });
      must(lot, 'lot.not-found');
      const roles = await authorizeSelector(db, by, 'lot.fail', lot, 'lot.not-found');
      const state = step(LOT, lot, 'fail', roles, now);
      must(reasonCode !== 'no-offers' || !(await hadOffers(db, lotId)), 'lot.had-offers');
      await cancelStandingAward({ db, now, record }, lotId, roles, reasonCode);
      await releaseReserve(db, lot, now);
      await change(db, LotRow, lot, { state });
      await schedule(db, 'lot.clear-documents', lotId, now);
      record('lot.failed', { subject: lotId, lot: lotId, facts: { reason: reasonCode }, detail: { reason } });
      return { lotId, state: 'failed', reasonCode, failedAt: now.toISOString() };
    });
  }
}

async function hadOffers(db: EntityManager, lotId: string): Promise<boolean> {
  const [{ sealed }] = await db.query<[{ sealed: boolean }]>(
    'select exists (select 1 from closing_manifest where lot_id = $1 and cardinality(seals) > 0) as sealed', [lotId]);
  return sealed;
}

async function cancelStandingAward({ db, now, record }: Unit, lotId: string, roles: readonly Role[], reasonCode: string): Promise<void> {
  const award = await lock(db, AwardRow, { lotId, state: Not('cancelled') });
  if (award === null) return;
  await change(db, AwardRow, award, { state: step(AWARD, award, 'cancel', roles, now) });
  record('award.cancelled', { subject: award.id, lot: lotId, facts: { reason: reasonCode } });
}
