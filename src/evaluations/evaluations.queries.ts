import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import type { EvaluationResult } from '../core/evaluation.js';
import type { LotState } from '../core/machines/lot.js';
import { decidedByPanel, panelMajority } from '../core/panel.js';
import { may } from '../core/policy.js';
import type { ProcurementMethod } from '../core/rules/selection-decisions.js';
import { selectingRoles } from '../lots/selectors.js';
import { Database } from '../platform/database/database.js';
import { resultHash } from './evaluation-result.js';

interface EvaluationLine {
  readonly id: string;
  readonly lotId: string;
  readonly agencyId: string;
  readonly packageId: string;
  readonly lotState: LotState;
  readonly round: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly result: EvaluationResult | null;
  readonly overturned: boolean;
  readonly declared: boolean;
  readonly method: ProcurementMethod;
  readonly onPanel: boolean;
  readonly consented: boolean;
  readonly members: number;
  readonly consents: number;
}

interface CheckLine {
  readonly offerId: string;
  readonly kind: string;
  readonly passed: boolean;
  readonly reasonCode: string;
  readonly reason: string;
  readonly checkedAt: Date;
}

/** The last round of a lot. Its result is public; its checks with their words only for those who judge. */
export interface EvaluationView {
  readonly id: string;
  readonly lotId: string;
  readonly round: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly result: EvaluationResult | null;
  readonly hash: string | null;
  readonly checks: readonly CheckLine[] | null;
  /** Where a panel decides: how many of its members have consented to the result, and how many must. Null where the officer decides alone. */
  readonly panel: { readonly consents: number; readonly needed: number } | null;
  readonly can: { readonly declare: boolean; readonly check: boolean; readonly finish: boolean; readonly start: boolean; readonly award: boolean; readonly consent: boolean };
}

@Injectable()
export class EvaluationQueries {
  constructor(private readonly database: Database) {}

  async latest(by: Actor | null, lotId: string): Promise<EvaluationView> {
    const line = await this.database.row<EvaluationLine>('evaluations.latest', `
      select e.id, e.lot_id as "lotId", l.agency_id as "agencyId", l.package_id as "packageId", l.state as "lotState", e.round, e.started_at as "startedAt", e.finished_at as "finishedAt", e.result,
        exists (select 1 from award a where a.evaluation_id = e.id and a.state = 'cancelled') as overturned,
        exists (select 1 from conflict_declaration d where d.lot_id = e.lot_id and d.person_id = $2) as declared, p.method,
        exists (select 1 from package_panel m where m.package_id = p.id and m.person_id = $2) as "onPanel",
        (select count(*)::int from package_panel m where m.package_id = p.id) as members,
        exists (select 1 from award_consent c where c.evaluation_id = e.id and c.person_id = $2) as consented,
        (select count(*)::int from award_consent c join package_panel m on m.package_id = p.id and m.person_id = c.person_id where c.evaluation_id = e.id) as consents
      from evaluation e join lot l on l.id = e.lot_id join package p on p.id = l.package_id where e.lot_id = $1 order by e.round desc limit 1`, [lotId, by?.personId ?? null]);
    must(line, 'evaluation.not-found');
    const reads = by !== null && may(by, 'offer.evaluate', line);
    const selecting = await selectingRoles(this.database, by, 'offer.evaluate', line);
    return evaluationView(line, reads ? await this.checks(line.id) : null, by, selecting.length > 0);
  }

  private checks(evaluationId: string): Promise<CheckLine[]> {
    return this.database.rows<CheckLine>('evaluations.checks', `
      select offer_id as "offerId", kind, passed, reason_code as "reasonCode", reason, checked_at as "checkedAt"
      from offer_check where evaluation_id = $1 order by offer_id, kind`, [evaluationId]);
  }
}

function evaluationView(line: EvaluationLine, checks: readonly CheckLine[] | null, by: Actor | null, selects: boolean): EvaluationView {
  const { id, lotId, round, startedAt, finishedAt, result, lotState, overturned, declared } = line;
  const judging = selects && lotState === 'evaluating';
  const together = decidedByPanel(line.method);
  const awardable = lotState === 'evaluating' && by !== null && finishedAt !== null && !overturned && hasWinner(result);
  const running = judging && declared && finishedAt === null;
  return {
    id, lotId, round, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, result,
    hash: result === null ? null : resultHash(result), checks,
    panel: together ? { consents: line.consents, needed: panelMajority(line.members) } : null,
    can: {
      declare: selects && !declared, check: running, finish: running, start: judging && declared && overturned,
      award: awardable && !together && selects,
      consent: awardable && together && declared && line.onPanel && !line.consented && may(by, 'award.consent', line),
    },
  };
}

function hasWinner(result: EvaluationResult | null): boolean {
  return result?.ranking.some(({ rank }) => rank === 1) ?? false;
}
