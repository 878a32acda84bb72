import type { Announcement } from '../../core/announcement.js';
import { must } from '../../core/broken-rule.js';
import { canonicalJson } from '../../core/canonical.js';
import { missingChecks, rank, resultOf, type Check, type JudgedOffer, type RankedOffer } from '../../core/evaluation.js';
import type { AwardState } from '../../core/machines/award.js';
import { decidedByPanel } from '../../core/panel.js';
import type { ProcurementMethod } from '../../core/rules/selection-decisions.js';
import type { ProvenEvent } from '../../log/award-proof.js';
import { sha256 } from './box.js';
import type { Read } from './opened.js';
import type { Told } from './told.js';

export interface Decision {
  readonly award: ProvenEvent;
  readonly state: AwardState;
  readonly ranking: readonly RankedOffer[];
  /** How many members of the panel consented; null where the officer decides alone. */
  readonly consents: number | null;
}

/** Ranks the offers anew by the checks on record, and compares: the ranking, the winner, the amount, the majority. */
export function decided(lot: Announcement, offers: readonly Read[], told: Told): Decision {
  const award = told.last('award.decided');
  must(award, 'award-proof.event-missing', { kind: 'award.decided' });
  const finished = told.last('evaluation.finished', award.index);
  must(finished, 'award-proof.event-missing', { kind: 'evaluation.finished' });
  must(judgedAgain(told, award, finished), 'award-proof.not-judged-again');
  const ranking = ranked(lot, offers, told, finished);
  const [winner] = ranking;
  must(winner?.rank === 1, 'award-proof.nobody-valid');
  const { offer, vendor, amount } = award.facts;
  must(offer === winner.offerId && vendor === winner.vendorId, 'award-proof.winner-differs', { awarded: String(vendor), computed: winner.vendorId, amount: winner.correctedTotal });
  const confirmed = told.all('award.confirmed').find(({ subject }) => subject === award.subject);
  must(amount === winner.correctedTotal && (confirmed === undefined || confirmed.facts['amount'] === amount), 'award-proof.amount-differs', { awarded: Number(amount), computed: winner.correctedTotal });
  return { award, state: stateOf(award, told), ranking, consents: consentsTo(lot, finished, award, told) };
}

/** After an award that fell, the offers are judged in a new round before another one. */
function judgedAgain(told: Told, award: ProvenEvent, finished: ProvenEvent): boolean {
  return told.all('award.decided').every(({ index }) => index === award.index || index < finished.index);
}

function ranked(lot: Announcement, offers: readonly Read[], told: Told, finished: ProvenEvent): readonly RankedOffer[] {
  const { evaluation, valid, resultHash } = finished.facts;
  const started = told.all('evaluation.started').find(({ facts }) => facts['evaluation'] === evaluation);
  must(started, 'award-proof.event-missing', { kind: 'evaluation.started' });
  const judged = offers.map((offer): JudgedOffer => ({
    offerId: offer.offer, vendorId: offer.vendor, correctedTotal: offer.correctedTotal, receivedAt: new Date(offer.receivedAt), fault: offer.fault,
    checks: checksOf(offer.offer, evaluation, told, finished),
  }));
  const unchecked = judged.find((offer) => missingChecks(offer).length > 0);
  must(unchecked === undefined, 'award-proof.checks-missing', { offer: unchecked?.offerId ?? '' });
  const ranking = rank({ ownerEstimate: lot.ownerEstimate, offers: judged });
  const result = resultOf({ evaluation: String(evaluation), lot: lot.lot, round: Number(started.facts['round']), ownerEstimate: lot.ownerEstimate }, ranking);
  const same = sha256(canonicalJson(result)) === resultHash && ranking.filter((place) => place.valid).length === valid;
  must(same, 'award-proof.ranking-differs');
  return ranking;
}

/** A judgement may be corrected until its round is finished: the last one counts. */
function checksOf(offer: string, evaluation: unknown, told: Told, finished: ProvenEvent): readonly Check[] {
  const checks = new Map<unknown, Check>();
  for (const { subject, facts: { evaluation: of, kind, passed, reason }, index } of told.all('offer.checked')) {
    if (subject !== offer || of !== evaluation || index > finished.index) continue;
    checks.set(kind, { kind: kind as Check['kind'], passed: passed === true, reasonCode: String(reason) });
  }
  return [...checks.values()];
}

function consentsTo(lot: Announcement, finished: ProvenEvent, award: ProvenEvent, told: Told): number | null {
  const announced = told.all('package.announced').findLast(({ subject }) => subject === lot.package);
  must(announced, 'award-proof.event-missing', { kind: 'package.announced' });
  if (!decidedByPanel(announced.facts['method'] as ProcurementMethod)) return null;
  const given = told.all('award.consented').filter(({ facts, index }) => facts['evaluation'] === finished.facts['evaluation'] && index < award.index);
  const needed = Number(given.at(-1)?.facts['needed'] ?? 1);
  const people = new Set(given.map(({ actor }) => actor)).size;
  // A member who was replaced no longer counts: the record says how many did.
  const consents = Math.min(people, Number(given.at(-1)?.facts['consents'] ?? 0));
  must(consents >= needed, 'award-proof.majority-missing', { consents, needed });
  return consents;
}

/** As far as the file tells. */
function stateOf({ subject }: ProvenEvent, told: Told): AwardState {
  const about = (kind: 'award.cancelled' | 'award.confirmed' | 'award.objected') => told.all(kind).filter((event) => event.subject === subject).length;
  if (about('award.cancelled') > 0) return 'cancelled';
  if (about('award.confirmed') > 0) return 'confirmed';
  const answered = told.all('objection.answered').filter(({ facts }) => facts['award'] === subject).length;
  return about('award.objected') > answered ? 'objected' : 'standstill';
}
