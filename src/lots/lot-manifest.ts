import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical.js';
import type { LotItemRow, LotRow } from './lot.entity.js';

/** SHA-256 over the canonical JSON of all that an offer relies on; every offer names it, so nothing announced can change unseen. */
export function manifestHash(lot: LotRow, items: readonly LotItemRow[], closesAt: Date, committee: string): Buffer {
  return createHash('sha256').update(canonicalJson({
    category: lot.category, closesAt: closesAt.toISOString(), code: lot.code, committee, deliverBy: lot.deliverBy, kecamatan: lot.kecamatan, lot: lot.id,
    items: items.map(({ id, position, name, specification, unit, quantity }) => ({ id, position, name, specification, unit, quantity })),
    ownerEstimate: lot.ownerEstimate, package: lot.packageId, title: lot.title,
  })).digest();
}
