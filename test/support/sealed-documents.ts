import type { Bytes } from '../../src/sealer/bytes.js';
import { sealDocument, type DocumentMark } from '../../src/sealer/documents.js';
import { machineRandomness } from '../../src/sealer/randomness.js';
import { sealOffer } from '../../src/sealer/seal.js';
import type { Answer, Json } from './client.js';
import type { Person } from './people.js';

/** A document as the vendor's browser sealed it. */
export interface SealedPaper {
  readonly head: Bytes;
  readonly pieces: readonly Bytes[];
  readonly mark: DocumentMark;
}

export async function sealedPaper(vendor: Person, lot: Json, documentKey: Bytes, plain: Buffer): Promise<SealedPaper> {
  const flow = sealDocument({ documentKey, lotId: lot.id, vendorId: vendor.vendorId ?? '' }, new Uint8Array(plain), machineRandomness);
  const parts: Bytes[] = [];
  for (;;) {
    const next = await flow.next();
    if (next.done) return { head: parts[0] ?? new Uint8Array(0), pieces: parts.slice(1), mark: next.value };
    parts.push(next.value);
  }
}

/** What announces it. */
export async function announcement({ head, pieces, mark }: SealedPaper): Promise<Json> {
  const hashes = await Promise.all(pieces.map(async (piece) => Buffer.from(await crypto.subtle.digest('SHA-256', piece)).toString('hex')));
  return { ...mark, head: Buffer.from(head).toString('base64'), pieces: hashes };
}

export function sendPiece(vendor: Person, documentId: string, piece: Bytes): Promise<Answer> {
  const form = new FormData();
  form.set('piece', new Blob([piece]));
  return vendor.post(`/sealed-documents/${documentId}/pieces`, form);
}

/** Announced and sent whole; answers the document's id. */
export async function sendPaper(vendor: Person, lot: Json, paper: SealedPaper): Promise<string> {
  const { body } = (await vendor.post(`/lots/${lot.id}/sealed-documents`, await announcement(paper))).expect(201);
  for (const piece of paper.pieces) (await sendPiece(vendor, body.id, piece)).expect(200);
  return body.id;
}

/** An offer that names documents, sealed under their key and handed in. */
export async function offerWith(vendor: Person, lot: Json, document: Json, documentKey: Bytes, version = 1): Promise<Json> {
  const { body: sealing } = (await vendor.get(`/lots/${lot.id}/sealing`)).expect(200);
  const { envelope } = await sealOffer({ ...sealing, vendorId: vendor.vendorId ?? '', version }, document, machineRandomness, documentKey);
  return (await vendor.post(`/lots/${lot.id}/offers`, { format: 1, version, manifestHash: lot.manifestHash, envelope: Buffer.from(envelope).toString('base64') })).expect(201).body;
}
