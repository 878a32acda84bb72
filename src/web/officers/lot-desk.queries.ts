import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { KEY_PROOF_DAYS } from '../../core/committee.js';
import { authorize } from '../../core/policy.js';
import { Database } from '../../platform/database/database.js';

/** What the officials of its agency need to know of a lot beside the lot itself. */
export interface LotDesk {
  readonly id: string;
  readonly agencyId: string;
  readonly packageId: string;
  readonly package: string;
  readonly packageState: string;
  readonly method: string | null;
  readonly ppk: string;
  readonly officer: string | null;
  readonly panel: readonly string[];
  readonly committee: readonly { readonly name: string; readonly proven: boolean }[];
  readonly sources: readonly { readonly source: string; readonly kind: string; readonly observedOn: string; readonly amount: number }[];
  readonly openedAt: Date | null;
  /** Whether this reader selects for the lot, and has declared to have no interest in who offered. */
  readonly selects: boolean;
  readonly declared: boolean;
  readonly awardId: string | null;
  readonly orderId: string | null;
}

@Injectable()
export class LotDeskQueries {
  constructor(private readonly database: Database) {}

  /** For the officials of the lot's own agency; to others it is not there. */
  async of(by: Actor, lotId: string): Promise<LotDesk> {
    const desk = await this.database.row<LotDesk>('web.lot-desk', `
      select l.id, l.agency_id as "agencyId", p.id as "packageId", p.code as package, p.state as "packageState", p.method, k.name as ppk, o.name as officer,
        array(select n.name from package_panel m join person n on n.id = m.person_id where m.package_id = p.id order by n.name) as panel,
        (select coalesce(json_agg(json_build_object('name', n.name, 'proven', exists (
            select 1 from member_key y where y.person_id = c.person_id and y.retired_at is null and y.proven_at >= lumbung_now() - interval '${KEY_PROOF_DAYS} days')) order by c.position), '[]')
          from package_committee c join person n on n.id = c.person_id where c.package_id = p.id) as committee,
        (select coalesce(json_agg(json_build_object('source', s.source, 'kind', s.kind, 'observedOn', s.observed_on, 'amount', s.amount) order by s.observed_on, s.source), '[]')
          from price_source s where s.lot_id = l.id) as sources,
        (select opened_at from opening where lot_id = l.id) as "openedAt",
        p.officer_id = $2 or exists (select 1 from package_panel m where m.package_id = p.id and m.person_id = $2) as selects,
        exists (select 1 from conflict_declaration d where d.lot_id = l.id and d.person_id = $2) as declared,
        (select w.id from award w where w.lot_id = l.id and w.state <> 'cancelled' order by w.decided_at desc limit 1) as "awardId",
        (select r.id from purchase_order r where r.lot_id = l.id order by r.issued_at desc limit 1) as "orderId"
      from lot l join package p on p.id = l.package_id join person k on k.id = p.ppk_id left join person o on o.id = p.officer_id where l.id = $1`, [lotId, by.personId]);
    must(desk, 'lot.not-found');
    authorize(by, 'lot.see-unpublished', desk, 'lot.not-found');
    return desk;
  }
}
