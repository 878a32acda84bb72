import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { ownerEstimateIsFresh } from '../core/calendar.js';
import { calendarDate, wibInstant } from '../core/calendar-date.js';
import { step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { lineTotal, quantity, rupiah, sum } from '../core/money.js';
import { authorize } from '../core/policy.js';
import { HOLIDAYS } from '../core/rules/holidays.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { LotItemRow, LotRow, PriceSourceRow } from './lot.entity.js';
import type { AmendLotDto, DraftLotDto, LotItemDto, PriceSourceDto } from './lots.dto.js';
import { lotView, type LotView } from './lots.views.js';
import { PackageRow } from './package.entity.js';

/** Lots of a package, until they are ready to be published (domain row 5). */
@Injectable()
export class Lots {
  constructor(private readonly work: Work) {}

  draft(by: Actor, packageId: string, { items, sources, ...draft }: DraftLotDto): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const parent = await lock(db, PackageRow, { id: packageId });
      must(parent, 'package.not-found');
      authorize(by, 'lot.draft', parent, 'package.not-found');
      must(parent.state === 'planned' || parent.state === 'announced', 'lot.package-not-planned', { state: parent.state });
      const lot: LotRow = {
        ...draft, id: newId(), code: await nextLotCode(db, now), packageId, agencyId: parent.agencyId, category: parent.category, ownerEstimate: estimateOf(items), state: LOT.start,
        publishedAt: null, publishedBy: null, closesAt: null, manifestHash: null, followsLotId: null, createdAt: now, version: 1,
      };
      await expectWithinCeiling(db, parent, lot);
      await add(db, LotRow, lot);
      const rows = await keepParts(db, lot.id, items, sources);
      record('lot.drafted', { subject: lot.id, lot: lot.id, facts: { ownerEstimate: lot.ownerEstimate } });
      return lotView(lot, rows, by, now);
    });
  }

  amend(by: Actor, id: string, { items, sources, version, ...draft }: AmendLotDto): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { lot, parent } = await lockLot(db, by, id);
      must(lot.state === 'draft', 'lot.not-a-draft', { state: lot.state });
      must(lot.version === version, 'platform.changed-meanwhile');
      await db.delete(LotItemRow, { lotId: id });
      await db.delete(PriceSourceRow, { lotId: id });
      await expectWithinCeiling(db, parent, { ...lot, ownerEstimate: estimateOf(items) });
      const amended = await change(db, LotRow, lot, { ...draft, ownerEstimate: estimateOf(items) });
      const rows = await keepParts(db, id, items, sources);
      record('lot.amended', { subject: id, lot: id, facts: { ownerEstimate: amended.ownerEstimate } });
      return lotView(amended, rows, by, now);
    });
  }

  /** Ready means: an owner estimate on at least two sources and not too old (Perpres 16/2018 art. 26). */
  prepare(by: Actor, id: string): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { lot, roles } = await lockLot(db, by, id);
      const state = step(LOT, lot, 'prepare', roles, now);
      const sources = await db.countBy(PriceSourceRow, { lotId: id });
      must(sources >= 2, 'lot.too-few-price-sources', { sources });
      must(ownerEstimateIsFresh(wibInstant(calendarDate(lot.estimateSetOn), 0), now, HOLIDAYS), 'lot.estimate-too-old', { setOn: lot.estimateSetOn });
      const ready = await change(db, LotRow, lot, { state });
      record('lot.prepared', { subject: id, lot: id, facts: { ownerEstimate: lot.ownerEstimate, sources } });
      return lotView(ready, await lotItems(db, id), by, now);
    });
  }

  /** What came to nothing is asked for again: a new draft in the same package, to be brought up to date, made ready and published like any other. */
  retender(by: Actor, id: string): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { lot: failed, parent } = await lockLot(db, by, id);
      must(failed.state === 'failed' || failed.state === 'cancelled', 'lot.still-stands', { state: failed.state });
      must(!(await db.existsBy(LotRow, { followsLotId: id })), 'lot.already-retendered');
      must(parent.state === 'planned' || parent.state === 'announced', 'lot.package-not-planned', { state: parent.state });
      const lot: LotRow = {
        ...failed, id: newId(), code: await nextLotCode(db, now), state: LOT.start, publishedAt: null, publishedBy: null, closesAt: null, manifestHash: null,
        followsLotId: id, createdAt: now, version: 1,
      };
      await expectWithinCeiling(db, parent, lot);
      await add(db, LotRow, lot);
      const rows = await keepParts(db, lot.id, await lotItems(db, id), await db.findBy(PriceSourceRow, { lotId: id }));
      record('lot.drafted', { subject: lot.id, lot: lot.id, facts: { ownerEstimate: lot.ownerEstimate } });
      record('lot.retendered', { subject: id, lot: id, facts: { lot: lot.id } });
      return lotView(lot, rows, by, now);
    });
  }

  rework(by: Actor, id: string): Promise<LotView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const { lot, roles } = await lockLot(db, by, id);
      const draft = await change(db, LotRow, lot, { state: step(LOT, lot, 'rework', roles, now) });
      record('lot.reworked', { subject: id, lot: id, facts: {} });
      return lotView(draft, await lotItems(db, id), by, now);
    });
  }
}

/** The items of a lot in their order. */
export function lotItems(db: EntityManager, lotId: string): Promise<LotItemRow[]> {
  return db.find(LotItemRow, { where: { lotId }, order: { position: 'ASC' } });
}

async function nextLotCode(db: EntityManager, now: Date): Promise<string> {
  const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['LOT', now.getUTCFullYear()]);
  return code;
}

async function lockLot(db: EntityManager, by: Actor, id: string) {
  const lot = await lock(db, LotRow, { id });
  must(lot, 'lot.not-found');
  const roles = authorize(by, 'lot.draft', lot, 'lot.not-found');
  return { lot, roles, parent: await db.findOneByOrFail(PackageRow, { id: lot.packageId }) };
}

/** Owner estimates of a package's lots together, and what was spent on those that failed, never pass what the requests were accepted for. */
async function expectWithinCeiling(db: EntityManager, { id, ceiling }: PackageRow, lot: LotRow): Promise<void> {
  const [{ others }] = await db.query<[{ others: number }]>(`
    select coalesce(sum(case when state not in ('cancelled', 'failed') then owner_estimate
      else (select coalesce(sum(case kind when 'commit' then amount when 'uncommit' then -amount else 0 end), 0) from budget_entry e where e.lot_id = lot.id) end), 0)::bigint as others
    from lot where package_id = $1 and id <> $2`, [id, lot.id]);
  must(others + lot.ownerEstimate <= ceiling, 'lot.above-package-ceiling', { ceiling, others });
}

function estimateOf(items: readonly LotItemDto[]): number {
  const total = sum(items.map((item) => lineTotal(quantity(item.quantity), rupiah(item.unitEstimate))));
  must(total >= 1, 'lot.estimate-is-zero');
  return total;
}

async function keepParts(db: EntityManager, lotId: string, items: readonly LotItemDto[], sources: readonly PriceSourceDto[]): Promise<LotItemRow[]> {
  const rows = items.map((item, at) => ({ ...item, id: newId(), lotId, position: at + 1 }));
  await add(db, LotItemRow, rows);
  if (sources.length > 0) await add(db, PriceSourceRow, sources.map((source) => ({ ...source, id: newId(), lotId })));
  return rows;
}
