import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { canonicalJson } from '../core/canonical.js';
import { step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { authorize } from '../core/policy.js';
import { sealingCommittee } from '../lots/committee.js';
import { LotRow } from '../lots/lot.entity.js';
import { LotCommitteeRow } from '../lots/package.entity.js';
import { lock } from '../platform/database/rows.js';
import { Work, type Unit } from '../platform/work.js';
import { boxOf, judgeBox, type BoxedEnvelope } from './box.js';
import { OfferDocuments } from './offer-documents.service.js';
import type { AnswerDto, ConfirmOpeningDto } from './openings.dto.js';
import { keepFaults, openLot } from './reading.js';

export interface OpeningView {
  /** `waiting`: more members must come. `slips-needed`: too few good shares can still come; the vendors' recovery slips can open the rest. */
  readonly state: 'waiting' | 'slips-needed' | 'opened';
  /** How many members have come. */
  readonly confirmed: number;
  readonly threshold: number;
  readonly minutes: string | null;
  readonly offers: number | null;
  /** Members whose shares did not fit, by position. */
  readonly wrongShares: readonly number[];
}

/** The hour has struck: members bring their shares, and when enough have come all offers of the lot appear in one transaction (domain row 12). */
@Injectable()
export class Openings {
  constructor(private readonly work: Work, private readonly documents: OfferDocuments) {}

  /** A member's answers for every envelope of one lot; they may be corrected until the lot is opened. */
  confirm(by: Actor, lotId: string, { answers }: ConfirmOpeningDto): Promise<OpeningView> {
    return this.work.run(by, async (unit) => {
      const { db, now, record } = unit;
      const lot = await lock(db, LotRow, { id: lotId });
      must(lot, 'lot.not-found');
      const roles = authorize(by, 'lot.open', lot, 'lot.not-found');
      const committee = await db.findBy(LotCommitteeRow, { lotId });
      const seat = committee.find(({ personId }) => personId === by.personId);
      must(seat, 'opening.not-a-member');
      step(LOT, lot, 'open', roles, now);
      const box = await boxOf(db, lotId);
      await keepAnswers(db, lotId, seat, box, answers, now);
      record('opening.confirmed', { subject: lotId, lot: lotId, facts: { role: roles[0] as Role, member: seat.position, answersHash: hashOf(answers) } });
      return await judge(unit, { lot, roles, committee, box, documents: this.documents });
    });
  }
}

interface Session {
  readonly lot: LotRow;
  readonly roles: readonly Role[];
  readonly committee: readonly LotCommitteeRow[];
  readonly box: readonly BoxedEnvelope[];
  readonly documents: OfferDocuments;
}

async function judge(unit: Unit, { lot, roles, committee, box, documents }: Session): Promise<OpeningView> {
  const { db, now } = unit;
  const keys = sealingCommittee(committee);
  const [{ confirmed }] = await db.query<[{ confirmed: number }]>('select count(*)::int as confirmed from opening_confirmation where lot_id = $1', [lot.id]);
  const judged = await judgeBox(db, { lotId: lot.id, manifestHash: lot.manifestHash?.toString('hex') ?? '', committee: keys }, box);
  const faults = judged.flatMap(({ boxed, verdict }) => verdict.faults.map((fault) => ({ offerId: boxed.id, ...fault })));
  const wrongShares = [...new Set(faults.flatMap(({ party, member }) => (party === 'member' && member !== null ? [member] : [])))];
  const shown = { confirmed, threshold: keys.threshold, minutes: null, offers: null, wrongShares };
  if (confirmed < keys.threshold || judged.some(({ verdict }) => verdict.outcome === 'waiting')) {
    await keepFaults(unit, lot.id, faults.filter(({ party }) => party === 'member'));
    return { state: 'waiting', ...shown };
  }
  await keepFaults(unit, lot.id, faults);
  if (judged.some(({ verdict }) => verdict.outcome === 'slip-needed')) return { state: 'slips-needed', ...shown };
  const minutes = await openLot(unit, lot, step(LOT, lot, 'open', roles, now), judged, documents);
  return { ...shown, state: 'opened', minutes, offers: box.length };
}

async function keepAnswers(db: EntityManager, lotId: string, seat: LotCommitteeRow, box: readonly BoxedEnvelope[], answers: readonly AnswerDto[], now: Date): Promise<void> {
  const byHash = new Map(answers.map((answer) => [answer.envelopeHash, answer]));
  must(byHash.size === answers.length && byHash.size === box.length && box.every(({ envelopeHash }) => byHash.has(envelopeHash)), 'opening.answers-differ', { envelopes: box.length });
  must(answers.every(({ share, refusal }) => (share === undefined) !== (refusal === undefined)), 'opening.share-or-refusal');
  await db.query(`insert into opening_confirmation (lot_id, position, person_id, confirmed_at) values ($1, $2, $3, $4)
    on conflict (lot_id, position) do update set confirmed_at = excluded.confirmed_at`, [lotId, seat.position, seat.personId, now]);
  for (const { id, envelopeHash } of box) {
    const answer = byHash.get(envelopeHash);
    await db.query(`insert into opening_share (lot_id, position, offer_id, share, refusal) values ($1, $2, $3, $4, $5)
      on conflict (lot_id, position, offer_id) do update set share = excluded.share, refusal = excluded.refusal`,
    [lotId, seat.position, id, answer?.share === undefined ? null : Buffer.from(answer.share, 'hex'), answer?.refusal ?? null]);
  }
}

function hashOf(answers: readonly AnswerDto[]): string {
  const plain = answers.map(({ envelopeHash, share, refusal }) => ({ envelopeHash, share: share ?? null, refusal: refusal ?? null }));
  return createHash('sha256').update(canonicalJson(plain)).digest('hex');
}
