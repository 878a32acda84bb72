import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize, may } from '../core/policy.js';
import type { Seat } from '../core/succession.js';
import { Database } from '../platform/database/database.js';

/** Whom a package names for what. */
export interface NamedPerson {
  readonly seat: Seat;
  readonly personId: string;
  readonly name: string;
  /** False once the appointment has ended or the account is closed: a successor can be named. */
  readonly serves: boolean;
}

/** Whom it named before, and the decree that named the successor. */
export interface FormerPerson {
  readonly seat: Seat;
  readonly name: string;
  readonly successor: string;
  readonly decreeNumber: string;
  readonly decidedAt: Date;
}

export interface PackagePeople {
  readonly named: readonly NamedPerson[];
  readonly former: readonly FormerPerson[];
  readonly can: { readonly replace: boolean };
}

@Injectable()
export class PackagePeopleQueries {
  constructor(private readonly database: Database) {}

  async of(by: Actor, packageId: string): Promise<PackagePeople> {
    const found = await this.database.row<{ agencyId: string; state: string }>('packages.agency', 'select agency_id as "agencyId", state from package where id = $1', [packageId]);
    must(found, 'package.not-found');
    authorize(by, 'package.see', found, 'package.not-found');
    const [named, former] = await Promise.all([
      this.database.rows<NamedPerson>('packages.named', `
        select s.seat, s.person_id as "personId", n.name, serves(s.person_id, s.seat, p.agency_id) as serves
        from package_seat s join package p on p.id = s.package_id join person n on n.id = s.person_id
        where s.package_id = $1 order by array_position(array['ppk', 'procurement-officer', 'panel-member', 'opening-committee'], s.seat), n.name`, [packageId]),
      this.database.rows<FormerPerson>('packages.former', `
        select r.seat, o.name, i.name as successor, r.decree_number as "decreeNumber", r.decided_at as "decidedAt"
        from package_replacement r join person o on o.id = r.outgoing_id join person i on i.id = r.incoming_id where r.package_id = $1 order by r.decided_at, r.id`, [packageId]),
    ]);
    return { named, former, can: { replace: found.state !== 'cancelled' && may(by, 'package.replace', found) && named.some(({ serves }) => !serves) } };
  }
}
