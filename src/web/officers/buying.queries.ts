import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/actor.js';
import { KEY_PROOF_DAYS } from '../../core/committee.js';
import { agenciesFor, type Ability } from '../../core/policy.js';
import { Database } from '../../platform/database/database.js';

export interface PackageLine {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly state: string;
  readonly ceiling: number;
  readonly agency: string;
  readonly lots: readonly { readonly id: string; readonly code: string; readonly title: string; readonly state: string }[];
}

/** A request with its goods, as a package or a lot begins from it. */
export interface NeededRequest {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly estimate: number;
  readonly neededOn: string;
  readonly kecamatan: string;
  readonly address: string;
  readonly agency: string;
  readonly budgetLine: string;
  readonly items: readonly { readonly name: string; readonly specification: string; readonly unit: string; readonly quantity: number; readonly unitEstimate: number }[];
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** Whether their opening key has been shown this week. */
  readonly proven: boolean;
}

export interface OwnUnit {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
}

const NEEDED = `r.id, r.code, r.title, r.category, r.estimate, r.needed_on as "neededOn", r.kecamatan, r.address, g.name as agency, b.code || ' ' || b.name as "budgetLine",
  (select coalesce(json_agg(json_build_object('name', i.name, 'specification', i.specification, 'unit', i.unit, 'quantity', i.quantity, 'unitEstimate', i.unit_estimate) order by i.position), '[]')
    from request_item i where i.request_id = r.id) as items
  from request r join agency g on g.id = r.agency_id join budget_line b on b.id = r.budget_line_id`;

@Injectable()
export class BuyingQueries {
  constructor(private readonly database: Database) {}

  /** The newest hundred, each with its lots. */
  packages(by: Actor): Promise<PackageLine[]> {
    return this.database.rows<PackageLine>('web.packages', `
      with p as materialized (select * from package where $1 or agency_id = any($2::uuid[]) order by id desc limit 100)
      select p.id, p.code, p.title, p.category, p.state, p.ceiling, g.name as agency,
        (select coalesce(json_agg(json_build_object('id', l.id, 'code', l.code, 'title', l.title,
            'state', case when l.state = 'published' and l.closes_at < lumbung_now() then 'closed' else l.state end) order by l.code), '[]') from lot l where l.package_id = p.id) as lots
      from p join agency g on g.id = p.agency_id order by p.id desc`, this.reach(by, 'package.see'));
  }

  /** Accepted, and in no package yet. */
  freeRequests(by: Actor): Promise<NeededRequest[]> {
    return this.database.rows<NeededRequest>('web.free-requests', `select ${NEEDED} where r.state = 'accepted' and r.package_id is null and ($1 or r.agency_id = any($2::uuid[])) order by r.needed_on, r.id limit 100`,
      this.reach(by, 'package.assemble'));
  }

  requestsOf(packageId: string): Promise<NeededRequest[]> {
    return this.database.rows<NeededRequest>('web.package-requests', `select ${NEEDED} where r.package_id = $1 order by r.code`, [packageId]);
  }

  lotsOf(packageId: string): Promise<PackageLine['lots'][number][]> {
    return this.database.rows<PackageLine['lots'][number]>('web.package-lots', `
      select id, code, title, case when state = 'published' and closes_at < lumbung_now() then 'closed' else state end as state from lot where package_id = $1 order by code`, [packageId]);
  }

  /** People who hold a role at this agency now. */
  appointed(agencyId: string, role: string): Promise<Candidate[]> {
    return this.database.rows<Candidate>('web.appointed', `
      select distinct on (p.name, p.id) p.id, p.name, g.name as place, false as proven from appointment a join person p on p.id = a.person_id join agency g on g.id = a.agency_id
      where a.agency_id = $1 and a.role = $2 and a.valid @> lumbung_now() and p.disabled_at is null order by p.name, p.id`, [agencyId, role]);
  }

  /** Who may open offers of this agency: the committee of the whole regency, and the agency's own selectors. */
  openers(agencyId: string): Promise<Candidate[]> {
    return this.database.rows<Candidate>('web.openers', `
      select distinct on (p.name, p.id) p.id, p.name, concat_ws(', ', g.name, u.name) as place,
        exists (select 1 from member_key k where k.person_id = p.id and k.retired_at is null and k.proven_at >= lumbung_now() - interval '${KEY_PROOF_DAYS} days') as proven
      from appointment a join person p on p.id = a.person_id left join agency g on g.id = a.agency_id left join agency_unit u on u.id = a.unit_id
      where a.valid @> lumbung_now() and p.disabled_at is null and (a.role = 'opening-committee' or (a.role in ('procurement-officer', 'panel-member') and a.agency_id = $1))
      order by p.name, p.id, a.role`, [agencyId]);
  }

  units(by: Actor): Promise<OwnUnit[]> {
    return this.database.rows<OwnUnit>('web.own-units', 'select id, name, agency_id as "agencyId" from agency_unit where $1 or agency_id = any($2::uuid[]) order by name', this.reach(by, 'request.draft'));
  }

  private reach(by: Actor, ability: Ability): readonly [boolean, readonly string[]] {
    const agencies = agenciesFor(by, ability);
    return agencies === 'all' ? [true, []] : [false, agencies];
  }
}
