import { machineRandomness } from '../../src/sealer/randomness.js';
import { sealOffer } from '../../src/sealer/seal.js';
import type { Canonical } from '../../src/core/canonical.js';
import type { Answer, Json } from './client.js';
import type { Person } from './people.js';

/** The document of an offer at one price for every item. */
export function priced(lot: Json, unitPrice: number): { readonly items: readonly Json[]; readonly total: number } {
  const items = lot.items.map(({ id, quantity }: Json) => ({ lotItemId: id, quantity, unitPrice, lineTotal: Math.round((quantity / 1000) * unitPrice) }));
  return { items, total: items.reduce((sum: number, { lineTotal }: Json) => sum + lineTotal, 0) };
}

/** A sealed offer as the vendor's browser makes it: base64, with the key that its recovery slip holds. */
export async function sealed(vendor: Person, lot: Json, document: Canonical, version = 1): Promise<{ readonly envelope: string; readonly envelopeHash: string; readonly dataKey: Uint8Array }> {
  const { body: sealing } = (await vendor.get(`/lots/${lot.id}/sealing`)).expect(200);
  const { envelope, envelopeHash, dataKey } = await sealOffer({ ...sealing, vendorId: vendor.vendorId ?? '', version }, document, machineRandomness);
  return { envelope: Buffer.from(envelope).toString('base64'), envelopeHash, dataKey };
}

/** What the browser sends. */
export async function offerBody(vendor: Person, lot: Json, unitPrice: number, version = 1): Promise<Json> {
  const { envelope } = await sealed(vendor, lot, priced(lot, unitPrice), version);
  return { format: 1, version, manifestHash: lot.manifestHash, envelope };
}

export async function offer(vendor: Person, lot: Json, unitPrice: number, { version = 1, key = null as string | null } = {}): Promise<Answer> {
  return vendor.post(`/lots/${lot.id}/offers`, await offerBody(vendor, lot, unitPrice, version), key === null ? {} : { 'idempotency-key': key });
}
