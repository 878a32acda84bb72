import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { may } from '../core/policy.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListProductsDto } from './products.dto.js';
import { foundProduct, isForSale, productView, type FoundProduct, type MadeProduct, type ProductView, type WholeProduct } from './products.views.js';

/** Product `p` of vendor `v`. */
const PRODUCT = `p.id, p.name, p.category, p.unit, p.price_from as "priceFrom", p.per_week as "perWeek", p.photo_hash as "photoHash", p.state,
  json_build_object('id', v.id, 'name', v.name, 'kind', v.kind, 'size', v.size, 'kecamatan', v.kecamatan) as vendor`;

const FOR_SALE = `p.state = 'shown' and v.state = 'verified' and p.category = any (v.categories)
  and ($3::text is null or p.category = $3) and ($4::text is null or v.kecamatan = $4) and ($5::bigint is null or p.price_from <= $5)`;

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const SCORE = /^\d{1,7}$/;
const BEST_SCORE = '9999999';

@Injectable()
export class ProductQueries {
  constructor(private readonly database: Database) {}

  /** What verified vendors show: the best match first when something is sought, else the newest. */
  productsFor(query: ListProductsDto): Promise<Page<FoundProduct>> {
    return query.search === undefined ? this.newest(query) : this.matching(query, query.search);
  }

  /** Hidden products, and those of vendors that are not verified, are there only for their own people. */
  async one(by: Actor | null, id: string): Promise<ProductView> {
    const product = await this.database.row<WholeProduct>('products.one', `
      select ${PRODUCT}, p.description, p.version, v.state as "vendorState", v.categories as "vendorCategories"
      from product p join vendor v on v.id = p.vendor_id where p.id = $1`, [id]);
    must(product !== null && (isForSale(product) || (by !== null && may(by, 'product.keep', { vendorId: product.vendor.id }))), 'product.not-found');
    return productView(product, by);
  }

  private async newest({ category, kecamatan, maxPrice, limit = PAGE_SIZE, after }: ListProductsDto): Promise<Page<FoundProduct>> {
    const [afterId] = afterKey(after, KEY.id) ?? [LAST_ID];
    const rows = await this.database.rows<MadeProduct>('products.newest', `
      select ${PRODUCT} from product p join vendor v on v.id = p.vendor_id
      where ${FOR_SALE} and p.id < $1::uuid order by p.id desc limit $2`,
    [afterId, limit + 1, category ?? null, kecamatan ?? null, maxPrice ?? null]);
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { items: page.items.map(foundProduct), next: page.next };
  }

  /** By the stems of Indonesian words, or by likeness where somebody mistyped the name. */
  private async matching({ category, kecamatan, maxPrice, limit = PAGE_SIZE, after }: ListProductsDto, search: string): Promise<Page<FoundProduct>> {
    const [afterScore, afterId] = afterKey(after, SCORE, KEY.id) ?? [BEST_SCORE, LAST_ID];
    const rows = await this.database.rows<MadeProduct & { readonly score: number }>('products.matching', `
      with found as (
        select p.id, (1000 * (ts_rank(p.search, sought) + word_similarity($6, p.name)))::int as score
        from websearch_to_tsquery('indonesian', $6) sought, product p join vendor v on v.id = p.vendor_id
        where ${FOR_SALE} and (p.search @@ sought or $6 <% p.name)),
      page as materialized (select * from found where (score, id) < ($7::int, $1::uuid) order by score desc, id desc limit $2)
      select ${PRODUCT}, page.score from page join product p on p.id = page.id join vendor v on v.id = p.vendor_id order by page.score desc, page.id desc`,
    [afterId, limit + 1, category ?? null, kecamatan ?? null, maxPrice ?? null, search, afterScore]);
    const page = pageOf(rows, limit, ({ score, id }) => [String(score), id]);
    return { items: page.items.map(({ score: _, ...product }) => foundProduct(product)), next: page.next };
  }
}
