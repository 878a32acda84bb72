import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize } from '../core/policy.js';
import { add } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import type { AddAgencyDto, AddUnitDto } from './administration.dto.js';
import { AgencyRow, AgencyUnitRow } from './agency.entity.js';
import { agencyView, type AgencyView } from './agencies.views.js';

/** The regency's agencies (OPD) and their units. */
@Injectable()
export class Agencies {
  constructor(private readonly work: Work) {}

  add(by: Actor, { code, name, satkerCode }: AddAgencyDto): Promise<AgencyView> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'agency.add', {}, 'agency.not-found');
      const agency: AgencyRow = { id: newId(), code, name, satkerCode, createdAt: now };
      await add(db, AgencyRow, agency);
      record('agency.added', { subject: agency.id, facts: { code } });
      return agencyView(agency, [], by);
    });
  }

  addUnit(by: Actor, agencyId: string, { name }: AddUnitDto): Promise<AgencyView> {
    return this.work.run(by, async ({ db, record }) => {
      authorize(by, 'agency.add', { agencyId }, 'agency.not-found');
      const agency = await db.findOneBy(AgencyRow, { id: agencyId });
      must(agency, 'agency.not-found');
      const unit = { id: newId(), agencyId, name };
      await add(db, AgencyUnitRow, unit);
      record('agency.unit-added', { subject: agencyId, facts: { unit: unit.id } });
      return agencyView(agency, await db.find(AgencyUnitRow, { where: { agencyId }, order: { name: 'ASC' } }), by);
    });
  }
}
