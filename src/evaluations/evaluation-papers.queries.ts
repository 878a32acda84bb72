import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { wibDate } from '../core/calendar-date.js';
import type { Category } from '../core/categories.js';
import { papersAbout } from '../core/papers.js';
import { authorize } from '../core/policy.js';
import { Database } from '../platform/database/database.js';
import { VendorPaperQueries } from '../vendors/vendor-papers.queries.js';
import type { ValidPaper } from '../vendors/vendor-papers.views.js';

/** Certificates and permits that the offering vendors had when the box was closed, as the cooperative office found them. */
export interface PapersAtClosing {
  readonly closedOn: string;
  readonly items: readonly (ValidPaper & { /** The office looked at it only after the closing; it held on that day all the same. */ readonly checkedLater: boolean })[];
}

@Injectable()
export class EvaluationPapers {
  constructor(private readonly database: Database, private readonly papers: VendorPaperQueries) {}

  /** Those of the lot's category; none before the opening, when nobody knows who offers. */
  async atClosing(by: Actor, lotId: string): Promise<PapersAtClosing> {
    const lot = await this.database.row<{ agencyId: string; category: Category; closesAt: Date | null; vendors: readonly string[] }>('evaluations.papers-of', `
      select l.agency_id as "agencyId", l.category, l.closes_at as "closesAt", array(select distinct o.vendor_id from opened_offer o where o.lot_id = l.id) as vendors from lot l where l.id = $1`, [lotId]);
    must(lot, 'lot.not-found');
    authorize(by, 'lot.see-unpublished', lot, 'lot.not-found');
    must(lot.closesAt, 'evaluation.not-found');
    const { closesAt } = lot;
    const closedOn = wibDate(closesAt);
    const held = await this.papers.heldOn(lot.vendors, papersAbout(lot.category), closedOn);
    return { closedOn, items: held.map((paper) => ({ ...paper, checkedLater: paper.checkedAt > closesAt })) };
  }
}
