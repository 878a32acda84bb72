import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize, may } from '../core/policy.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { SealContext } from '../sealer/context.js';
import { sealingCommittee } from './committee.js';
import type { LotItemRow } from './lot.entity.js';
import type { ListLotsDto } from './lots.dto.js';
import { lotView, packageView, type LotView, type PackageView, type ShownLot } from './lots.views.js';
import { PackageRow } from './package.entity.js';
import { selectingRoles } from './selectors.js';

/** A line of the public list. */
export interface LotLine {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly kecamatan: string;
  readonly agency: string;
  readonly ownerEstimate: number;
  readonly deliverBy: string;
  readonly state: string;
  readonly closesAt: Date;
}

/** What of a lot is read for its line in a list; `key` is what the list is sorted by. */
const PICKED = 'l.id, l.code, l.title, l.category, l.kecamatan, l.agency_id, l.owner_estimate, l.deliver_by, l.state, l.closes_at';
const LINE = `p.id, p.code, p.title, p.category, p.kecamatan, a.name as agency, p.owner_estimate as "ownerEstimate", p.deliver_by as "deliverBy",
  case when p.state = 'published' and p.closes_at < (select at from t) then 'closed' else p.state end as state, p.closes_at as "closesAt"`;

/** Who opens a lot and what its envelopes must name. */
export type Sealing = Pick<SealContext, 'lotId' | 'manifestHash' | 'committee'>;

const MOST_SEALINGS = 2000;

@Injectable()
export class LotQueries {
  private readonly sealings = new Map<string, Sealing>();

  constructor(private readonly database: Database, private readonly source: DataSource, private readonly clock: Clock) {}

  /** Page first, then join: fast at any number of lots. Each mix of questions is a statement of its own, so that each is planned for its index. */
  async lotsForAnyone(question: Omit<ListLotsDto, 'search' | 'sort'>): Promise<Page<LotLine>> {
    const { show = 'open', limit = PAGE_SIZE } = question;
    const { name, where, values } = asked(show, question, limit + 1);
    const [key, direction] = show === 'open' ? ['closes_at', 'asc'] : ['published_at', 'desc'];
    const rows = await this.database.rows<LotLine & { readonly key: Date }>(name, `
      with t as materialized (select lumbung_now() as at),
      p as materialized (select ${PICKED}, l.${key} as key from lot l where ${where} order by l.${key} ${direction}, l.id ${direction} limit $1)
      select ${LINE}, p.key from p join agency a on a.id = p.agency_id order by p.key ${direction}, p.id ${direction}`, values);
    const page = pageOf(rows, limit, ({ key: at, id }) => [at.toISOString(), id]);
    return { items: page.items.map(lineOf), next: page.next };
  }

  /** Two statements: the lot, its items; a third for those who may select. Before publication only its own agency sees it. */
  async one(by: Actor | null, id: string): Promise<LotView> {
    const lot = await this.database.row<ShownLot>('lots.one', `
      select id, code, package_id as "packageId", agency_id as "agencyId", title, category, description, kecamatan, address, deliver_by as "deliverBy",
        owner_estimate as "ownerEstimate", estimate_set_on as "estimateSetOn", state, published_at as "publishedAt",
        closes_at as "closesAt", manifest_hash as "manifestHash", follows_lot_id as "followsLotId", version from lot where id = $1`, [id]);
    must(lot, 'lot.not-found');
    must(lot.publishedAt !== null || (by !== null && may(by, 'lot.see-unpublished', lot)), 'lot.not-found');
    const items = await this.database.rows<Omit<LotItemRow, 'lotId'>>('lots.items', `
      select id, position, name, specification, unit, quantity, unit_estimate as "unitEstimate" from lot_item where lot_id = $1 order by position`, [id]);
    return lotView(lot, items, by, await this.clock.now(), await selectingRoles(this.database, by, 'lot.publish', lot));
  }

  /** What an envelope for this lot is bound to; fixed from the announcement on. */
  async sealing(id: string): Promise<Sealing> {
    const known = this.sealings.get(id);
    if (known !== undefined) return known;
    const rows = await this.database.rows<{ manifestHash: string; position: number; publicKey: string }>('lots.sealing', `
      select encode(l.manifest_hash, 'hex') as "manifestHash", c.position, c.public_key as "publicKey" from lot l join lot_committee c on c.lot_id = l.id
      where l.id = $1 and l.published_at is not null order by c.position`, [id]);
    const [first] = rows;
    must(first, 'lot.not-found');
    const sealing = { lotId: id, manifestHash: first.manifestHash, committee: sealingCommittee(rows) };
    if (this.sealings.size >= MOST_SEALINGS) this.sealings.clear();
    this.sealings.set(id, sealing);
    return sealing;
  }

  async package(by: Actor, id: string): Promise<PackageView> {
    const row = await this.source.manager.findOneBy(PackageRow, { id });
    must(row, 'package.not-found');
    authorize(by, 'package.see', row, 'package.not-found');
    return packageView(row, by, await this.clock.now());
  }
}

/** The line without its key, field by field as in `lotView`. */
function lineOf({ id, code, title, category, kecamatan, agency, ownerEstimate, deliverBy, state, closesAt }: LotLine): LotLine {
  return { id, code, title, category, kecamatan, agency, ownerEstimate, deliverBy, state, closesAt };
}

/** The conditions of a list, and the name of the statement that has just these. */
function asked(show: 'open' | 'all', { category, kecamatan, after }: Pick<ListLotsDto, 'category' | 'kecamatan' | 'after'>, most: number) {
  const values: unknown[] = [most];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const parts = ['lots', show];
  const conditions = [show === 'open' ? `l.state = 'published' and l.closes_at >= (select at from t)` : 'l.published_at is not null'];
  const narrow = (part: string, condition: string) => { parts.push(part); conditions.push(condition); };
  const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [];
  if (afterAt !== undefined) {
    narrow('after', `${show === 'open' ? '(l.closes_at, l.id) >' : '(l.published_at, l.id) <'} (${bind(afterAt)}::timestamptz, ${bind(afterId)}::uuid)`);
  }
  if (category !== undefined) narrow('category', `l.category = ${bind(category)}`);
  if (kecamatan !== undefined) narrow('kecamatan', `l.kecamatan = ${bind(kecamatan)}`);
  return { name: parts.join('.'), where: conditions.join(' and '), values };
}
