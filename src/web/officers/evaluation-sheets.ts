import { Injectable } from '@nestjs/common';
import { AwardQueries } from '../../awards/awards.queries.js';
import type { ObjectionView } from '../../awards/awards.views.js';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { canStep } from '../../core/machine.js';
import { isSealed, LOT } from '../../core/machines/lot.js';
import { may, rolesFor } from '../../core/policy.js';
import { EvaluationPapers, type PapersAtClosing } from '../../evaluations/evaluation-papers.queries.js';
import { EvaluationQueries } from '../../evaluations/evaluations.queries.js';
import { LotQueries } from '../../lots/lots.queries.js';
import { OfferQueries, type PublicOffer } from '../../offers/offers.queries.js';
import { OfferDocuments } from '../../openings/offer-documents.service.js';
import { Clock } from '../../platform/clock.js';
import { absent } from '../audit/absent.js';
import { AuditPageQueries, type ComparedLine } from '../audit/audit-pages.queries.js';
import type { EvaluationProps } from './evaluation.page.js';
import { LotDeskQueries, type LotDesk } from './lot-desk.queries.js';

/** Gathers what the evaluation sheet shows, from the reads of four rooms. */
@Injectable()
export class EvaluationSheets {
  constructor(
    private readonly desks: LotDeskQueries, private readonly lots: LotQueries, private readonly offers: OfferQueries, private readonly evaluations: EvaluationQueries,
    private readonly awards: AwardQueries, private readonly lines: AuditPageQueries, private readonly clock: Clock, private readonly papers: EvaluationPapers, private readonly documents: OfferDocuments,
  ) {}

  desk(by: Actor, lotId: string): Promise<LotDesk> {
    return this.desks.of(by, lotId);
  }

  async of(by: Actor, lotId: string): Promise<Omit<EvaluationProps, 'visit' | 'form'>> {
    const desk = await this.desks.of(by, lotId);
    const lot = await this.lots.one(by, lotId);
    const [{ sealed, items: offers }, lines, evaluation, award, now, papers, documents] = await Promise.all([
      lot.publishedAt === null ? { sealed: true, items: [] } : this.offers.ofLot(lotId), this.lines.linesOf(lotId), this.evaluations.latest(by, lotId).catch(absent('evaluation.not-found')),
      desk.awardId === null ? null : this.awards.one(by, desk.awardId), this.clock.now(), lot.closesAt === null ? null : this.papers.atClosing(by, lotId),
      may(by, 'offer.read-documents', desk) ? this.documents.ofLot(by, lotId) : null]);
    const selects = desk.selects && may(by, 'offer.evaluate', desk);
    return {
      desk, evaluation, award, papers,
      compared: { lot, sealed: sealed || isSealed(lot.state), offers, lines, documents: documents?.items ?? null, result: evaluation?.result ?? null },
      can: {
        declare: selects && !desk.declared && (lot.state === 'opened' || lot.state === 'evaluating'),
        start: evaluation === null ? selects && desk.declared && canStep(LOT, { ...lot, closesAt: null }, 'evaluate', rolesFor(by, 'offer.evaluate', desk), now) : evaluation.can.start,
        fail: selects && canStep(LOT, { ...lot, closesAt: null }, 'fail', rolesFor(by, 'lot.fail', desk), now) && award?.state !== 'confirmed',
        issue: award?.state === 'confirmed' && desk.orderId === null && may(by, 'order.issue', desk),
      },
    };
  }

  async offer(by: Actor, lotId: string, offerId: string): Promise<{ readonly offer: PublicOffer; readonly lines: readonly ComparedLine[]; readonly papers: PapersAtClosing }> {
    await this.desks.of(by, lotId);
    const [{ items }, lines, papers] = await Promise.all([this.offers.ofLot(lotId), this.lines.linesOf(lotId), this.papers.atClosing(by, lotId)]);
    const offer = items.find(({ id }) => id === offerId);
    must(offer, 'opened-offer.not-found');
    return { offer, lines: lines.filter((line) => line.offerId === offerId), papers };
  }

  async objection(by: Actor, lotId: string, objectionId: string): Promise<ObjectionView> {
    const { awardId } = await this.desks.of(by, lotId);
    const objection = awardId === null ? undefined : (await this.awards.one(by, awardId)).objections.find(({ id }) => id === objectionId);
    must(objection, 'objection.not-found');
    return objection;
  }
}
