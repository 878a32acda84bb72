import type * as Sealer from '../../../sealer/sealer.js';
import { formAt } from '../offline/forms.js';
import type { Attachment, SealedDraft } from './draft.js';
import { documentOf, type Pricing } from './pricing.js';
import type { VendorWord } from './screen.js';

/** The published module, whose hash anyone can compare; it is loaded as it is served to machines. */
const MODULE = '/sealer.mjs';

/** What the vendor at a counter may type again; the offer itself is not at fault. */
const WORD_FAULTS = ['assistance.not-confirmed', 'account.wrong-login'];

export interface Target {
  readonly lotId: string;
  readonly vendorId: string;
  readonly version: number;
  /** Of the announcement that the vendor has read. */
  readonly manifestHash: string;
  readonly closesAt: string;
  /** The help at a counter in whose name it is sent; null on the vendor's own device. */
  readonly assistance: string | null;
}

type Sealing = Pick<Parameters<typeof Sealer.sealOffer>[0], 'lotId' | 'manifestHash' | 'committee'>;

/** What the server answered: a receipt, a refusal that stands, or nothing that can be relied upon. */
export type Sent =
  | { readonly kind: 'received'; readonly offerId: string }
  | { readonly kind: 'refused'; readonly title: string; readonly attempt: string | null; /** Only the vendor's word did not fit. */ readonly isWord: boolean }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'unknown' };

/** Seals in this browser and opens the seal again before anything is sent. */
export async function seal(target: Target, pricing: Pricing, statements: readonly string[], files: readonly Attachment[], documentKey: Uint8Array<ArrayBuffer>): Promise<SealedDraft> {
  const sealer = (await import(MODULE)) as typeof Sealer;
  const sealing = await sealingOf(target.lotId) as Sealing;
  if (sealing.manifestHash !== target.manifestHash) throw new Error('the announcement is another one than the page shows');
  const document = documentOf(pricing, statements, files);
  const asked = pricing.lines.map(({ id, quantity }) => ({ id, quantity }));
  if (sealer.readOffer(document, asked).fault !== null) throw new Error('the opening would not take this offer');
  const { envelope, envelopeHash, dataKey } = await sealer.sealOffer({ ...sealing, vendorId: target.vendorId, version: target.version }, document, sealer.machineRandomness, documentKey);
  await sealer.inspectEnvelope(envelope, { ...sealing, vendorId: target.vendorId, version: target.version });
  return {
    version: target.version, envelope: base64(envelope), envelopeHash, key: sealer.toHex(sealer.machineRandomness.bytes(16)), slip: await sealer.slipOf(dataKey),
    lines: pricing.lines.map(({ name, unitPrice, lineTotal }) => ({ name, unitPrice: Number(unitPrice), lineTotal: Number(lineTotal) })), total: Number(pricing.total),
  };
}

/** Manifest and committee of a lot; without a network, as they were when this phone last saw its form. */
export async function sealingOf(lotId: string): Promise<unknown> {
  const answer = await fetch(`/api/v1/lots/${lotId}/sealing`, { headers: { accept: 'application/json' } }).catch(() => null);
  const sealing: unknown = answer === null ? (await formAt(location.pathname + location.search))?.sealing : answer.ok ? await answer.json() : undefined;
  if (sealing === undefined) throw new Error(`the committee of the lot is not known: ${String(answer?.status)}`);
  return sealing;
}

/** One try. The same key and the same envelope each time: whatever was lost on the way, it stays one offer. */
export async function send({ assistance, lotId, vendorId, manifestHash }: Target, { version, envelope, key }: SealedDraft, word: VendorWord | null): Promise<Sent> {
  const patience = new AbortController();
  const bell = setTimeout(() => patience.abort(), 20_000);
  try {
    const answer = await fetch(assistance === null ? `/api/v1/lots/${lotId}/offers` : `/api/v1/assistances/${assistance}/offer`, {
      method: 'POST', signal: patience.signal,
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ format: 1, version, manifestHash, envelope, ...(assistance === null ? { vendorId } : word) }),
    });
    const said = await answer.json() as { readonly offerId?: string; readonly code?: string; readonly title?: string; readonly facts?: { readonly attempt?: string } };
    if (answer.ok && said.offerId !== undefined) return { kind: 'received', offerId: said.offerId };
    const isWord = assistance !== null && WORD_FAULTS.includes(said.code ?? '');
    if (answer.status === 401 && !isWord) return { kind: 'stranger' };
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { kind: 'unknown' };
    return { kind: 'refused', title: said.title ?? String(answer.status), attempt: said.facts?.attempt ?? null, isWord };
  } catch {
    return { kind: 'unknown' };
  } finally {
    clearTimeout(bell);
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text);
}
