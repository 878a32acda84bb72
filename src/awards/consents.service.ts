import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { decidedByPanel, panelMajority } from '../core/panel.js';
import { authorize } from '../core/policy.js';
import type { ProcurementMethod } from '../core/rules/selection-decisions.js';
import { ConflictDeclarationRow } from '../evaluations/evaluation.entity.js';
import { LotRow } from '../lots/lot.entity.js';
import { PackagePanelRow, PackageRow } from '../lots/package.entity.js';
import { lock } from '../platform/database/rows.js';
import { Work } from '../platform/work.js';
import { awardTo, winnerOf } from './awards.service.js';
import type { DecisionView } from './awards.views.js';

export interface ConsentView {
  /** How many members have consented to this result, and how many must. */
  readonly consents: number;
  readonly needed: number;
  /** The award that the last needed consent brought about; null before it. */
  readonly award: DecisionView | null;
}

/** In a tender each member of the panel consents to the result, and with the majority the lot is awarded (domain row 17). */
@Injectable()
export class AwardConsents {
  constructor(private readonly work: Work) {}

  give(by: Actor, lotId: string): Promise<ConsentView> {
    return this.work.run(by, async (unit) => {
      const { db, now, record } = unit;
      const lot = await lock(db, LotRow, { id: lotId });
      must(lot, 'lot.not-found');
      const roles = authorize(by, 'award.consent', lot, 'lot.not-found');
      const state = step(LOT, lot, 'award', roles, now);
      const { id: packageId, method } = await db.findOneByOrFail(PackageRow, { id: lot.packageId });
      must(decidedByPanel(method as ProcurementMethod), 'award.officer-decides');
      must(await db.existsBy(PackagePanelRow, { packageId, personId: by.personId }), 'award.not-on-panel');
      must(await db.existsBy(ConflictDeclarationRow, { lotId, personId: by.personId }), 'evaluation.not-declared');
      const winner = await winnerOf(db, lotId);
      await db.query('insert into award_consent (evaluation_id, lot_id, person_id, consented_at) values ($1, $2, $3, $4)', [winner.evaluationId, lotId, by.personId, now]);
      const consents = await consentsTo(db, winner.evaluationId, packageId);
      const needed = panelMajority(await db.countBy(PackagePanelRow, { packageId }));
      record('award.consented', { subject: lotId, lot: lotId, facts: { evaluation: winner.evaluationId, consents, needed } });
      return { consents, needed, award: consents < needed ? null : await awardTo(unit, lot, winner, by, state) };
    });
  }
}

/** Of those who sit on the panel now: whoever has left consents no longer. */
async function consentsTo(db: EntityManager, evaluationId: string, packageId: string): Promise<number> {
  const [{ consents }] = await db.query<[{ consents: number }]>(
    'select count(*)::int as consents from award_consent c join package_panel m using (person_id) where c.evaluation_id = $1 and m.package_id = $2', [evaluationId, packageId]);
  return consents;
}
