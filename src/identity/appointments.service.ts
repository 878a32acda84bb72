import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, AppointedRole } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize } from '../core/policy.js';
import { add, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import type { AppointDto } from './administration.dto.js';
import { AgencyRow, AgencyUnitRow } from './agency.entity.js';
import { AppointmentRow } from './appointment.entity.js';
import { PersonRow } from './person.entity.js';

/** Roles whose work does not end at an agency's door. */
const OF_THE_REGENCY: readonly AppointedRole[] = ['cooperative-verifier', 'auditor', 'administrator'];

/** What is answered about a decree; the person's page shows it with the others. */
interface Appointed {
  readonly id: string;
  readonly from: Date;
  readonly until: Date | null;
}

/** Roles come from decrees (Perpres 16/2018 art. 9-10) with a place and a time, and end at once when a decree ends. */
@Injectable()
export class Appointments {
  constructor(private readonly work: Work) {}

  make(by: Actor, personId: string, { role, decreeNumber, from, ...decree }: AppointDto): Promise<Appointed> {
    const { agencyId, unitId, until } = { agencyId: decree.agencyId ?? null, unitId: decree.unitId ?? null, until: decree.until ?? null };
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'appointment.make', {}, 'account.not-found');
      const person = await db.findOneBy(PersonRow, { id: personId });
      must(person, 'account.not-found');
      must(person.disabledAt === null, 'account.disabled');
      must(until === null || until > from, 'appointment.ends-before-it-begins');
      await expectPlace(db, role, agencyId, unitId);
      const id = newId();
      await add(db, AppointmentRow, { id, personId, role, agencyId, unitId, decreeNumber, valid: `[${from.toISOString()},${until?.toISOString() ?? ''})`, createdAt: now });
      record('person.appointed', { subject: personId, facts: { appointment: id, role, from, until } });
      return { id, from, until };
    });
  }

  /** Ends a decree now. One that has not begun is taken back: it keeps an instant of its own, and no more. */
  end(by: Actor, id: string): Promise<Appointed> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'appointment.make', {}, 'appointment.not-found');
      const appointment = await lock(db, AppointmentRow, { id });
      must(appointment, 'appointment.not-found');
      const [ended] = await db.query<[{ from: Date; until: Date }[], number]>(`
        update appointment set valid = case when lower(valid) < $2 then tstzrange(lower(valid), $2) else tstzrange(lower(valid), lower(valid), '[]') end
        where id = $1 and (upper_inf(valid) or upper(valid) > $2) and lower(valid) is distinct from upper(valid)
        returning lower(valid) as from, upper(valid) as until`, [id, now]);
      must(ended[0], 'appointment.already-ended');
      record('person.appointment-ended', { subject: appointment.personId, facts: { appointment: id, role: appointment.role } });
      return { id, ...ended[0] };
    });
  }
}

async function expectPlace(db: EntityManager, role: AppointedRole, agencyId: string | null, unitId: string | null): Promise<void> {
  const regencyWide = OF_THE_REGENCY.includes(role);
  must(regencyWide || agencyId !== null, 'appointment.agency-needed', { role });
  must(!regencyWide || agencyId === null, 'appointment.of-the-regency', { role });
  must(agencyId === null || (await db.existsBy(AgencyRow, { id: agencyId })), 'agency.not-found');
  must(unitId === null || (agencyId !== null && (await db.existsBy(AgencyUnitRow, { id: unitId, agencyId }))), 'agency.unit-not-found');
}
