import { Injectable } from '@nestjs/common';
import type { Category } from '../core/categories.js';
import type { Npwp } from '../core/identifiers.js';
import type { KecamatanCode } from '../core/kecamatan.js';
import { npwpText } from '../core/masks.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { EnterpriseSize } from '../core/vendor-class.js';
import { placeOf, type Place } from './place.js';
import type { CooperativeRow } from './vendor.entity.js';
import type { ListVerificationsDto } from './vendors.dto.js';
import { VENDOR_PARTS } from './vendors.queries.js';
import { womenShare, type CapacityView, type CooperativeView } from './vendors.views.js';

/** Another vendor with the same bank account, phone number or owner. */
interface Lookalike {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: string;
  readonly shares: readonly ('bank-account' | 'phone' | 'owner-nik')[];
}

/** A registration that waits, with what the office needs to judge it; whole personal numbers are in the private view, by unmasking. */
export interface WaitingVendor {
  readonly id: string;
  readonly code: string;
  readonly kind: 'enterprise' | 'cooperative';
  readonly name: string;
  readonly size: EnterpriseSize | null;
  readonly yearlySales: number | null;
  readonly womenOwned: boolean;
  readonly nib: string;
  readonly npwp: string | null;
  /** The tax number is the NIK of a natural person. */
  readonly personalNpwp: boolean;
  readonly kecamatan: Place;
  readonly address: string;
  readonly categories: readonly Category[];
  readonly capacities: readonly CapacityView[];
  readonly cooperative: CooperativeView | null;
  readonly registeredAt: string;
  readonly version: number;
  /** How often the office has sent it back. */
  readonly returned: number;
  readonly lookalikes: readonly Lookalike[];
}

type WaitingRow = Omit<WaitingVendor, 'kecamatan' | 'cooperative' | 'personalNpwp' | 'registeredAt'>
  & { readonly kecamatan: KecamatanCode; readonly cooperative: Omit<CooperativeRow, 'vendorId'> | null; readonly since: string };

const FIRST = ['1970-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000'];

@Injectable()
export class VerificationQueries {
  constructor(private readonly database: Database) {}

  /** The office's queue: who has waited longest comes first. */
  async waiting({ limit = PAGE_SIZE, after }: ListVerificationsDto): Promise<Page<WaitingVendor>> {
    const rows = await this.database.rows<WaitingRow>('verifications.waiting', `
      with v as materialized (
        select * from vendor where state = 'registered' and (registered_at, id) > ($1::timestamptz, $2::uuid) order by registered_at, id limit $3)
      select v.id, v.code, v.kind, v.name, v.size, v.yearly_sales as "yearlySales", v.women_owned as "womenOwned", v.nib, v.npwp, v.kecamatan, v.address,
        v.categories, v.version, to_char(v.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since, ${VENDOR_PARTS},
        (select count(*)::int from vendor_verification d where d.vendor_id = v.id and d.decision = 'returned') as returned,
        coalesce((select json_agg(json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'state', o.state, 'shares', l.shares) order by o.code)
          from vendor_lookalikes(v.id) l join vendor o on o.id = l.vendor_id), '[]') as lookalikes
      from v order by v.registered_at, v.id`, [...(afterKey(after, KEY.instant, KEY.id) ?? FIRST), limit + 1]);
    const page = pageOf(rows, limit, ({ since, id }) => [since, id]);
    return { items: page.items.map(waitingView), next: page.next };
  }
}

function waitingView({ kecamatan, cooperative, npwp, since, ...rest }: WaitingRow): WaitingVendor {
  return {
    ...rest,
    npwp: npwp === null ? null : npwpText(npwp as Npwp),
    personalNpwp: npwp === null,
    kecamatan: placeOf(kecamatan),
    cooperative: cooperative === null ? null : { ...cooperative, womenShare: womenShare(cooperative) },
    registeredAt: since,
  };
}
