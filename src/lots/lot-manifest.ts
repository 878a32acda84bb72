import { createHash } from 'node:crypto';
import type { Announcement } from '../core/announcement.js';
import { canonicalJson } from '../core/canonical.js';
import type { LotItemRow, LotRow } from './lot.entity.js';

type Announced = Pick<LotRow, 'id' | 'code' | 'packageId' | 'title' | 'category' | 'kecamatan' | 'deliverBy' | 'ownerEstimate'>;

export function announcementOf(lot: Announced, items: readonly Omit<LotItemRow, 'lotId' | 'unitEstimate'>[], closesAt: Date, committee: string): Announcement {
  return {
    category: lot.category, closesAt: closesAt.toISOString(), code: lot.code, committee, deliverBy: lot.deliverBy, kecamatan: lot.kecamatan, lot: lot.id,
    items: items.map(({ id, position, name, specification, unit, quantity }) => ({ id, position, name, specification, unit, quantity })),
    ownerEstimate: lot.ownerEstimate, package: lot.packageId, title: lot.title,
  };
}

/** SHA-256 over the canonical JSON of all that an offer relies on; every offer names it, so nothing announced can change unseen. */
export function manifestHash(announcement: Announcement): Buffer {
  return createHash('sha256').update(canonicalJson(announcement)).digest();
}
