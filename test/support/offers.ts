import type { Answer, Json } from './client.js';
import type { Person } from './people.js';

/** Format 0 of the envelope contract: the offer in clear, as base64. */
export function envelope(lot: Json, unitPrice: number): string {
  const items = lot.items.map(({ id, quantity }: Json) => ({ lotItemId: id, quantity, unitPrice, lineTotal: Math.round((quantity / 1000) * unitPrice) }));
  const total = items.reduce((sum: number, { lineTotal }: Json) => sum + lineTotal, 0);
  return Buffer.from(JSON.stringify({ items, total })).toString('base64');
}

export function offer(vendor: Person, lot: Json, unitPrice: number, { version = 1, key = null as string | null } = {}): Promise<Answer> {
  return vendor.post(`/lots/${lot.id}/offers`, { format: 0, version, manifestHash: lot.manifestHash, envelope: envelope(lot, unitPrice) },
    key === null ? {} : { 'idempotency-key': key });
}
