import type { EntityManager } from 'typeorm';
import type { Sealing } from '../lots/lots.queries.js';
import type { Bytes } from '../sealer/bytes.js';
import type { SealContext } from '../sealer/context.js';
import { openWithShares, openWithSlip, type Verdict } from '../sealer/opening.js';
import type { Answer } from '../sealer/shares.js';

/** A sealed envelope as it lies in the box of a closed lot. */
export interface BoxedEnvelope {
  readonly id: string;
  readonly vendorId: string;
  readonly version: number;
  readonly envelope: Buffer;
  readonly envelopeHash: string;
}

/** What an envelope turned out to be. */
export interface Judged {
  readonly boxed: BoxedEnvelope;
  readonly verdict: Verdict;
}

/** The last envelopes of a closed lot, once its manifest is out; nothing before. */
export function boxOf(db: EntityManager, lotId: string): Promise<readonly BoxedEnvelope[]> {
  return db.query<BoxedEnvelope[]>(`select id, vendor_id as "vendorId", version, envelope, encode(envelope_hash, 'hex') as "envelopeHash" from envelopes_for_opening($1)`, [lotId]);
}

/** What an envelope in the box must be for. */
export function expectedOf(sealing: Sealing, { vendorId, version }: BoxedEnvelope): SealContext {
  return { ...sealing, vendorId, version };
}

/** Judges every envelope by what the members brought so far, and by its vendor's slip where there is one (data keys by offer). */
export async function judgeBox(db: EntityManager, sealing: Sealing, box: readonly BoxedEnvelope[], slips: ReadonlyMap<string, Bytes> = new Map()): Promise<readonly Judged[]> {
  const given = await db.query<{ position: number; offerId: string; share: Buffer | null; refusal: 'wrap-unreadable' | 'share-differs' | null }[]>(
    'select position, offer_id as "offerId", share, refusal from opening_share where lot_id = $1 order by position', [sealing.lotId]);
  const judged: Judged[] = [];
  for (const boxed of box) {
    const answers = given.filter(({ offerId }) => offerId === boxed.id).map(({ position, share, refusal }): Answer =>
      share === null ? { member: position, refusal: refusal ?? 'wrap-unreadable' } : { member: position, share: new Uint8Array(share) });
    const kept = { envelope: boxed.envelope, envelopeHash: boxed.envelopeHash, expected: expectedOf(sealing, boxed) };
    const slip = slips.get(boxed.id);
    judged.push({ boxed, verdict: slip === undefined ? await openWithShares(kept, answers) : await openWithSlip(kept, slip, answers) });
  }
  return judged;
}
