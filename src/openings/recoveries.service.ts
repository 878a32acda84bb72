import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { recoveryOpens, SLIP_DAYS, tooFewAreLeft } from '../core/committee.js';
import { step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { authorize, type Ability } from '../core/policy.js';
import { sealingCommittee } from '../lots/committee.js';
import { LotRow } from '../lots/lot.entity.js';
import { LotCommitteeRow } from '../lots/package.entity.js';
import type { Sealing } from '../lots/lots.queries.js';
import { add, lock } from '../platform/database/rows.js';
import { PersonalData } from '../platform/personal-data.js';
import { Work, type Unit } from '../platform/work.js';
import { openWithSlip } from '../sealer/opening.js';
import { fromHex, toHex } from '../sealer/bytes.js';
import { readSlip } from '../sealer/slip.js';
import { boxOf, expectedOf, judgeBox, type BoxedEnvelope } from './box.js';
import { OfferDocuments } from './offer-documents.service.js';
import type { AskRecoveryDto, GiveSlipDto } from './openings.dto.js';
import { keepFaults, openLot } from './reading.js';
import { LotRecoveryRow, RecoverySlipRow } from './recovery.entity.js';

const DAY = 86_400_000;

/** How far the opening by slips has come, for anyone; who handed in a slip is told after the opening. */
export interface RecoveryView {
  readonly lost: readonly number[];
  readonly askedAt: string;
  readonly allowedAt: string | null;
  readonly slipsUntil: string | null;
}

export interface SlipTaken {
  readonly envelopeHash: string;
  readonly givenAt: string;
}

export interface RecoveryOutcome {
  readonly minutes: string;
  readonly offers: number;
  /** Offers that nobody can read any more: no slip came, and too few shares. */
  readonly unrecoverable: number;
}

/**
 * Too few key holders are left to open a lot. The officer asks, the budget holder allows, vendors bring their slips for three days, and then what
 * has a slip (or shares enough) is opened, the rest is listed as unrecoverable. A member who turns up meanwhile opens in the usual way.
 */
@Injectable()
export class Recoveries {
  constructor(private readonly work: Work, private readonly personal: PersonalData, private readonly documents: OfferDocuments) {}

  ask(by: Actor, lotId: string, { lost, reason }: AskRecoveryDto): Promise<RecoveryView> {
    return this.work.run(by, async (unit) => {
      const { db, now, record } = unit;
      const { lot } = await closedLot(unit, by, lotId, 'recovery.ask');
      const committee = await db.findBy(LotCommitteeRow, { lotId });
      const came = await db.query<{ position: number }[]>('select position from opening_confirmation where lot_id = $1', [lotId]);
      must(lost.every((position) => committee.some((member) => member.position === position)), 'recovery.no-such-member');
      must(!lost.some((position) => came.some((member) => member.position === position)), 'recovery.member-came');
      const spoiled = (await judgeBox(db, sealingOf(lot, committee), await boxOf(db, lotId))).some(({ verdict }) => verdict.outcome === 'slip-needed');
      must(spoiled || tooFewAreLeft(committee.length, new Set(lost).size), 'recovery.enough-members', { members: committee.length, lost: new Set(lost).size });
      must((await db.findOneBy(LotRecoveryRow, { lotId })) === null, 'recovery.already-asked');
      const row = { lotId, lost: [...new Set(lost)].toSorted((one, other) => one - other), askedBy: by.personId, askedAt: now, allowedBy: null, allowedAt: null, slipsUntil: null };
      await add(db, LotRecoveryRow, row);
      record('recovery.asked', { subject: lotId, lot: lotId, facts: { members: committee.length, lost: row.lost.length }, detail: { reason } });
      return recoveryView(row);
    });
  }

  allow(by: Actor, lotId: string): Promise<RecoveryView> {
    return this.work.run(by, async (unit) => {
      const { db, now, record } = unit;
      await closedLot(unit, by, lotId, 'recovery.allow');
      const asked = await askedRecovery(unit, lotId);
      must(asked.allowedBy === null, 'recovery.already-allowed');
      must(asked.askedBy !== by.personId, 'recovery.two-people');
      const slipsUntil = new Date(now.getTime() + SLIP_DAYS * DAY);
      await db.update(LotRecoveryRow, { lotId }, { allowedBy: by.personId, allowedAt: now, slipsUntil });
      record('recovery.allowed', { subject: lotId, lot: lotId, facts: { slipsUntil } });
      return recoveryView({ ...asked, allowedAt: now, slipsUntil });
    });
  }

  /** The slip is tried on the vendor's own envelope at once: it fits or it is refused, and it can change nothing. */
  give(by: Actor, lotId: string, vendorId: string, { slip }: GiveSlipDto): Promise<SlipTaken> {
    return this.work.run(by, async (unit) => {
      const { db, now, record } = unit;
      const lot = await lock(db, LotRow, { id: lotId });
      must(lot?.state === 'closed', 'recovery.not-found');
      const { slipsUntil } = await askedRecovery(unit, lotId);
      must(slipsUntil !== null && now <= slipsUntil, 'recovery.no-slips-now');
      const boxed = (await boxOf(db, lotId)).find((each) => each.vendorId === vendorId);
      must(boxed, 'recovery.no-offer');
      const dataKey = await readSlip(slip);
      await openWithSlip({ ...boxed, expected: expectedOf(sealingOf(lot, await db.findBy(LotCommitteeRow, { lotId })), boxed) }, dataKey);
      must((await db.findOneBy(RecoverySlipRow, { offerId: boxed.id })) === null, 'recovery.already-given');
      await add(db, RecoverySlipRow, { offerId: boxed.id, lotId, sealed: this.personal.seal(toHex(dataKey), placeOf(boxed)), givenBy: by.personId, givenAt: now });
      record('recovery.slip-given', { subject: boxed.id, lot: lotId, facts: { vendor: vendorId, envelopeHash: boxed.envelopeHash } });
      return { envelopeHash: boxed.envelopeHash, givenAt: now.toISOString() };
    });
  }

  /** Opens what slips and shares open. Before the window ends only if no offer would be lost by it. */
  open(by: Actor, lotId: string): Promise<RecoveryOutcome> {
    return this.work.run(by, async (unit) => {
      const { db, now, record } = unit;
      const { lot, roles } = await closedLot(unit, by, lotId, 'recovery.ask');
      const { slipsUntil } = await askedRecovery(unit, lotId);
      must(slipsUntil !== null, 'recovery.not-allowed');
      const box = await boxOf(db, lotId);
      const slips = await this.slipsOf(unit, box);
      const judged = await judgeBox(db, sealingOf(lot, await db.findBy(LotCommitteeRow, { lotId })), box, slips);
      const unrecoverable = judged.filter(({ verdict: { outcome } }) => outcome === 'waiting' || outcome === 'slip-needed').length;
      must(recoveryOpens({ slipsUntil, unread: unrecoverable }, now), 'recovery.window-open', { until: slipsUntil.toISOString() });
      await keepFaults(unit, lotId, judged.flatMap(({ boxed, verdict }) => verdict.faults.map((fault) => ({ offerId: boxed.id, ...fault }))));
      const minutes = await openLot(unit, lot, step(LOT, lot, 'open', roles, now), judged, this.documents);
      record('recovery.finished', { subject: lotId, lot: lotId, facts: { slips: slips.size, unrecoverable } });
      return { minutes, offers: box.length, unrecoverable };
    });
  }

  private async slipsOf({ db }: Unit, box: readonly BoxedEnvelope[]): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
    const slips = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const boxed of box) {
      const row = await db.findOneBy(RecoverySlipRow, { offerId: boxed.id });
      if (row !== null) slips.set(boxed.id, fromHex(this.personal.open(row.sealed, placeOf(boxed)), 32, 'slip'));
    }
    return slips;
  }
}

async function closedLot({ db, now }: Unit, by: Actor, lotId: string, ability: Ability): Promise<{ readonly lot: LotRow; readonly roles: readonly [Role, ...Role[]] }> {
  const lot = await lock(db, LotRow, { id: lotId });
  must(lot, 'lot.not-found');
  const roles = authorize(by, ability, lot, 'lot.not-found');
  must(lot.state === 'closed' && lot.closesAt !== null && now > lot.closesAt, 'recovery.not-closed');
  return { lot, roles };
}

async function askedRecovery({ db }: Unit, lotId: string): Promise<LotRecoveryRow> {
  const asked = await lock(db, LotRecoveryRow, { lotId });
  must(asked, 'recovery.not-found');
  return asked;
}

function sealingOf({ id, manifestHash }: LotRow, committee: readonly LotCommitteeRow[]): Sealing {
  return { lotId: id, manifestHash: manifestHash?.toString('hex') ?? '', committee: sealingCommittee(committee) };
}

export function recoveryView({ lost, askedAt, allowedAt, slipsUntil }: Pick<LotRecoveryRow, 'lost' | 'askedAt' | 'allowedAt' | 'slipsUntil'>): RecoveryView {
  return { lost, askedAt: askedAt.toISOString(), allowedAt: allowedAt?.toISOString() ?? null, slipsUntil: slipsUntil?.toISOString() ?? null };
}

function placeOf({ id }: BoxedEnvelope) {
  return { table: 'recovery_slip', column: 'sealed', row: id };
}
