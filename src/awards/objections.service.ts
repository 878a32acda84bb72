import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { AWARD, OBJECTION } from '../core/machines/award.js';
import { LOT } from '../core/machines/lot.js';
import { authorize } from '../core/policy.js';
import { LotRow } from '../lots/lot.entity.js';
import { authorizeSelector } from '../lots/selectors.js';
import { actingFor } from '../offers/offers.service.js';
import { OpenedOfferRow } from '../openings/opened-offer.entity.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { schedule } from '../platform/jobs/due-work.js';
import { Work, type Unit } from '../platform/work.js';
import { AwardRow, ObjectionRow } from './award.entity.js';
import type { AnswerObjectionDto, ObjectDto } from './awards.dto.js';
import { afterStandstill } from './awards.service.js';
import { objectionView, type ObjectionView } from './awards.views.js';

/** Whoever offered may object in the standstill; whoever selects answers (domain rows 19-20). */
@Injectable()
export class Objections {
  constructor(private readonly work: Work) {}

  /** One objection from each vendor; the first one stops the award until it is answered. */
  file(by: Actor, awardId: string, { vendorId: named, grounds, body }: ObjectDto): Promise<ObjectionView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const vendorId = actingFor(by, named);
      const award = await lockAward(db, awardId);
      const roles = authorize(by, 'award.object', { vendorId }, 'award.not-found');
      must(await db.existsBy(OpenedOfferRow, { lotId: award.lotId, vendorId }), 'objection.not-an-offeror');
      const state = stateUnderObjection(award, roles, now);
      const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['OBJ', now.getUTCFullYear()]);
      const row: ObjectionRow = {
        id: newId(), code, awardId, lotId: award.lotId, vendorId, grounds, body, state: OBJECTION.start, filedAt: now, answer: null, answeredBy: null, answeredAt: null,
      };
      await add(db, ObjectionRow, row);
      if (state !== award.state) await change(db, AwardRow, award, { state });
      record('award.objected', { subject: awardId, lot: award.lotId, facts: { objection: row.id, grounds }, detail: { body } });
      return objectionView(row);
    });
  }

  /** Upheld: the award falls and the lot is judged again. Rejected: the standstill goes on once no other objection is open. */
  answer(by: Actor, id: string, { verdict, answer }: AnswerObjectionDto): Promise<ObjectionView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const known = await db.findOneBy(ObjectionRow, { id });
      must(known, 'objection.not-found');
      const lot = await lock(db, LotRow, { id: known.lotId });
      must(lot, 'objection.not-found');
      const roles = await authorizeSelector(db, by, 'objection.answer', lot, 'objection.not-found');
      const award = await lockAward(db, known.awardId);
      const objection = await db.findOneByOrFail(ObjectionRow, { id });
      const answered = { state: step(OBJECTION, objection, verdict === 'upheld' ? 'uphold' : 'reject', roles, now), answer, answeredBy: by.personId, answeredAt: now };
      await db.update(ObjectionRow, { id }, answered);
      record('objection.answered', { subject: id, lot: lot.id, facts: { verdict, award: award.id }, detail: { answer } });
      if (award.state === 'objected') await (verdict === 'upheld' ? overturn : resume)({ db, now, record }, award, lot, roles);
      return objectionView({ ...objection, ...answered });
    });
  }
}

/** The award under lock, after its lot. */
async function lockAward(db: EntityManager, id: string): Promise<AwardRow> {
  const known = await db.findOneBy(AwardRow, { id });
  must(known, 'award.not-found');
  await lock(db, LotRow, { id: known.lotId });
  const award = await lock(db, AwardRow, { id });
  must(award, 'award.not-found');
  return award;
}

/** A second objection finds the award objected already; its time is over at the same instant. */
function stateUnderObjection(award: AwardRow, roles: readonly Role[], now: Date) {
  return step(AWARD, award.state === 'objected' ? { ...award, state: 'standstill' } : award, 'object', roles, now);
}

async function overturn({ db, now, record }: Unit, award: AwardRow, lot: LotRow, roles: readonly Role[]): Promise<void> {
  await change(db, AwardRow, award, { state: step(AWARD, award, 'uphold-objection', roles, now) });
  await change(db, LotRow, lot, { state: step(LOT, lot, 're-evaluate', roles, now) });
  record('award.cancelled', { subject: award.id, lot: lot.id, facts: { reason: 'objection-upheld' } });
}

/** The window may have closed meanwhile: the timer is set anew and runs at once if it is over. */
async function resume({ db, now }: Unit, award: AwardRow, _lot: LotRow, roles: readonly Role[]): Promise<void> {
  if (await db.existsBy(ObjectionRow, { awardId: award.id, state: 'open' })) return;
  await change(db, AwardRow, award, { state: step(AWARD, award, 'reject-objection', roles, now) });
  await schedule(db, 'award.confirm', award.id, afterStandstill(award));
}
