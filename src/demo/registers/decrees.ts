import type { AppointedRole } from '../../core/actor.js';
import type { DemoAppointment } from './types.js';

/** Numbers appointments as they are made, so that no two decrees share a number. */
export interface DecreeBook {
  appoint(role: AppointedRole, agencyCode: string | null, unitCode?: string): DemoAppointment;
}

/** A book of decrees that begins at number 1; the word DEMO in each keeps it from being taken for a real one. */
export function decreeBook(): DecreeBook {
  let last = 0;
  return {
    appoint(role, agencyCode, unitCode) {
      last += 1;
      const office = (agencyCode ?? 'kabupaten').toUpperCase();
      return { role, agencyCode, unitCode: unitCode ?? null, decreeNumber: `KEP.${String(last).padStart(3, '0')}/${office}/DEMO` };
    },
  };
}
