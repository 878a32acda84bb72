import type * as Sealer from '../../../sealer/sealer.js';
import type { Attachment } from './draft.js';

const MODULE = '/sealer.mjs';
export const LARGEST = 5 * 1024 * 1024;
export const MOST = 20;

/** Where attachments belong, and the key that this vendor's attachments on this lot are sealed under. */
export interface AttachmentPlace {
  readonly lotId: string;
  readonly vendorId: string;
  readonly documentKey: Uint8Array<ArrayBuffer>;
}

/** Seals a file piece by piece in this browser. What comes back can be kept and sent at any time. */
export async function sealFile(place: AttachmentPlace, file: File): Promise<Attachment> {
  const sealer = (await import(MODULE)) as typeof Sealer;
  const sealing = sealer.sealDocument(place, new Uint8Array(await file.arrayBuffer()), sealer.machineRandomness);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await sealing.next();
    if (done) {
      const [head = new Uint8Array(0), ...pieces] = parts;
      return { name: nameOf(file.name), size: value.size, hash: value.hash, head, pieces, isSent: false };
    }
    parts.push(value);
  }
}

/** Announces it, asks what is missing, and sends just that; throws when the line breaks, and can be asked again. */
export async function sendAttachment({ lotId, vendorId }: AttachmentPlace, { hash, size, head, pieces }: Attachment, tell: (share: number) => void): Promise<void> {
  const hashes = await Promise.all(pieces.map(hashOf));
  const announced = await ask(`/api/v1/lots/${lotId}/sealed-documents`, {
    headers: { 'content-type': 'application/json', 'idempotency-key': hex(crypto.getRandomValues(new Uint8Array(16))) },
    body: JSON.stringify({ vendorId, hash, size, head: btoa(String.fromCharCode(...head)), pieces: hashes }),
  });
  let left = announced.missing.length;
  tell(1 - left / pieces.length);
  for (const missing of announced.missing) {
    const body = new FormData();
    body.append('piece', new Blob([pieces[hashes.indexOf(missing)] ?? new Uint8Array(0)]));
    await ask(`/api/v1/sealed-documents/${announced.id}/pieces`, { body });
    left -= 1;
    tell(1 - left / pieces.length);
  }
}

async function ask(address: string, init: { readonly headers?: Record<string, string>; readonly body: string | FormData }): Promise<{ readonly id: string; readonly missing: readonly string[] }> {
  const answer = await fetch(address, { method: 'POST', headers: { accept: 'application/json', ...init.headers }, body: init.body });
  if (!answer.ok) throw new Error(String(answer.status));
  return await answer.json() as { readonly id: string; readonly missing: readonly string[] };
}

async function hashOf(piece: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', piece)));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `0${byte.toString(16)}`.slice(-2)).join('');
}

/** What an opened offer may call a document. */
function nameOf(name: string): string {
  const clean = name.replace(/[\u0000-\u001f\u007f/\\]/g, '-').trim();
  return clean.length <= 120 ? clean || 'lampiran' : `${clean.slice(0, 100)}${clean.slice(-20)}`;
}
