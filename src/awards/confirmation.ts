import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { AWARD } from '../core/machines/award.js';
import { LotRow } from '../lots/lot.entity.js';
import { change, lock } from '../platform/database/rows.js';
import { DueWork } from '../platform/jobs/due-work.js';
import { Work } from '../platform/work.js';
import { AwardRow } from './award.entity.js';

/** The standstill ends and nobody's objection is open: the award is final. */
@Injectable()
export class Confirmation implements OnModuleInit {
  constructor(private readonly work: Work, private readonly dueWork: DueWork) {}

  onModuleInit(): void {
    this.dueWork.register('award.confirm', (awardId) => this.confirm(awardId));
  }

  /** Idempotent. An award under objection is left alone; the answer to the last objection sets the timer anew. */
  confirm(awardId: string): Promise<void> {
    return this.work.run(CLOCK, async ({ db, now, record }) => {
      const found = await db.findOneBy(AwardRow, { id: awardId });
      must(found, 'award.not-found');
      await lock(db, LotRow, { id: found.lotId });
      const award = await lock(db, AwardRow, { id: awardId });
      must(award, 'award.not-found');
      if (award.state !== 'standstill') return;
      await change(db, AwardRow, award, { state: step(AWARD, award, 'confirm', ['clock'], now), confirmedAt: now });
      record('award.confirmed', { subject: awardId, lot: award.lotId, facts: { amount: award.amount } });
    });
  }
}
