import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { may } from '../core/policy.js';
import type { KecamatanCode } from '../core/kecamatan.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import { placeOf } from './place.js';
import { productLine, type ProductRecord } from './products.views.js';
import type { ListVendorsDto } from './vendors.dto.js';
import { vendorView, type VendorLine, type VendorRecord, type VendorView } from './vendors.views.js';

/** The cooperative's facts and the capacities of vendor `v`, as JSON. */
export const VENDOR_PARTS = `
  (select json_build_object('type', c.type, 'members', c.members, 'womenMembers', c.women_members, 'kopwan', c.kopwan, 'nikKoperasi', c.nik_koperasi,
     'legalNumber', c.legal_number, 'ratDate', c.rat_date) from cooperative c where c.vendor_id = v.id) as cooperative,
  coalesce((select json_agg(json_build_object('category', a.category, 'unit', a.unit, 'perWeek', a.per_week) order by a.category)
     from vendor_capacity a where a.vendor_id = v.id), '[]') as capacities`;

const NO_ID = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class VendorQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The verified vendors by name; page first, then join. */
  async verifiedVendors({ search, kind, size, category, kecamatan, womenOwned, kopwan, limit = PAGE_SIZE, after }: ListVendorsDto): Promise<Page<VendorLine>> {
    const [afterName, afterId] = afterKey(after, KEY.text, KEY.id) ?? ['', NO_ID];
    const filters = [search, kind, size, category, kecamatan, womenOwned, kopwan].map((filter) => filter ?? null);
    const plain = filters.every((filter) => filter === null);
    const rows = await this.database.rows<Omit<VendorLine, 'kecamatan'> & { readonly kecamatan: KecamatanCode }>(`vendors.verified${plain ? '' : '.filtered'}`, `
      with page as materialized (
        select v.id, v.code, v.kind, v.name, v.size, v.women_owned, v.kecamatan, v.categories from vendor v
        where v.state = 'verified' and (v.name, v.id) > ($1, $2::uuid) ${plain ? '' : FILTERS}
        order by v.name, v.id limit $3)
      select p.id, p.code, p.kind, p.name, p.size, p.women_owned as "womenOwned", coalesce(c.kopwan, false) as kopwan, p.kecamatan, p.categories
      from page p left join cooperative c on c.vendor_id = p.id order by p.name, p.id`,
    plain ? [afterName, afterId, limit + 1] : [afterName, afterId, limit + 1, ...filters, search === undefined ? null : containing(search)]);
    const page = pageOf(rows, limit, ({ name, id }) => [name, id]);
    return { items: page.items.map((line) => ({ ...line, kecamatan: placeOf(line.kecamatan) })), next: page.next };
  }

  /** The verified and the suspended are known to all; others only to their own people and to the cooperative office. */
  async one(by: Actor | null, id: string): Promise<VendorView> {
    const vendor = await this.database.row<VendorRecord & { readonly products: readonly ProductRecord[] }>('vendors.one', `
      select v.id, v.code, v.kind, v.name, v.size, v.women_owned as "womenOwned", v.nib, v.npwp, v.kecamatan, v.categories, v.state,
        v.registered_at as "registeredAt", v.verified_at as "verifiedAt", v.version, ${VENDOR_PARTS},
        exists (select 1 from cooperative k where k.vendor_id = v.id and k.kopwan) as kopwan,
        coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'category', p.category, 'unit', p.unit, 'priceFrom', p.price_from,
            'perWeek', p.per_week, 'photoHash', p.photo_hash, 'state', p.state) order by p.id desc)
          from (select * from product where vendor_id = v.id and ($2 or (state = 'shown' and category = any (v.categories))) order by id desc limit 100) p),
          '[]') as products
      from vendor v where v.id = $1`, [id, by !== null && may(by, 'product.keep', { vendorId: id })]);
    const insider = by !== null && may(by, 'vendor.see-private', { vendorId: id });
    must(vendor !== null && (insider || vendor.state === 'verified' || vendor.state === 'suspended'), 'vendor.not-found');
    const { products, ...rest } = vendor;
    return vendorView(rest, products.map(productLine), by, await this.clock.now());
  }

  /** For rooms that name a vendor. Breaks 'vendor.not-found'. */
  async vendorName(id: string): Promise<string> {
    const row = await this.database.row<{ name: string }>('vendors.name', 'select name from vendor where id = $1', [id]);
    must(row, 'vendor.not-found');
    return row.name;
  }
}

const FILTERS = `
  and ($4::text is null or v.name ilike $11 or $4 <% v.name or v.code = upper($4))
  and ($5::text is null or v.kind = $5) and ($6::text is null or v.size = $6) and ($7::text is null or v.categories @> array[$7])
  and ($8::text is null or v.kecamatan = $8) and ($9::text is null or v.women_owned = $9::boolean)
  and ($10::text is null or (v.id in (select k.vendor_id from cooperative k where k.kopwan)) = $10::boolean)`;

/** A pattern that finds the text anywhere, its own wildcards taken literally. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
