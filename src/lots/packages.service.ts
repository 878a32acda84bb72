import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { PACKAGE } from '../core/machines/package.js';
import { rupiah, sum } from '../core/money.js';
import { authorize } from '../core/policy.js';
import { methodFor } from '../core/rules/selection-decisions.js';
import { termsOf } from '../core/categories.js';
import type { Config } from '../platform/config.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { CONFIG } from '../platform/tokens.js';
import { Work } from '../platform/work.js';
import { RequestRow } from '../requests/request.entity.js';
import type { AnnouncePackageDto, AssemblePackageDto, PlanPackageDto } from './lots.dto.js';
import { packageView, type PackageView } from './lots.views.js';
import { committeeOf } from './committee.js';
import { PackageCommitteeRow, PackagePanelRow, PackageRow } from './package.entity.js';

/** Needs become one purchase with its ocid: assembled and planned by the PPK, announced by the PA or KPA (domain rows 3-4). */
@Injectable()
export class Packages {
  constructor(private readonly work: Work, @Inject(CONFIG) private readonly config: Config) {}

  assemble(by: Actor, { title, requestIds }: AssemblePackageDto): Promise<PackageView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const requests = await db.find(RequestRow, { where: { id: In(requestIds) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
      const [first] = requests;
      must(first !== undefined && requests.length === new Set(requestIds).size, 'request.not-found');
      authorize(by, 'package.assemble', first, 'request.not-found');
      must(requests.every(({ agencyId }) => agencyId === first.agencyId), 'request.not-found');
      must(requests.every(({ state, packageId }) => state === 'accepted' && packageId === null), 'package.requests-not-free');
      must(requests.every(({ category, budgetLineId }) => category === first.category && budgetLineId === first.budgetLineId), 'package.requests-differ');
      const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['PKG', now.getUTCFullYear()]);
      const row: PackageRow = {
        id: newId(), code, ocid: `${this.config.ocidPrefix}-${code}`, agencyId: first.agencyId, title, category: first.category, budgetLineId: first.budgetLineId,
        ceiling: sum(requests.map(({ estimate }) => rupiah(estimate))), method: null, methodBecause: null, rupCode: null, smallBusinessOnly: true, notSmallReason: null,
        ppkId: by.personId, officerId: null, state: PACKAGE.start, createdAt: now, announcedAt: null, version: 1,
      };
      await add(db, PackageRow, row);
      await db.update(RequestRow, { id: In(requestIds) }, { packageId: row.id });
      record('package.assembled', { subject: row.id, facts: { ceiling: row.ceiling, requests: requests.length } });
      return packageView(row, by, now);
    });
  }

  /** The rule engine names the method; the PPK names who selects. PPK and officer are never one person (a check holds it). */
  plan(by: Actor, id: string, { officerId, panelIds, committeeIds, smallBusinessOnly, notSmallReason }: PlanPackageDto): Promise<PackageView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const row = await lock(db, PackageRow, { id });
      must(row, 'package.not-found');
      const roles = authorize(by, 'package.assemble', row, 'package.not-found');
      must(panelIds.length === 0 || panelIds.length % 2 === 1, 'package.panel-not-odd');
      must(officerId !== row.ppkId, 'package.ppk-is-officer');
      must(smallBusinessOnly || (notSmallReason ?? '') !== '', 'package.not-small-needs-reason');
      await expectAppointed(db, row.agencyId, [officerId], 'procurement-officer', now);
      await expectAppointed(db, row.agencyId, panelIds, 'panel-member', now);
      const { value: method, because } = methodFor({ kind: termsOf(row.category).procurementKind, value: rupiah(row.ceiling), inCatalogue: false }, now);
      must(method === 'direct-procurement' || panelIds.length >= 3, 'package.tender-needs-panel');
      for (const personId of panelIds) await add(db, PackagePanelRow, { packageId: id, personId });
      await add(db, PackageCommitteeRow, await committeeOf(db, row, committeeIds, method, now));
      const planned = await change(db, PackageRow, row, {
        officerId, method, methodBecause: because, smallBusinessOnly, notSmallReason: smallBusinessOnly ? null : (notSmallReason ?? null), state: step(PACKAGE, row, 'plan', roles, now),
      });
      record('package.planned', { subject: id, facts: { method, smallBusinessOnly } });
      return packageView(planned, by, now);
    });
  }

  announce(by: Actor, id: string, { rupCode }: AnnouncePackageDto): Promise<PackageView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const row = await lock(db, PackageRow, { id });
      must(row, 'package.not-found');
      const roles = authorize(by, 'package.announce', row, 'package.not-found');
      const state = step(PACKAGE, { ...row, rupCode }, 'announce', roles, now);
      const announced = await change(db, PackageRow, row, { rupCode, state, announcedAt: now });
      record('package.announced', { subject: id, facts: { rupCode, method: row.method, ceiling: row.ceiling } });
      return packageView(announced, by, now);
    });
  }
}

async function expectAppointed(db: EntityManager, agencyId: string, personIds: readonly string[], role: string, now: Date): Promise<void> {
  const [{ held }] = await db.query<[{ held: number }]>(
    'select count(distinct person_id)::int as held from appointment where person_id = any($1::uuid[]) and role = $2 and agency_id = $3 and valid @> $4::timestamptz',
    [personIds, role, agencyId, now]);
  must(held === new Set(personIds).size && held === personIds.length, 'package.not-appointed', { role });
}
